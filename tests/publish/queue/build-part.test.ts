/** How a worker builds a part, where its program does not do what it should. */
import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/model/problem.ts';
import { partBuilder } from '../../../src/publish/queue/build-part.ts';
import { newRun, PLAN_FILE } from '../../../src/publish/queue/jobs.ts';
import { openStore } from '../../../src/publish/queue/store/store.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** A worker, and a part of a plan that is an empty folder. */
async function scene() {
  const at = await temporaryFolder();
  await mkdir(join(at, 'share'));
  await mkdir(join(at, 'plan'));
  execFileSync('tar', ['-cf', join(at, PLAN_FILE), '-C', join(at, 'plan'), '.']);
  const store = await openStore(join(at, 'share'));
  const run = newRun(new Date());
  await store.begin(run);
  await store.put(run, PLAN_FILE, join(at, PLAN_FILE));
  const job = { run, plan: 'x'.repeat(43), number: 1, of: 2 };
  return (patience?: number) =>
    partBuilder({ store, folder: join(at, 'work'), ...(patience && { patience }) })(
      job,
      new AbortController().signal,
      () => undefined,
    );
}

describe('a part', () => {
  it('is given up where its program tells nothing for a while', async () => {
    const build = await scene();
    await expect(build(20)).rejects.toThrow('the process told nothing for 1 min, and was ended');
  });

  it('of what is no plan for this machine ends the worker, by an error of its kind', async () => {
    const build = await scene();
    await expect(build()).rejects.toThrow(UsageError);
  });
});
