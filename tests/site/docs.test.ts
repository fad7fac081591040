/** The documentation of this clone, built into a small library, of the samples that it shows. */
import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findBarriers, EACH_ONCE } from '../support/axe.ts';
import { isDocumented } from '../support/documentation.ts';
import { fixtureSettings } from '../support/fixture-library.ts';
import { findInvalidHtml } from '../support/html-checker.ts';
import { buildLibrary, ingestLibrary, makeLibrary, removeLibrary } from '../support/library.ts';
import { findDeadLinks } from '../support/link-checker.ts';
import { overflowOf } from '../support/overflow.ts';
import { visitor } from '../support/visit.ts';

const DOCS = 'content/docs';

it('a library without documentation has no page of it, and no link to one', async () => {
  const { out } = inject('library');
  expect(existsSync(join(out, 'docs'))).toBe(false);
  expect(await readFile(join(out, 'index.html'), 'utf8')).not.toContain('/docs/');
});

describe.skipIf(!isDocumented)('the documentation', async () => {
  const library = await makeLibrary('tests/fixtures/formats', '/lab/');
  const { out, content, base } = library;
  beforeAll(async () => {
    await cp(DOCS, join(content, 'docs'), { recursive: true });
    await ingestLibrary(library);
    await buildLibrary(library);
  });
  afterAll(() => removeLibrary(library));
  const open = visitor(out);

  it('has no link that leads nowhere, in valid pages', async () => {
    const { site } = await fixtureSettings();
    expect(await findDeadLinks(out, base, site)).toEqual([]);
    expect(await findInvalidHtml(join(out, 'docs'))).toEqual([]);
  });

  it('is linked from every page, and in the sitemap', async () => {
    const sitemap = await readFile(join(out, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain('/lab/docs/</loc>');
    expect(sitemap).toContain('/lab/docs/formats/</loc>');
    expect(await readFile(join(out, 'papers/index.html'), 'utf8')).toContain('href="/lab/docs/"');
  });

  it.each(['docs/', 'docs/formats/', 'docs/how-it-works/'])(
    'has no barrier and fits a phone: %s',
    async (address) => {
      const { page, complaints } = await open(address, 360);
      expect((await overflowOf(page)).cut).toEqual([]);
      expect(await findBarriers(page, EACH_ONCE)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});
