import { writtenName } from '../model/name.ts';
import type { Frontmatter } from '../model/paper.ts';
import type { ExportRecord } from './format.ts';
import { paragraphsOf } from './lines.ts';

/**
 * A paper as one line of JSON: its page's fields under the names that they have there, sources
 * among them, then its address and its abstract.
 */
export function jsonLine({ paper, abstract, url }: ExportRecord): string {
  return `${JSON.stringify({ ...paper, ...written(paper), url, abstract: paragraphsOf(abstract).join('\n\n') })}\n`;
}

/** Names as pages write them. */
function written({ authors, editors }: Frontmatter) {
  return {
    authors: authors.map(writtenName),
    ...(editors && { editors: editors.map(writtenName) }),
  };
}
