import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { LIST_NAMES, type ListName } from '../../src/model/parts.ts';
import { LANGUAGE_TAGS, textsIn } from '../../src/texts/languages.ts';
import { sentenceParts } from '../../src/texts/sentence.ts';
import { ENGINE } from '../../src/publish/project.ts';

const OTHERS = LANGUAGE_TAGS.filter((tag) => tag !== 'en');
const SOURCE = join(ENGINE, 'src');

/** Texts that are the same in every language so far: names, and words that German took over. */
const SHARED = new Set([
  ...['feed', 'abstract', 'code', 'links', 'optional', 'columnFormat', 'offline'],
  ...['listDescription', 'taken', 'moreInReport'],
]);
/** What stands for the values of a text: numbers, names and lists of terms. */
const NAMES = { join: () => 'x', map: (name: (list: ListName) => string) => LIST_NAMES.map(name) };
const VALUES = [2, 3, 4].map((value) => Object.assign(String(value), NAMES));

/** A text as it reads; one with values, with some. */
function said(text: unknown): string {
  if (typeof text === 'string') return text;
  if (typeof text === 'function') {
    return String((text as (...values: unknown[]) => unknown)(...VALUES));
  }
  return JSON.stringify(text, (_, part: unknown) => (part === text ? part : said(part)));
}

/** Every file of the program, but the tables of texts. */
function sources(): string {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
  const read = files.filter(
    (name) => /\.(?:ts|astro|mdx)$/u.test(name) && !/^texts.(?:en|de)\.ts$/u.test(name),
  );
  return read.map((name) => readFileSync(join(SOURCE, name), 'utf8')).join('\n');
}

describe('the table of texts', () => {
  it('holds no text that nothing says', () => {
    const all = sources();
    const named = all.matchAll(/\b(?:texts|what)\s*\.\s*(\w+)/gu);
    // Taken out of the table by name, as in `import { figure } from '../texts/current.ts'`.
    const taken = all.matchAll(/\{([\w\s,]+)\}(?:: Texts| from '[./]+\/texts\/current\.ts')/gu);
    const table = readFileSync(join(SOURCE, 'texts/en.ts'), 'utf8');
    const own = [...(table.match(/\b\w+\b/gu) ?? [])];
    const within = own.filter((name, at) => own.indexOf(name) !== at);
    const said = new Set([
      ...[...named].map(([, name]) => name),
      ...[...taken].flatMap(([, names = '']) => names.split(',').map((name) => name.trim())),
      ...within,
    ]);
    expect(Object.keys(textsIn('en')).filter((name) => !said.has(name))).toEqual([]);
  });

  it.each(OTHERS)('is in other words throughout: %s', (tag) => {
    const [english, other] = [textsIn('en'), textsIn(tag)];
    const names = Object.keys(english) as (keyof typeof english)[];
    const same = names.filter((name) => said(english[name]) === said(other[name]));
    const numbers =
      /^(?:figure|formFor|counted|compare|fileSize|longDate|shortDate|monthName|dayAndMonth)$/u;
    expect(same.filter((name) => !SHARED.has(name) && !numbers.test(name))).toEqual([]);
  });

  it.each(OTHERS)('has the same links and values in its sentences: %s', (tag) => {
    const marks = (texts: object) =>
      Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [
          name,
          [...new Set(said(text).match(/<[a-z]+>|\{[a-z]+\}/gu))].sort().join(),
        ]),
      );
    expect(marks(textsIn(tag))).toEqual(marks(textsIn('en')));
  });

  it.each(OTHERS)('tells every loss that the repair of formulas names: %s', (tag) => {
    const names = readdirSync(join(SOURCE, 'repair')).filter((name) => name.endsWith('.ts'));
    const repair = names
      .map((name) => readFileSync(join(SOURCE, 'repair', name), 'utf8'))
      .join('\n');
    const losses = [...repair.matchAll(/_GONE =\s+'([^']+)'/gu)].map(([, loss = '']) => loss);
    expect(losses.length).toBeGreaterThan(0);
    expect(Object.keys(textsIn(tag).losses).sort()).toEqual(losses.sort());
  });
});

test('numbers, plurals and dates are those of the language', () => {
  const [en, de] = [textsIn('en-GB'), textsIn('de-AT')];
  expect([en.papers(1), en.papers(1204)]).toEqual(['1 paper', '1,204 papers']);
  expect([de.papers(1), de.papers(1204)]).toEqual(['1 Arbeit', '1.204 Arbeiten']);
  expect(['2026', '2026-01', '2026-01-20'].map(de.longDate)).toEqual([
    '2026',
    'Januar 2026',
    '20. Januar 2026',
  ]);
  expect(en.shortDate('2026-01-20')).toBe('20 Jan 2026');
  expect(en.longDate('no date at all')).toBe('no date at all');
  expect([en.fileSize(382_100), en.fileSize(12_410_000)]).toEqual(['383 kB', '12.4 MB']);
  expect(['Zink', 'Öl', 'Ofen'].sort(de.compare)).toEqual(['Ofen', 'Öl', 'Zink']);
});

test('a sentence is taken apart at its marks, and a value stays text whatever is in it', () => {
  expect(sentenceParts('Look at <all>all of {name}</all>, or go.', { name: '<b>x</b>' })).toEqual([
    { text: 'Look at ' },
    { mark: 'all', text: 'all of <b>x</b>' },
    { text: ', or go.' },
  ]);
});
