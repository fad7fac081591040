/** Pagefind's public functions, at the version that is installed, as the site uses them. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SearchRecord } from '../../../src/model/search-record.ts';
import { createSearch } from '../../../src/search/client/engine.ts';
import { MissingPart, SearchIndex } from '../../../src/search/client/pagefind.ts';
import {
  type LibraryFile,
  readVocabulary,
  writeVocabulary,
} from '../../../src/search/query/library.ts';
import { indexRecords } from '../../support/index-records.ts';

const none = { authors: [], byline: '', topics: [], shelves: [], abstract: '' };
const RECORDS: readonly SearchRecord[] = [
  { ...none, id: 'old', title: '“Zebra” stripes', date: '2019-05-01', year: '2019' },
  { ...none, id: 'blank', title: '?', date: '2024-01-01', year: '2024' },
  {
    ...none,
    id: 'new',
    title: 'Élan vital',
    date: '2023-02-03',
    year: '2023',
    abstract: 'A <b> of O(1/√T).',
  },
  {
    ...none,
    id: 'undated',
    title: 'Apples of zebras',
    year: 'undated',
    abstract: 'We accelerate.',
  },
];
/** Papers that could be taken for each other. */
const DECOYS: readonly SearchRecord[] = [
  {
    ...{ ...none, id: 'server', title: 'Servers in practice', year: 'undated' },
    abstract: 'We measure servers under load. They are written in Node.js and run for long.',
  },
  {
    ...{ ...none, id: 'node', title: 'Node embeddings and node classification', year: 'undated' },
    abstract: 'Features of each node by JS divergence, and the JS of node and node.',
  },
  {
    ...{ ...none, id: 'phones', title: 'Clients that drop out', year: 'undated' },
    abstract: 'Secure aggregation on phones.',
  },
  { ...none, id: 'c', title: 'Templates', year: 'undated', abstract: 'On C++ alone.' },
  {
    ...none,
    id: 'unnamed',
    title: 'A note',
    year: 'undated',
    unnamed: '2 authors, not in our sources',
  },
  {
    ...{ ...none, id: 'greek', title: 'Another note', year: 'undated', byline: 'Ξένια Παππά' },
    ...{ authors: ['Ξένια Παππά'], romanised: ['xenia pappa'] },
    identifiers: ['10.1145/3292500.3330701', '2401.01234'],
  },
];
let script = '';
let decoys = '';
let missing = /^$/;
const fetched: string[] = [];

