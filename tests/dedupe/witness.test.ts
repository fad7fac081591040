import { describe, expect, it } from 'vitest';
import { dedupe } from '../../src/dedupe/index.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { FieldName } from '../../src/model/fields.ts';
import { entry, NO_OVERRIDES, papersOf, revised, wording, type EntryPart } from './entries.ts';

const TITLE = 'A Theory of Everything in Four Pages';
const TEXT = wording('t');

/** Where a field of one paper is taken from, the paper's entries being these. */
function taken(field: FieldName, ...parts: readonly EntryPart[]): string | undefined {
  const entries = parts.map((part, at) =>
    entry({ source: `${'abcdef'.charAt(at)}.txt`, title: TITLE, abstract: TEXT, ...part }),
  );
  const { merged } = dedupe(entries, NO_OVERRIDES);
  expect(merged).toHaveLength(1);
  return merged[0]?.witness[field]?.source;
}

describe('the witness', () => {
  it.each([
    ['capitals', TITLE.toUpperCase()],
    ['a full stop', `${TITLE}.`],
    ['a footnote mark', `${TITLE} †`],
    ['braces', TITLE.replace('Theory', '{T}heory')],
    ['capitals and a full stop', `${TITLE.toUpperCase()}.`],
  ])('of the title is the well-set one and none with %s', (_, title) => {
    expect(taken('title', { title }, { title: TITLE })).toBe('b.txt');
    expect(taken('title', { title: TITLE }, { title })).toBe('a.txt');
  });

  it('of the abstract is the intact one', () => {
    expect(taken('abstract', { damaged: true }, { damaged: false })).toBe('b.txt');
  });

  it.each([
    ['says so', `${TEXT.slice(0, TEXT.length * 0.9)} …`],
    ['does not say so', TEXT.slice(0, TEXT.length / 2)],
  ])('of the abstract is a whole damaged one before a cut one that %s', (_, cut) => {
    expect(taken('abstract', { abstract: cut }, { damaged: true })).toBe('b.txt');
  });

  it('of the abstract is the wording that gives an address', () => {
    const linked = `${TEXT.slice(0, TEXT.lastIndexOf(' t'))} https://x.org`;
    expect(linked.length).toBeLessThan(`${TEXT} and more besides`.length);
    expect(taken('abstract', { abstract: `${TEXT} and more besides` }, { abstract: linked })).toBe(
      'b.txt',
    );
  });

  it('of the abstract is the wording of the later source', () => {
    const later = entry({
      source: 'a.txt',
      record: 9,
      abstract: wording('z'),
      date: '2025-06-01',
    });
    const entries = [
      entry({ title: TITLE, abstract: TEXT }),
      entry({ source: 'b.txt', title: TITLE, abstract: `${revised(TEXT, 30)} longer than that` }),
    ];
    const papers = (list: readonly Entry[]) => dedupe(list, NO_OVERRIDES).merged;
    expect(papers([...entries, later])[0]?.witness.abstract?.source).toBe('a.txt');
    expect(papers(entries)[0]?.witness.abstract?.source).toBe('b.txt');
  });

  it('of the title is one of signs alone, where no other is', () => {
    const [paper] = papersOf(entry({ title: '!!! ???', abstract: TEXT }));
    expect(paper?.witness.title?.claims.title?.value).toBe('!!! ???');
  });

  it('of the title is a whole one, and the one that kept its mathematics', () => {
    expect(taken('title', { title: 'A Theory of Everything…' }, {})).toBe('b.txt');
    expect(taken('title', { title: 'A Theory of Everything' }, {})).toBe('b.txt');
    expect(
      taken('title', { title: 'Best of K Arms, Twice' }, { title: 'Best of $K$ Arms, Twice' }),
    ).toBe('b.txt');
  });

  it('of the authors is the longer list, then the one that is not cut', () => {
    const cut = { authors: ['Ada Berg', 'Cy Dorn'], authorsTruncated: true as const };
    expect(taken('authors', cut, { authors: ['Ada Berg', 'Cy Dorn', 'Eva Falk'] })).toBe('b.txt');
    expect(taken('authors', cut, { authors: ['Ada Berg', 'Cy Dorn'] })).toBe('b.txt');
  });

  it('of the date is a printed year, then the earlier day', () => {
    const inferred = { date: '2024-01-01?' };
    const early = { date: '2025-01-01' };
    const late = { date: '2025-03-01' };
    expect(taken('date', inferred, late)).toBe('b.txt');
    expect(taken('date', late, early)).toBe('b.txt');
  });

  it('of the date is in the year of the venue, on the earliest day known of it', () => {
    const preprint = { date: '2024-11-20' };
    const listed = { date: '2025-03-01' };
    const published = { date: '2025', claims: { venue: 'Journal of Tests' } };
    expect(taken('date', preprint, published)).toBe('b.txt');
    expect(taken('date', preprint, listed, published)).toBe('b.txt');
    expect(taken('date', preprint, { claims: { venue: 'Journal of Tests' } })).toBe('a.txt');
  });

  it('of what belongs to the venue is the entry that gave the venue', () => {
    const preprint = { claims: { type: 'preprint', pages: '1-40' } } as const;
    const published = { claims: { type: 'article', venue: 'Journal of Tests' } } as const;
    expect(taken('type', preprint, published)).toBe('b.txt');
    expect(taken('pages', preprint, published)).toBeUndefined();
  });

  it('of the comments is the highest count, of the code any flag', () => {
    expect(taken('comments', { claims: { comments: 2 } }, { claims: { comments: 5 } }, {})).toBe(
      'b.txt',
    );
    expect(taken('code', {}, { claims: { code: true } })).toBe('b.txt');
  });
});

describe('dates that disagree', () => {
  it('are reported where they stand', () => {
    const { problems } = dedupe(
      [
        entry({ title: TITLE, abstract: TEXT, date: '2025-01-01' }),
        entry({
          source: 'b.txt',
          title: TITLE,
          abstract: TEXT,
          date: '2025-03-01',
          record: 17,
        }),
      ],
      NO_OVERRIDES,
    );
    expect(problems).toMatchObject([{ severity: 'note', file: 'b.txt', line: 17 }]);
    expect(problems[0]?.message).toMatch(/2025-03-01.*2025-01-01 in a\.txt#1/u);
  });
});
