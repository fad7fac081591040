/** What came into the library since a reader's last visit, as this browser remembers it. */
import { storedJson } from '../browser/storage.ts';
import { VISITS } from './kept.ts';

/** Days are `YYYY-MM-DD`, and sort as text. */
export interface Visits {
  /** The last day on which papers had come when the visit before this one ended: later ones are new. */
  readonly since: string;
  /** The last day on which papers had come, as far as this visit has seen. */
  readonly latest: string;
  /** When a page was opened last, in milliseconds since 1970. */
  readonly at: number;
}

/** A page that is opened so long after the one before begins another visit. */
const PAUSE_MS = 30 * 60_000;

/**
 * The visits after a page was opened. What is new stays so until the visit ends; to a first visit,
 * nothing is new.
 *
 * @param known what is remembered
 * @param lastAdded the last day on which papers came, as far as the page shows it
 * @param now milliseconds since 1970
 */
export function nextVisits(known: Visits | undefined, lastAdded: string, now: number): Visits {
  if (known === undefined) return { since: lastAdded, latest: lastAdded, at: now };
  const isAnother = Math.abs(now - known.at) > PAUSE_MS;
  // A page from this browser's copy of the site may be older than what was seen already.
  const latest = lastAdded > known.latest ? lastAdded : known.latest;
  return { since: isAnother ? known.latest : known.since, latest, at: now };
}

/** How many papers came after a day, of days with their numbers: `2026-02-03:5 2026-01-31:215`. */
export function countSince(since: string, counts: string): number {
  return counts
    .split(' ')
    .map((day) => day.split(':'))
    .reduce((sum, [day = '', count]) => (day > since ? sum + Number(count) : sum), 0);
}

/**
 * Remembers that a page was opened.
 *
 * @param lastAdded the last day on which a paper came that the page shows; empty where it shows none
 * @returns the day after which papers are new; none where the browser keeps nothing, or has seen no
 *   such day yet
 */
export function visitPage(lastAdded: string): string | undefined {
  try {
    const known = keptVisits();
    if (known === undefined && lastAdded === '') return undefined;
    const visits = nextVisits(known, lastAdded, Date.now());
    localStorage.setItem(VISITS, JSON.stringify(visits));
    return visits.since;
  } catch {
    return undefined;
  }
}

/** What is damaged is forgotten, as on a first visit. */
function keptVisits(): Visits | undefined {
  const kept = storedJson('localStorage', VISITS) as
    { [key in keyof Visits]?: unknown } | undefined;
  const { since, latest, at } = kept ?? {};
  if (typeof since !== 'string' || typeof latest !== 'string') return undefined;
  return typeof at === 'number' ? { since, latest, at } : undefined;
}
