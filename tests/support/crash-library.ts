/** A library of a few papers whose commands run as processes, to be killed, crossed and starved. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINE } from '../../src/publish/project.ts';
import { hashesBelow } from './built-files.ts';
import { COMPILED } from './compiled.ts';
import type { Ended } from './script.ts';

/** Path → hash of its bytes. */
export type Hashes = Readonly<Record<string, string>>;

/** The part of some hashes that is of a folder, by paths in it. */
export function hashesIn(hashes: Hashes, folder: string): Hashes {
  const own = Object.entries(hashes).filter(([path]) => path.startsWith(`${folder}/`));
  return Object.fromEntries(own.map(([path, hash]) => [path.slice(folder.length + 1), hash]));
}

/** A command that runs, with all processes that it starts in a group of its own. */
export interface Running {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** What it has written so far. */
  readonly written: () => string;
  /** Asked often, while it runs. */
  readonly hasEnded: () => boolean;
}

const { PATH, HOME } = process.env;

const CONFIG = `export default {
  title: 'Whistles',
  description: 'Papers on whistles',
  site: 'https://example.org',
  base: '/whistles/',
  topics: 'none',
  features: { map: false, years: false, offline: false },
};
`;

/** What the sources say in a version: one more paper in each, and other words in those before. */
function sourcesOf(version: number): string {
  return Array.from(
    { length: version + 2 },
    (
      _,
      at,
    ) => `@article{k${at}, title = {Brass Whistles, Part ${at}}, author = {Dane Moss and Eli Park},
  year = {${2010 + at}}, abstract = {Version ${version} of what we know of $x_{${at}}^2$ and brass.}}`,
  ).join('\n\n');
}

/** Commands that bring a library from nothing into a state. */
const STATES = {
  ingested: [['ingest']],
  built: [['build']],
  planned: [['build', '--plan', '2']],
  sharded: [
    ['build', '--plan', '2'],
    ['build', '--shard', '1/2'],
    ['build', '--shard', '2/2'],
  ],
  complete: [
    ['build'],
    ['build', '--plan', '2'],
    ['build', '--shard', '1/2'],
    ['build', '--shard', '2/2'],
  ],
} as const;
export type State = keyof typeof STATES;

/** What the system has other names for each time, Astro makes for editors, or is of the builds before. */
const NOT_COMPARED =
  /^\.offprint\/(?:node_modules|\.astro|astro-[0-9a-f]+(?:\/vite|-spare))(?:\/|$)/;

export interface CrashLibrary {
  /** Folder of the library. */
  readonly folder: string;
  /** Where its commands may put what is temporary. */
  readonly temporary: string;
  readonly run: (command: readonly string[]) => Running;
  /** Runs a command to its end. @throws {Error} where it ends with another code than 0 */
  readonly complete: (command: readonly string[]) => Promise<void>;
  /** Puts the library into a state; that is made once, and copied ever after. */
  readonly begin: (state: State) => Promise<void>;
  /** Changes the sources. */
  readonly giveSources: (version: number) => Promise<void>;
  /** All files of the library but its caches. */
  readonly hashes: () => Promise<Hashes>;
  /** Names of all that a command has left in the caches and beside them, sorted. */
  readonly names: () => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
}

/** Makes the folder of a library; its pages are found by Astro beside the program alone. */
export async function makeCrashLibrary(): Promise<CrashLibrary> {
  await mkdir(join(ENGINE, '.offprint'), { recursive: true });
  const root = await mkdtemp(join(ENGINE, '.offprint/test-'));
  const temporary = await mkdtemp(join(tmpdir(), 'offprint-crash-'));
  const folder = join(root, 'library');
  const kept = (state: State) => join(root, state);
  const made = new Set<State>();
  const giveSources = async (version: number): Promise<void> => {
    await mkdir(join(folder, 'seeds'), { recursive: true });
    await writeFile(join(folder, 'seeds/whistles.bib'), sourcesOf(version));
  };
  const run = (command: readonly string[]) => start(command, { folder, temporary });
  const complete = async (command: readonly string[]): Promise<void> => {
    const { code, stdout, stderr } = await run(command).ended;
    if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${stdout}${stderr}`);
  };
  return {
    ...{ folder, temporary, run, complete, giveSources },
    begin: async (state) => {
      if (made.has(state)) return replace(folder, kept(state));
      await rm(folder, { recursive: true, force: true });
      await giveSources(0);
      await writeFile(join(folder, 'offprint.config.ts'), CONFIG);
      for (const command of STATES[state]) await complete(command);
      await replace(kept(state), folder);
      made.add(state);
    },
    hashes: async () => {
      const all = Object.entries(await hashesBelow(folder));
      return Object.fromEntries(all.filter(([path]) => !path.startsWith('.offprint/')));
    },
    names: async () => {
      const paths = await readdir(folder, { recursive: true, encoding: 'utf8' });
      const named = paths.filter((path) => !NOT_COMPARED.test(path));
      return [...named, ...(await readdir(temporary))].sort();
    },
    remove: async () => {
      await rm(root, { recursive: true, force: true });
      await rm(temporary, { recursive: true, force: true });
    },
  };
}

/** With the times of change, by which a build knows its site. */
async function replace(folder: string, by: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(by, folder, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}

interface Place {
  readonly folder: string;
  readonly temporary: string;
}

function start([name = '', ...args]: readonly string[], { folder, temporary }: Place): Running {
  const script = join(ENGINE, 'scripts', `${name}.ts`);
  const day = name === 'serve' ? [] : ['--date', '2026-01-31'];
  const child = spawn(process.execPath, [script, ...args, ...day], {
    cwd: folder,
    env: { PATH, HOME, TMPDIR: temporary, NODE_COMPILE_CACHE: COMPILED },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text));
  }
  let hasEnded = false;
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => (hasEnded = true));
    child.once('close', (code) => {
      resolve({ code: code ?? 1, ...texts });
    });
  });
  return { pid: child.pid ?? 0, ended, hasEnded: () => hasEnded, written: () => texts.stdout };
}
