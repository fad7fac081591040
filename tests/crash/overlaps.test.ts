/** Two commands at a time on one library, while others read what is there. */
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../../src/lab/bench/random.ts';
import { changedPaths } from '../support/built-files.ts';
import {
  hashesIn,
  makeCrashLibrary,
  type CrashLibrary,
  type Hashes,
  type Running,
} from '../support/crash-library.ts';
import { rounds, sayCounts, seed } from '../support/rounds.ts';

const ROUNDS = rounds(1);
/** Milliseconds by which one begins after the other, at most. */
const APART = 6_000;

const COMMANDS = {
  ingest: ['ingest'],
  build: ['build'],
  join: ['build', '--join', 'parts/1-of-2', 'parts/2-of-2'],
  plan: ['build', '--plan', '2'],
  shard: ['build', '--shard', '1/2'],
  portable: ['build', '--no-ingest', '--portable'],
  serve: ['serve', '--port', '0'],
} as const;
type Name = keyof typeof COMMANDS;
/** The first is cheap: the suite does not get beyond it. */
const PAIRS: readonly (readonly [Name, Name])[] = [
  ...([
    ['ingest', 'ingest'],
    ['ingest', 'build'],
    ['build', 'build'],
    ['build', 'serve'],
  ] as const),
  ...([
    ['join', 'build'],
    ['ingest', 'plan'],
    ['plan', 'shard'],
    ['join', 'join'],
  ] as const),
  ...([
    ['plan', 'plan'],
    ['plan', 'join'],
    ['shard', 'join'],
    ['join', 'serve'],
  ] as const),
  ...([
    ['shard', 'shard'],
    ['ingest', 'join'],
    ['portable', 'build'],
    ['plan', 'build'],
  ] as const),
];
/** What a command says that was kept out, or finds what it needs changed meanwhile. */
const KEPT_OUT =
  /^\w+: [^\n]*(?:another run is writing to|another plan|made anew|build it again)[^\n]*\n$/;

const random = createRandom(seed());
let library: CrashLibrary;
beforeAll(async () => {
  library = await makeCrashLibrary();
});
afterAll(() => library.remove());

interface States {
  /** Of each folder, all that it may hold when nothing is at work. */
  readonly before: Hashes;
  readonly after: Hashes;
}

/** What the commands come to, one after the other, with the sources as they were and with newer ones. */
async function undisturbed(isFull: boolean): Promise<States> {
  await library.begin(isFull ? 'complete' : 'ingested');
  const before = await library.hashes();
  await library.giveSources(1);
  for (const name of isFull
    ? (['build', 'plan', 'shard', 'portable'] as const)
    : (['ingest'] as const))
    await library.complete(COMMANDS[name]);
  return { before, after: await library.hashes() };
}

/** Folders that hold neither what they held before nor what they are to hold, and files of the content. */
function mixed(found: Hashes, { before, after }: States): readonly string[] {
  const folders = ['dist', 'plan', 'parts/1-of-2'].filter((folder) => {
    const own = hashesIn(found, folder);
    return [before, after].every((state) => changedPaths(hashesIn(state, folder), own).length > 0);
  });
  const files = Object.entries(found).filter(
    ([path, hash]) => path.startsWith('content/') && before[path] !== hash && after[path] !== hash,
  );
  return [...folders, ...files.map(([path]) => path)];
}

/** Waits for a server's address, asks it until something is over, and ends it. @returns what was no page of a build */
async function askUntil(server: Running, over: Promise<unknown>): Promise<readonly string[]> {
  await expect.poll(server.written, { timeout: 60_000 }).toContain('http');
  const url = /http:\S+/.exec(server.written())?.[0] ?? '';
  const wrong: string[] = [];
  for (let isOver = false; !isOver;) {
    const page = await fetch(`${url}papers/brass-whistles-part-0/`);
    const text = await page.text();
    if (page.status !== 200 || !/Version [01] of.*<\/html>/s.test(text))
      wrong.push(`${page.status} ${text.slice(-50)}`);
    isOver = await Promise.race([over.then(() => true), setTimeout(20, false)]);
  }
  process.kill(server.pid, 'SIGTERM');
  return wrong;
}

async function overlap([one, other]: readonly [Name, Name]): Promise<void> {
  const first = library.run(COMMANDS[one]);
  await setTimeout(random.between(0, other === 'serve' || one === 'ingest' ? 1_000 : APART));
  const second = library.run(COMMANDS[other]);
  if (other === 'serve') expect(await askUntil(second, first.ended)).toEqual([]);
  for (const { code, stdout, stderr } of [await first.ended, await second.ended]) {
    if (code !== 0)
      expect({ code, stdout, stderr }).toMatchObject({
        stderr: expect.stringMatching(KEPT_OUT) as string,
      });
  }
}

/** Runs a pair, then one command more; nothing is mixed after the first, and nothing is old after the other. */
async function checkPair(pair: readonly [Name, Name], states: States): Promise<void> {
  await overlap(pair[1] === 'serve' || random.next() < 0.5 ? pair : [pair[1], pair[0]]);
  const found = await library.hashes();
  expect({ pair, mixed: mixed(found, states) }).toEqual({ pair, mixed: [] });
  const changesSite = pair.some((name) => !['ingest', 'plan', 'shard'].includes(name));
  const [next, folder] = changesSite
    ? (['build', 'dist'] as const)
    : (['ingest', 'content'] as const);
  await library.complete(COMMANDS[next]);
  const last = await library.hashes();
  const differ = changedPaths(hashesIn(states.after, folder), hashesIn(last, folder));
  const left = Object.keys(last).filter(
    // A portable copy of the former site is as whole as one of the newer.
    (path) =>
      !path.startsWith('dist-portable/') &&
      ![states.before, states.after].some((state) => path in state),
  );
  expect({ pair, differ, left }).toEqual({ pair, differ: [], left: [] });
}

it(`mix nothing in ${ROUNDS} pairs, and the next run comes to what it would have come to`, async () => {
  const counts: Record<string, number> = {};
  const isFull = ROUNDS > 1;
  const states = await undisturbed(isFull);
  for (let round = 0; round < ROUNDS; round += 1) {
    const pair = PAIRS[round % PAIRS.length] ?? ['ingest', 'ingest'];
    await library.begin(isFull ? 'complete' : 'ingested');
    await library.giveSources(1);
    await checkPair(pair, states);
    const name = pair.join(' and ');
    counts[name] = (counts[name] ?? 0) + 1;
    if (round % 10 === 9) sayCounts('overlaps so far', counts);
  }
  sayCounts('overlaps', counts);
});
