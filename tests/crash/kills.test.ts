/** Commands that are killed at any moment, and what the next run makes of what they leave. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../../src/lab/bench/random.ts';
import { changedPaths, hashesBelow } from '../support/built-files.ts';
import {
  hashesIn,
  makeCrashLibrary,
  type CrashLibrary,
  type Hashes,
  type State,
} from '../support/crash-library.ts';
import {
  courseOf,
  kill,
  someMoment,
  TARGETS,
  type Course,
  type Target,
} from '../support/killing.ts';
import { processesInGroup } from '../support/processes.ts';
import { rounds, seed, sayCounts } from '../support/rounds.ts';

const ROUNDS = rounds(1);
/** Kills one after the other, at most, before a run that is left alone. */
const STREAK = 3;
const POLL_MS = 200;

interface Work {
  readonly command: readonly string[];
  /** The state of the library in which it is run, and the version of the sources that it finds. */
  readonly from: State;
  readonly version: number;
  /** The folder that is whole at every moment, or not there. */
  readonly whole?: string;
  /** Whether it starts other processes. */
  readonly hasChildren: boolean;
}

/** The first is cheap: the suite does not get beyond it. */
const WORKS: readonly [Work, ...Work[]] = [
  { command: ['ingest'], from: 'ingested', version: 1, hasChildren: false },
  { command: ['build'], from: 'built', version: 1, whole: 'dist', hasChildren: true },
  {
    command: ['build', '--join', 'parts/1-of-2', 'parts/2-of-2'],
    ...{ from: 'sharded', version: 0, whole: 'dist', hasChildren: false },
  },
  {
    command: ['build', '--plan', '2'],
    ...{ from: 'planned', version: 1, whole: 'plan', hasChildren: false },
  },
  {
    command: ['build', '--shard', '2/2'],
    ...{ from: 'planned', version: 0, whole: 'parts/2-of-2', hasChildren: true },
  },
];

interface Goal {
  readonly course: Course;
  readonly before: Hashes;
  readonly after: Hashes;
  /** Of all that is there in the end. */
  readonly names: readonly string[];
}

const random = createRandom(seed());
let library: CrashLibrary;
beforeAll(async () => {
  library = await makeCrashLibrary();
});
afterAll(() => library.remove());

/** What a run comes to that nobody disturbs. */
async function undisturbed(work: Work): Promise<Goal> {
  await library.begin(work.from);
  await library.giveSources(work.version);
  const before = await library.hashes();
  const course = await courseOf(library.folder, () => library.complete(work.command));
  return { course, before, after: await library.hashes(), names: await library.names() };
}

/** Paths of what is neither as it was nor as it is to be: files of the content, or a whole folder. */
async function torn({ whole }: Work, { before, after }: Goal): Promise<readonly string[]> {
  if (whole === undefined) {
    const found = await hashesBelow(join(library.folder, 'content'));
    const isTorn = (path: string) =>
      ![before, after].some((state) => state[`content/${path}`] === found[path]);
    return Object.keys(found).filter(isTorn);
  }
  const folder = join(library.folder, whole);
  const identity = () => stat(folder).catch(() => undefined);
  const [first, found, second] = [
    await identity(),
    await hashesBelow(folder).catch(() => undefined),
    await identity(),
  ];
  // Not there, or replaced while it was looked at.
  if (first === undefined || found === undefined || first.ino !== second?.ino) return [];
  const states = [before, after].map((state) => changedPaths(hashesIn(state, whole), found));
  return states.some((paths) => paths.length === 0) ? [] : (states[0] ?? []);
}

/** Looks again and again until something is over. @returns all that was ever found */
async function pollUntil(
  over: Promise<unknown>,
  look: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let isOver = false; !isOver;) {
    found.push(...(await look()));
    isOver = await Promise.race([over.then(() => true), setTimeout(POLL_MS, false)]);
  }
  return found;
}

/** @returns whether it was killed, and did not end before */
async function runAndKill(work: Work, goal: Goal, target: Target) {
  const running = library.run(work.command);
  const polled = pollUntil(running.ended, () => torn(work, goal));
  await someMoment(library.folder, goal.course, random);
  const wasKilled = kill(running, target, random);
  const { code, stderr } = await running.ended;
  // What it started ends after it.
  await expect.poll(() => processesInGroup(running.pid), { timeout: 60_000 }).toEqual([]);
  expect(await polled).toEqual([]);
  if (target === 'child' && code !== 0) expect(stderr).toMatch(/^build: [^\n]+\n$/);
  expect(await torn(work, goal)).toEqual([]);
  return wasKilled;
}

it.runIf(process.platform === 'linux')(
  `leave nothing torn in ${ROUNDS} kills, and the next run comes to what it would have come to`,
  async () => {
    const goals = new Map<Work, Goal>();
    const counts: Record<string, number> = {};
    for (let round = 0, killed = 0; killed < ROUNDS; round += 1) {
      const work = WORKS[round % WORKS.length] ?? WORKS[0];
      const goal = goals.get(work) ?? (await undisturbed(work));
      goals.set(work, goal);
      await library.begin(work.from);
      await library.giveSources(work.version);
      const done: string[] = [];
      for (let streak = random.between(1, STREAK); streak > 0 && killed < ROUNDS; streak -= 1) {
        const target = random.pick<Target>(work.hasChildren ? TARGETS : ['tree', 'parent']);
        if (!(await runAndKill(work, goal, target))) continue;
        killed += 1;
        done.push(`${work.command.slice(0, 2).join(' ')}, ${target}`);
      }
      await library.complete(work.command);
      const differ = changedPaths(goal.after, await library.hashes());
      const names = await library.names();
      expect({ round, done, differ, names }).toEqual({
        ...{ round, done, differ: [], names: goal.names },
      });
      for (const name of done) counts[name] = (counts[name] ?? 0) + 1;
      if (round % 10 === 9) sayCounts('kills so far', counts);
    }
    sayCounts('kills', counts);
  },
);
