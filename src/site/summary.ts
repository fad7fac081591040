import { counted } from './figures.ts';
import { bySize } from './topics.ts';
import type { Library } from './library.ts';
import { UNDATED } from './years.ts';

/**
 * What the library holds, in a sentence: `215 papers by 65 named authors on 75 topics; 103 are dated,
 * from 2018 to 2026.`
 */
export function holdings({ papers, authors, topics, years }: Library): string {
  if (papers.length === 0) return 'No paper has been added yet.';
  const named = authors.length === 0 ? '' : ` by ${counted(authors.length, 'named author')}`;
  const on = counted(bySize(topics.values()).length, 'topic');
  const dated = years.filter(({ year }) => year !== UNDATED);
  return `${counted(papers.length, 'paper')}${named} on ${on}${datesOf(dated, papers.length)}.`;
}

function datesOf(dated: Library['years'], all: number): string {
  const [newest, oldest] = [dated.at(0)?.year, dated.at(-1)?.year];
  if (newest === undefined || oldest === undefined) return ', none of them dated';
  const span = newest === oldest ? `of ${newest}` : `from ${oldest} to ${newest}`;
  const count = dated.reduce((sum, { papers }) => sum + papers.length, 0);
  if (count === all) return `, ${span}`;
  return `; ${counted(count, 'is', 'are')} dated, ${span}`;
}
