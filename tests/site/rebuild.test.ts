/** What a second run does, in a library of its own: the shared one is only what it must come to. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Notice } from '../../src/publish/notice.ts';
import { changedPaths, hashesBelow } from '../support/built-files.ts';
import { buildLibrary, ingestLibrary, makeLibrary, removeLibrary } from '../support/library.ts';
import { FIXTURE_SEEDS } from '../support/fixture-library.ts';

const OTHER_SEEDS = join(import.meta.dirname, '../fixtures/site/hostile');
const first = inject('library');
const library = await makeLibrary(FIXTURE_SEEDS, first.base);

beforeAll(async () => {
  await ingestLibrary(library);
});
afterAll(() => removeLibrary(library));

describe('a second run with the same input', () => {
  it('changes no byte of the content, and writes no file', async () => {
    const before = await hashesBelow(library.content);
    expect((await ingestLibrary(library)).written).toBe(0);
    expect(changedPaths(before, await hashesBelow(library.content))).toEqual([]);
    expect(changedPaths(before, await hashesBelow(first.content))).toEqual([]);
  });

  it('changes no byte of the site, without its caches and with them, whatever is written meanwhile', async () => {
    const before = await hashesBelow(first.out);
    await buildLibrary(library);
    expect(changedPaths(before, await hashesBelow(library.out))).toEqual([]);
    // Ingest of other sources, as soon as the pages are read.
    const phase: Notice['phase'] = async (name, work) => {
      if (name.startsWith('Pages')) {
        await cp(OTHER_SEEDS, library.seeds, { recursive: true });
        expect((await ingestLibrary(library)).written).toBeGreaterThan(2);
      }
      return work(() => undefined);
    };
    await buildLibrary(library, { say: () => undefined, phase });
    expect(changedPaths(before, await hashesBelow(library.out))).toEqual([]);
  });
});

describe('a build that fails', () => {
  it('leaves the site that stood there as it was', async () => {
    const before = await hashesBelow(library.out);
    const content = join(library.folder, 'unpublishable');
    await mkdir(join(content, 'papers'), { recursive: true });
    await writeFile(join(content, 'papers/a.mdx'), 'no page at all');
    await expect(buildLibrary({ ...library, content })).rejects.toThrow(
      'no page of the content can be published',
    );
    expect(changedPaths(before, await hashesBelow(library.out))).toEqual([]);
  });
});
