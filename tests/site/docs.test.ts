/** The documentation of this clone, built into a small library of the samples that it shows, in German. */
import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesOf } from '../../src/publish/files.ts';
import { textsIn } from '../../src/texts/languages.ts';
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
    await buildLibrary(library, undefined, { language: 'de' });
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

  it('stands in a library that speaks German: no text of ours is English', async () => {
    const files = await filesOf(out);
    // Documentation is written in the language of its author, and so is what programs read.
    const pages = files.filter((path) => path.endsWith('.html') && !path.startsWith('docs/'));
    const scripts = files.filter((path) => /^_astro\/.*\.js$/.test(path));
    expect(pages.length).toBeGreaterThan(50);
    const english = englishTexts();
    for (const path of [...pages, ...scripts]) {
      const text = await readFile(join(out, path), 'utf8');
      if (path.endsWith('.html')) expect(text).toContain('<html lang="de"');
      const shown = path.endsWith('.html') ? shownText(text) : text;
      expect({ path, english: english.filter((said) => said.test(shown)) }).toEqual({
        path,
        english: [],
      });
    }
  });

  it('writes dates as German does', async () => {
    const list = await readFile(join(out, 'papers/index.html'), 'utf8');
    const dates = [...list.matchAll(/<time class="date"[^>]*>\s*([^<]*?)\s*</g)].map(
      ([, it]) => it,
    );
    expect(dates.length).toBeGreaterThan(0);
    for (const date of dates) expect(date).toMatch(/^(?:\d{1,2}\. )?(?:\p{Lu}\p{Ll}+\.? )?\d{4}$/u);
  });
});

/** Texts of the English table, as they would stand on a page: two words and more, which no paper has. */
function englishTexts(): readonly RegExp[] {
  const [english, german] = [textsIn('en'), textsIn('de')];
  return Object.entries(english).flatMap(([name, text]) => {
    const said = saidWith(text);
    if (said === saidWith(german[name as keyof typeof german])) return [];
    const parts = said.split(/<[^>]*>|\{\w+\}|\d+/u).map((part) => part.trim());
    return parts
      .filter((part) => /\p{L}{3,}.*\s.*\p{L}{3,}/u.test(part))
      .map((part) => new RegExp(`(?<!\\p{L})${RegExp.escape(part)}(?!\\p{L})`, 'u'));
  });
}

function saidWith(text: unknown): string {
  if (typeof text === 'string') return text;
  if (typeof text !== 'function' || text.length !== 1) return '';
  // What takes a list says so.
  const value = Object.assign('7', { map: () => [], join: () => '7' });
  return String((text as (value: unknown) => unknown)(value));
}

/** What is read and heard of a page: its texts, and what its attributes say. */
function shownText(html: string): string {
  const said = [...html.matchAll(/\s(?:aria-label|placeholder|title|alt|content)="([^"]*)"/g)];
  const words = html.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' ');
  const all = [words, ...said.map(([, value = '']) => value)].join('\n');
  // What stands in quotes is what files say, whose remarks are English.
  return all.replace(/„[^“]*“/gu, ' ').replace(/[^\S\n]+/g, ' ');
}
