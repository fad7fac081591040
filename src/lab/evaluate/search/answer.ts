/** What a search page answered, from what it showed. */
import type { Sight } from './watch.ts';

/** Addresses of the results once the page had settled, and how long that took. */
export interface PageAnswer {
  readonly links: readonly string[];
  /** Milliseconds until the list and the status were there that stayed. */
  readonly latency: number;
  /** The same until the first list was there, which a large library makes whole afterwards. */
  readonly firstLatency: number;
}

/**
 * Reads the last answer off what a page showed.
 *
 * @param sights in order, the last one being final
 * @param asked when the question was asked, as in {@link Sight.at}
 */
export function answerIn(sights: readonly Sight[], asked: number): PageAnswer {
  const later = sights.filter(({ at }) => at >= asked);
  const last = later.at(-1) ?? { at: asked, status: '', links: [] };
  const [there = last] = later.slice(later.findLastIndex((sight) => !isSame(sight, last)) + 1);
  const first = later.find(({ links }) => links.length > 0) ?? there;
  return { links: last.links, latency: there.at - asked, firstLatency: first.at - asked };
}

function isSame(one: Sight, other: Sight): boolean {
  return one.status === other.status && one.links.join('\n') === other.links.join('\n');
}

/** Ids of the papers that addresses lead to, each where it first comes. */
export function papersAt(links: readonly string[], site: string): readonly string[] {
  const papers = new URL('papers/', site).pathname;
  const ids = links.flatMap((link) => {
    const { pathname } = new URL(link);
    const [, id] = /^([^/]+)\/$/u.exec(pathname.slice(papers.length)) ?? [];
    return pathname.startsWith(papers) && id !== undefined ? [decodeURIComponent(id)] : [];
  });
  return [...new Set(ids)];
}
