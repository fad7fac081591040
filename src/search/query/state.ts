import type { Question } from './question.ts';

/** What a search address can carry; empty parts are left out. */
export interface SearchState {
  readonly q?: string;
  /** Slug of a topic. */
  readonly topic?: string;
  readonly author?: string;
  readonly year?: string;
  /** One of `SORTS`; relevance where it is missing. */
  readonly sort?: string;
  /** `1` where the words are meant as they are spelt. */
  readonly literal?: string;
}

const KEYS = ['q', 'topic', 'author', 'year', 'sort', 'literal'] as const;
const SORTS = ['newest', 'oldest', 'title'] as const;

/** Characters of a question that are searched for: few titles have as many. */
export const TEXT_MAX = 400;

/** The query string of a search, with its question mark; empty where nothing is asked. */
export function searchQuery(state: SearchState): string {
  const query = new URLSearchParams();
  for (const key of KEYS) {
    const value = state[key];
    if (value) query.set(key, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** What a query string asks; other keys, and empty ones, are left out. */
export function searchState(query: string): SearchState {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = given.get(key)?.trim() ?? '';
      return value === '' ? [] : [[key, value]];
    }),
  );
}

/** The question that a state asks; undefined where it asks for nothing, however it is sorted. */
export function questionOf(state: SearchState): Question | undefined {
  const { q = '', topic, author, year, literal } = state;
  const text = q.toWellFormed().trim().slice(0, TEXT_MAX).toWellFormed();
  if (!text && !topic && !author && !year) return undefined;
  const sort = SORTS.find((name) => name === state.sort);
  return {
    text,
    ...(topic && { topic }),
    ...(author && { author }),
    ...(year && { year }),
    ...(sort && { sort }),
    ...(literal && { literal: true }),
  };
}
