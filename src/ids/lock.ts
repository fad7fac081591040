/** Reads and writes `content/ids.lock`, which remembers every published address. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import {
  lockedAuthorSchema,
  lockedIdSchema,
  lockedPageSchema,
  type Fingerprint,
  type Lock,
  type LockedId,
} from '../model/lock.ts';
import { UsageError } from '../model/problem.ts';
import { earliest } from './arrivals.ts';
import { distinctContent } from './content.ts';

/** Says what the file is, and how its sketches were made. */
const HEADER = '{"offprint-lock":1}';

/**
 * Reads `content/ids.lock`: after a first line, a JSON object on each line, for an id, for a page
 * written by hand (an id and its day alone), or for an author. Lines that speak of one id (after a git merge by union) are put together.
 *
 * @param text the file; an empty one remembers nothing
 * @param file its name, for messages
 * @throws UsageError where a line cannot be read: leaving it out would give its address away
 */
export function parseLock(text: string, file: string): Lock {
  const ids = new Map<string, LockedId>();
  const byHand = new Map<string, string>();
  const authors = new Map<string, string>();
  for (const [at, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '' || line === HEADER) continue;
    const value = jsonOf(line, `${file}:${at + 1}`);
    if (isAuthor(value)) {
      const { author, slug } = checked(lockedAuthorSchema, value, `${file}:${at + 1}`);
      const known = authors.get(author);
      authors.set(author, known === undefined || slug < known ? slug : known);
    } else if (isByHand(value)) {
      const { id, added } = checked(lockedPageSchema, value, `${file}:${at + 1}`);
      byHand.set(id, earliest([added, byHand.get(id)]) ?? added);
    } else {
      const locked = checked(lockedIdSchema, value, `${file}:${at + 1}`);
      const known = ids.get(locked.id);
      ids.set(locked.id, known ? united(known, locked) : locked);
    }
  }
  return { ids, byHand, authors };
}

/** The lock as a file: one id or author a line, sorted, so that changes merge line by line. */
export function formatLock({ ids, byHand, authors }: Lock): string {
  const idLines = [...ids.values()].map(({ id, aliasOf, added, key, page, made }) =>
    JSON.stringify({ id, aliasOf, added, key, page, made: made.map(inOrder) }),
  );
  const pageLines = [...byHand].map(([id, added]) => JSON.stringify({ id, added }));
  const authorLines = [...authors].map(([author, slug]) => JSON.stringify({ author, slug }));
  return [HEADER, ...authorLines.sort(), ...[...idLines, ...pageLines].sort(), ''].join('\n');
}

/** The lock with the sha256 of what ingest wrote on each page. */
export function recordPages(lock: Lock, pages: ReadonlyMap<string, string>): Lock {
  const ids = new Map(
    [...lock.ids].map(([id, locked]) => {
      const page = pages.get(id);
      return [id, page === undefined ? locked : { ...locked, page }];
    }),
  );
  return { ...lock, ids };
}

/** Id → the id that it leads to now, for the ids that are no page of their own any more. */
export function redirectsOf({ ids }: Lock): ReadonlyMap<string, string> {
  return new Map(
    [...ids.values()].flatMap(({ id, aliasOf }) => (aliasOf ? [[id, aliasOf] as const] : [])),
  );
}

function inOrder({ title, abstract, sketch }: Fingerprint): object {
  return { title, abstract, sketch };
}

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    const conflict = /^(?:<{7}|={7}|>{7})/u.test(line);
    throw unreadable(place, conflict ? 'a git conflict that is not resolved' : line.slice(0, 80));
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
  throw unreadable(place, `${path.join('.')}: ${message}`);
}

function unreadable(place: string, came: string): UsageError {
  return new UsageError(
    `${place}: expected a JSON object with an id or an author, but came ${came}; ` +
      'restore the line from the history: it keeps a published address',
  );
}

function isAuthor(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'author' in value;
}

function isByHand(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'added' in value && !('made' in value);
}

/** Two lines of one id: it came on the earlier day. Which page was written last is unknown, unless they agree. */
function united(a: LockedId, b: LockedId): LockedId {
  const { aliasOf } = a;
  const added = earliest([a.added, b.added]);
  const [key] = [a.key, b.key].filter((known) => known !== undefined).sort();
  return {
    id: a.id,
    ...(aliasOf !== undefined && aliasOf === b.aliasOf ? { aliasOf } : {}),
    ...(key === undefined ? {} : { key }),
    ...(added === undefined ? {} : { added }),
    ...(a.page !== undefined && a.page === b.page ? { page: a.page } : {}),
    made: distinctContent([...a.made, ...b.made]),
  };
}

/** The sha256 of a page's text, whatever its line ends; only `pageHash` makes one. */
export type PageHash = string & { readonly __brand: 'PageHash' };

/** The hash of a page, as the lock remembers it. */
export function pageHash(text: string): PageHash {
  const hash = createHash('sha256').update(text.replaceAll('\r\n', '\n'));
  return hash.digest('hex') as PageHash;
}
