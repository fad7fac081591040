import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../support/temporary.ts';
import { paper } from './paper.ts';

vi.mock('../../src/mdx/index.ts', { spy: true });
// Files of tests share their modules: what another file has loaded would not see the spy.
vi.resetModules();
const mdx = await import('../../src/mdx/index.ts');
const { openRecords } = await import('../../src/site/loader/cache.ts');
const { papersLoader } = await import('../../src/site/loader/index.ts');
const { readPages } = await import('../../src/site/loader/pages.ts');

interface Stored {
  id: string;
  data: Record<string, unknown>;
  digest?: string;
}

let folder = '';
let store: Map<string, Stored>;

beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, 'papers'));
  store = new Map();
});

afterEach(() => {
  vi.clearAllMocks();
});

const records = () => join(folder, 'records');
const page = (name: string, text: string) => writeFile(join(folder, 'papers', name), text);
const goodPage = (id: string) =>
  mdx.writePage({ ...paper({ id }), abstract: [[{ type: 'text', value: 'Words of the body.' }]] });

/** As much of Astro's loader context as the loader asks for. */
function context(given: object = {}): LoaderContext {
  return {
    ...given,
    store: {
      keys: () => [...store.keys()],
      get: (id: string) => store.get(id),
      set: (entry: Stored) => store.set(entry.id, entry),
      delete: (id: string) => store.delete(id),
    },
  } as unknown as LoaderContext;
}

/** Loads the folder, and returns the files that were parsed for it. */
async function load(content = folder, alreadyRead = false): Promise<readonly string[]> {
  vi.mocked(mdx.readPage).mockClear();
  await papersLoader({ content, records: records(), alreadyRead, language: 'en' }).load(context());
  return vi.mocked(mdx.readPage).mock.calls.map(([file]) => file);
}

/** Of the records: a build's store holds nothing. */
function papers() {
  const files = openRecords(records());
  const found = files.entries.map((entry) => files.head(entry).paper);
  files.close();
  return found;
}

const ids = () => papers().map(({ id }) => id);

function problems() {
  const files = openRecords(records());
  files.close();
  return files.problems;
}

test('a page that cannot be read is set aside with its line, and the others are published', async () => {
  await page('a.mdx', goodPage('a'));
  await page('broken.mdx', goodPage('broken').replace('Words of', 'Words\n\n{process.exit(7)} of'));
  await load();
  expect(ids()).toEqual(['a']);
  const [problem, ...more] = problems();
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ severity: 'set-aside', file: 'broken.mdx' });
  const lines = (await readFile(join(folder, 'papers/broken.mdx'), 'utf8')).split('\n');
  expect(lines[(problem?.line ?? 0) - 1]).toContain('{process.exit(7)}');
});

test('a page that breaks after it was published leaves the records', async () => {
  await page('a.mdx', goodPage('a'));
  await load();
  await page('a.mdx', 'no frontmatter');
  await load();
  expect(ids()).toEqual([]);
  expect(problems()).toHaveLength(1);
});

test('the development server reads pages again when they change', async () => {
  await page('a.mdx', goodPage('a'));
  const job = { content: folder, records: records(), alreadyRead: false, language: 'en' };
  await papersLoader(job).load(context({ watcher: {} }));
  const before = store.get('a');
  expect(before).toMatchObject({ id: 'a', data: {} });
  await page('a.mdx', goodPage('a').replace('title: "a"', 'title: "New"'));
  await page('b.mdx', goodPage('b'));
  await expect.poll(() => store.has('b'), { timeout: 20_000 }).toBe(true);
  expect(store.get('a')?.digest).not.toBe(before?.digest);
  expect(papers().map(({ title }) => title)).toEqual(['New', 'b']);
});

test('a folder without pages is an empty library with an empty list', async () => {
  await rm(join(folder, 'papers'), { recursive: true });
  await load();
  expect(ids()).toEqual([]);
  expect(problems()).toEqual([]);
});

