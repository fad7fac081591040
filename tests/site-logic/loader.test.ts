import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writePage } from '../../src/mdx/index.ts';
import { frontmatterSchema } from '../../src/model/paper.ts';
import { papersLoader } from '../../src/site/loader.ts';
import { readSetAside } from '../../src/site/set-aside.ts';
import { paper } from './paper.ts';

interface Stored {
  id: string;
  data: Record<string, unknown>;
  digest?: string;
}

let folder = '';
let store: Map<string, Stored>;
let parsed: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-loader-'));
  await mkdir(join(folder, 'papers'));
  vi.stubEnv('OFFPRINT_CONTENT', folder);
  store = new Map();
  parsed = [];
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const cacheDir = () => pathToFileURL(join(folder, 'cache/'));
const page = (name: string, text: string) => writeFile(join(folder, 'papers', name), text);
const goodPage = (id: string) =>
  writePage({ ...paper({ id }), abstract: [[{ type: 'text', value: 'Words of the body.' }]] });

/** As much of Astro's loader context as the loader asks for. */
function context(): LoaderContext {
  return {
    store: {
      keys: () => [...store.keys()],
      get: (id: string) => store.get(id),
      set: (entry: Stored) => store.set(entry.id, entry),
      delete: (id: string) => store.delete(id),
    },
    config: { cacheDir: cacheDir() },
    generateDigest: (text: string) => `digest of ${text}`,
    parseData: ({ id, data }: { id: string; data: unknown }) => {
      parsed.push(id);
      return Promise.resolve(frontmatterSchema.parse(data));
    },
  } as unknown as LoaderContext;
}

test('the store holds the frontmatter of a page, and nothing of its body', async () => {
  await page('a.mdx', goodPage('a'));
  await papersLoader().load(context());
  expect(store.get('a')?.data).toMatchObject({ id: 'a', title: 'a' });
  expect(JSON.stringify(store.get('a')?.data)).not.toContain('Words of the body');
});

test('the store holds no other wording of a page: they are as long as abstracts', async () => {
  const place = { source: 'a.txt', format: 'paper-search', record: 1 };
  const source = { ...place, lines: [1, 2] satisfies [number, number] };
  const wordy = { ...source, titleSeen: 'Another Title', wording: 'Other words.' };
  await page('a.mdx', writePage({ ...paper({ id: 'a', sources: [wordy] }), abstract: [] }));
  await papersLoader().load(context());
  expect(store.get('a')?.data['sources']).toEqual([source]);
});

test('a page that cannot be read is set aside with its line, and the others are published', async () => {
  await page('a.mdx', goodPage('a'));
  await page('broken.mdx', goodPage('broken').replace('Words of', 'Words\n\n{process.exit(7)} of'));
  await papersLoader().load(context());
  expect([...store.keys()]).toEqual(['a']);
  const [problem, ...more] = await readSetAside(cacheDir());
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ severity: 'set-aside', file: 'broken.mdx' });
  const lines = (await readFile(join(folder, 'papers/broken.mdx'), 'utf8')).split('\n');
  expect(lines[(problem?.line ?? 0) - 1]).toContain('{process.exit(7)}');
});

test('an unchanged page is not parsed again, a changed one is, a removed one goes', async () => {
  await page('a.mdx', goodPage('a'));
  await page('b.mdx', goodPage('b'));
  await page('c.mdx', goodPage('c'));
  await papersLoader().load(context());
  await page('b.mdx', goodPage('b').replace('title: "b"', 'title: "New"'));
  await rm(join(folder, 'papers/c.mdx'));
  parsed = [];
  await papersLoader().load(context());
  expect(parsed).toEqual(['b']);
  expect([...store.keys()]).toEqual(['a', 'b']);
  expect(store.get('b')?.data).toMatchObject({ title: 'New' });
});

test('a page that breaks after it was published leaves the store', async () => {
  await page('a.mdx', goodPage('a'));
  await papersLoader().load(context());
  await page('a.mdx', 'no frontmatter');
  await papersLoader().load(context());
  expect(store.size).toBe(0);
  expect(await readSetAside(cacheDir())).toHaveLength(1);
});

test('a folder without pages is an empty library with an empty list', async () => {
  await rm(join(folder, 'papers'), { recursive: true });
  await papersLoader().load(context());
  expect(store.size).toBe(0);
  expect(await readSetAside(cacheDir())).toEqual([]);
});
