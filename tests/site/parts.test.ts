/** A site built in parts, as on other machines: it must be that of a single build, byte by byte. */
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { makePlan, openPlan } from '../../src/publish/parts/plan.ts';
import { buildShard, joinShards } from '../../src/publish/parts/shard.ts';
import { changedPaths, hashesBelow } from '../support/built-files.ts';
import { fixtureSettings, SMALL_SEEDS } from '../support/fixture-library.ts';
import { makeLibrary, removeLibrary, SILENT } from '../support/library.ts';

const first = inject('small');
const library = await makeLibrary(SMALL_SEEDS, first.base);
afterAll(() => removeLibrary(library));

it('a plan, its parts and their join are the same site as a single build, wherever the folders are', async () => {
  const { folder, caches, out, base } = library;
  const settings = await fixtureSettings({ base });
  const made = join(folder, 'plan');
  const config = import.meta.dirname;
  const job = {
    content: first.content,
    parts: 2,
    settings,
    config,
    cache: caches,
    setAside: false,
  };
  await makePlan({ ...job, plan: made }, SILENT);
  const moved = join(folder, 'elsewhere/plan');
  await mkdir(dirname(moved)).then(() => rename(made, moved));
  const plan = await openPlan(moved);
  const part = { folder: moved, plan, settings, caches };
  for (const number of [2, 1]) {
    await buildShard({ ...part, number, out: join(folder, `part-${number}`) }, SILENT);
  }
  const parts = [1, 2].map((number) => join(folder, `part-${number}`));
  expect(await joinShards({ ...part, parts, out }, SILENT)).toBe(plan.papers);
  expect(changedPaths(await hashesBelow(first.out), await hashesBelow(out))).toEqual([]);
});
