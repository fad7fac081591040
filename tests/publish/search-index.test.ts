/** The index that Pagefind writes, of a few papers. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SearchRecord } from '../../src/model/search-record.ts';
import { LIBRARY_FILE, readLibrary } from '../../src/search/query/library.ts';
import { filesOf } from '../../src/publish/files.ts';
import { indexRecords } from '../support/index-records.ts';

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
  return indexRecords(site, records, { language });
}

describe('the search index', () => {
  it('is the same whatever order its papers come in, and another where one of them is', async () => {
    const bytes = async (records: readonly SearchRecord[]) => {
      const folder = await indexOf(records);
      const names = await filesOf(folder);
      return Promise.all(
        names.map(async (name) => [name, (await readFile(join(folder, name))).toString('base64')]),
      );
    };
    const once = await bytes(RECORDS);
    expect(await bytes(RECORDS.toReversed())).toEqual(once);
    const changed = RECORDS.map((one) => (one.id === 'old' ? { ...one, abstract: 'Other' } : one));
    expect(await bytes(changed)).not.toEqual(once);
  });

  it('lies in small files, of which a search fetches one for each word', async () => {
    const words = Array.from({ length: 900 }, (_, at) => `w${at.toString(36)}x`);
    const papers = Array.from({ length: 12 }, (_, at) =>
      record(`paper-${at}`, `Paper ${at}`, '2024-01-01', { abstract: words.join(' ') }),
    );
    const index = join(await indexOf(papers), 'index');
    expect((await readdir(index)).length).toBeGreaterThan(8);
  });

  it('counts the words that papers show, and those that they are only found by', async () => {
    const { vocabulary, papers, filters } = readLibrary(
      await readFile(join(await indexOf(RECORDS), LIBRARY_FILE), 'utf8'),
    );
    expect([vocabulary.get('elan'), vocabulary.get('luk')]).toEqual([1, 1]);
    expect(vocabulary.get('acceleration')).toBe(-1);
    expect(papers).toBe(RECORDS.length);
    expect([...filters]).toEqual(['author', 'code', 'initials', 'year']);
  });

  it('is made in any language, with the program of that language alone', async () => {
    const programs = async (language: string) => {
      const names = await readdir(await indexOf(RECORDS, language));
      return names.filter((name) => name.startsWith('wasm.'));
    };
    expect(await programs('de-AT')).toEqual(['wasm.de-at.pagefind']);
    expect(await programs('zh')).toEqual(['wasm.unknown.pagefind']);
  });

  describe('in shards', () => {
    const papers = Array.from({ length: 9 }, (_, at) =>
      record(`paper-${at}`, `Paper ${at}`, '2024-01-01', { abstract: `Of the number ${at}.` }),
    );
    const build = async (site: string, records: readonly SearchRecord[]) => {
      const folder = await indexRecords(site, records, { most: 3 });
      const shards = (await readdir(folder)).filter((name) => /^\d+$/.test(name));
      const kept = (await readdir(join(site, 'cache'))).filter((name) => !name.endsWith('.kept'));
      return { folder, shards, kept };
    };
    const newSite = async () => {
      const site = await mkdtemp(join(tmpdir(), 'offprint-shards-'));
      onTestFinished(() => rm(site, { recursive: true }));
      return site;
    };
    const bytesIn = async (folder: string) =>
      Promise.all(
        (await filesOf(folder)).map(async (name) => [
          name,
          (await readFile(join(folder, name))).toString('base64'),
        ]),
      );

    it('has a program in the first alone, and makes anew what has changed alone', async () => {
      const site = await newSite();
      const { folder, shards, kept } = await build(site, papers);
      expect(shards).toEqual(['1', '2']);
      expect((await readdir(join(folder, '1'))).filter((name) => /wasm|js$/.test(name))).toEqual(
        [],
      );
      const changed = papers.map((one, at) => (at === 4 ? { ...one, abstract: 'Other' } : one));
      await rm(folder, { recursive: true });
      const second = await build(site, changed);
      expect(second.kept.filter((key) => kept.includes(key))).toHaveLength(2);
      const other = await newSite();
      const fresh = await build(other, changed);
      expect(await bytesIn(second.folder)).toEqual(await bytesIn(fresh.folder));
    });

    it('is made anew where what was kept is damaged', async () => {
      const site = await newSite();
      const { folder, kept } = await build(site, papers);
      const whole = await bytesIn(folder);
      const [cut = '', altered = '', gone = ''] = kept.map((name) => join(site, 'cache', name));
      const bytes = await readFile(altered);
      await writeFile(altered, bytes.fill('x', 100, 101));
      const texts = join(site, 'cache/texts.kept');
      await writeFile(texts, (await readFile(texts)).fill('x', 100, 101));
      await writeFile(cut, (await readFile(cut)).subarray(0, 40));
      await rm(gone);
      await mkdir(gone);
      await rm(folder, { recursive: true });
      await build(site, papers);
      expect(await bytesIn(folder)).toEqual(whole);
    });
  });
});
