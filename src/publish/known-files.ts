/**
 * Digests of files by what the system says of them, so that a file that did not change is not read again.
 *
 * A digest is taken for known where path, size, inode and both times of change are as they were when the
 * file was read. As in git's index, that alone would miss a change which comes right after the reading, in
 * the same tick of the file system's clock: so a file that was changed less than {@link SETTLED_MS} before
 * it was read is read again the next time. The clock is that of the file system, as a file that is written
 * to it tells. Who sets the time of a file back changes the time of its inode, which is compared too.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOfFile } from './files.ts';
import { openTable } from './kept-table.ts';

/** Longer than a tick of any file system: FAT counts two seconds at a time. */
export const SETTLED_MS = 2_500;
/** For how long an answer of the file system's clock is taken. */
const CLOCK_MS = 1_000;
/** Of the form of the table. */
const VERSION = 'files 1';

/** A file, of which the digest is known; its bytes are read where they are asked for. */
interface KnownFile {
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly digest: string;
  readonly bytes: () => Buffer;
}

export interface KnownFiles {
  /** A file, to be read whole where it is not known; undefined where nothing regular is there. */
  readonly open: (path: string) => KnownFile | undefined;
  /** The digest of a file, which is read a piece at a time; undefined where nothing regular is there. */
  readonly digestOf: (path: string) => string | undefined;
  /** Keeps what is known for the next run: of the files that were asked for. Nothing is asked then. */
  readonly save: () => void;
  /** Leaves what the last run kept; after `save` it does nothing. */
  readonly close: () => void;
}

/** Where runs keep what they know of a library's files, in a folder of theirs. */
export function knownFilesIn(folder: string): string {
  return join(folder, 'files.kept');
}

/** Nothing is known before, and nothing kept. */
export const NO_KNOWN_FILES: KnownFiles = {
  open: (path) => (regular(path) ? readNow(path) : undefined),
  digestOf: (path) => (regular(path) ? readInPieces(path).digest : undefined),
  save: () => undefined,
  close: () => undefined,
};

/**
 * Opens what was kept of files.
 *
 * @param file where it is kept
 * @param settledMs how long before its reading a file was changed last, at least, to be known by its times
 */
export function openKnownFiles(file: string, settledMs = SETTLED_MS): KnownFiles {
  const table = openTable(file, VERSION);
  const clock = clockOf(`${file}.clock.tmp`);
  const known = (path: string, read: (path: string) => KnownFile): KnownFile | undefined => {
    const stats = regular(path);
    if (stats === undefined) return undefined;
    const from = [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino, stats.dev].join(' ');
    const digest = table.find(path, from);
    if (digest !== undefined) return { digest, bytes: () => readFileSync(path) };
    const settled = Math.max(stats.mtimeMs, stats.ctimeMs) + settledMs < clock();
    const now = read(path);
    if (settled) table.keep(path, from, now.digest);
    return now;
  };
  return {
    open: (path) => known(path, readNow),
    digestOf: (path) => known(path, readInPieces)?.digest,
    save: table.save,
    close: table.close,
  };
}

/** The file system's own time: that of a file that is written now, or was a moment ago. */
function clockOf(file: string): () => number {
  let [asked, told] = [-Infinity, -Infinity];
  return () => {
    const now = performance.now();
    if (now - asked < CLOCK_MS) return told;
    asked = now;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
    told = statSync(file).mtimeMs;
    rmSync(file);
    return told;
  };
}

function regular(path: string): Stats | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stats : undefined;
}

function readNow(path: string): KnownFile {
  const bytes = readFileSync(path);
  return { digest: createHash('sha256').update(bytes).digest('hex'), bytes: () => bytes };
}

function readInPieces(path: string): KnownFile {
  return { digest: hashOfFile(path).digest('hex'), bytes: () => readFileSync(path) };
}