beforeAll(async () => {
  const site = await mkdtemp(join(tmpdir(), 'offprint-pagefind-'));
  script = await indexed(RECORDS, site);
  decoys = await indexed(DECOYS, join(site, 'decoys'));
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('fetch', async (address: string) => {
    const path = address.replace(/\?.*/, '');
    fetched.push(path);
    if (missing.test(path)) return new Response('', { status: 404 });
    return new Response(new Uint8Array(await readFile(path)));
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return () => rm(site, { recursive: true });
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Indexes papers into a folder; gives the address of its script. */
async function indexed(records: readonly SearchRecord[], site: string): Promise<string> {
  const folder = await indexRecords(site, records);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  return join(folder, 'pagefind.js');
}

const idsOf = async (index: SearchIndex, papers: readonly string[]) =>
  Promise.all(
    papers.map(async (id) => (await index.data(id)).url.replace(/.*papers\/(.*)\//, '$1')),
  );

it('begins to load for a filter when it has loaded for words: the program has one memory', async () => {
  const site = await mkdtemp(join(tmpdir(), 'offprint-pagefind-'));
  const index = new SearchIndex(await indexed(RECORDS, site));
  fetched.length = 0;
  const [found, years] = await Promise.all([index.scores('zebra'), index.values('year')]);
  expect(found).toHaveLength(2);
  expect(years.toSorted()).toEqual(['2019', '2023', '2024', 'undated']);
  const loads = fetched.flatMap((path) => /entry(?=\.json$)|wasm(?=\.)/.exec(path) ?? []);
  expect(loads).toEqual(['entry', 'wasm', 'entry', 'wasm']);
  await rm(site, { recursive: true });
});

describe('the index through Pagefind’s functions', () => {
  it('has every paper, also one without a word', async () => {
    const index = new SearchIndex(script);
    const ids = await idsOf(index, await index.papers({}));
    expect([...ids].sort()).toEqual(['blank', 'new', 'old', 'undated']);
  });

  it('scores words, without regard to accents, and gives the text and what is shown of a paper', async () => {
    const index = new SearchIndex(script);
    const [[best] = [''], ...others] = await index.scores('elan');
    expect(others).toEqual([]);
    expect(await index.data(best)).toMatchObject({
      meta: { title: 'Élan vital', date: '2023-02-03' },
      content: expect.stringContaining('A <b> of O(1/√T).') as string,
    });
  });

  it('has the papers of each value of a filter', async () => {
    const index = new SearchIndex(script);
    const members = await index.members('year');
    expect([...members.keys()].sort()).toEqual(['2019', '2023', '2024', 'undated']);
    expect(await idsOf(index, [...(members.get('2019') ?? [])])).toEqual(['old']);
  });

  it('says where a filter could not be had', async () => {
    missing = /\.pf_filter$/;
    await expect(new SearchIndex(script).members('year')).rejects.toThrow(MissingPart);
    missing = /^$/;
  });
});

describe('a search', () => {
  const titles = async (text: string) => {
    const answer = await createSearch(script).ask({ text });
    return (await answer.hits(0, 5)).map(({ title }) => title);
  };

  it('finds papers by words, endings, formulas and other words', async () => {
    expect(await titles('zebra')).toEqual(['“Zebra” stripes', 'Apples of zebras']);
    expect(await titles('O(1/\\sqrt{T})')).toEqual(['Élan vital']);
    expect(await titles('acceleration')).toEqual(['Apples of zebras']);
  });

  it.each([
    ['newest', ['?', 'Élan vital', '“Zebra” stripes', 'Apples of zebras']],
    ['oldest', ['Apples of zebras', '“Zebra” stripes', 'Élan vital', '?']],
    ['title', ['?', 'Apples of zebras', 'Élan vital', '“Zebra” stripes']],
  ] as const)('sorts its papers: %s', async (sort, sorted) => {
    const all = await createSearch(script).ask({ text: '', sort });
    expect((await all.hits(0, 9)).map(({ title }) => title)).toEqual(sorted);
    expect((await all.hits(1, 3)).map(({ title }) => title)).toEqual(sorted.slice(1, 3));
  });

  it('fails where a part of the index is missing, and works once it is there', async () => {
    const search = createSearch(script);
    missing = /\.pf_index$/;
    await expect(search.ask({ text: 'zebra' })).rejects.toThrow();
    missing = /^$/;
    expect((await search.ask({ text: 'zebra' })).total).toBe(2);
  });
});

describe('papers that could be taken for each other', () => {
  const found = async (text: string) => {
    const answer = await createSearch(decoys).ask({ text });
    return (await answer.hits(0, 9)).map(({ url }) => url.replace(/.*papers\/(.*)\//, '$1'));
  };

  it('are told apart by signs, and by words that stand together', async () => {
    expect(await found('Node.js')).toEqual(['server', 'node']);
    expect(await found('C++')).toEqual(['c']);
  });

  it('are left out for a word that they show, and not for another word for the same', async () => {
    expect(await found('clients -node')).toEqual(['phones']);
    expect(await found('federated')).toEqual(['phones']);
    expect(await found('clients -federated')).toEqual(['phones']);
    expect(await found('clients -phones')).toEqual([]);
  });

  it.each([
    '10.1145/3292500.3330701',
    'https://doi.org/10.1145/3292500.3330701',
    'doi: 10.1145/3292500.3330701.',
    '2401.01234',
    'arXiv:2401.01234v2',
    'https://arxiv.org/pdf/2401.01234',
    '10.48550/arXiv.2401.01234',
  ])('are found by an identifier alone: %s', async (text) => {
    expect(await found(text)).toEqual(['greek']);
  });

  it('are not found by the identifiers of others', async () => {
    expect((await found('note 2401.01234'))[0]).toBe('greek');
    expect(await found('2401.01235')).toEqual([]);
    expect(await found('10.1145/3292500')).toEqual([]);
  });

  it('are found by names in Latin letters, and not by what is said in place of names', async () => {
    expect(await found('Παππά')).toEqual(['greek']);
    expect(await found('xenia pappa')).toEqual(['greek']);
    expect(await found('sources')).toEqual([]);
    const note = await createSearch(decoys).ask({ text: 'a note' });
    const shown = (await note.hits(0, 9)).map(({ title, authors }) => [title, authors]);
    expect(shown).toContainEqual(['A note', '2 authors, not in our sources']);
  });

  it('are found by words of their titles alone', async () => {
    expect(await found('title:node')).toEqual(['node']);
    expect(await found('title:"node classification"')).toEqual(['node']);
    expect(await found('title:"classification node"')).toEqual([]);
    expect(await found('title:phones')).toEqual([]);
  });
});

it('lists all papers once, and filters them for each question', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-pagefind-'));
  const data = { url: 'papers/a/', content: '', meta: { title: 'A' } };
  let lists = 0;
  vi.stubGlobal('fakeSearch', (words: string | null, { filters = {} }: { filters?: object }) => {
    const names = Object.keys(filters);
    if (words === null && names.length === 0) lists++;
    return {
      results: [{ id: 'a', score: 1, data: () => Promise.resolve(data) }],
      filters: Object.fromEntries(names.map((name) => [name, { 2019: 1 }])),
    };
  });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const fake = join(folder, 'pagefind.js');
  await writeFile(fake, 'export const createInstance = () => ({ search: fakeSearch });');
  const { ask } = createSearch(fake);
  expect((await ask({ text: '', year: '2019' })).total).toBe(1);
  expect((await ask({ text: '', topic: 'early' })).total).toBe(1);
  expect(lists).toBe(1);
  await rm(folder, { recursive: true });
});

describe('a search of several indexes', () => {
  const RARE: Readonly<Record<number, string>> = { 7: ' of a zebrafish', 75: ' as in tarms' };
  const papers: readonly SearchRecord[] = Array.from({ length: 80 }, (_, at) => ({
    ...none,
    id: `paper-${String(at).padStart(2, '0')}`,
    title: at % 3 === 0 ? `Sparse zebras of kind ${at}` : `On the number ${at}`,
    date: `20${String(at).padStart(2, '0')}-01-01`,
    year: `20${String(at).padStart(2, '0')}`,
    authors: [at % 2 === 0 ? 'Ada Byron' : 'Bo Adams'],
    byline: at % 2 === 0 ? 'Ada Byron' : 'Bo Adams',
    shelves: [at < 8 ? 'early' : 'late'],
    abstract: `We ${at < 6 ? 'prune networks' : 'measure'} by a sum over ${at} terms${RARE[at] ?? ''}.`,
  }));
  const scripts = { one: '', four: '' };
  beforeAll(async () => {
    const site = await mkdtemp(join(tmpdir(), 'offprint-pagefind-'));
    const [one, four] = [join(site, 'one'), join(site, 'four')];
    await Promise.all([indexRecords(one, papers), mkdir(four)]);
    const made = [join(one, 'pagefind'), await indexRecords(four, papers, { most: 20 })];
    for (const folder of made)
      await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    [scripts.one = '', scripts.four = ''] = made.map((folder) => join(folder, 'pagefind.js'));
    return () => rm(site, { recursive: true });
  });

  it.each([
    { text: 'zebras' },
    { text: 'zebrafish' },
    { text: '"sparse zebras"', sort: 'title' },
    { text: 'spasre zebra', author: 'Byron' },
    { text: 'networks -zebras' },
    { text: 'sum', topic: 'early', sort: 'newest' },
    { text: '', year: '2003-2009', sort: 'oldest' },
    { text: 'sum', sort: 'newest' },
    { text: '', sort: 'oldest' },
    { text: 'terms', sort: 'title' },
    { text: 'title:zebras' },
  ] as const)('answers as that of one: $text', async (question) => {
    const [one, four] = await Promise.all(
      [scripts.one, scripts.four].map(async (script) => {
        const search = createSearch(script);
        const { total, corrected, partial, hits } = await search.ask(question);
        const found = (await hits(0, total)).map(({ title, url }) => [
          title,
          url.split('/').at(-2),
        ]);
        const rank = 'sort' in question ? found : found.sort();
        return { total, corrected, partial, rank, counts: await search.counts(question) };
      }),
    );
    expect(four).toEqual(one);
    expect(four?.total).toBeGreaterThan(0);
  });

  it('has round numbers of words, which make the lists of papers small', async () => {
    const index = new SearchIndex(scripts.four, 4);
    const read = (await index.papers({})).map((id) => index.data(id));
    const counts = (await Promise.all(read)).map((data) => 'word_count' in data && data.word_count);
    expect([counts.length, ...new Set(counts)]).toEqual([80, 64]);
  });

  it('answers from the first papers where these fill a list, then from all', async () => {
    const library = join(scripts.four, '../library.json');
    const text = await readFile(library, 'utf8');
    await writeFile(library, text.replaceAll(/\[\d+,"/g, '[12000,"'));
    const search = createSearch(scripts.four);
    const first = await search.ask({ text: 'sum' });
    const whole = await first.whole?.();
    expect(first.total).toBeGreaterThan(20);
    expect(first.total).toBeLessThan(60);
    expect([whole?.total, whole?.whole]).toEqual([80, undefined]);
    expect((await whole?.hits(0, 80))?.length).toBe(80);
    for (const question of [{ text: 'zebrafish' }, { text: 'sum', sort: 'newest' } as const]) {
      const answer = await createSearch(scripts.four).ask(question);
      expect(answer.whole).toBeUndefined();
      expect(answer.total).toBe(question.text === 'sum' ? 80 : 1);
    }
    await writeFile(library, text);
  });

  /** The file of the library, and what it would be if shards were large and a word not among the frequent ones. */
  async function largeWithout(rare: string, times = 1) {
    const file = join(scripts.four, '../library.json');
    const text = await readFile(file, 'utf8');
    const library = JSON.parse(text) as LibraryFile;
    const words = [...readVocabulary(library.words)].filter(([word]) => word !== rare);
    const counts = new Map(words.map(([word, count]) => [word, count * times]));
    const shards = library.shards?.map(([, key]) => [12_000, key] as const) ?? [];
    return {
      file,
      text,
      large: { ...library, shards, words: writeVocabulary(counts, counts.size) },
    };
  }

  it('asks for common words only where no rarer one finds a paper', async () => {
    const { file, text, large } = await largeWithout('zebrafish', 64);
    await writeFile(file, JSON.stringify(large));
    const scores = vi.spyOn(SearchIndex.prototype, 'scores');
    const asked = () => new Set(scores.mock.calls.map(([words]) => words));
    const rarer = await createSearch(scripts.four).ask({ text: 'zebrafish sum' });
    expect([rarer.total, rarer.partial, rarer.whole]).toEqual([1, false, undefined]);
    expect(asked()).toEqual(new Set(['"zebrafish"']));
    const other = await createSearch(scripts.four).ask({ text: 'nowhere sum' });
    expect([other.total, other.partial, other.whole]).toEqual([80, true, undefined]);
    expect(asked()).toContain('sum');
    scores.mockRestore();
    await writeFile(file, text);
  });

  it('takes a word that is not in the vocabulary for a misspelt one only where no paper has it', async () => {
    const { file, text, large } = await largeWithout('tarms');
    const asked = async (more: { more?: true }, words: string) => {
      await writeFile(file, JSON.stringify({ ...large, ...more }));
      const { total, corrected } = await createSearch(scripts.four).ask({ text: words });
      return [total, corrected];
    };
    expect(await asked({}, 'tarms')).toEqual([80, 'terms']);
    expect(await asked({ more: true }, 'tarms')).toEqual([1, undefined]);
    expect(await asked({ more: true }, 'torms')).toEqual([80, 'terms']);
    await writeFile(file, text);
  });

  it('reads those papers alone that come first', async () => {
    fetched.length = 0;
    const newest = await createSearch(scripts.four).ask({ text: 'sum', sort: 'newest' });
    const shown = await newest.hits(0, 3);
    expect(shown.map(({ date }) => date.slice(0, 4))).toEqual(['2079', '2078', '2077']);
    expect(fetched.filter((path) => path.endsWith('.pf_fragment')).length).toBeLessThan(20);
    expect(fetched.filter((path) => path.endsWith('.pf_filter'))).toEqual([]);
  });

  it('fetches no names for an author named in full, where the library is large', async () => {
    const library = join(scripts.four, '../library.json');
    const text = await readFile(library, 'utf8');
    const large = text.replace('"papers":80', '"papers":96000').replaceAll(/\[\d+,"/g, '[12000,"');
    await writeFile(library, large);
    const search = createSearch(scripts.four);
    fetched.length = 0;
    const full = await search.ask({ text: 'zebras', author: 'ada byron' });
    expect([full.total, full.withoutFilters]).toEqual([14, 28]);
    expect(fetched.filter((path) => path.endsWith('.pf_filter'))).toEqual([]);
    expect((await search.ask({ text: 'zebras', author: 'Byr' })).total).toBe(14);
    expect((await search.ask({ text: 'zebras -author:"Ada Byron"' })).total).toBe(14);
    await writeFile(library, text);
  });

  it('knows all names, and asks again where the site was built anew meanwhile', async () => {
    const search = createSearch(scripts.four);
    expect((await search.names()).toSorted()).toEqual(['Ada Byron', 'Bo Adams']);
    const library = join(scripts.four, '../library.json');
    const text = await readFile(library, 'utf8');
    await writeFile(library, text.replace('"shards"', '"was": 1, "shards"'));
    expect((await search.ask({ text: 'zebras' })).total).toBe(28);
  });
});
