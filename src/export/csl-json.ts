import { parseTitle } from '../text/title.ts';
import type { ExportRecord } from './format.ts';
import { keywordsOf } from './keywords.ts';
import { lineOf, oneLine, paragraphsOf } from './lines.ts';
import type { Name } from '../model/name.ts';
import { citedNames } from './names.ts';
import { remarksOf } from './remarks.ts';

/**
 * A paper as an array of one CSL item, of the type `article`, which is CSL's for a preprint:
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
 */
export function cslJson(record: ExportRecord): string {
  return `${JSON.stringify([item(record)], undefined, 2)}\n`;
}

/** Keys without a value are left out by the serialiser. */
function item(record: ExportRecord): object {
  const { paper, abstract, url, library } = record;
  const authors = citedNames(paper).map(cslName);
  return {
    id: paper.id,
    type: 'article',
    'citation-key': paper.id,
    title: lineOf(parseTitle(paper.title)),
    author: authors.length > 0 ? authors : undefined,
    issued: paper.date && { 'date-parts': [paper.date.split('-').map(Number)] },
    abstract: paragraphsOf(abstract).join('\n\n') || undefined,
    keyword: keywordsOf(record).join(', ') || undefined,
    source: oneLine(library),
    URL: url,
    note: remarksOf(paper).join(' ') || undefined,
  };
}

function cslName(name: Name): object {
  if ('literal' in name) return { literal: name.literal };
  const { given, particle, family, suffix } = name;
  return { family, given, 'non-dropping-particle': particle, suffix };
}
