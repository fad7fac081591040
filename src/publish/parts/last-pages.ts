/** The pages of the last build: those that would be the same again are taken over as they are. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { digestNow, hashOf } from '../../site/dependencies.ts';
import { linker } from '../files.ts';
import { seal, unseal } from '../sealed.ts';
import type { RoutePath } from './kept-paths.ts';

export const lastPagesSchema = z.object({
  /** Folder of lists that say what each page was made from, one of each process that built some. */
  lists: z.string(),
  /** Folder for the lists of this build. */
  newLists: z.string(),
  /** Folder of the site that the last build made; it may be missing, or be another one. */
  site: z.string(),
  /** Whether no file of it was changed since. */
  isTrusted: z.boolean(),
  /** Digest of what every page is made from: program, settings, look. */
  common: z.string(),
});

export type LastPagesJob = z.infer<typeof lastPagesSchema>;

/** What a process writes of its pages; the seal of the file says that it is as it was written. */
interface List {
  /** Names and the digest of what stood under each. */
  readonly names: readonly (readonly [name: string, digest: string])[];
  /** Path → what its route was given, the checksum of its bytes, and which names it is made from. */
  readonly pages: Readonly<
    Record<string, readonly [key: string, checksum: string, names: readonly number[]]>
  >;
}

export interface LastPages {
  /** Puts into the new site what would be the same again; returns the others. */
  readonly takeOver: <Path extends RoutePath>(paths: readonly Path[]) => readonly Path[];
  /** Notes what a page is made from. */
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

interface Page {
  readonly key: string;
  readonly checksum: string;
  /** Of each name that it is made from, where it stands among all: very many pages share them. */
  readonly names: readonly number[];
}

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
  { lists, newLists, site, isTrusted, common }: LastPagesJob,
  { out, number }: Part,
): LastPages {
  const last = readLists(lists, common);
  const keys = new Map<string, string>();
  const pages = new Map<string, Page>();
  const names = numbered();
  const known = new Map<string, string | undefined>();
  const linkOrCopy = linker();
  const digestOf = (name: string): string | undefined => {
    if (!known.has(name)) known.set(name, digestNow(name));
    return known.get(name);
  };
  return {
    takeOver: (paths) =>
      paths.filter(({ pathname, cacheKey }) => {
        const path = trimmed(pathname);
        if (cacheKey === undefined || !PLAIN.test(path)) return true;
        keys.set(path, cacheKey);
        const page = last.get(path);
        if (page?.key !== cacheKey) return true;
        if (!page.took.every(([name, digest]) => digestOf(name) === digest)) return true;
        const [from, to] = [join(site, fileOf(path)), join(out, fileOf(path))];
        if (!isTrusted && !holds(from, page.checksum)) return true;
        if (!linkOrCopy(from, to)) return true;
        const took = page.took.map(([name]) => names.placeOf(name));
        pages.set(path, { key: cacheKey, checksum: page.checksum, names: took });
        return false;
      }),
    rendered: (pathname, bytes, took) => {
      const path = trimmed(pathname);
      const key = keys.get(path);
      if (key === undefined) return;
      pages.set(path, { key, checksum: hashOf(bytes), names: took.map(names.placeOf) });
    },
    finish: () => {
      mkdirSync(newLists, { recursive: true });
      const digests = names.all.map((name) => [name, digestOf(name)] as const);
      const text = JSON.stringify(listed(pages, digests));
      writeFileSync(join(newLists, `${number}.json`), seal(common, Buffer.from(text)));
    },
  };
}

function trimmed(pathname: string): string {
  return pathname.replace(/^\/|\/$/gu, '');
}

function fileOf(path: string): string {
  return /\.\w+$/u.test(path) ? path : `${path}/index.html`;
}

/** Whether a file is what was written. */
function holds(file: string, checksum: string): boolean {
  try {
    return hashOf(readFileSync(file)) === checksum;
  } catch {
    return false;
  }
}

type LastPage = Omit<Page, 'names'> & {
  /** What it took, and the digest of each. */
  readonly took: readonly (readonly [name: string, digest: string])[];
};

/** Whether anything is known of pages that were made from the same. */
export function hasLists({ lists, common }: LastPagesJob): boolean {
  return listFiles(lists).some((file) => unsealed(file, common) !== undefined);
}

function listFiles(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function readLists(folder: string, common: string): ReadonlyMap<string, LastPage> {
  const pages = new Map<string, LastPage>();
  for (const file of listFiles(folder)) {
    const list = parsed(file, common);
    for (const [path, [key, checksum, names]] of Object.entries(list?.pages ?? {})) {
      const took = names.map((at) => list?.names[at] ?? NOTHING);
      pages.set(path, { key, checksum, took });
    }
  }
  return pages;
}

/** No name has this digest. */
const NOTHING = ['', ''] as const;

function parsed(file: string, common: string): List | undefined {
  const bytes = unsealed(file, common);
  return bytes && (JSON.parse(bytes.toString()) as List);
}

function unsealed(file: string, common: string): Buffer | undefined {
  try {
    return unseal(common, readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Names, each of which is held once and told by its place. */
function numbered() {
  const all: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (name: string): number => {
    const place = places.get(name) ?? all.push(name) - 1;
    places.set(name, place);
    return place;
  };
  return { all, placeOf };
}

/** The list as it is written, without pages that took something of which nothing is known. */
function listed(
  pages: ReadonlyMap<string, Page>,
  names: readonly (readonly [name: string, digest: string | undefined])[],
): List {
  const entries = [...pages].flatMap(([path, { key, checksum, names: took }]) => {
    const known = took.every((at) => names[at]?.[1] !== undefined);
    return known ? [[path, [key, checksum, took]] as const] : [];
  });
  return {
    names: names.map(([name, digest = '']) => [name, digest]),
    pages: Object.fromEntries(entries),
  };
}
