import { mkdir, readFile, readdir, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSite } from '../../src/publish/last-site.ts';
import { linksTo } from '../support/built-files.ts';
import { temporaryFolder } from '../support/temporary.ts';

const MADE_FROM = { 'a.bib': '1', 'lists/b.bib': '1', 'lists/gone.bib': '1' };
const LONG_AGO = new Date(2026, 0, 1);

/** A library whose site was built once, from `MADE_FROM` and a page that nobody said anything of. */
async function lastBuild() {
  const folder = await temporaryFolder();
  const [last, site] = [join(folder, 'dist'), join(folder, 'new')];
  const job = { last, site, file: join(folder, 'site.kept'), madeBy: 'program', isTrusted: true };
  await mkdir(last);
  const built = openSite({ ...job, last: site, site: last });
  for (const [path, from] of Object.entries(MADE_FROM)) built.takeOver(path, from);
  for (const path of [...Object.keys(MADE_FROM), 'index.html']) await write(join(last, path), path);
  built.survey();
  built.save();
  await mkdir(site);
  return { ...job, folder };
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await utimes(path, LONG_AGO, LONG_AGO);
}

/** Fills the new site with the files of the last one, as a spare is. */
const fill = ({ last, site }: { last: string; site: string }) => linksTo(last, site);

const filesIn = async (folder: string) => (await readdir(folder, { recursive: true })).sort();

describe('the files of the last site', () => {
  it('are put in place where they were made from the same', async () => {
    const job = await lastBuild();
    const built = openSite(job);
    expect(built.isFilled).toBe(false);
    expect([built.takeOver('a.bib', '1'), built.takeOver('lists/b.bib', '2')]).toEqual([
      true,
      false,
    ]);
    expect(await filesIn(job.site)).toEqual(['a.bib']);
  });

  it('may stand there already: they stay, make room, or go, and the last site is left as it is', async () => {
    const job = await lastBuild();
    await fill(job);
    const before = await stat(join(job.site, 'a.bib'));
    const built = openSite(job);
    expect(built.isFilled).toBe(true);
    // A file that nobody told anything of is gone at once: it may be written anew.
    expect(await filesIn(job.site)).toEqual(['a.bib', 'lists', 'lists/b.bib', 'lists/gone.bib']);
    expect(built.takeOver('a.bib', '1')).toBe(true);
    expect((await stat(join(job.site, 'a.bib'))).ino).toBe(before.ino);
    expect(built.takeOver('lists/b.bib', '2')).toBe(false);
    await writeFile(join(job.site, 'lists/b.bib'), 'new');
    expect(built.survey().map(({ path }) => path)).toEqual(['a.bib', 'lists/b.bib']);
    expect(await readFile(join(job.last, 'lists/b.bib'), 'utf8')).toBe('lists/b.bib');
  });

  it('take the place of what stands there under their names', async () => {
    const job = await lastBuild();
    await fill(job);
    await write(join(job.folder, 'other'), 'x.bib');
    await rename(join(job.folder, 'other'), join(job.site, 'a.bib'));
    expect(openSite(job).takeOver('a.bib', '1')).toBe(true);
    expect(await readFile(join(job.site, 'a.bib'), 'utf8')).toBe('a.bib');
  });

  it.each([
    ['the last site was changed', { isTrusted: false }],
    ['the program is another', { madeBy: 'newer' }],
  ])('are none of those that stand there where %s', async (_, other) => {
    const job = await lastBuild();
    await fill(job);
    expect(openSite({ ...job, ...other }).isFilled).toBe(false);
    expect(await filesIn(job.site)).toEqual([]);
  });

  it('stand there as long as somebody else says so', async () => {
    const job = await lastBuild();
    await fill(job);
    const mayStay = (path: string) => path === 'index.html';
    const built = openSite({ ...job, mayStay });
    expect(built.survey().map(({ path }) => path)).toEqual(['index.html']);
  });
});
