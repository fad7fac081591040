import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PathWithRoute } from 'astro';
import { describe, expect, it } from 'vitest';
import type { PagesBundle } from '../../../src/site/bundle.ts';
import type { Rendered } from '../../../src/publish/rendering/choice.ts';
import { NO_LAST_PAGES } from '../../../src/publish/rendering/last-pages.ts';
import { renderPages } from '../../../src/publish/rendering/pages.ts';
import { filesOf } from '../../../src/publish/files.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const route = (component: string) => ({ component }) as PathWithRoute['route'];

/** What some pages answer with; any other answers with the address that it was asked for by. */
const ANSWERS: Readonly<Record<string, () => Response>> = {
  '/broken/': () => {
    throw new Error('no such paper');
  },
  '/old/': () => new Response(null, { status: 302, headers: { location: '/library/papers/a/' } }),
  '/nothing.txt': () => new Response(null, { status: 204 }),
};

/** A bundle of some paths. */
function bundleOf(pathnames: readonly string[]): PagesBundle {
  return {
    pagePaths: () =>
      Promise.resolve(pathnames.map((pathname) => ({ pathname, route: route(pathname) }))),
    renderPage: ({ url }, { component }) =>
      Promise.resolve().then(ANSWERS[component] ?? (() => new Response(url))),
  };
}

const PATHS = ['/', '/papers/a/', '/feed.xml', '/404/', '/über-uns/'];

async function render(pathnames: readonly string[], out: string, told: Rendered[] = []) {
  await renderPages({
    bundle: bundleOf(pathnames),
    choice: {},
    last: NO_LAST_PAGES,
    out,
    site: 'https://example.org',
    base: '/library/',
    tell: (rendered) => told.push(rendered),
  });
}

describe('the pages of a bundle', () => {
  it('are written under their addresses, and asked for by those where the site is published', async () => {
    const [out, told] = [await temporaryFolder(), [] as Rendered[]];
    await render(PATHS, out, told);
    const files = await filesOf(out);
    expect(files).toEqual([
      '404.html',
      'feed.xml',
      'index.html',
      'papers/a/index.html',
      'über-uns/index.html',
    ]);
    const text = (path: string) => readFile(join(out, path), 'utf8');
    expect(await text('index.html')).toBe('https://example.org/library/');
    expect(await text('papers/a/index.html')).toBe('https://example.org/library/papers/a/');
    expect(await text('feed.xml')).toBe('https://example.org/library/feed.xml');
    expect(await text('404.html')).toBe('https://example.org/library/404/');
    expect([told[0], told.at(-1)]).toEqual([
      { all: 5, kept: 5, rendered: 0 },
      { all: 5, kept: 5, rendered: 5 },
    ]);
  });

  it('are rendered once where two routes give one address', async () => {
    const told: Rendered[] = [];
    await render(['/papers/a/', '/papers/a'], await temporaryFolder(), told);
    expect(told.at(-1)).toEqual({ all: 1, kept: 1, rendered: 1 });
  });

  it('lead on where they redirect, and are no file where they answer with nothing', async () => {
    const out = await temporaryFolder();
    await render(['/old/', '/nothing.txt'], out);
    expect(await filesOf(out)).toEqual(['old/index.html']);
    const page = await readFile(join(out, 'old/index.html'), 'utf8');
    expect(page).toContain('<meta http-equiv="refresh" content="0;url=/library/papers/a/">');
    expect(page).toContain('<link rel="canonical" href="https://example.org/library/papers/a/">');
  });

  it('are named where they cannot be rendered', async () => {
    await expect(render(['/broken/'], await temporaryFolder())).rejects.toThrow(
      '/broken/: no such paper',
    );
  });

  it('are not written over what stands there, which the last site may have too', async () => {
    const out = await temporaryFolder();
    await mkdir(join(out, 'papers/a'), { recursive: true });
    await writeFile(join(out, 'papers/a/index.html'), 'other');
    await expect(render(PATHS, out)).rejects.toThrow(
      'two pages or files of the site would be papers/a/index.html: give one another address',
    );
    expect(await readFile(join(out, 'papers/a/index.html'), 'utf8')).toBe('other');
  });
});
