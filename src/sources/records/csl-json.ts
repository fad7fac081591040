/** CSL-JSON: Zotero, pandoc, and what a DOI answers. */
import { cslFacts } from './csl.ts';
import { readJson, textAt } from './json.ts';
import type { RecordFormat } from './record.ts';

const TYPE =
  /"type"\s*:\s*"(?:article-(?:journal|magazine|newspaper)|paper-conference|chapter|book|thesis|report|manuscript|entry-(?:encyclopedia|dictionary)|webpage|post-weblog|speech|article|dataset|software|document)"/u;

export const cslJson: RecordFormat = {
  name: 'csl-json',
  description: 'CSL-JSON, as citation tools keep it',
  looksFor: 'JSON objects with a "title" and a "type" of CSL such as "article-journal"',
  notation: 'html',
  recognise(sample) {
    if (!/^\s*[[{]/u.test(sample) || !/"title"\s*:/u.test(sample)) return 0;
    const marks = [
      TYPE,
      /"(?:issued|author)"\s*:\s*[{[]/u,
      /"(?:family|literal|date-parts|container-title|citation-key)"\s*:/u,
    ];
    return marks.filter((mark) => mark.test(sample)).length / 3.5;
  },
  read: (text) =>
    readJson(text, (record) =>
      /^(?:attachment|note)$/u.test(textAt(record.value, 'itemType'))
        ? { at: record.at, setAside: 'an attachment and no paper' }
        : { at: record.at, facts: cslFacts(record) },
    ),
};
