import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../src/publish/files.ts';
import { openPapers } from '../../../src/publish/reading/papers.ts';
import { readPagesInParts, readersOf } from '../../../src/publish/reading/parts.ts';
import { readContentOnce, type ReadJob } from '../../../src/publish/reading/read.ts';
import { openPages } from '../../../src/site/loader/pages.ts';
import { fixturePages, fixtureSettings } from '../../support/fixture-library.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const OTHER_DISK = '/dev/shm';
const deviceOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.dev;
const isOtherDisk = ![undefined, deviceOf(tmpdir())].includes(deviceOf(OTHER_DISK));

const PAGES = new Map([
  ...[...fixturePages()].slice(0, 9),
  ['bad.mdx', 'no page'],
  [
    'moved.mdx',
    '---\nid: moved\ntitle: "T"\nauthors: []\naliases: ["old"]\ntopics: []\nsources: []\n---\n\nText.\n',
  ],
]);

async function library() {
  const folder = await temporaryFolder();
  const content = join(folder, 'content');
  await mkdir(join(content, 'papers'), { recursive: true });
  for (const [name, text] of PAGES) await writeFile(join(content, 'papers', name), text);
  const settings = await fixtureSettings({ site: 'https://x.org', base: '/b/' });
  const read = async (workers: number, more: Partial<ReadJob> = {}) => {
    const out = join(folder, `out-${workers}`);
    const { records = join(folder, `records-${workers}`) } = more;
    await rm(out, { recursive: true, force: true });
    const job = { content, out, pages: [...PAGES.keys()].sort(), settings, workers };
    const read = await readContentOnce({ ...job, ...more, records });
    const { searchRecords, readers, ...rest } = read;
    const searched = searchRecords.ids.map(searchRecords.record);
    searchRecords.close();
    const files = [...(await textsIn(out)), ...(await textsIn(records))];
    return {
      made: { ...rest, usage: undefined, searched, files },
      records,
      readers: readers.length,
    };
  };
  return { folder, content, settings, read };
}

async function textsIn(folder: string): Promise<readonly (readonly [string, string])[]> {
  const names = await filesOf(folder);
  const texts = names.map((name) => readFile(join(folder, name), 'utf8'));
  const all = await Promise.all(texts);
  return names.map((name, at) => [name, all[at] ?? '']);
}

describe('pages that are read in parts', () => {
  it('give what one process makes of them, byte by byte', async () => {
    const { read } = await library();
    const { made: alone } = await read(1);
    expect(alone.files.map(([name]) => name)).toContain('papers/old.bib');
    for (const workers of [3, 7]) {
      const told: string[] = [];
      const { made, records, readers } = await read(workers, {
        tell: (words) => told.push(words()),
      });
      expect(made).toEqual(alone);
      expect(readers).toBe(workers);
      expect(told).toHaveLength(PAGES.size - 1);
      expect(await readdir(records)).not.toContain('reading');
    }
  });

  it('are those alone of which nothing was kept', async () => {
    const { content, read } = await library();
    await read(3);
    await writeFile(join(content, 'papers/bad.mdx'), PAGES.get('moved.mdx') ?? '');
    const { made } = await read(3);
    expect(made.changed).toBe(1);
  });

  it('are made anew where a killed process left some of them', async () => {
    const { folder, read } = await library();
    const left = join(folder, 'records-3/reading/1');
    await mkdir(join(left, 'papers'), { recursive: true });
    await writeFile(join(left, 'papers.kept'), 'half of');
    const { made } = await read(3);
    expect(made.files).toEqual((await read(1)).made.files);
    expect(existsSync(left)).toBe(false);
  });

  it('hand over their records and exports, which are not made again', async () => {
    const { folder, content, settings } = await library();
    const names = [...PAGES.keys(), 'zzz-gone.mdx'].sort();
    const job = { content, settings, names, folder: join(folder, 'parts'), workers: 3 };
    const { folders, usages, close } = await readPagesInParts({ ...job, tell: () => undefined });
    const exports = await Promise.all(folders.map((part) => readdir(join(part, 'papers'))));
    expect(exports.map((files) => files.length / 4).sort()).toEqual([3, 3, 4]);
    expect(usages).toHaveLength(3);
    const at = exports.findIndex((files) => files.includes('moved.bib'));
    await writeFile(join(folders[at] ?? '', 'papers/moved.bib'), 'as it was handed over');
    const [out, records] = [join(folder, 'out'), join(folder, 'records')];
    const papers = await openPapers({ content, out, records, pages: names, settings }, folders);
    const pages = openPages({ content, records, language: settings.language });
    expect(pages.unread).toEqual([...PAGES.keys()].sort());
    pages.read((record) => papers.exports.add(record), folders);
    expect(await readFile(join(out, 'papers/moved.bib'), 'utf8')).toBe('as it was handed over');
    expect(await readFile(join(out, 'papers/old.bib'), 'utf8')).toContain('@misc{moved,');
    close();
    expect(existsSync(job.folder)).toBe(false);
  });

  it.runIf(isOtherDisk)('are taken from another disk too', async () => {
    const { read } = await library();
    const records = await mkdtemp(`${OTHER_DISK}/offprint-test-`);
    try {
      const { made } = await read(3, { records });
      expect(made.files).toEqual((await read(1)).made.files);
    } finally {
      await rm(records, { recursive: true });
    }
  });

  it('end with the reason where a process fails', async () => {
    const { folder, content, settings } = await library();
    await writeFile(join(content, 'ids.lock'), 'no lock');
    const job = {
      content,
      settings,
      names: ['a.mdx', 'b.mdx', 'c.mdx'],
      folder: join(folder, 'parts'),
    };
    const reading = readPagesInParts({ ...job, workers: 3, tell: () => undefined });
    await expect(reading).rejects.toThrow(/pages of the content could not be read: .*ids\.lock/u);
  });
});

it.each([
  [4_000, 1, 0],
  [4_000, 2, 0],
  [4_000, 3, 3],
  [5, 7, 5],
  [5_999, undefined, 0],
  [0, 3, 0],
])('%i pages with %s workers are read by %i processes besides', (pages, workers, processes) => {
  expect(readersOf(pages, workers)).toBe(processes);
});
