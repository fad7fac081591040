/** Builds one library by a queue, while workers are killed and Redis is restarted, and compares the sites. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { failure, runProgram } from '../../publish/child.ts';
import type { Notice } from '../../publish/notice.ts';
import { ENGINE } from '../../publish/project.ts';
import { folderDigest } from '../../publish/unchanged.ts';
import { makePapers } from '../bench/papers.ts';
import { createRandom } from '../bench/random.ts';
import { makeSources } from '../bench/sources.ts';
import { makeNetwork, type WorkerNetwork } from './network.ts';
import { command, start, startRedis, type Running } from './processes.ts';

export interface TrialJob {
  readonly papers: number;
  readonly parts: number;
  readonly workers: number;
  /** How many workers are killed, at random; at half of them, Redis is restarted. */
  readonly kills: number;
  readonly seed: number;
  /** `s3://bucket/prefix`; left out, a folder. */
  readonly share?: string | undefined;
}

/** What came of a build by a queue. */
export interface QueueTrial {
  /** Whether the site has the same bytes as that of a single build. */
  readonly same: boolean;
  readonly kills: number;
  readonly redisRestarts: number;
  readonly wallSeconds: number;
  /** Of each worker that was not killed. */
  readonly workerCpuSeconds: readonly number[];
}

const PORT = 16_399;
/** Milliseconds between two kills, at least and at most. */
const KILL_AFTER = [4_000, 20_000] as const;
const CONFIG = `import { defineConfig } from 'offprint';

export default defineConfig({ title: 'Trial', description: 'Of the queue.', site: 'https://example.org' });
`;

/** A library, and the digest of its site by a single build. */
interface Library {
  readonly folder: string;
  readonly single: string;
}

/**
 * Makes a library, builds it in one process, then by a queue as often as there are jobs.
 *
 * @throws {Error} where a build fails, with the folder of its logs
 */
export async function runTrials(
  jobs: readonly TrialJob[],
  notice: Notice,
): Promise<readonly QueueTrial[]> {
  await mkdir(join(ENGINE, '.offprint'), { recursive: true });
  const folder = await mkdtemp(join(ENGINE, '.offprint/trial-'));
  const network = makeNetwork(Math.max(...jobs.map(({ workers }) => workers)));
  if (network === undefined) notice.say('No network namespaces here: all run in one network');
  try {
    const library = await notice.phase('A single build', () => makeLibrary(folder, jobs[0]));
    const trials = [];
    for (const job of jobs) {
      const what = `${job.parts} parts by ${job.workers} workers, ${job.kills} kills`;
      trials.push(await notice.phase(what, () => trial(job, library, network, notice)));
    }
    await rm(folder, { recursive: true, force: true });
    return trials;
  } finally {
    network?.remove();
  }
}

async function makeLibrary(folder: string, job: TrialJob | undefined): Promise<Library> {
  await mkdir(join(folder, 'seeds'));
  for (const [name, text] of makeSources(makePapers(job?.papers ?? 0, job?.seed ?? 0))) {
    await writeFile(join(folder, 'seeds', name), text);
  }
  await writeFile(join(folder, 'offprint.config.ts'), CONFIG);
  const [file = '', ...args] = command('build', '--workers', '1');
  const { code, ...end } = await runProgram({ file, args, cwd: folder });
  if (code !== 0) throw failure('the single build failed', end);
  const single = await folderDigest(join(folder, 'dist'));
  await rm(join(folder, '.offprint'), { recursive: true });
  return { folder, single };
}

async function trial(
  job: TrialJob,
  { folder, single }: Library,
  network: WorkerNetwork | undefined,
  notice: Notice,
): Promise<QueueTrial> {
  const host = network?.host ?? '127.0.0.1';
  const log = (name: string): string => join(folder, `${name}.log`);
  await mkdir(join(folder, 'share'), { recursive: true });
  await rm(join(folder, 'dist'), { recursive: true, force: true });
  const queue = [
    `--redis=redis://${host}:${PORT}`,
    `--share=${job.share ?? join(folder, 'share')}`,
  ];
  // Each worker has a library of its own, as on another machine.
  const startWorker = (number: number): Running =>
    start(
      [...(network?.within(number) ?? []), ...command('work', '--workers', '1', ...queue)],
      join(folder, `worker-${number}`),
      log(`worker-${number}`),
    );
  const workers = new Map<number, Running>();
  for (let number = 1; number <= job.workers; number += 1) {
    await copyLibrary(folder, join(folder, `worker-${number}`));
  }
  let redis = await startRedis(host, PORT, log('redis'));
  try {
    for (let number = 1; number <= job.workers; number += 1) {
      workers.set(number, startWorker(number));
    }
    const begun = performance.now();
    const build = start(command('build', `--parts=${job.parts}`, ...queue), folder, log('build'));
    let [over, kills, redisRestarts] = [false, 0, 0];
    const ended = build.ended.finally(() => {
      over = true;
    });
    const random = createRandom(job.seed);
    while (kills < job.kills && !isOver()) {
      await Promise.race([ended, setTimeout(random.between(...KILL_AFTER))]);
      const number = random.between(1, job.workers);
      workers.get(number)?.end('SIGKILL');
      await workers.get(number)?.ended;
      kills += 1;
      if (kills === Math.ceil(job.kills / 2)) {
        redis.end('SIGKILL');
        await redis.ended;
        redis = await startRedis(host, PORT, log('redis'));
        redisRestarts += 1;
      }
      workers.set(number, startWorker(number));
    }
    const code = await ended;
    const wallSeconds = (performance.now() - begun) / 1_000;
    if (code !== 0) throw new Error(`the build ended with ${code}: see ${log('build')}`);
    const same = (await folderDigest(join(folder, 'dist'))) === single;
    const cpu = [...workers.values()].map((worker) => worker.cpuSeconds());
    const workerCpuSeconds = await Promise.all(cpu);
    notice.say(same ? 'The same bytes as a single build' : `OTHER BYTES than a single build`);
    return { same, kills, redisRestarts, wallSeconds, workerCpuSeconds };

    /** Asked anew each time: it is set while others are waited for. */
    function isOver(): boolean {
      return over;
    }
  } finally {
    for (const worker of workers.values()) worker.end('SIGTERM');
    await Promise.all([...workers.values()].map(({ ended }) => ended));
    redis.end('SIGKILL');
  }
}

async function copyLibrary(folder: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to);
  await cp(join(folder, 'offprint.config.ts'), join(to, 'offprint.config.ts'));
}
