/** The programs of a trial: Redis, workers, and a build. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cpuSecondsIn } from '../../publish/child.ts';
import { ENGINE } from '../../publish/project.ts';
import { checkRedis, redisAddress } from '../../publish/queue/redis.ts';

/** A program that goes on while others do. */
export interface Running {
  /** Its exit code; 1 where it was killed. */
  readonly ended: Promise<number>;
  readonly end: (signal: NodeJS.Signals) => void;
  /** User and system seconds so far, with all that it started and that has ended. */
  readonly cpuSeconds: () => Promise<number>;
}

/** Starts a command whose output goes into a file. */
export function start(command: readonly string[], folder: string, log: string): Running {
  const [file = '', ...args] = command;
  const child = spawn(file, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      appendFileSync(log, chunk);
    });
  }
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : 1));
  return { ended, end: (signal) => void child.kill(signal), cpuSeconds: () => cpuOf(child) };
}

/** A command of the program, as a library runs it. */
export function command(name: string, ...options: readonly string[]): readonly string[] {
  return [process.execPath, join(ENGINE, 'scripts', `${name}.ts`), ...options];
}

/** How often it is looked whether Redis answers, and milliseconds between two looks. */
const [LOOKS_MAX, LOOK_MS] = [300, 100];

/** Starts a Redis that keeps nothing on the disk: restarted, it knows nothing. Waits until it answers. */
export async function startRedis(host: string, port: number, log: string): Promise<Running> {
  const quiet = ['--save', '', '--appendonly', 'no', '--protected-mode', 'no'];
  const redis = start(
    ['redis-server', '--bind', host, '--port', String(port), ...quiet],
    ENGINE,
    log,
  );
  const address = redisAddress(`redis://${host}:${port}`);
  const isReady = () =>
    checkRedis(address).then(
      () => true,
      () => false,
    );
  for (let looks = 0; looks < LOOKS_MAX && !(await isReady()); looks += 1)
    await setTimeout(LOOK_MS);
  return redis;
}

/** Nothing where it has ended. */
async function cpuOf(child: ChildProcess): Promise<number> {
  const stat = await readFile(`/proc/${child.pid ?? 0}/stat`, 'utf8').catch(() => '');
  return cpuSecondsIn(stat);
}
