import { writtenName } from '../model/name.ts';
import type { Frontmatter } from '../model/paper.ts';
import type { ExportRecord } from './format.ts';
import { JSON_LINE_VERSION } from './json-line-schema.ts';
import { paragraphsOf } from './lines.ts';
import { texFields } from './own-fields.ts';

/**
 * A paper as one line of JSON: its page's fields under the names that they have there, sources
 * among them, then the page's address and the abstract as text. Title and abstract stand there as
 * TeX too (`titleTex`, `abstractTex`) where the text lacks something. A line of a library's file also
 * has the version of its schema, and the pages of its topics and authors.
 */
export function writeJsonLine(record: ExportRecord): string {
  const { paper, abstract, url, pages, key } = record;
  const tex = (['title', 'abstract'] as const).flatMap((name) => texFields(record, 'jsonl', name));
  const line = {
    ...(pages && { schemaVersion: JSON_LINE_VERSION }),
    ...paper,
    ...written(paper),
    key,
    page: url,
    ...(pages && { topicPages: pages.topics, authorPages: pages.authors }),
    abstract: paragraphsOf(abstract).join('\n\n'),
    ...Object.fromEntries(tex.map(([name, value]) => [`${name}Tex`, value])),
  };
  return `${JSON.stringify(line)}\n`;
}

/** Names as pages write them. */
function written({ authors, editors }: Frontmatter) {
  return {
    authors: authors.map(writtenName),
    ...(editors && { editors: editors.map(writtenName) }),
  };
}
