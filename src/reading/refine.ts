/** The order and the filters of a list: what an address says of them, and which papers they leave. */
import { compare } from '../texts/current.ts';
import { PAPER_ID } from './share.ts';

/** What a list is sorted and filtered by, as its address says it; nothing is left out as ''. */
export interface ListState {
  /**
   * `newest`, `oldest`, `title`, `related` or, before the id of a paper, `near-`; else the order that
   * the list has by itself.
   */
  readonly sort: string;
  /** Slug of a topic. */
  readonly topic: string;
  /** Four digits, or `undated`. */
  readonly year: string;
  /** `1` where only papers with code are meant. */
  readonly code: string;
}

/** What a paper is sorted and filtered by. */
export interface Sortable {
  readonly title: string;
  /** ISO date of any precision; empty where there is none. */
  readonly date: string;
  /** Slugs, best first. */
  readonly topics: readonly string[];
  readonly code: boolean;
  /** How near it is to the paper that the order is about; left out, not at all. */
  readonly nearness?: number;
}

const KEYS = ['sort', 'topic', 'year', 'code'] as const;
const UNDATED = 'undated';
const NEAR = 'near';
const NEAR_ID = new RegExp(`^${NEAR}-(${PAPER_ID})$`);

/** What a query string says; other keys are left out. */
export function listState(query: URLSearchParams): ListState {
  const [sort = '', topic = '', year = '', code = ''] = KEYS.map((key) => query.get(key) ?? '');
  return { sort, topic, year, code };
}

/** The query string of a state, with its question mark; empty where nothing is sorted or filtered. */
export function listQuery(state: ListState): string {
  const query = new URLSearchParams(
    KEYS.flatMap((key) => (state[key] === '' ? [] : [[key, state[key]]])),
  );
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** What a list is sorted by that has the papers first which are nearest to one. */
export function sortNear(id: string): string {
  return `${NEAR}-${id}`;
}

/** Id of the paper to which the nearest come first; undefined in any other order. */
export function nearId({ sort }: ListState): string | undefined {
  return NEAR_ID.exec(sort)?.[1];
}

/** Whether a state leaves papers out. */
export function isFiltered({ topic, year, code }: ListState): boolean {
  return topic !== '' || year !== '' || code !== '';
}

/**
 * The papers that a state leaves, in its order. Among equals the order stays.
 *
 * @param papers in the list's own order
 * @param ofTopic slug of the topic that the list is of, for the order by nearness to it
 */
export function refined<Paper extends Sortable>(
  papers: readonly Paper[],
  state: ListState,
  ofTopic = '',
): readonly Paper[] {
  const { sort, topic, year, code } = state;
  const left = papers.filter(
    (paper) =>
      (topic === '' || paper.topics.includes(topic)) &&
      (year === '' || yearOf(paper) === year) &&
      (code === '' || paper.code),
  );
  const order = ORDERS[nearId(state) === undefined ? sort : NEAR];
  return order ? left.toSorted((a, b) => order(a, b, ofTopic)) : left;
}

type Order = (a: Sortable, b: Sortable, ofTopic: string) => number;

const ORDERS: Readonly<Record<string, Order>> = {
  /** The undated last, in either direction. */
  oldest: (a, b) => undatedLast(a, b) || compareText(a.date, b.date),
  newest: (a, b) => undatedLast(a, b) || compareText(b.date, a.date),
  title: (a, b) => compare(titleKey(a), titleKey(b)),
  /** A paper's topics are in the order in which it is about them. */
  related: (a, b, ofTopic) => a.topics.indexOf(ofTopic) - b.topics.indexOf(ofTopic),
  [NEAR]: (a, b) => (b.nearness ?? 0) - (a.nearness ?? 0),
};

function undatedLast(a: Sortable, b: Sortable): number {
  return Number(a.date === '') - Number(b.date === '');
}

/** By code units, as ISO dates sort. */
function compareText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

/** A title from its first letter or digit on. */
function titleKey({ title }: Sortable): string {
  return title.replace(/^[^\p{L}\p{N}]+/u, '');
}

function yearOf({ date }: Sortable): string {
  return date === '' ? UNDATED : date.slice(0, 4);
}
