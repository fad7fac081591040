/** The files of the last site that this program built: what would be the same again is taken over. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bytesIn, linker, stampAt, stampOf } from './files.ts';
import { openTable } from './kept-table.ts';
import { SETTLED_MS } from './known-files.ts';
import { removeFiles, stands, sweep } from './spare.ts';

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
  /** Whether files of the last site may stand in the folder of the new one already. */
  readonly isFilled: boolean;
  /**
   * Puts a file of the last site in place, where that was made from the same.
   *
   * @param from all that the file follows from, besides program and settings, in one word
   * @returns whether it is there now; where it is not, nothing stands in its place
   */
  readonly takeOver: (path: string, from: string) => boolean;
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
  /** Files besides that may stay in the folder of the site, by their paths; left out, none do. */
  readonly mayStay?: (path: string) => boolean;
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
  return { survey: () => inOrder(filesBelow(site).map(surveyed)), surveyOf: surveyIn(site) };
}

export type SurveyedSite = Pick<SiteFiles, 'survey' | 'surveyOf'>;

function surveyIn(site: string): SiteFiles['surveyOf'] {
  return (paths) => paths.map((path) => surveyed({ path, full: join(site, path) }));
}

/**
 * Opens what is known of the last site.
 *
 * A file is as it was where size, inode and time of change are, and the time is not that of its reading
 * (see `known-files.ts`); a link to a file has all three from it. A file of which anything differs, for
 * one that a cache has restored, is read, and taken where its checksum is right.
 *
 * The folder of the new site may hold an earlier one, whose files share their bytes with the last:
 * those that are put in place by `takeOver` may stand there already, and no file may be written over.
 */
export function openSite(job: SiteFilesJob): SiteFiles {
  const { last, site, file, madeBy, isTrusted, mayStay = () => false } = job;
  const table = openTable(file, madeBy);
  const isTold = (path: string) => (table.lastFrom(path) ?? UNKNOWN) !== UNKNOWN;
  const isFilled = sweep(site, (path) => isTrusted && (isTold(path) || mayStay(path)));
  const origins = new Map<string, string>();
  /** Files that stood in the new site as they were in the last one: nobody else writes there. */
  const stood = new Map<string, SiteFile>();
  const linkOrCopy = linker();
  const known = (path: string, from: string): Known | undefined => {
    const text = table.find(path, from);
    return text === undefined ? undefined : knownOf(text);
  };
  return {
    isFilled,
    takeOver: (path, from) => {
      origins.set(path, from);
      const before = known(path, from);
      const [file, place] = [join(last, path), join(site, path)];
      const isThere = isFilled && stands(place, before?.stamp);
      if (before === undefined) return false;
      if (isThere) stood.set(path, siteFile(path, bytesIn(before.stamp), before));
      return isThere || ((isTrusted || holds(file, before)) && linkOrCopy(file, place));
    },
    survey: () => {
      const now = Date.now();
      if (isFilled) {
        const isForgotten = (path: string) => isTold(path) && !origins.has(path);
        removeFiles(site, [...table.lastNames()].filter(isForgotten));
      }
      const found = filesBelow(site).map((one): SiteFile => {
        const { path, full } = one;
        const there = stood.get(path);
        if (there !== undefined) return there;
        const from = origins.get(path) ?? UNKNOWN;
        const before = known(path, from);
        const stats = statSync(full);
        const stamp = stampOf(stats);
        if (before?.stamp === stamp) return siteFile(path, stats.size, before);
        const file = surveyed(one);
        // One that changed a moment ago could change again without a sign.
        const isSettled = stats.mtimeMs + SETTLED_MS < now;
        table.keep(path, from, textOf({ ...file, stamp: isSettled ? stamp : YOUNG }));
        return file;
      });
      return inOrder(found);
    },
    surveyOf: surveyIn(site),
    save: table.save,
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

/** Whether a file of the last site is as it was. */
function holds(file: string, { stamp, digest }: Known): boolean {
  const now = stampAt(file);
  return now !== undefined && (now === stamp || digestOf(readFileSync(file)) === digest);
}

function surveyed(found: FoundFile): SiteFile {
  const bytes = readFileSync(found.full);
  const isPage = /(?:^|\/)index\.html$/u.test(found.path);
  const isUnlisted = isPage && bytes.toString('latin1', 0, HEAD_BYTES).includes(UNLISTED);
  return siteFile(found.path, bytes.length, { digest: digestOf(bytes), isUnlisted });
}

function siteFile(
  path: string,
  bytes: number,
  { digest, isUnlisted }: Pick<SiteFile, 'digest' | 'isUnlisted'>,
): SiteFile {
  return { path, bytes, digest, isUnlisted };
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface FoundFile {
  readonly path: string;
  readonly full: string;
}

/** All files below a folder. */
function* filesBelow(folder: string, below = ''): Generator<FoundFile> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    // A large site has a hundred thousand files: their paths are put together by hand.
    const full = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(full, `${below}${entry.name}/`);
    else if (entry.isFile()) yield { path: `${below}${entry.name}`, full };
  }
}

function inOrder(files: Iterable<SiteFile>): readonly SiteFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}
