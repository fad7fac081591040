/** The list of the search page: the first results of an answer, and more when asked. */
import type { Answer } from '../query/question.ts';
import { required } from '../../browser/required.ts';
import { topicName } from './fields.ts';
import { keepPlace, placeInHistory } from './place.ts';
import { fullResultItem } from './results.ts';

const SHOWN_AT_ONCE = 20;

/** The second click of a double one is not meant for what came under the pointer meanwhile. */
const DOUBLE_CLICK_MS = 500;

const list = required('[data-search-results]', HTMLOListElement);
const more = required('[data-search-more]', HTMLButtonElement);

let grownAt = -Infinity;
list.addEventListener('click', (event) => {
  if (event.detail > 1 && performance.now() - grownAt < DOUBLE_CLICK_MS) event.preventDefault();
});

/** Empties the list. */
export function showNothing(): void {
  list.replaceChildren();
  more.hidden = true;
}

/**
 * Shows an answer, as far as this step of the history has shown it before.
 *
 * @param current whether the answer is still wanted once its results are there
 * @param fail called where further results cannot be had
 * @returns whether it is shown
 */
export async function showAnswer(
  answer: Answer,
  current: () => boolean,
  fail: () => void,
): Promise<boolean> {
  const first = await items(answer, 0, shownBefore());
  if (!current()) return false;
  list.replaceChildren(...first);
  more.hidden = first.length >= answer.total;
  more.onclick = () => {
    void showMore(answer, current).catch(fail);
  };
  return true;
}

async function showMore(answer: Answer, current: () => boolean): Promise<void> {
  const from = list.childElementCount;
  const next = await items(answer, from, from + SHOWN_AT_ONCE);
  if (!current() || from !== list.childElementCount) return;
  list.append(...next);
  grownAt = performance.now();
  more.hidden = next.length === 0 || list.childElementCount >= answer.total;
  keepPlace({ shown: list.childElementCount });
  next[0]?.querySelector('a')?.focus();
}

async function items(answer: Answer, from: number, to: number): Promise<readonly HTMLLIElement[]> {
  const hits = await answer.hits(from, to);
  return hits.map((hit) => fullResultItem(hit, answer.words, (topic) => topicName(topic) ?? topic));
}

function shownBefore(): number {
  return Math.max(placeInHistory().shown ?? 0, SHOWN_AT_ONCE);
}
