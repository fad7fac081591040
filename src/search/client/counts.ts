/** How many papers of the present question each choice of a filter has. */
import type { Question, Search } from '../query/question.ts';
import { figure } from '../../site/figures.ts';
import { choices } from './fields.ts';

type Filter = 'topic' | 'year';

const FILTERS: readonly Filter[] = ['topic', 'year'];
let asked = 0;

/** Shows no counts: those that stood there are another question's. */
export function hideCounts(): void {
  asked++;
  for (const filter of FILTERS) {
    for (const option of choices(filter)) option.textContent = option.dataset.name ?? '';
  }
}

/** Shows the counts of a question, or, without one, those of the whole library. */
export async function showCounts(search: Search, question: Question | undefined): Promise<void> {
  const turn = ++asked;
  for (const filter of FILTERS) {
    const counts = question && (await countsOf(search, question, filter));
    if (turn === asked) label(filter, counts);
  }
}

/** The filter itself is left out: its counts say what another choice would bring. */
async function countsOf(search: Search, question: Question, filter: Filter) {
  const others = Object.fromEntries(Object.entries(question).filter(([key]) => key !== filter));
  const counts = await search.counts({ ...others, text: question.text }).catch(() => undefined);
  return counts?.[filter];
}

function label(filter: Filter, counts: Readonly<Record<string, number>> | undefined): void {
  for (const option of choices(filter)) {
    const { name = '', held = '0' } = option.dataset;
    const count = counts ? (counts[option.value] ?? 0) : Number(held);
    option.textContent = `${name} (${figure(count)})`;
  }
}
