/** The list that a reader came from, so that the papers of it can be read one after another. */
import { fetchPage } from '../browser/fetch-page.ts';
import { storedJson } from '../browser/storage.ts';
import { TRAIL } from './kept.ts';

/** A list of papers, as far as it has been seen. */
export interface Trail {
  /** What the list is called, such as `Reinforcement learning`. */
  readonly name: string;
  /** Address of the page of the list. */
  readonly href: string;
  /** Place of the first of `papers` in the whole list, from 1, and how long the whole is. */
  readonly start: number;
  readonly total: number;
  readonly papers: readonly TrailPaper[];
  /** The list's page before this one and the one after it. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** The paper of it that was read last. */
  readonly read?: string;
}

/** A paper of a trail: the path of its page, and its title. */
export interface TrailPaper {
  readonly href: string;
  readonly title: string;
}

/** Where a paper stands in a trail. */
export interface TrailPlace {
  /** From 1, in the whole list. */
  readonly place: number;
  readonly previous: TrailPaper | undefined;
  readonly next: TrailPaper | undefined;
}

/** Where a paper stands in a trail; nothing where it is not in it. */
export function placeIn(trail: Trail, href: string): TrailPlace | undefined {
  const at = trail.papers.findIndex((paper) => paper.href === href);
  if (at < 0) return undefined;
  return {
    place: trail.start + at,
    previous: trail.papers[at - 1],
    next: trail.papers[at + 1],
  };
}

/** Two pages of one list, the one after the other, as one. */
export function joinedTrail(first: Trail, second: Trail): Trail {
  return { ...first, papers: [...first.papers, ...second.papers], after: second.after };
}

/** Remembers the list until the window is closed; where nothing can be kept, reading goes on by date. */
export function keepTrail(trail: Trail): void {
  try {
    sessionStorage.setItem(TRAIL, JSON.stringify(trail));
  } catch {
    // A full or forbidden storage: the page's own links to the papers beside it remain.
  }
}

export function keptTrail(): Trail | undefined {
  const kept = storedJson('sessionStorage', TRAIL) as Trail | undefined;
  return kept?.papers ? kept : undefined;
}

/** The list of a page, from the rows that it shows. */
export function trailOfPage(page: Document, address: string): Trail | undefined {
  const list = page.querySelector<HTMLElement>('[data-list]');
  if (!list) return undefined;
  const path = (href: string) => new URL(href, new URL(address, location.href));
  const titles = [...list.querySelectorAll('.papers > li > .title')];
  const beside = (rel: string) => page.querySelector(`main a[rel="${rel}"]`)?.getAttribute('href');
  return {
    name: list.dataset.list ?? '',
    href: address,
    start: Number(list.dataset.start ?? 1),
    total: Number(list.dataset.total ?? titles.length),
    papers: titles.map((title) => ({
      href: path(title.getAttribute('href') ?? '').pathname,
      title: title.textContent.trim(),
    })),
    before: beside('prev') ?? undefined,
    after: beside('next') ?? undefined,
  };
}

/**
 * Fetches another page of a list.
 *
 * @throws {Error} where it cannot be had, or holds no list
 */
export async function fetchTrail(href: string): Promise<Trail> {
  const trail = trailOfPage(await fetchPage(href), href);
  if (!trail) throw new Error(`expected a list of papers at ${href}`);
  return trail;
}
