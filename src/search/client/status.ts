/** What the search page says of an answer, or of there being none. */
import type { Answer } from '../query/question.ts';
import { counted, figure } from '../../site/figures.ts';
import { TEXT_MAX, searchQuery } from '../query/state.ts';
import type { SearchState } from '../query/state.ts';
import { element, link } from '../../browser/element.ts';
import { required } from '../../browser/required.ts';
import { unknownTopics } from './chosen.ts';

type Line = readonly (Node | string)[];

const status = required('[data-search-status]', HTMLElement);

/** Says nothing. */
export function sayNothing(): void {
  status.replaceChildren();
}

/** Says how many papers answer, and how the question was understood where that is not plain. */
export function sayAnswer(answer: Answer, state: SearchState): void {
  say([[howMany(answer, state)], ...understood(answer, state), ...unknown(state)]);
}

/** Says that the index is not there, and what can be done. */
export function sayFailure(retry: () => void): void {
  const { topics = '', authors = '', years = '' } = status.dataset;
  const again = element('button', 'quiet', 'Try again');
  again.type = 'button';
  again.addEventListener('click', retry);
  say([
    ['The search index, or a part of it, could not be loaded.'],
    [again, ', or look among the ', link(topics, 'topics'), ', '],
    [link(authors, 'authors'), ' or ', link(years, 'years'), '.'],
  ]);
}

function say(lines: readonly Line[]): void {
  status.replaceChildren(...lines.flatMap((line) => [element('span', '', ...line), ' ']));
}

function howMany({ total, withoutFilters }: Answer, { q = '' }: SearchState): string {
  if (total > 0) return counted(total, 'paper');
  if (withoutFilters > 0) {
    return `No paper passes these filters; without them, ${counted(withoutFilters, 'paper')} would answer.`;
  }
  return /[\p{L}\p{N}\p{S}]/u.test(q)
    ? 'No paper answers this. Try fewer words, or another spelling.'
    : 'No paper answers this: there is no word in it.';
}

function understood(answer: Answer, state: SearchState): readonly Line[] {
  const { q = '' } = state;
  const lines: Line[] = [];
  if (answer.corrected !== undefined) {
    const literal = link(searchQuery({ ...state, literal: '1' }), q);
    literal.dataset.searchLiteral = '';
    const shown = element('strong', '', answer.corrected);
    lines.push(['Showing results for ', shown, '; search for ', literal, ' instead.']);
  }
  if (answer.partial && answer.total > 0) {
    lines.push(['No paper has all these words; these have some of them.']);
  }
  if (q.length > TEXT_MAX) {
    lines.push([`Only the first ${figure(TEXT_MAX)} characters were searched for.`]);
  }
  return lines;
}

function unknown(state: SearchState): readonly Line[] {
  return unknownTopics(state).map((topic) => [
    'The library has no topic ',
    element('q', '', topic),
    '; ',
    link(status.dataset.topics ?? '', 'these are its topics'),
    '.',
  ]);
}
