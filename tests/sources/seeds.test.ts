import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountFor, readSource } from '../../src/sources/index.ts';
import { textSource } from '../../src/model/source.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { ParsedCapture } from '../../src/model/parsed-capture.ts';
import { HAS_FIVE_CAPTURES } from '../support/five-captures.ts';

const FOLDER = new URL('../../seeds/', import.meta.url);

/** The five captures by the number that their names begin with. */
const captures = readdirSync(FOLDER)
  .filter((name) => /^00[0-4]_/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));

function seed(number: string): ParsedCapture {
  const capture = captures.find(({ name }) => name.startsWith(number));
  if (capture === undefined) throw new Error(`no seed ${number}`);
  const reading = readSource(textSource(capture.name, capture.text));
  if ('refused' in reading) throw new Error(reading.message);
  return reading;
}

function record(number: string, index: number): Entry | undefined {
  return seed(number).entries[index - 1];
}

const EXPECTED: [number: string, format: string, entries: number, year: number | undefined][] = [
  ['000', 'group-abstracts', 10, undefined],
  ['001', 'author-profile', 50, 2026],
  ['002', 'paper-search', 119, undefined],
  ['003', 'daily-papers', 25, 2026],
  ['004', 'daily-papers', 30, 2026],
];

describe.runIf(HAS_FIVE_CAPTURES)('the captures of this library', () => {
  it.each(EXPECTED)('%s is a page of %s with %i entries', (number, format, entries, year) => {
    const parsed = seed(number);
    expect(parsed.format).toBe(format);
    expect(parsed.entries).toHaveLength(entries);
    expect(parsed.year?.value).toBe(year);
    expect(parsed.problems.filter(({ severity }) => severity === 'set-aside')).toEqual([]);
  });

  it.each(captures)('every line of $name is counted once, and none is unparsed', (capture) => {
    const parsed = seed(capture.name);
    const { total, entry, boilerplate, blank, unparsed, faults } = accountFor(
      parsed,
      textSource(capture.name, capture.text),
    );
    expect({ faults, unparsed }).toEqual({ faults: [], unparsed: 0 });
    expect(entry + boilerplate + blank).toBe(total);
    expect(total).toBe(capture.text.replace(/\n$/, '').split('\n').length);
  });

  it.each(captures)('every field of $name stands on the lines that it names', (capture) => {
    const lines = capture.text.split('\n');
    for (const { title, authors, abstract, fieldLines } of seed(capture.name).entries) {
      const at = (range: readonly [number, number] | undefined) =>
        range === undefined ? '' : lines.slice(range[0] - 1, range[1]).join(' ');
      expect(at(fieldLines.abstract)).toContain(abstract);
      expect(at(fieldLines.title)).toContain(title ?? '');
      for (const name of authors ?? []) expect(at(fieldLines.authors)).toContain(name);
    }
  });

  it('keeps the figures of the profile header as printed', () => {
    expect(seed('001').header.figures).toEqual({
      'h-index': '56',
      papers: '105',
      citations: '5,787',
      Novelty: '60%',
      'AI Score': '63',
    });
  });

  it('reads a profile entry whole', () => {
    expect(record('001', 39)).toMatchObject({
      title: 'Feynman: Knowledge-Infused Diagramming Agent for Scalable Visual Designs',
      authors: ['Zixin Wen', 'Yifu Cai', 'Kyle Lee'],
      authorsTruncated: true,
      category: { code: 'LG', id: 'cs.LG' },
      code: true,
      date: { iso: '2026-03-13', yearInferred: true },
      lines: [275, 280],
    });
    expect(record('001', 1)?.affiliation).toBe('cmu');
    expect(record('001', 14)?.authors).toHaveLength(3);
    expect(record('001', 14)).not.toHaveProperty('authorsTruncated');
  });

  it('takes the button off the first title of a search', () => {
    expect(record('002', 1)?.title).toMatch(/^Every Parameter Matters: .* Models Reduction$/);
  });

  it('reads the byline, the date and the comments of a daily entry', () => {
    expect(record('004', 3)).toMatchObject({ organisation: 'Lossfunk', comments: 2 });
    expect(record('004', 3)).not.toHaveProperty('authorCount');
    expect(record('004', 8)).toMatchObject({ authorCount: 15, comments: 4 });
    expect(record('004', 14)).toMatchObject({
      authorCount: 1,
      comments: 3,
      date: { iso: '2026-02-04', yearInferred: true },
    });
    expect(record('003', 9)?.date).toEqual({ iso: '2024-10-08', yearInferred: false });
    expect(seed('003').header.day).toBe('04-20');
  });

  it('loses one entry at most when any one line of a search is lost', () => {
    const [, , search] = captures;
    const lines = search?.text.split('\n') ?? [];
    const titles = seed('002').entries.map((entry) => entry.title);
    for (let lost = 2; lost < lines.length - 1; lost += 9) {
      const text = lines.filter((_, index) => index !== lost).join('\n');
      const reading = readSource(textSource('lost.txt', text));
      if ('refused' in reading) throw new Error(reading.message);
      const entry = Math.floor((lost - 2) / 2);
      const kept = reading.entries.flatMap(({ title }) => title ?? []);
      expect(kept).toEqual(titles.filter((_, index) => index !== entry));
      expect(reading.problems).toHaveLength(1);
      expect(Math.abs((reading.problems[0]?.line ?? 0) - lost)).toBeLessThan(2);
    }
  });
});
