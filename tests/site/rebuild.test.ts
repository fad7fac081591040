/** What a second run does, in a library of its own: the shared one is only what it must come to. */
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { createRandom } from '../../src/lab/bench/random.ts';
import { filesOf } from '../../src/publish/files.ts';
import { makePlan, openPlan } from '../../src/publish/parts/plan.ts';
import { buildShard, joinShards } from '../../src/publish/parts/shard.ts';
import { changedPaths, filesBelow, hashesBelow, linksTo } from '../support/built-files.ts';
import {
  buildApart,
  buildLibrary,
  ingestLibrary,
  makeLibrary,
  removeLibrary,
  SILENT,
} from '../support/library.ts';
import { fixtureSettings, SMALL_SEEDS } from '../support/fixture-library.ts';
import { editAtRandom } from '../support/random-edits.ts';
import { rounds, seed } from '../support/rounds.ts';

const OTHER_SEEDS = join(import.meta.dirname, '../fixtures/site/hostile');
const first = inject('small');
const library = await makeLibrary(SMALL_SEEDS, first.base);

beforeAll(async () => {
  await ingestLibrary(library);
});
afterAll(() => removeLibrary(library));

const log = join(library.folder, 'readings.log');
let isBuilding = false;
/** Edits between two builds. */
const EDITS_A_ROUND = 8;

/** Builds the library, its pages in parts; what its processes opened and parsed of the content, sorted. */
async function readings(workers: number): Promise<readonly string[]> {
  await writeFile(log, '');
  isBuilding = true;
  const counter = new URL('../support/count-readings.ts', import.meta.url);
  counter.searchParams.set('log', log);
  const ended = await buildApart(library, {
    workers,
    env: { NODE_OPTIONS: `--import=${counter.href}` },
  });
  isBuilding = false;
  expect(ended).toEqual([0, '']);
  return (await readFile(log, 'utf8')).trim().split('\n').sort();
}

/** Ingests other sources while a build runs that has begun to read the pages. */
async function ingestOthers(): Promise<void> {
  const hasBegun = async () => isBuilding && (await readFile(log, 'utf8')).includes('opened');
  await vi.waitUntil(hasBegun, { timeout: 60_000, interval: 20 });
  await cp(OTHER_SEEDS, library.seeds, { recursive: true });
  expect((await ingestLibrary(library)).written).toBeGreaterThan(2);
  expect(isBuilding).toBe(true);
}

describe('a second run with the same input', () => {
  it('changes no byte of the content, and writes no file', async () => {
    const before = await hashesBelow(library.content);
    expect((await ingestLibrary(library)).written).toBe(0);
    expect(changedPaths(before, await hashesBelow(library.content))).toEqual([]);
    expect(changedPaths(before, await hashesBelow(first.content))).toEqual([]);
  });

  it('changes no byte of the site, in one process or several, without its caches and with them, whatever is written meanwhile; each page is opened once at most, and parsed where it changed; what did not change is taken over', async () => {
    const site = await hashesBelow(first.out);
    const pages = await filesOf(join(library.content, 'papers'));
    const opened = pages.map((page) => `opened ${page}`);
    expect(await readings(3)).toEqual([...opened, ...pages.map((page) => `parsed ${page}`)].sort());
    expect(changedPaths(site, await hashesBelow(library.out))).toEqual([]);
    const [page = ''] = pages;
    const files = await filesBelow(library.out);
    const path = join(library.content, 'papers', page);
    // A line that is empty: the page is another, and says the same.
    await writeFile(path, `${await readFile(path, 'utf8')}\n`);
    const [read] = await Promise.all([readings(1), ingestOthers()]);
    // A page that is known by its times is not opened.
    expect(read.filter((line) => line.startsWith('parsed'))).toEqual([`parsed ${page}`]);
    expect(new Set(read).size).toBe(read.length);
    expect(read).toContain(`opened ${page}`);
    expect(changedPaths(site, await hashesBelow(library.out))).toEqual([]);
    // Exports and pages of papers that did not change are the files of the last site.
    const own = page.replace('.mdx', '');
    const written = changedPaths(files, await filesBelow(library.out));
    const ofPapers = written.filter((path) =>
      /^papers\/[^/]+(?:\.(?:bib|ris|json)|\/index\.html)$/u.test(path),
    );
    expect(ofPapers.filter((path) => !path.includes(own))).toEqual([]);
  });
});

/** Builds the site anew in two parts, as on other machines: from a plan that was moved, in no order. */
async function buildInParts(out: string): Promise<number> {
  const fresh = await makeLibrary([], library.base);
  const { folder, base, caches } = fresh;
  const settings = await fixtureSettings({ base });
  const [made, moved] = [join(folder, 'plan'), join(folder, 'elsewhere/plan')];
  const from = { content: library.content, config: import.meta.dirname, cache: caches };
  await makePlan({ ...from, plan: made, parts: 2, settings, setAside: false }, SILENT);
  await mkdir(dirname(moved)).then(() => rename(made, moved));
  const plan = await openPlan(moved);
  const part = { folder: moved, plan, settings, caches };
  for (const number of [2, 1])
    await buildShard({ ...part, number, out: join(folder, `part-${number}`) }, SILENT);
  const parts = [1, 2].map((number) => join(folder, `part-${number}`));
  expect(await joinShards({ ...part, parts, out }, SILENT)).toBe(plan.papers);
  await removeLibrary(fresh);
  return plan.papers;
}

describe('a build after edits', () => {
  it('comes to the same bytes as a plan, its parts and their join, made anew wherever the folders are, whatever was edited', async () => {
    const random = createRandom(seed());
    for (let round = 0; round < rounds(1); round++) {
      const edits = await editAtRandom(library.content, EDITS_A_ROUND, random);
      const last = await linksTo(library.out, join(library.folder, 'last'));
      const before = await hashesBelow(last);
      const kept = await buildLibrary(library);
      // Files of a site are those of the next one too: none may be written to.
      expect(changedPaths(before, await hashesBelow(last))).toEqual([]);
      const joined = join(library.folder, 'joined');
      expect(await buildInParts(joined)).toBe(kept.papers);
      const [site, anew] = [await hashesBelow(library.out), await hashesBelow(joined)];
      expect({ edits, differ: changedPaths(anew, site) }).toEqual({ edits, differ: [] });
      expect(kept.papers).toBeGreaterThan(80);
    }
  });
});

/** Where the lines of an entry begin, in the page of its paper. */
const LINES = /(lines:\s*\[\s*)(\d+)/u;

/** The first page with something in it: what earlier edits left of any other is not known. */
async function pageWith(pattern: RegExp): Promise<readonly [name: string, text: string]> {
  const folder = join(library.content, 'papers');
  for (const name of await filesOf(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    if (pattern.test(text)) return [name, text];
  }
  throw new Error(`expected a page with ${pattern.source}, found none`);
}

describe('a build after an entry has moved in its source', () => {
  it('renders the page of its paper, and no list', async () => {
    const [page, text] = await pageWith(LINES);
    const path = join(library.content, 'papers', page);
    const moved = text.replace(
      LINES,
      (_, key: string, line: string) => key + String(Number(line) - 1),
    );
    expect(moved).not.toBe(text);
    await writeFile(path, moved);
    const before = await filesBelow(library.out);
    await buildLibrary(library);
    const written = changedPaths(before, await filesBelow(library.out));
    expect(
      written.filter((file) => /^(?:papers|topics|authors|years)\/.+\/index\.html$/u.test(file)),
    ).toEqual([`papers/${page.replace('.mdx', '')}/index.html`]);
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
