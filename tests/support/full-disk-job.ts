/**
 * Run as a program that may mount: runs a command of a library on disks that are full at different moments,
 * then once more with room. Prints a line of JSON for each round.
 */
import { execFileSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { createRandom } from '../../src/lab/bench/random.ts';
import { changedPaths } from './built-files.ts';
import { hashesIn, makeCrashLibrary, type Hashes } from './crash-library.ts';

const [, , rounds = '1', seed = '1'] = process.argv;
const mount = (...args: readonly string[]) => execFileSync('mount', args, { stdio: 'inherit' });
const random = createRandom(Number(seed));
const library = await makeCrashLibrary();

const WORKS = [
  { command: ['ingest'], from: 'ingested', folder: 'content', most: 32 },
  { command: ['build'], from: 'built', folder: 'dist', most: 3_500 },
  { command: ['build', '--plan', '2'], from: 'built', folder: 'plan', most: 400 },
] as const;

/** What a command comes to that has room. */
async function withRoom({ command, from }: (typeof WORKS)[number]): Promise<Hashes> {
  await library.begin(from);
  await library.giveSources(3);
  await library.complete(command);
  return library.hashes();
}

function freeKilobytes(): number {
  const [, line = ''] = execFileSync('df', ['-k', library.folder], { encoding: 'utf8' }).split(
    '\n',
  );
  return Number(line.trim().split(/\s+/)[3]);
}

async function round(work: (typeof WORKS)[number], goal: Hashes): Promise<object> {
  const { command, from, folder, most } = work;
  await library.begin(from);
  await library.giveSources(3);
  // The disk is mounted where the library is, so that its caches are of the same place.
  const aside = `${library.folder}.aside`;
  await cp(library.folder, aside, {
    recursive: true,
    preserveTimestamps: true,
    verbatimSymlinks: true,
  });
  mount('-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', library.folder);
  try {
    await cp(aside, library.folder, {
      recursive: true,
      preserveTimestamps: true,
      verbatimSymlinks: true,
    });
    const before = await library.hashes();
    const room = random.between(0, most);
    const used = 64 * 1024 - freeKilobytes();
    mount('-o', `remount,size=${used + room}k`, library.folder);
    const { code, stderr } = await library.run(command).ended;
    const found = await library.hashes();
    const states = [before, goal].map((state) =>
      changedPaths(hashesIn(state, folder), hashesIn(found, folder)),
    );
    mount('-o', 'remount,size=64m', library.folder);
    const next = await library.run(command).ended;
    const differ = changedPaths(goal, await library.hashes());
    return {
      command: command.join(' '),
      room,
      code,
      stderr,
      torn: states.some(({ length }) => length === 0) ? [] : states[0],
      next: next.code,
      said: next.stderr,
      differ,
    };
  } finally {
    execFileSync('umount', [library.folder]);
    execFileSync('rm', ['-rf', aside]);
  }
}

try {
  const goals = new Map<(typeof WORKS)[number], Hashes>();
  for (let at = 0; at < Number(rounds); at += 1) {
    const work = WORKS[at % WORKS.length] ?? WORKS[0];
    const goal = goals.get(work) ?? (await withRoom(work));
    goals.set(work, goal);
    process.stdout.write(`${JSON.stringify(await round(work, goal))}\n`);
  }
} finally {
  await library.remove();
}
