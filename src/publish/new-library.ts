/** Begins a library of one's own in a clone: the demo's sources and pages are put aside. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../model/problem.ts';
import { filesOf, isFolder } from './files.ts';

/** What ingest makes of the sources, whether git has it or not. */
const MADE = /^content\/(?:papers\/|ids\.lock$|report\.json$)/u;

/** Files of the demo, as paths from the folder of the library. */
export interface Demo {
  readonly sources: readonly string[];
  readonly content: readonly string[];
}

/**
 * Finds what belongs to the demo: what the repository has in `seeds/` and `content/`, and all that
 * ingest made. Sources that were put there since are somebody's own; without git, none can be told apart.
 *
 * @throws {UsageError} where there is nothing to put aside
 */
export async function findDemo(folder: string): Promise<Demo> {
  const committed = await committedFiles(folder);
  const below = async (name: string) =>
    (await isFolder(join(folder, name)))
      ? (await filesOf(join(folder, name))).map((path) => `${name}/${path}`)
      : [];
  const isDemo = (path: string) => committed?.has(path) !== false;
  const sources = (await below('seeds')).filter(isDemo);
  const content = (await below('content')).filter((path) => MADE.test(path) || isDemo(path));
  if (sources.length + content.length > 0) return { sources, content };
  throw new UsageError(
    `expected sources and pages of the demo in ${resolve(folder)}, found none: put your own lists into seeds/, and run "npm start"`,
  );
}

/** What git has committed in the two folders; undefined where there is no git. */
async function committedFiles(folder: string): Promise<ReadonlySet<string> | undefined> {
  const args = ['-C', folder, 'ls-tree', '-r', '-z', '--name-only', 'HEAD', 'seeds', 'content'];
  const listed = await promisify(execFile)('git', args, { maxBuffer: Infinity }).catch(
    () => undefined,
  );
  return listed && new Set(listed.stdout.split('\0'));
}

/**
 * Puts the demo aside; nothing is deleted.
 *
 * @returns the folder that holds it now
 */
export async function putAside(folder: string, { sources, content }: Demo): Promise<string> {
  const caches = join(folder, '.offprint');
  await mkdir(caches, { recursive: true });
  const aside = await mkdtemp(join(caches, 'demo-'));
  for (const path of [...sources, ...content]) {
    await mkdir(dirname(join(aside, path)), { recursive: true });
    await rename(join(folder, path), join(aside, path));
  }
  return aside;
}
