/** Whether a site is still what its sources, content, settings and program would make: then nothing is built. */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { problemSchema } from '../model/problem.ts';
import { isTopicsFile, type Settings } from '../model/settings.ts';
import { codeHash } from '../site/loader/code-hash.ts';
import { PACKAGES } from './astro-project.ts';
import { isFolder, readIfThere } from './files.ts';
import { seal, unseal } from './sealed.ts';
import { SITE_STAMP } from './stamp.ts';

/** What a site is made from. */
export interface Ingredients {
  /** Folder of the sources; left out where the pages are built as they are. */
  readonly seeds?: string;
  /** Folder of the pages, with all that lies beside them. */
  readonly content: string;
  readonly settings: Settings;
}

/** What a run came to, to be said again by one that has nothing to do. */
const outcomeSchema = z.object({
  papers: z.int(),
  setAside: z.array(problemSchema).readonly(),
  ingested: z
    .object({
      sources: z.int(),
      entries: z.int(),
      papers: z.int(),
      written: z.int(),
      problems: z.array(problemSchema).readonly(),
      orphans: z.array(z.string()).readonly(),
      isOther: z.boolean(),
    })
    .exactOptional(),
});

export type RunOutcome = Readonly<z.infer<typeof outcomeSchema>>;

const stampSchema = z.object({ from: z.string(), site: z.string(), outcome: outcomeSchema });

/** What is known of the last build into a folder. */
export interface BuildStamp {
  /** Digest of what it was made from, by {@link ingredientsDigest}. */
  readonly from: string;
  /** Digest of the site's files, by {@link siteDigest}. */
  readonly site: string;
  readonly outcome: RunOutcome;
}

const NAME = 'last-build.json';
/**
 * Beside the files of a look, where these lie in the library's own folder: what they take of packages is
 * known by its version, and what a run has there while it works is nothing that a site is made from.
 */
const NO_LOOK = /^(?:node_modules|dist|seeds|content|plan|parts|.*\.tmp)$/;
const CHUNK_BYTES = 1 << 20;

/**
 * Digest of every byte that a site is made from: sources, content, settings, look, program.
 *
 * @param sources the digest of the sources, where it is known already
 */
export async function ingredientsDigest(
  { seeds, content, settings }: Ingredients,
  sources?: string,
): Promise<string> {
  const hash = createHash('sha256').update(await programDigest(settings));
  if (seeds !== undefined) hash.update(sources ?? (await folderDigest(seeds)));
  hash.update(await folderDigest(content));
  return hash.digest('base64url');
}

/** Digest of what every page is made from: settings, look, program. */
export async function programDigest(settings: Settings): Promise<string> {
  const hash = createHash('sha256');
  hash.update(`${codeHash(['.'], /./u)}\n${JSON.stringify(settings)}\n`);
  // The versions of all packages as they are installed, also where the program has no list of its own.
  addFile(hash, 'packages', join(PACKAGES, '.package-lock.json'));
  if (isTopicsFile(settings.topics)) addFile(hash, 'topics', settings.topics);
  for (const folder of lookFolders(settings)) hash.update(await folderDigest(folder, NO_LOOK));
  return hash.digest('base64url');
}

/**
 * Digest of settings and of the files that they name: the same on each machine that has the library.
 *
 * @param folder of the configuration
 */
export async function settingsDigest(settings: Settings, folder: string): Promise<string> {
  const { look, topics } = settings;
  const own = (path: string) => relative(folder, path).split(sep).join('/');
  const shown = JSON.stringify({ ...settings, look: undefined, topics: undefined });
  const named = Object.entries({ ...look, ...look.components, topics })
    .filter(([, value]) => value !== undefined && value !== look.components)
    .map(([key, value]) => [
      key,
      typeof value === 'string' && isAbsolute(value) ? own(value) : value,
    ]);
  const hash = createHash('sha256').update(`${shown}\n${JSON.stringify(named)}\n`);
  if (isTopicsFile(topics)) addFile(hash, 'topics', topics);
  for (const place of lookFolders(settings)) hash.update(await folderDigest(place, NO_LOOK));
  return hash.digest('base64url');
}

/**
 * Digest of the names and bytes of all files below a folder; one that is not there has none: who needs
 * it says so.
 *
 * @param without names in the folder that do not count
 */
export async function folderDigest(folder: string, without?: RegExp): Promise<string> {
  const hash = createHash('sha256');
  const isThere = await isFolder(folder);
  for (const path of isThere ? await pathsBelow(folder, without) : [])
    addFile(hash, path, join(folder, path));
  return hash.digest('base64url');
}

/** Where the look's files are, and what they may import. */
function lookFolders({ look }: Settings): readonly string[] {
  const files = [look.logo, look.favicon, look.css, ...Object.values(look.components)];
  const folders = files.flatMap((file) => (file === undefined ? [] : [dirname(file)]));
  return [...new Set([...folders, look.pages])].filter((folder) => existsSync(folder)).sort();
}

/** Paths of all that lies below a folder, sorted, without built sites and what begins with a dot. */
async function pathsBelow(folder: string, without?: RegExp): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some(({ name }) => name === SITE_STAMP)) return [];
  const taken = entries.filter(({ name }) => !name.startsWith('.') && without?.test(name) !== true);
  const nested = taken.map(async (entry) => {
    const below = entry.isDirectory() ? await pathsBelow(join(folder, entry.name)) : [];
    return [entry.name, ...below.map((path) => `${entry.name}/${path}`)];
  });
  return (await Promise.all(nested)).flat().sort();
}

/** Adds a file's name and bytes, a piece at a time; of what is no regular file, that it is none. */
function addFile(hash: Hash, name: string, path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  hash.update(`${name}\n${stats?.isFile() ? stats.size : 'no file'}\n`);
  if (!stats?.isFile()) return;
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, Math.max(1, stats.size)));
    for (let length = -1; length !== 0;) {
      length = readSync(file, bytes);
      hash.update(bytes.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}

/** Digest of a site's files: names, sizes and times of change, so that no file has to be read. */
export async function siteDigest(site: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(site, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  const paths = files.map(({ parentPath, name }) => relative(site, join(parentPath, name)));
  for (const path of paths.sort()) {
    const { size, mtimeMs } = statSync(join(site, path));
    hash.update(`${path.split(sep).join('/')}\n${size} ${mtimeMs}\n`);
  }
  return hash.digest('base64url');
}

/**
 * What the last run came to, where the site is still as that run built it and another would build the
 * same; undefined where anything has changed.
 *
 * @param cache folder of the build's cache
 * @param site folder of the site
 * @param made what it would be made from now
 */
export async function unchangedSince(
  cache: string,
  site: string,
  made: Ingredients,
): Promise<RunOutcome | undefined> {
  const stamp = await readBuildStamp(cache);
  if (stamp === undefined) return undefined;
  const same =
    stamp.site === (await siteDigest(site).catch(() => undefined)) &&
    stamp.from === (await ingredientsDigest(made).catch(() => undefined));
  return same ? stamp.outcome : undefined;
}

/** Keeps what is known of a build, for the next one. */
export async function writeBuildStamp(cache: string, stamp: BuildStamp): Promise<void> {
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, NAME), seal(NAME, Buffer.from(JSON.stringify(stamp))));
}

async function readBuildStamp(cache: string): Promise<BuildStamp | undefined> {
  const sealed = await readIfThere(join(cache, NAME)).catch(() => undefined);
  const bytes = sealed && unseal(NAME, sealed);
  return bytes && stampSchema.safeParse(JSON.parse(bytes.toString())).data;
}
