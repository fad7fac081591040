import { mkdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ingredientsDigest,
  isAsBuilt,
  removeBuildStamp,
  siteDigest,
  unchangedSince,
  writeBuildStamp,
  type Ingredients,
} from '../../src/publish/unchanged.ts';
import { fixtureSettings } from '../support/fixture-library.ts';
import { temporaryFolder } from '../support/temporary.ts';

const FILES = {
  'seeds/a.txt': 'a list',
  'content/papers/a.mdx': 'a page',
  'content/overrides.yaml': '',
  'ours.yaml': 'topics: []',
  'look/own.css': '@import "./more.css";',
  'look/more.css': 'p {}',
  'dist/index.html': 'a site',
  'dist/papers/a/index.html': 'a page of it',
};
const OUTCOME = {
  papers: 1,
  setAside: [{ severity: 'set-aside', file: 'b.mdx', message: 'no title' }],
} as const;

interface Built extends Ingredients {
  readonly folder: string;
  readonly site: string;
  readonly cache: string;
}

/** A library with a site, of which the stamp is kept. */
async function built(): Promise<Built> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const settings = await fixtureSettings();
  const look = { ...settings.look, css: join(folder, 'look/own.css') };
  const made = {
    ...{ folder, site: join(folder, 'dist'), cache: join(folder, 'cache') },
    ...{ seeds: join(folder, 'seeds'), content: join(folder, 'content') },
    settings: { ...settings, look, topics: join(folder, 'ours.yaml') as `${string}.yaml` },
  };
  const from = await ingredientsDigest(made);
  const site = siteDigest(made.site);
  await writeBuildStamp(made.cache, { from, site, outcome: OUTCOME });
  return made;
}

const outcomeNow = (made: Built) => unchangedSince(made.cache, made.site, made);

describe('a site', () => {
  it('is known to be as it was built, until a file of it changes or its build is forgotten', async () => {
    const made = await built();
    expect(await isAsBuilt(made.cache, made.site)).toBe(true);
    await removeBuildStamp(made.cache);
    expect(await isAsBuilt(made.cache, made.site)).toBe(false);
    const other = await built();
    await writeFile(join(other.site, 'index.html'), 'a sitE');
    expect(await isAsBuilt(other.cache, other.site)).toBe(false);
  });
});

describe('a library that has not changed since its site was built', () => {
  it('is known, with what that build had to say', async () => {
    expect(await outcomeNow(await built())).toEqual(OUTCOME);
  });

  it('is the same while a run works beside its look, whose locks are not opened', async () => {
    const made = await built();
    await writeFile(join(made.folder, 'look/dist.lock.tmp'), '');
    await mkdir(join(made.folder, 'look/dist.new.tmp'));
    expect(await outcomeNow(made)).toEqual(OUTCOME);
  });

  it.each(Object.keys(FILES))('has changed where other bytes stand in %s', async (path) => {
    const made = await built();
    await writeFile(join(made.folder, path), 'x');
    expect(await outcomeNow(made)).toBeUndefined();
  });

  it.each([
    ['a file is gone', (made) => rm(join(made.folder, 'dist/papers/a/index.html'))],
    ['a source came', (made) => writeFile(join(made.folder, 'seeds/b.txt'), '')],
    ['a page was set in capitals', (made) => writeFile(join(made.content, 'papers/b.MDX'), '')],
    ['a folder stands among the sources', (made) => mkdir(join(made.folder, 'seeds/old'))],
    ['a link stands among the sources', (made) => symlink('a', join(made.folder, 'seeds/link'))],
    ['a file of the site is new', (made) => utimes(join(made.site, 'index.html'), 1, 1)],
    ['the site is gone', (made) => rm(made.site, { recursive: true })],
    [
      'the stamp is damaged',
      (made) => writeFile(join(made.cache, 'last-build.json'), '{"from":1}'),
    ],
  ] satisfies [string, (made: Built) => Promise<unknown>][])(
    'has changed where %s',
    async (_, change) => {
      const made = await built();
      await change(made);
      expect(await outcomeNow(made)).toBeUndefined();
    },
  );

  it('has changed with a setting, and where its sources are no longer read', async () => {
    const made = await built();
    const { seeds, ...rest } = made;
    expect(seeds).toBeDefined();
    expect(await outcomeNow(rest)).toBeUndefined();
    const settings = { ...made.settings, title: 'Another' };
    expect(await outcomeNow({ ...made, settings })).toBeUndefined();
  });
});
