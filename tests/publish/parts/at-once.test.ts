import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { atOnce, type Task } from '../../../src/publish/parts/at-once.ts';

describe('tasks side by side', () => {
  it.each([1, 2, 5])('are at most %i at a time, and begin in their order', async (limit) => {
    const begun: number[] = [];
    let [working, most] = [0, 0];
    const tasks = [0, 1, 2, 3].map((at): Task => async () => {
      begun.push(at);
      working += 1;
      most = Math.max(most, working);
      await setImmediate();
      working -= 1;
    });
    await atOnce(limit, tasks);
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(most).toBe(Math.min(limit, 4));
  });

  it('end where one fails: those at work are told, the rest never begin, the first failure counts', async () => {
    const ended: string[] = [];
    const untilTold: Task = (signal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          ended.push('told');
          reject(new Error('because it was told'));
        });
      });
    const fails: Task = async () => {
      await setImmediate();
      throw new Error('no space');
    };
    const never: Task = () => {
      ended.push('begun');
      return Promise.resolve();
    };
    await expect(atOnce(2, [untilTold, fails, never])).rejects.toThrow('no space');
    expect(ended).toEqual(['told']);
  });
});
