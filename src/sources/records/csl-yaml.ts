/** CSL-YAML, as pandoc writes it. */
import { cslFacts } from './csl.ts';
import type { RecordFormat } from './record.ts';
import { readYaml } from './yaml-records.ts';

export const cslYaml: RecordFormat = {
  name: 'csl-yaml',
  description: 'CSL-YAML, as pandoc writes it',
  looksFor: 'YAML items with "title:", "type:" and "author:" or "issued:"',
  notation: 'html',
  recognise(sample) {
    if (
      !/^(?:---\s*\n)?(?:\s*#[^\n]*\n)*(?:references:\s*\n\s*)?- \w[\w-]*:/u.test(
        sample.trimStart(),
      )
    )
      return 0;
    const marks = sample
      .match(/^[ \t]*(?:- )?(?:title|type|author|issued|container-title|DOI):/gmu)
      ?.map((mark) => mark.replace(/[\s-]/gu, ''));
    return new Set(marks).size >= 3 ? 1 : 0.3;
  },
  read: (text) => readYaml(text, (record) => ({ at: record.at, facts: cslFacts(record) })),
};
