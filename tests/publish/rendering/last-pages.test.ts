import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLastPages } from '../../../src/publish/rendering/last-pages.ts';
import { provide } from '../../../src/site/dependencies.ts';
import { linksTo } from '../../support/built-files.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const PATH = { pathname: '/papers/a/', cacheKey: 'key' };
const FEED = { pathname: '/topics/optics/feed.xml', cacheKey: 'key' };
const PAGES = { 'papers/a': 'a page', 'topics/optics/feed.xml': 'a feed' };

let digest = '';
provide('title', () => digest);

/** A site of a page and a feed, and the list of what they are made from. */
async function lastBuild() {
  digest = 'one';
  const folder = await temporaryFolder();
  const lists = join(folder, 'pages');
  const site = join(folder, 'dist');
  const last = { lists, newLists: lists, site, common: 'program' };
  const job = { ...last, isTrusted: false, isFilled: false };
  const pages = openLastPages(job, { out: job.site, number: 1 });
  pages.takeOver([PATH, FEED]);
  for (const [path, text] of Object.entries(PAGES)) {
    const file = path.endsWith('.xml') ? path : `${path}/index.html`;
    await mkdir(join(job.site, file, '..'), { recursive: true });
    await writeFile(join(job.site, file), text);
    pages.rendered(path, Buffer.from(text), ['title a']);
  }
  pages.finish();
  return { ...job, list: join(lists, '1.kept'), out: join(folder, 'new') };
}

type Job = Awaited<ReturnType<typeof lastBuild>>;
const partOf = ({ out }: Job) => ({ out, number: 2 });

describe('the pages of the last build', () => {
  it('are taken over where nothing has changed, and again by the build after that', async () => {
    const job = await lastBuild();
    const pages = openLastPages(job, partOf(job));
    expect(pages.takeOver([PATH, FEED])).toEqual([]);
    pages.finish();
    expect(await readFile(join(job.out, 'papers/a/index.html'), 'utf8')).toBe('a page');
    expect(await readFile(join(job.out, 'topics/optics/feed.xml'), 'utf8')).toBe('a feed');
    const after = openLastPages(
      { ...job, site: job.out },
      { out: join(job.out, '../newest'), number: 1 },
    );
    expect(after.takeOver([PATH, FEED])).toEqual([]);
  });

  it.each([
    ['what it took from the library is another', () => void (digest = 'two')],
    ['its file is damaged', (job) => writeFile(join(job.site, 'papers/a/index.html'), 'A page')],
    ['its file is gone', (job) => rm(join(job.site, 'papers/a/index.html'))],
    ['the list is damaged', (job) => writeFile(job.list, '{}')],
    ['the list is gone', (job) => rm(job.list)],
  ] satisfies [string, (job: Job) => unknown][])('is rendered where %s', async (_, change) => {
    const job = await lastBuild();
    await change(job);
    expect(openLastPages(job, partOf(job)).takeOver([PATH])).toEqual([PATH]);
  });

  it('are not read where the site is known to be as it was built', async () => {
    const job = { ...(await lastBuild()), isTrusted: true };
    await writeFile(join(job.site, 'papers/a/index.html'), 'A page');
    expect(openLastPages(job, partOf(job)).takeOver([PATH, FEED])).toEqual([]);
    await rm(join(job.site, 'papers/a/index.html'));
    expect(openLastPages(job, { ...partOf(job), out: `${job.out}er` }).takeOver([PATH])).toEqual([
      PATH,
    ]);
  });

  it('are found whichever process built them, and are in one list of the new build', async () => {
    const job = await lastBuild();
    const newLists = join(job.out, '../new-lists');
    const pages = openLastPages({ ...job, newLists }, partOf(job));
    expect(pages.takeOver([PATH])).toEqual([]);
    pages.finish();
    expect(await readdir(newLists)).toEqual(['2.kept']);
  });

  it('is rendered where the program, or what its route is given, is another, or it has no key', async () => {
    const job = await lastBuild();
    const other = openLastPages({ ...job, common: 'newer' }, partOf(job));
    expect(other.takeOver([PATH])).toEqual([PATH]);
    const paths = [
      { ...PATH, cacheKey: 'other' },
      { pathname: PATH.pathname },
      { ...PATH, pathname: '/papers/../a/' },
    ];
    expect(openLastPages(job, partOf(job)).takeOver(paths)).toEqual(paths);
  });

  it('may stand in the new site already: then it stays, makes room, or goes', async () => {
    const job = { ...(await lastBuild()), isFilled: true };
    const place = (path: string) => join(job.out, path);
    await linksTo(job.site, job.out);
    const { ino } = await stat(place('papers/a/index.html'));
    const same = openLastPages(job, partOf(job));
    expect(same.takeOver([PATH, FEED])).toEqual([]);
    expect((await stat(place('papers/a/index.html'))).ino).toBe(ino);
    // One that only has the name of the last one is replaced by it.
    await rm(place('papers/a/index.html'));
    await writeFile(place('papers/a/index.html'), 'A page');
    expect(openLastPages(job, partOf(job)).takeOver([PATH, FEED])).toEqual([]);
    expect(await readFile(place('papers/a/index.html'), 'utf8')).toBe('a page');
    digest = 'two';
    const other = openLastPages(job, partOf(job));
    expect(other.takeOver([PATH])).toEqual([PATH]);
    expect(await readdir(place('papers/a'))).toEqual([]);
    other.finish();
    expect(await readdir(job.out)).toEqual(['papers']);
    expect(await readFile(join(job.site, 'papers/a/index.html'), 'utf8')).toBe('a page');
  });

  it('is not remembered where nothing is known of what it took', async () => {
    const job = await lastBuild();
    const pages = openLastPages({ ...job, site: '' }, { out: job.out, number: 1 });
    pages.takeOver([PATH]);
    pages.rendered('papers/a', Buffer.from('a page'), ['unheard-of']);
    pages.finish();
    expect(openLastPages(job, { out: job.out, number: 1 }).takeOver([PATH])).toEqual([PATH]);
  });
});
