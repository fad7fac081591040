import { describe, expect, it } from 'vitest';
import { awaitParts, type AwaitJob } from '../../../src/publish/queue/await-parts.ts';
import type { PartQueue, PartState } from '../../../src/publish/queue/part-queue.ts';

const TIMES = { look: 1, add: 5, appear: 5, patience: 20 };

/** A queue and a store in memory; each time the build looks, `step` does what workers would. */
function scene(step: (scene: Scene, look: number) => void) {
  const jobs = new Map<number, PartState>();
  const files = new Set<number>();
  const said: string[] = [];
  let looks = 0;
  const scene: Scene = {
    ...{ jobs, files, said },
    build: (number) => {
      jobs.set(number, { state: 'completed' });
      files.add(number);
    },
  };
  const queue: PartQueue = {
    add: (numbers) => {
      for (const number of numbers) {
        if (!jobs.has(number)) jobs.set(number, { state: 'waiting' });
      }
      return Promise.resolve();
    },
    remove: (numbers) => {
      for (const number of numbers) jobs.delete(number);
      return Promise.resolve();
    },
    states: () => Promise.resolve(new Map(jobs)),
    workers: () => Promise.resolve(1),
    close: () => Promise.resolve(),
  };
  const taken: number[] = [];
  const job: AwaitJob = {
    ...{ parts: 3, queue, times: TIMES },
    list: () => {
      step(scene, (looks += 1));
      return Promise.resolve([...files].map((number) => `part-${number}.tar`));
    },
    take: (number) => {
      taken.push(number);
      return Promise.resolve();
    },
    discard: (number) => {
      files.delete(number);
      return Promise.resolve();
    },
    say: (line) => {
      said.push(line);
    },
    tell: (words) => {
      words();
    },
  };
  return { job, queue, taken, said, jobs };
}

interface Scene {
  readonly jobs: Map<number, PartState>;
  readonly files: Set<number>;
  readonly said: readonly string[];
  readonly build: (number: number) => void;
}

describe('a build waits for its parts', () => {
  it('and takes each once, in the order in which they come', async () => {
    const { job, taken, said } = scene(({ build }, look) => {
      build([2, 3, 1][look - 1] ?? 1);
    });
    await awaitParts(job);
    expect(taken).toEqual([2, 3, 1]);
    expect(said).toEqual([]);
  });

  it('whatever Redis forgets: what is open is added again', async () => {
    const { job, jobs, queue } = scene(({ build, files }) => {
      if (jobs.size === 3) for (const number of [1, 2, 3]) build(number);
      else if (files.size === 0) jobs.clear();
    });
    await queue.add([1]);
    await awaitParts(job);
  });

  it('and has one built again that is not what it should be; three times is too often', async () => {
    let damaged = 2;
    const { job, taken, said } = scene(({ jobs, build }) => {
      for (const number of [1, 2, 3]) if (jobs.get(number)?.state !== 'completed') build(number);
    });
    const take = async (number: number) => {
      if (number === 2 && damaged > 0) {
        damaged -= 1;
        throw new Error('it was cut');
      }
      await job.take(number);
    };
    await awaitParts({ ...job, take });
    expect(taken.toSorted()).toEqual([1, 2, 3]);
    expect(said).toEqual(Array(2).fill('Part 2 of 3 is refused, and built again: it was cut'));
    damaged = 3;
    const again = scene(({ build }) => {
      for (const number of [1, 2, 3]) build(number);
    });
    await expect(awaitParts({ ...again.job, take })).rejects.toThrow(
      'part 2 of 3 is not right: it was cut',
    );
  });

  it('and has one built again that a worker calls built, and that is not there', async () => {
    const { job, said } = scene(({ jobs, build, said }) => {
      build(1);
      build(3);
      if (said.length === 0) jobs.set(2, { state: 'completed' });
      else build(2);
    });
    await awaitParts(job);
    expect(said[0]).toContain('Part 2 of 3 was called built, but is not in the share');
  });

  it('and says once why a part is tried again, and at last why it failed', async () => {
    const { job, said } = scene(({ jobs }, look) => {
      const state = look < 5 ? 'waiting' : 'failed';
      jobs.set(2, { state, trouble: 'host: the disk is full' });
    });
    await expect(awaitParts(job)).rejects.toThrow(
      'part 2 of 3 failed again and again: host: the disk is full',
    );
    expect(said).toEqual(['Part 2 of 3 is to be tried again: host: the disk is full']);
  });

  it('through an absence of Redis, but not for ever', async () => {
    const { job, queue, said } = scene(({ build }, look) => {
      if (look === 5) for (const number of [1, 2, 3]) build(number);
      else if (look > 2) build(1);
    });
    let asked = 0;
    const states = () => ((asked += 1) < 3 ? Promise.reject(new Error('gone')) : queue.states());
    await awaitParts({ ...job, queue: { ...queue, states } });
    expect(said).toEqual(['gone; waiting for it', 'There is an answer again: the work goes on']);
  });

  it('until it is told to stop', async () => {
    const stop = new AbortController();
    const { job } = scene((_scene, look) => {
      if (look === 3) stop.abort(new Error('ended by SIGINT'));
    });
    await expect(awaitParts({ ...job, signal: stop.signal })).rejects.toThrow('ended by SIGINT');
  });

  it.each(['states', 'add'] as const)('and ends where %s is never answered', async (what) => {
    const { job, queue, said } = scene(() => undefined);
    const gone = { ...queue, [what]: () => Promise.reject(new Error('full')) };
    await expect(awaitParts({ ...job, queue: gone })).rejects.toThrow('full');
    expect(said).toEqual(['full; waiting for it']);
  });
});
