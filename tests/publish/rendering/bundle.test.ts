import { appendFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSettings } from '../../../src/model/settings.ts';
import { filesOf } from '../../../src/publish/files.ts';
import { ENGINE } from '../../../src/publish/project.ts';
import { addAssets, beginBundle, bundlePages } from '../../../src/publish/rendering/bundle.ts';
import { temporaryFolder } from '../../support/temporary.ts';

let root = '';

beforeAll(async () => {
  const caches = join(ENGINE, '.offprint');
  await mkdir(caches, { recursive: true });
  root = await mkdtemp(join(caches, 'bundle-'));
  await mkdir(join(root, 'cache'));
});

afterAll(() => rm(root, { recursive: true, force: true }));

const job = (common = 'program') => ({
  content: join(root, 'content'),
  records: join(root, 'records'),
  root,
  cache: join(root, 'cache'),
  common,
  settings: checkSettings({}),
});
const bundle = () => bundlePages(job());

describe('what renders the pages', () => {
  it('is bundled where there is none, or a damaged one, and else kept', async () => {
    const first = await bundle();
    expect(first.usage?.cpuSeconds).toBeGreaterThan(0.5);
    expect(await bundle()).toEqual({ folder: first.folder });
    await appendFile(join(first.folder, 'render/prerender-entry.mjs'), '\n');
    expect((await bundle()).usage).toBeDefined();

    const site = await temporaryFolder();
    addAssets(first.folder, site);
    expect(await filesOf(site)).toContain('favicon.svg');
    expect((await readdir(join(site, '_astro'))).some((name) => name.endsWith('.css'))).toBe(true);
  });

  it('is begun before it is needed, and ended where it is not', async () => {
    const { folder } = await bundle();
    const other = await beginBundle(job('another program'));
    await other.end();
    await expect(other.bundle).rejects.toThrow('aborted');
    const same = await beginBundle(job());
    expect(await same.bundle).toEqual({ folder });
    await same.end();
  });

  it('gives no file to a site that has one of that name', async () => {
    const [folder, site] = [await temporaryFolder(), await temporaryFolder()];
    await mkdir(join(folder, 'assets'));
    for (const place of [join(folder, 'assets'), site])
      await writeFile(join(place, 'favicon.svg'), '');
    expect(() => {
      addAssets(folder, site);
    }).toThrow("a page of the library would have the address of the program's favicon.svg");
  });
});
