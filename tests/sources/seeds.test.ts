import { describe, expect, it } from 'vitest';
import { accountFor, readSource } from '../../src/sources/index.ts';
import { textSource } from '../../src/model/source.ts';
import type { Locator } from '../../src/model/claim.ts';
import type { Entry } from '../../src/model/entry.ts';
import { displayName } from '../../src/model/name.ts';
import type { ReadSource } from '../../src/model/read-source.ts';
import { fixtureSources } from '../support/fixture-library.ts';

function seed(number: string): ReadSource {
  const source = fixtureSources.find(({ name }) => name.startsWith(number));
  if (source === undefined) throw new Error(`no seed ${number}`);
  const reading = readSource(textSource(source.name, source.text));
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

describe('the five sources', () => {
  it.each(EXPECTED)('%s is a page of %s with %i entries', (number, format, entries, year) => {
    const parsed = seed(number);
    expect(parsed.format).toBe(format);
    expect(parsed.entries).toHaveLength(entries);
    expect(parsed.year?.value).toBe(year);
    expect(parsed.problems.filter(({ severity }) => severity === 'set-aside')).toEqual([]);
  });

  it.each(fixtureSources)('every line of $name is counted once, and none is unparsed', (source) => {
    const parsed = seed(source.name);
    const { total, entry, boilerplate, blank, unparsed, faults } = accountFor(
      parsed,
      textSource(source.name, source.text),
    );
    expect({ faults, unparsed }).toEqual({ faults: [], unparsed: 0 });
    expect(entry + boilerplate + blank).toBe(total);
    expect(total).toBe(source.text.replace(/\n$/, '').split('\n').length);
  });

  it.each(fixtureSources)('every field of $name stands on the lines that it names', (source) => {
    const lines = source.text.split('\n');
    for (const { claims } of seed(source.name).entries) {
      const { title, authors, abstract } = claims;
      const at = (said: { at: Locator } | undefined) =>
        lines.slice((said?.at.lines?.[0] ?? 1) - 1, said?.at.lines?.[1] ?? 0).join(' ');
      expect(at(abstract)).toContain(abstract?.value);
      expect(at(title)).toContain(title?.value ?? '');
      for (const name of authors?.value ?? []) expect(at(authors)).toContain(displayName(name));
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
      at: { lines: [275, 280] },
      claims: {
        title: {
          value: 'Feynman: Knowledge-Infused Diagramming Agent for Scalable Visual Designs',
        },
        authors: {
          value: [{ literal: 'Zixin Wen' }, { literal: 'Yifu Cai' }, { literal: 'Kyle Lee' }],
          truncated: true,
        },
        categories: { value: ['cs.LG'] },
        code: { value: true },
        date: { value: '2026-03-13', inferred: true },
      },
    });
    expect(record('001', 1)?.claims.affiliation?.value).toBe('cmu');
    expect(record('001', 14)?.claims.authors?.value).toHaveLength(3);
    expect(record('001', 14)?.claims.authors).not.toHaveProperty('truncated');
  });

  it('takes the button off the first title of a search', () => {
    const title = record('002', 1)?.claims.title?.value;
    expect(title).toMatch(/^Every Parameter Matters: .* Models Reduction$/);
  });

  it('reads the byline, the date and the comments of a daily entry', () => {
    const { organisation, comments, authorCount } = record('004', 3)?.claims ?? {};
    expect([organisation?.value, comments?.value, authorCount]).toEqual(['Lossfunk', 2, undefined]);
    expect(record('004', 8)?.claims).toMatchObject({
      authorCount: { value: 15 },
      comments: { value: 4 },
    });
    expect(record('004', 14)?.claims).toMatchObject({
      authorCount: { value: 1 },
      comments: { value: 3 },
      date: { value: '2026-02-04', inferred: true },
    });
    expect(record('003', 9)?.claims.date).toMatchObject({ value: '2024-10-08' });
    expect(record('003', 9)?.claims.date).not.toHaveProperty('inferred');
    expect(seed('003').header.day).toBe('04-20');
  });

  it('loses one entry at most when any one line of a search is lost', () => {
    const [, , search] = fixtureSources;
    const lines = search?.text.split('\n') ?? [];
    const titles = seed('002').entries.map(({ claims }) => claims.title?.value);
    for (let lost = 2; lost < lines.length - 1; lost += 9) {
      const text = lines.filter((_, index) => index !== lost).join('\n');
      const reading = readSource(textSource('lost.txt', text));
      if ('refused' in reading) throw new Error(reading.message);
      const entry = Math.floor((lost - 2) / 2);
      const kept = reading.entries.flatMap(({ claims }) => claims.title?.value ?? []);
      expect(kept).toEqual(titles.filter((_, index) => index !== entry));
      expect(reading.problems).toHaveLength(1);
      expect(Math.abs((reading.problems[0]?.line ?? 0) - lost)).toBeLessThan(2);
    }
  });
});
