/** The files of the last site that this program built: what would be the same again is taken over. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { linker } from './files.ts';
import { openTable } from './kept-table.ts';
import { SETTLED_MS } from './known-files.ts';

/** A file of a site that is built. */
export interface SiteFile {
  /** With slashes, from the folder of the site. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly digest: string;
  /** Whether it is a page that asks search engines not to list it. */
  readonly isUnlisted: boolean;
}

/** The files of a site while it is built, some of which are those of the last one. */
export interface SiteFiles {
  /**
   * Puts a file of the last site in place, where that was made from the same.
   *
   * @param from all that the file follows from, besides program and settings, in one word
   * @returns whether it is there now
   */
  readonly takeOver: (path: string, from: string) => boolean;
  /** Says what a file follows from that is written by itself, for the next build to take it over. */
  readonly written: (path: string, from: string) => void;
  /** All files of the site, in order of their paths; what was read of those taken over is known. */
  readonly survey: () => readonly SiteFile[];
  /** Those of some paths, as they are now. */
  readonly surveyOf: (paths: readonly string[]) => readonly SiteFile[];
  /** Keeps what the last survey found, for the next build. */
  readonly save: () => void;
  readonly close: () => void;
}

export interface SiteFilesJob {
  /** Folder of the last site; it may be missing, or hold another one. */
  readonly last: string;
  /** Folder of the site that is built. */
  readonly site: string;
  /** Where what is known of the last site is kept. */
  readonly file: string;
  /** What every file depends on: program and settings. */
  readonly madeBy: string;
  /** Whether no file of the last site was changed since it was built. */
  readonly isTrusted: boolean;
}

/** The robots tag stands near the top of a page: bytes that hold it in any case. */
const HEAD_BYTES = 2048;
const UNLISTED = '<meta name="robots" content="noindex"';
/** Of a file of which nobody says what it is made from. */
const UNKNOWN = '-';
/** Of a file of which size and times prove nothing. */
const YOUNG = 'young';

/** A site of which nothing is known before; what is known of it is not kept. */
export function newSite(site: string): SurveyedSite {
  return { survey: () => filesBelow(site).map(surveyed), surveyOf: surveyIn(site) };
}

export type SurveyedSite = Pick<SiteFiles, 'survey' | 'surveyOf'>;

function surveyIn(site: string): SiteFiles['surveyOf'] {
  return (paths) =>
    paths.map((path) => {
      const full = join(site, path);
      return surveyed({ path, full, stats: statSync(full) });
    });
}

/**
 * Opens what is known of the last site.
 *
 * A file is as it was where size, inode and time of change are, and the time is not that of its reading
 * (see `known-files.ts`); a link to a file has all three from it. A file of which anything differs, for
 * one that a cache has restored, is read, and taken where its checksum is right.
 */
export function openSite({ last, site, file, madeBy, isTrusted }: SiteFilesJob): SiteFiles {
  const table = openTable(file, madeBy);
  const origins = new Map<string, string>();
  const linkOrCopy = linker();
  let all: readonly (SiteFile & { readonly stamp: string })[] = [];
  const known = (path: string, from: string): Known | undefined => {
    const text = table.find(path, from);
    return text === undefined ? undefined : knownOf(text);
  };
  return {
    takeOver: (path, from) => {
      origins.set(path, from);
      const before = known(path, from);
      if (before === undefined) return false;
      const file = join(last, path);
      return (isTrusted || holds(file, before)) && linkOrCopy(file, join(site, path));
    },
    written: (path, from) => {
      origins.set(path, from);
    },
    survey: () => {
      const now = Date.now();
      all = filesBelow(site).map((found) => {
        const { path, stats } = found;
        const before = known(path, origins.get(path) ?? UNKNOWN);
        const stamp = stampOf(stats);
        if (before?.stamp === stamp) return { ...before, path, bytes: stats.size };
        // One that changed a moment ago could change again without a sign.
        const isSettled = stats.mtimeMs + SETTLED_MS < now;
        return { ...surveyed(found), stamp: isSettled ? stamp : YOUNG };
      });
      return all;
    },
    surveyOf: surveyIn(site),
    save: () => {
      for (const one of all) table.keep(one.path, origins.get(one.path) ?? UNKNOWN, textOf(one));
      table.save();
    },
    close: table.close,
  };
}

interface Known extends Pick<SiteFile, 'digest' | 'isUnlisted'> {
  readonly stamp: string;
}

function textOf({ digest, isUnlisted, stamp }: Known): string {
  return `${digest} ${isUnlisted ? 'unlisted' : 'listed'} ${stamp}`;
}

function knownOf(text: string): Known {
  const [digest = '', listed, ...stamp] = text.split(' ');
  return { digest, isUnlisted: listed === 'unlisted', stamp: stamp.join(' ') };
}

function stampOf({ size, mtimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ino}`;
}

/** Whether a file of the last site is as it was. */
function holds(file: string, { stamp, digest }: Known): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return false;
  return stampOf(stats) === stamp || digestOf(readFileSync(file)) === digest;
}

function surveyed({ path, full, stats }: FoundFile): SiteFile {
  const bytes = readFileSync(full);
  const isPage = /(?:^|\/)index\.html$/u.test(path);
  const isUnlisted = isPage && bytes.toString('latin1', 0, HEAD_BYTES).includes(UNLISTED);
  return { path, bytes: stats.size, digest: digestOf(bytes), isUnlisted };
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface FoundFile {
  readonly path: string;
  readonly full: string;
  readonly stats: Stats;
}

/** All files below a folder, in order of their paths. */
function filesBelow(folder: string): readonly FoundFile[] {
  const found: FoundFile[] = [];
  // A large site has a hundred thousand files: their paths are put together by hand.
  const add = (full: string, below: string): void => {
    for (const entry of readdirSync(full, { withFileTypes: true })) {
      const own = `${full}/${entry.name}`;
      if (entry.isDirectory()) add(own, `${below}${entry.name}/`);
      else if (entry.isFile())
        found.push({ path: `${below}${entry.name}`, full: own, stats: statSync(own) });
    }
  };
  add(folder, '');
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
