/** The queue on a real Redis, which is started here; where the machine has none, this is skipped. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UsageError } from '../../../src/model/problem.ts';
import { awaitParts } from '../../../src/publish/queue/await-parts.ts';
import type { BuildPart } from '../../../src/publish/queue/build-part.ts';
import { newRun, partFile } from '../../../src/publish/queue/jobs.ts';
import { openPartQueue } from '../../../src/publish/queue/part-queue.ts';
import { checkRedis, redisAddress, redisTrouble } from '../../../src/publish/queue/redis.ts';
import { openStore } from '../../../src/publish/queue/store/store.ts';
import { work } from '../../../src/publish/queue/work.ts';
import { SILENT } from '../../support/library.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) process.stderr.write('No redis-server: the tests of the queue are skipped\n');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function startRedis(port: number, ...options: readonly string[]): Promise<() => void> {
  const quiet = ['--save', '', '--appendonly', 'no', '--bind', '127.0.0.1'];
  const redis = spawn('redis-server', ['--port', String(port), ...quiet, ...options]);
  const end = () => redis.kill('SIGKILL');
  onTestFinished(() => void end());
  for await (const chunk of redis.stdout) if (String(chunk).includes('Ready to accept')) break;
  redis.stdout.resume();
  return end;
}

/** A run of some parts, and workers whose parts are a line of text. */
async function scene(parts: number, ...options: readonly string[]) {
  const port = await freePort();
  const end = await startRedis(port, ...options);
  const address = redisAddress(`redis://127.0.0.1:${port}`);
  await checkRedis(address);
  const at = await temporaryFolder();
  await mkdir(join(at, 'share'));
  const store = await openStore(join(at, 'share'));
  const run = newRun(new Date());
  await store.begin(run);
  const queue = await openPartQueue('test', address, { run, plan: 'x'.repeat(43), of: parts });
  onTestFinished(() => queue.close());
  const said: string[] = [];
  const taken: number[] = [];
  const put: BuildPart = async ({ number }) => {
    await writeFile(join(at, 'file'), String(number));
    await store.put(run, partFile(number), join(at, 'file'));
  };
  const startWorker = (build: BuildPart) => {
    const stop = new AbortController();
    const job = { queue: 'test', address, build, limit: 60_000, stop: stop.signal };
    const ended = work(job, SILENT);
    onTestFinished(async () => {
      stop.abort();
      await ended.catch(() => undefined);
    });
    return { ended, stop: () => (stop.abort(), ended) };
  };
  const wait = () =>
    awaitParts({
      ...{ parts, queue, times: { look: 50, add: 300 } },
      list: () => store.list(run),
      take: (number) => Promise.resolve(void taken.push(number)),
      discard: () => Promise.resolve(),
      words: (error) => redisTrouble(error, address),
      say: (line) => void said.push(line),
      tell: () => undefined,
    });
  return { port, end, queue, put, startWorker, wait, said, taken };
}

const all = (parts: number) => Array.from({ length: parts }, (_, at) => at + 1);

describe.runIf(hasRedis)('parts in a queue', () => {
  it('are built once each, by any number of workers', async () => {
    const { queue, put, startWorker, wait, taken } = await scene(7);
    const built: number[] = [];
    const build: BuildPart = async (...job) => {
      built.push(job[0].number);
      await put(...job);
    };
    await queue.add(all(7));
    startWorker(build);
    startWorker(build);
    await wait();
    expect(taken.toSorted()).toEqual(all(7));
    expect(built.toSorted()).toEqual(all(7));
  });

  it('are begun in the order in which they were added', async () => {
    const { queue, put, startWorker, wait, taken } = await scene(3);
    const begun: number[] = [];
    await queue.add([3, 1, 2]);
    startWorker(async (...job) => {
      begun.push(job[0].number);
      await put(...job);
    });
    await wait();
    expect(taken.toSorted()).toEqual(all(3));
    expect(begun).toEqual([3, 1, 2]);
  });

  it('go to another worker at once where one is stopped', async () => {
    const { queue, put, startWorker, wait, taken } = await scene(1);
    await queue.add([1]);
    const begun = Promise.withResolvers<undefined>();
    const slow = startWorker(async (_job, signal) => {
      begun.resolve(undefined);
      await once(signal, 'abort');
      signal.throwIfAborted();
    });
    await begun.promise;
    await slow.stop();
    expect((await queue.states()).get(1)?.state).toBe('waiting');
    startWorker(put);
    await wait();
    expect(taken).toEqual([1]);
  });

  it('are handed back by a worker that does not fit the plan, which ends and says why', async () => {
    const { queue, put, startWorker, wait, said, taken } = await scene(1);
    await queue.add([1]);
    const misfit = startWorker(() => Promise.reject(new UsageError('another version')));
    await expect(misfit.ended).rejects.toThrow('another version');
    const waiting = wait();
    await expect.poll(() => said.join()).toContain('another version');
    startWorker(put);
    await waiting;
    expect(taken).toEqual([1]);
  });

  it('are tried again where building fails', async () => {
    const { queue, put, startWorker, wait, said, taken } = await scene(1);
    await queue.add([1]);
    let failures = 1;
    startWorker(async (...job) => {
      if ((failures -= 1) >= 0) throw new Error('no memory');
      await put(...job);
    });
    await wait();
    expect(taken).toEqual([1]);
    expect(said.join()).toContain('no memory');
  });

  it('are all built though Redis is restarted and has forgotten everything', async () => {
    const { port, end, queue, put, startWorker, wait, said, taken } = await scene(3);
    await queue.add(all(3));
    const waiting = wait();
    end();
    await expect.poll(() => said.join(), { timeout: 20_000 }).toContain('does not answer');
    await startRedis(port);
    startWorker(put);
    await waiting;
    expect(taken.toSorted()).toEqual(all(3));
  });

  it('are not added to a Redis that is full, which is said', async () => {
    const { port, queue } = await scene(1, '--maxmemory', '1', '--maxmemory-policy', 'noeviction');
    const address = redisAddress(`redis://127.0.0.1:${port}`);
    const words = await queue.add([1]).catch((error: unknown) => redisTrouble(error, address));
    expect(words).toContain('is full: give it more memory');
  });
});
