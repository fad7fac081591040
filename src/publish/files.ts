/** Files written whole or not at all, and only where they change. */
import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import { lstat, mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { placeNear } from './mounts.ts';

/**
 * Writes files into a folder. All of them are first written aside, so that a full disk replaces
 * nothing, then renamed into place one by one, so that a killed run leaves whole files. A file that
 * holds these bytes already is left alone. Many small files are written in half the time where none
 * is waited for.
 *
 * @param folder where to; nobody else writes there meanwhile
 * @param files path in the folder → text; each is written as it comes, and put in place in this order
 * @returns how many were written
 */
export async function writeChanged(
  folder: string,
  files: Iterable<readonly [path: string, text: string]>,
): Promise<number> {
  const aside = await placeNear(folder, 'new.tmp');
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  const changed: { from: string; to: string }[] = [];
  try {
    for (const [path, text] of files) {
      const [from, to] = [join(aside, String(changed.length)), join(folder, path)];
      if (holds(to, text)) continue;
      writeFileSync(from, text);
      changed.push({ from, to });
    }
    for (const folder of new Set(changed.map(({ to }) => dirname(to)))) {
      mkdirSync(folder, { recursive: true });
    }
    for (const { from, to } of changed) moveWhole(from, to);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return changed.length;
}

/** Puts a file in place whole, also where that lies on another device. */
export function moveWhole(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    copyFileSync(from, `${to}.tmp`);
    renameSync(`${to}.tmp`, to);
  }
}

/** Whether a file holds a text already; one of another size is not opened. What is no file cannot be read. */
function holds(path: string, text: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  if (stats.isFile() && stats.size !== Buffer.byteLength(text)) return false;
  return readFileSync(path).equals(Buffer.from(text));
}

/**
 * Gives files a second place, without a copy where the system can. The folder of that place is made
 * where it is missing: to try it without would cost an error for each of the folders of a site.
 *
 * @returns a function that says false where a file cannot be had
 */
export function linker(): (from: string, to: string) => boolean {
  const made = new Set<string>();
  return (from, to) => {
    const folder = dirname(to);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    return succeeds(linkSync, from, to) || succeeds(copyFileSync, from, to);
  };
}

function succeeds(place: typeof linkSync, from: string, to: string): boolean {
  try {
    place(from, to);
    return true;
  } catch {
    return false;
  }
}

/**
 * Removes a folder with all that is in it, if it is there. A site has a hundred thousand files: waiting
 * for each would cost three times the CPU time.
 */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** What tells a file from any other, also from itself once it is changed. */
export function stampOf({ size, mtimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ino}`;
}

/** Bytes of the file that a stamp tells. */
export function bytesIn(stamp: string): number {
  return Number(stamp.slice(0, stamp.indexOf(' ')));
}

/** The stamp of the file at a path; undefined where there is none. */
export function stampAt(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stampOf(stats) : undefined;
}

/** A piece of whichever file is read: to make room for each of very many small files would take longer than to read them. */
const piece = Buffer.allocUnsafeSlow(1 << 20);

/** The SHA-256 of a file of any size, to be told in any digits: it is read a piece at a time. */
export function hashOfFile(path: string): Hash {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let length = -1; length !== 0;) {
      length = readSync(file, piece);
      hash.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
  return hash;
}

/** The bytes of a file, undefined where there is none. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The names in a folder, sorted by code unit; none where there is no such folder. */
export async function listFolder(folder: string): Promise<readonly string[]> {
  const { files, others } = await namesByKind(folder);
  return [...files, ...others].sort();
}

/** What a folder holds: regular files, and everything else (folders, links, devices). */
export interface FolderNames {
  readonly files: readonly string[];
  readonly others: readonly string[];
}

/** The names in a folder by kind, each list sorted; links are not followed. */
export async function namesByKind(folder: string): Promise<FolderNames> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(noneIfMissing);
  const { files = [], others = [] } = Object.groupBy(entries, (entry) =>
    entry.isFile() ? 'files' : 'others',
  );
  return { files: files.map(nameOf).sort(), others: others.map(nameOf).sort() };
}

function nameOf({ name }: Dirent): string {
  return name;
}

function noneIfMissing(error: unknown): Dirent[] {
  if (isMissing(error)) return [];
  throw error;
}

/** Paths of all files below a folder, with slashes, sorted by code unit. */
export async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Whether a path leads to a folder. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Whether anything at all is at a path. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Another text for each file or folder that ever stands at a path; undefined where nothing does. */
export async function fileIdentity(path: string): Promise<string | undefined> {
  const stats = await stat(path, { bigint: true }).catch(() => undefined);
  return stats && `${stats.ino}-${stats.birthtimeNs}`;
}

/** The system's code of a failure (`ENOENT`), undefined where it has none. */
export function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Whether a failure says that a file or a folder on the way to it does not exist. */
function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
