/** Whether a site is still what its sources, content, settings and program would make: then nothing is built. */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { problemSchema } from '../model/problem.ts';
import { isTopicsFile, type Settings } from '../model/settings.ts';
import { codeHash } from '../site/loader/code-hash.ts';
import { PACKAGES } from './astro-project.ts';
import { isFolder, readIfThere } from './files.ts';
import { NO_KNOWN_FILES, type KnownFiles } from './known-files.ts';
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

/**
 * Digest of every byte that a site is made from: sources, content, settings, look, program.
 *
 * @param files what is known of sources and content
 * @param sources the digest of the sources, where it is known already
 */
export async function ingredientsDigest(
  { seeds, content, settings }: Ingredients,
  files = NO_KNOWN_FILES,
  sources?: string,
): Promise<string> {
  const hash = createHash('sha256').update(await programDigest(settings));
  if (seeds !== undefined) hash.update(sources ?? (await folderDigest(seeds, { files })));
  hash.update(await folderDigest(content, { files }));
  return hash.digest('base64url');
}

/** Digest of what makes pages from content: settings, look, program. */
export async function programDigest(settings: Settings): Promise<string> {
  const hash = createHash('sha256');
  hash.update(`${codeHash(['.'], /./u)}\n${JSON.stringify(settings)}\n`);
  // The versions of all packages as they are installed, also where the program has no list of its own.
  addFile(hash, 'packages', join(PACKAGES, '.package-lock.json'));
  if (isTopicsFile(settings.topics)) addFile(hash, 'topics', settings.topics);
  for (const folder of lookFolders(settings))
    hash.update(await folderDigest(folder, { without: NO_LOOK }));
  return hash.digest('base64url');
}

/**
 * Digest of what every page is made from, the library's documentation with it: that is bundled with the
 * program.
 *
 * @param content folder of the content's files, or of their copy
 * @param program by {@link programDigest}
 */
export async function commonDigest(content: string, program: string): Promise<string> {
  return [program, await folderDigest(join(content, 'docs'))].join('\n');
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
  for (const place of lookFolders(settings))
    hash.update(await folderDigest(place, { without: NO_LOOK }));
  return hash.digest('base64url');
}

interface FolderReading {
  /** Names in the folder that do not count. */
  readonly without?: RegExp | undefined;
  /** What is known of its files. */
  readonly files?: KnownFiles;
}

/**
 * Digest of the names and bytes of all files below a folder; one that is not there has none: who needs
 * it says so.
 */
export async function folderDigest(
  folder: string,
  { without, files }: FolderReading = {},
): Promise<string> {
  const hash = createHash('sha256');
  const isThere = await isFolder(folder);
  for (const path of isThere ? await pathsBelow(folder, without) : [])
    addFile(hash, path, join(folder, path), files);
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

/** Adds a file's name and the digest of its bytes; of what is no regular file, that it is none. */
function addFile(hash: Hash, name: string, path: string, files = NO_KNOWN_FILES): void {
  hash.update(`${name}\n${files.digestOf(path) ?? 'no file'}\n`);
}

/** Digest of a site's files: names, sizes and times of change, so that no file has to be read. */
export function siteDigest(site: string): string {
  const hash = createHash('sha256');
  addFolder(hash, site, '');
  return hash.digest('base64url');
}

/** A large site has a hundred thousand files: their paths are put together by hand. */
function addFolder(hash: Hash, folder: string, path: string): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const [full, below] = [`${folder}/${entry.name}`, `${path}/${entry.name}`];
    if (entry.isDirectory()) {
      addFolder(hash, full, below);
      continue;
    }
    const { size, mtimeMs } = statSync(full);
    hash.update(`${below}\n${size} ${mtimeMs}\n`);
  }
}

/**
 * What the last run came to, where the site is still as that run built it and another would build the
 * same; undefined where anything has changed.
 *
 * @param cache folder of the build's cache
 * @param site folder of the site
 * @param made what it would be made from now
 * @param files what is known of sources and content
 */
export async function unchangedSince(
  cache: string,
  site: string,
  made: Ingredients,
  files?: KnownFiles,
): Promise<RunOutcome | undefined> {
  const stamp = await readBuildStamp(cache);
  if (stamp === undefined) return undefined;
  const from = await ingredientsDigest(made, files).catch(() => undefined);
  return stamp.from === from && stamp.site === digestIfThere(site) ? stamp.outcome : undefined;
}

function digestIfThere(site: string): string | undefined {
  try {
    return siteDigest(site);
  } catch {
    return undefined;
  }
}

/**
 * Whether no file of a site was changed since it was built.
 *
 * @param cache folder of the build's cache
 */
export async function isAsBuilt(cache: string, site: string): Promise<boolean> {
  const stamp = await readBuildStamp(cache);
  return stamp !== undefined && stamp.site === digestIfThere(site);
}

/** Forgets the last build: what is kept of it will soon be of another. */
export async function removeBuildStamp(cache: string): Promise<void> {
  await rm(join(cache, NAME), { force: true, recursive: true });
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
