/** Kills a command of a library at any moment: the whole of it, the command alone, or a process that it started. */
import { watch } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Random } from '../../src/lab/bench/random.ts';
import type { Running } from './crash-library.ts';
import { processesInGroup } from './processes.ts';

export const TARGETS = ['tree', 'parent', 'child'] as const;
export type Target = (typeof TARGETS)[number];

/** What is known of a command that nobody disturbs. */
export interface Course {
  readonly milliseconds: number;
  /** How often something was made, renamed or removed in the library's folder. */
  readonly events: number;
}

/** Watches a command to its end. */
export async function courseOf(folder: string, work: () => Promise<void>): Promise<Course> {
  let events = 0;
  const watcher = watch(folder, () => (events += 1));
  const start = performance.now();
  await work().finally(() => {
    watcher.close();
  });
  return { milliseconds: performance.now() - start, events };
}

/** Waits for a moment by the clock, or for one at which the command has just changed something. */
export async function someMoment(
  folder: string,
  { milliseconds, events }: Course,
  random: Random,
): Promise<void> {
  if (events === 0 || random.next() < 0.5) return setTimeout(random.between(0, milliseconds));
  const until = random.between(1, events);
  let seen = 0;
  const watcher = watch(folder, () => (seen += 1));
  const end = performance.now() + 2 * milliseconds;
  while (seen < until && performance.now() < end) await setTimeout(1);
  watcher.close();
}

/** @returns whether there was something to kill */
export function kill({ pid, hasEnded }: Running, target: Target, random: Random): boolean {
  const children = processesInGroup(pid).filter((one) => one !== pid);
  const child = children[random.between(0, children.length - 1)];
  const killed = { tree: -pid, parent: pid, child }[target];
  if (hasEnded() || killed === undefined) return false;
  try {
    return process.kill(killed, 'SIGKILL');
  } catch {
    return false;
  }
}
