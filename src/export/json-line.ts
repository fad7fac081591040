import { writtenName } from '../model/name.ts';
import type { Frontmatter } from '../model/paper.ts';
import type { ExportRecord } from './format.ts';
import { paragraphsOf } from './lines.ts';
import { ownFields } from './own-fields.ts';

/**
 * A paper as one line of JSON: its page's fields under the names that they have there, sources
 * among them, then the page's address and the abstract as text. Title and abstract stand there as
 * TeX too (`titleTex`, `abstractTex`) where the text lacks something.
 */
export function jsonLine(record: ExportRecord): string {
  const { paper, abstract, url } = record;
  const tex = ownFields(record, 'csl').filter(([name]) => name === 'title' || name === 'abstract');
  const line = {
    ...paper,
    ...written(paper),
    page: url,
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
