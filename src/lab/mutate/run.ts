/** Runs the tests of a room against mutants of its files, in a copy of the project. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { UsageError } from '../../model/problem.ts';
import { filesOf } from '../../publish/files.ts';
import type { Notice } from '../../publish/notice.ts';
import { ENGINE } from '../../publish/project.ts';
import { createRandom } from '../bench/random.ts';
import { mutantsOf, withMutant, type Mutant } from './mutants.ts';

/** How the tests of one room did. */
export interface RoomScore {
  readonly room: string;
  readonly killed: number;
  readonly survivors: readonly Mutant[];
}

/** What the copy does without, at the top of the project. */
const LEFT_OUT = new Set([
  'node_modules',
  '.git',
  'dist',
  '.astro',
  '.offprint',
  'content',
  'seeds',
]);
/** CPU time of one run of tests, in seconds: a mutant may loop for ever. */
const CPU_SECONDS = 120;

/**
 * Tests a sample of a room's mutants, one after the other, each by the unit tests of the room
 * (`tests/<room>/`). The working tree is only read.
 *
 * @param rooms folders of `src/`
 * @param sample mutants of each room at most
 * @param seed the same seed takes the same mutants
 * @returns each room's score, as soon as it is known
 * @throws {UsageError} where a room has no tests, or they fail without a mutant
 */
export async function* runMutants(
  rooms: readonly string[],
  sample: number,
  seed: number,
  notice: Notice,
): AsyncGenerator<RoomScore> {
  const copy = await mkdtemp(join(tmpdir(), 'offprint-mutate-'));
  try {
    await copyProject(copy);
    for (const room of rooms) yield await scoreOf(copy, room, sample, seed, notice);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function copyProject(copy: string): Promise<void> {
  const isKept = (path: string) => !LEFT_OUT.has(relative(ENGINE, path));
  await cp(ENGINE, copy, { recursive: true, filter: isKept });
  await symlink(join(ENGINE, 'node_modules'), join(copy, 'node_modules'));
}

async function scoreOf(
  copy: string,
  room: string,
  sample: number,
  seed: number,
  notice: Notice,
): Promise<RoomScore> {
  if (!existsSync(join(copy, 'src', room)) || !existsSync(join(copy, 'tests', room))) {
    throw new UsageError(`--rooms: expected folders of src/ that have tests, found "${room}"`);
  }
  if (!(await passes(copy, `tests/${room}/`)))
    throw new UsageError(`the tests of ${room} fail without a mutant: run npm run test:unit first`);
  const mutants = await sampleOf(copy, room, sample, seed);
  const survivors: Mutant[] = [];
  await notice.phase(`${room}: ${mutants.length} mutants`, async () => {
    for (const mutant of mutants) if (await survives(copy, room, mutant)) survivors.push(mutant);
  });
  return { room, killed: mutants.length - survivors.length, survivors };
}

async function sampleOf(
  copy: string,
  room: string,
  sample: number,
  seed: number,
): Promise<readonly Mutant[]> {
  const paths = (await filesOf(join(copy, 'src', room))).filter((path) => path.endsWith('.ts'));
  const texts = await Promise.all(
    paths.map((path) => readFile(join(copy, 'src', room, path), 'utf8')),
  );
  const all = paths.flatMap((path, at) => mutantsOf(`src/${room}/${path}`, texts[at] ?? ''));
  return sampled(all, sample, seed);
}

/** Some of many, each as likely as the others, in their order. */
export function sampled<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  const random = createRandom(seed);
  const keyed = all.map((item, at) => ({ item, at, key: random.next() }));
  const taken = keyed.sort((a, b) => a.key - b.key).slice(0, count);
  return taken.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** Whether the tests pass with a mutant in its file, which is put back: first those of the file. */
async function survives(copy: string, room: string, mutant: Mutant): Promise<boolean> {
  const file = join(copy, mutant.path);
  const text = await readFile(file, 'utf8');
  const own = mutant.path.replace(/^src\/(.*)\.ts$/u, 'tests/$1.test.ts');
  await writeFile(file, withMutant(text, mutant));
  const passed =
    (!existsSync(join(copy, own)) || (await passes(copy, own))) &&
    (await passes(copy, `tests/${room}/`));
  await writeFile(file, text);
  return passed;
}

/** A process of its own, which the system ends when its CPU time is over. */
function passes(copy: string, tests: string): Promise<boolean> {
  const vitest = join(copy, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', 'unit', '--bail', '1'];
  const limited = `ulimit -t ${CPU_SECONDS}; exec "$0" "$@"`;
  const command = ['-c', limited, process.execPath, vitest, ...args, '--maxWorkers', '1', tests];
  return new Promise((resolve, reject) => {
    spawn('sh', command, { cwd: copy, stdio: 'ignore' })
      .on('error', reject)
      .on('close', (code) => {
        resolve(code === 0);
      });
  });
}
