/** The index as Pagefind and what settles it make it, of a few papers. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SearchRecord } from '../../src/model/search-record.ts';
import { buildIndex } from '../../src/publish/search-index/build.ts';
import { readPacked } from '../../src/publish/search-index/packed.ts';
import { readListing } from '../../src/search/query/listing.ts';
import { readVocabulary } from '../../src/search/query/vocabulary.ts';

function record(id: string, title: string, date: string, more: Partial<SearchRecord>) {
  const none = { authors: [], byline: '', topics: [], shelves: [], abstract: '' };
  return { id, title, date, year: date.slice(0, 4), ...none, ...more };
}

const RECORDS = [
  record('old', '“Zebra” stripes', '2019-05-01', { abstract: 'A rate of O(1/√T) by SGD.' }),
  record('blank', '?', '2024-01-01', {}),
  record('new', 'Élan of a method', '2023-02-03', { authors: ['José Łuk'], byline: 'José Łuk' }),
  { ...record('undated', 'Apples', '2020-01-01', { abstract: 'We accelerate.' }), date: undefined },
];

/** Builds the index of records, written in the order given. */
async function indexOf(records: readonly SearchRecord[], language = 'en') {
  const site = await mkdtemp(join(tmpdir(), 'offprint-index-'));
  onTestFinished(() => rm(site, { recursive: true }));
  await buildIndex(site, records, language);
  const bundle = join(site, 'pagefind');
  const read = (name: string) => readFile(join(bundle, name), 'utf8');
  const listing = readListing(await read('list.json'));
  return { bundle, read, listing };
}

describe('the search index', () => {
  it('has every paper at its place, newest first, also one without a word', async () => {
    const { bundle, read, listing } = await indexOf(RECORDS);
    expect(listing.papers.map(({ id }) => id)).toEqual(['blank', 'new', 'old', 'undated']);
    for (const [place, { id }] of listing.papers.entries()) {
      const name = `fragment/${listing.index}-${place}.pf_fragment`;
      const fragment = (await readPacked(join(bundle, name))).toString();
      expect(JSON.parse(fragment)).toMatchObject({ url: `/papers/${id}/` });
    }
    expect(await readdir(join(bundle, 'fragment'))).toHaveLength(RECORDS.length);
    expect(JSON.parse(await read(`titles.${listing.index}.json`))).toEqual([0, 3, 1, 2]);
  });

  it('is the same whatever order its papers come in, and another where one of them is', async () => {
    const { listing } = await indexOf(RECORDS);
    expect((await indexOf(RECORDS.toReversed())).listing).toEqual(listing);
    const changed = RECORDS.map((one) => (one.id === 'old' ? { ...one, abstract: 'Other' } : one));
    expect((await indexOf(changed)).listing.index).not.toBe(listing.index);
  });

  it('counts the words that papers show, and those that they are only found by', async () => {
    const { read } = await indexOf(RECORDS);
    const vocabulary = readVocabulary(await read('words.txt'));
    expect([vocabulary.get('elan'), vocabulary.get('luk')]).toEqual([1, 1]);
    expect(vocabulary.get('acceleration')).toBe(-1);
    expect(vocabulary.has('zqeverypaperzq')).toBe(false);
  });

  it('is made in any language, with the program of that language alone', async () => {
    const programs = async (language: string) => {
      const names = await readdir((await indexOf(RECORDS, language)).bundle);
      return names.filter((name) => name.startsWith('wasm.'));
    };
    expect(await programs('de-AT')).toEqual(['wasm.de-at.pagefind']);
    expect(await programs('zh')).toEqual(['wasm.unknown.pagefind']);
  });
});