describe('the records of an earlier run', () => {
  beforeEach(async () => {
    for (const id of ['a', 'b', 'c']) await page(`${id}.mdx`, goodPage(id));
    expect(await load()).toEqual(['a.mdx', 'b.mdx', 'c.mdx']);
  });

  const readAgain = () => readPages({ content: folder, records: records(), language: 'en' });

  test('are said to be of no use where another version made them, and are made anew', async () => {
    expect(readAgain().staleCache).toBeUndefined();
    const index = join(records(), 'records.json');
    const text = await readFile(index, 'utf8');
    await writeFile(index, text.replace(/"madeBy":"[^"]*"/u, '"madeBy":"another"'));
    expect(readAgain().staleCache).toMatch(/another version or language: every page is read anew$/);
    expect(await readFile(index, 'utf8')).toBe(text);
    await writeFile(index, '{"entries":[],"problems":[]}');
    expect(readAgain().staleCache).toMatch(/damaged or of an older form: every page is read anew$/);
    expect(await readFile(index, 'utf8')).toBe(text);
  });

  test('are not missed where there never were any', async () => {
    await rm(records(), { recursive: true });
    expect(readAgain()).toEqual({ problems: [], changed: 3 });
  });

  const abstracts = () => {
    const texts: string[] = [];
    readPages({ content: folder, records: records(), language: 'en' }, ({ body }) =>
      texts.push(body().abstractText),
    );
    return texts;
  };

  test('serve for a page that is unchanged; a changed one is parsed, a removed one goes', async () => {
    await page('b.mdx', goodPage('b').replace('title: "b"', 'title: "New"'));
    await rm(join(folder, 'papers/c.mdx'));
    expect(await load()).toEqual(['b.mdx']);
    expect(ids()).toEqual(['a', 'b']);
    expect(papers()[1]?.title).toBe('New');
  });

  test('are the same whether they were made or found', async () => {
    const before = await readFile(join(records(), 'records.jsonl'), 'utf8');
    expect(await load()).toEqual([]);
    expect(await readFile(join(records(), 'records.jsonl'), 'utf8')).toBe(before);
  });

  test('are made anew where one was changed on disk', async () => {
    const path = join(records(), 'records.jsonl');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('Words of the body', 'Wards of the body'));
    expect(abstracts()).toEqual(Array(3).fill('Words of the body.'));
    expect(vi.mocked(mdx.readPage).mock.calls).toHaveLength(4);
  });

  test.each(['', 'no JSON', '{"entries": [{}], "problems": []}'])(
    'are made anew where their index is %j',
    async (index) => {
      await writeFile(join(records(), 'records.json'), index);
      expect(await load()).toHaveLength(3);
    },
  );

  test('keep the notes on a page, which are told again', async () => {
    await page('a.mdx', goodPage('a').replace('authors:', 'colour: red\nauthors:'));
    await load();
    const [note] = problems();
    expect(note).toMatchObject({ severity: 'note', file: 'a.mdx' });
    expect(await load()).toEqual([]);
    expect(problems()).toEqual([note]);
  });

  test('are taken as they are where a build names their folder: no page is looked at', async () => {
    expect(await load(join(folder, 'nowhere'), true)).toEqual([]);
    expect(store.size).toBe(0);
    expect(ids()).toEqual(['a', 'b', 'c']);
  });
});

test('what is called like a page and is none is named, wherever it lies', async () => {
  await mkdir(join(folder, 'papers/sub/deep'), { recursive: true });
  await mkdir(join(folder, 'papers/folder.mdx'));
  for (const name of ['a.mdx', 'b.MDX', 'sub/c.mdx', 'sub/deep/d.Mdx', 'notes.txt', '.hidden']) {
    await page(name, goodPage('a'));
  }
  await load();
  expect(ids()).toEqual(['a']);
  expect(problems().map(({ file, severity }) => [file, severity])).toEqual(
    ['b.MDX', 'folder.mdx', 'sub/c.mdx', 'sub/deep/d.Mdx'].map((file) => [file, 'set-aside']),
  );
});
