/** The pages of the last build: those that would be the same again are taken over as they are. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { digestNow, hashOf } from '../../site/dependencies.ts';
import { linker, stampAt } from '../files.ts';
import { openRows, writeRows, type FoundRow, type LastRows } from '../kept-rows.ts';
import { removeFiles, stands } from '../spare.ts';
import { pageFile, trimmed } from './addresses.ts';
import type { RoutePath } from './choice.ts';

export const lastPagesSchema = z.object({
  /** Folder of lists that say what each page was made from, one of each process that built some. */
  lists: z.string(),
  /** Folder for the lists of this build. */
  newLists: z.string(),
  /** Folder of the site that the last build made; it may be missing, or be another one. */
  site: z.string(),
  /** Whether no file of it was changed since. */
  isTrusted: z.boolean(),
  /** Whether pages of it stand in the folder of the new site already. */
  isFilled: z.boolean(),
  /** Digest of what every page is made from: program, settings, look. */
  common: z.string(),
});

export type LastPagesJob = z.infer<typeof lastPagesSchema>;

/**
 * What is kept of a page, beside the key that its route gives: the checksum of its bytes, what stood
 * under the names that it is made from, in one digest, and these names.
 */
type Made = readonly [checksum: string, taken: string, names: readonly string[]];

export interface LastPages {
  /** Puts into the new site what would be the same again; returns the others. */
  readonly takeOver: <Path extends RoutePath>(paths: readonly Path[]) => readonly Path[];
  /** Notes what a page is made from, by its trimmed path. */
  readonly rendered: (path: string, bytes: Uint8Array, names: readonly string[]) => void;
  /** Writes the list for the next build. */
  readonly finish: () => void;
}

/** Nothing is taken over, and nothing noted. */
export const NO_LAST_PAGES: LastPages = {
  takeOver: (paths) => paths,
  rendered: () => undefined,
  finish: () => undefined,
};

/** Paths that are their files' names as they stand: all that Offprint gives. */
const PLAIN = /^[\w.~-]+(?:\/[\w.~-]+)*$/u;

/** What a process builds. */
interface Part {
  /** Folder of the new site, or of its part. */
  readonly out: string;
  /** Which of the processes it is, from 1. */
  readonly number: number;
}

/**
 * Opens the pages of the last build.
 *
 * Only pages whose route gives a key are ever taken over: a page is the same where the key is, and all
 * that stood under the names that it took. The bytes are checked before they are taken, unless the site
 * is known to be as it was built.
 */
export function openLastPages(
  { lists, newLists, site, isTrusted, isFilled, common }: LastPagesJob,
  { out, number }: Part,
): LastPages {
  const last = openLists(lists, common);
  mkdirSync(newLists, { recursive: true });
  const list = join(newLists, `${number}.kept`);
  const pages = writeRows(`${list}.tmp`, common);
  const keys = new Map<string, string | undefined>();
  const takenNow = digester();
  const linkOrCopy = linker();
  /** What is kept of a page that would be the same again, where its file is as it was. */
  const sameAgain = (path: string, key: string): FoundRow | undefined => {
    const page = last.find(path, key);
    if (page === undefined) return undefined;
    const [checksum, taken, names] = JSON.parse(page.text) as Made;
    if (takenNow(names) !== taken) return undefined;
    return isTrusted || holds(join(site, pageFile(path)), checksum) ? page : undefined;
  };
  return {
    takeOver: (paths) =>
      paths.filter(({ pathname, cacheKey }) => {
        const path = trimmed(pathname);
        if (!PLAIN.test(path)) return true;
        keys.set(path, cacheKey);
        const page = cacheKey === undefined ? undefined : sameAgain(path, cacheKey);
        const [from, to] = [join(site, pageFile(path)), join(out, pageFile(path))];
        const isThere = isFilled && stands(to, page && stampAt(from));
        if (page === undefined || !(isThere || linkOrCopy(from, to))) return true;
        pages.copy(page);
        return false;
      }),
    rendered: (path, bytes, names) => {
      const [key, taken] = [keys.get(path), takenNow(names)];
      if (key === undefined || taken === undefined) return;
      const made: Made = [hashOf(bytes), taken, names];
      pages.add(path, key, JSON.stringify(made));
    },
    finish: () => {
      const gone = isFilled ? last.names().filter((path) => !keys.has(path)) : [];
      removeFiles(out, gone.map(pageFile));
      last.close();
      pages.seal();
      pages.close();
      renameSync(`${list}.tmp`, list);
    },
  };
}

/** Makes the digest of what stands under some names now; undefined where nothing has one of them. */
function digester(): (names: readonly string[]) => string | undefined {
  const known = new Map<string, string | undefined>();
  const digestOf = (name: string): string | undefined => {
    if (!known.has(name)) known.set(name, digestNow(name));
    return known.get(name);
  };
  return (names) => {
    const digests = names.map(digestOf);
    return digests.includes(undefined) ? undefined : hashOf(digests.join('\n'));
  };
}

/** Whether a file is what was written. */
function holds(file: string, checksum: string): boolean {
  try {
    return hashOf(readFileSync(file)) === checksum;
  } catch {
    return false;
  }
}

/** The files of pages that are known to be made from the same, by their paths in the site. */
export function lastPageFiles(lists: string, common: string): ReadonlySet<string> {
  const last = openLists(lists, common);
  const files = new Set(last.names().map(pageFile));
  last.close();
  return files;
}

/** The lists of all processes: a page may be in any of them. */
function openLists(folder: string, common: string) {
  const lists = listsIn(folder, common);
  const names = () => lists.flatMap((list) => [...list.names()]);
  const find = (path: string, key: string): FoundRow | undefined => {
    for (const list of lists) {
      const found = list.find(path, key);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const close = (): void => {
    for (const list of lists) list.close();
  };
  return { find, names, close };
}

function listsIn(folder: string, common: string): readonly LastRows[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.flatMap((name) => openRows(join(folder, name), common) ?? []);
}
