import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountFor, readSource } from '../../src/sources/index.ts';
import { textSource } from '../../src/model/source.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { ReadSource } from '../../src/model/read-source.ts';
import {
  madeUpPapers,
  NAMES_ON_PROFILE,
  writeAuthorProfile,
  writeDailyPapers,
  writeGroupAbstracts,
  writePaperSearch,
  type ListingWriter,
  type MadeUpPaper,
} from '../support/listing-pages.ts';
import { damage } from '../../src/repair/damaged-formulas.ts';

const YEAR = 2026;
/** Below two pairs and an invitation, a search has nothing that tells it. */
const papersIn = (least: number) =>
  fc.shuffledSubarray([...madeUpPapers], { minLength: least, maxLength: madeUpPapers.length });

/** Claims without their places; names are strings. */
type Fields = Readonly<Record<string, unknown>>;

/** What a reader must get back from a page of each format. */
const FORMATS: Record<string, { write: ListingWriter; expected: (paper: MadeUpPaper) => Fields }> =
  {
    'group-abstracts': {
      write: writeGroupAbstracts,
      expected: ({ abstract }) => ({ abstract: { value: abstract } }),
    },
    'author-profile': { write: writeAuthorProfile, expected: expectedOnProfile },
    'paper-search': {
      write: writePaperSearch,
      expected: ({ title, abstract }) => ({
        title: { value: title },
        abstract: stripped(abstract),
      }),
    },
    'daily-papers': { write: writeDailyPapers, expected: expectedOnDaily },
  };

function stripped(abstract: string): object {
  return { value: damage(abstract), notation: 'stripped-tex' };
}

function dateOf({ date }: MadeUpPaper): object {
  return { value: date, ...(date.startsWith(`${YEAR}-`) && { inferred: true }) };
}

function expectedOnProfile(paper: MadeUpPaper): Fields {
  const { title, authors, affiliation, abstract, code } = paper;
  return {
    title: { value: title },
    authors: {
      value: authors.slice(0, NAMES_ON_PROFILE).map((literal) => ({ literal })),
      ...(authors.length > NAMES_ON_PROFILE && { truncated: true }),
    },
    ...(affiliation !== undefined && { affiliation: { value: affiliation } }),
    ...(code === true && { code: { value: true } }),
    date: dateOf(paper),
    abstract: { value: abstract },
  };
}

function expectedOnDaily(paper: MadeUpPaper): Fields {
  const { title, authors, organisation, comments, abstract } = paper;
  return {
    title: { value: title },
    ...(organisation === undefined
      ? { authorCount: { value: authors.length } }
      : { organisation: { value: organisation } }),
    ...(comments !== undefined && { comments: { value: comments } }),
    date: dateOf(paper),
    abstract: stripped(abstract),
  };
}

/** What an entry claims, without the places; categories have their own test. */
function fieldsOf({ claims }: Entry): Fields {
  const named = Object.entries(claims).filter(([name]) => name !== 'categories');
  return Object.fromEntries(
    named.map(([name, { at, ...said }]) => {
      expect(at.lines).toBeDefined();
      return [name, said];
    }),
  );
}

function parsed(text: string): ReadSource {
  const source = textSource('made-up.txt', text);
  const reading = readSource(source);
  if ('refused' in reading) throw new Error(reading.message);
  const { faults, total, ...kinds } = accountFor(reading, source);
  expect(faults).toEqual([]);
  expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(total);
  return reading;
}

/** Two papers of the year before settle the year, and tell the format. */
const settled = papersIn(2).map((papers) => {
  const before = madeUpPapers.filter((paper) => paper.date.startsWith('2025'));
  return [...before, ...papers.filter((paper) => !before.includes(paper))];
});

describe.each(Object.entries(FORMATS))('%s', (name, { write, expected }) => {
  it('gives back every field of every paper, in any order', () => {
    fc.assert(
      fc.property(settled, (papers) => {
        const { format, entries, account } = parsed(write(papers, YEAR));
        expect(format).toBe(name);
        expect(entries.map(fieldsOf)).toEqual(papers.map(expected));
        expect(entries.map((entry) => entry.record)).toEqual(papers.map((_, i) => i + 1));
        expect(account.runs.filter((run) => run.kind === 'unparsed')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('reads the same with Windows line ends, further blank lines and trailing space', () => {
    const gap = fc.constantFrom('\n', '\r\n', ' \n', '\n\n', '\u00A0\n \n', '\n\n\n\n');
    fc.assert(
      fc.property(settled, fc.array(gap, { minLength: 7 }), (papers, gaps) => {
        const text = write(papers, YEAR).trimEnd();
        const spaced = text
          .split('\n')
          .reduce((sum, line, i) => `${sum}${gaps[i % gaps.length] ?? ''}${line}`);
        expect(parsed(spaced).entries.map(fieldsOf)).toEqual(papers.map(expected));
      }),
      { numRuns: 30 },
    );
  });

  it('reads the same without blank lines', () => {
    const papers = [...madeUpPapers];
    const { entries } = parsed(write(papers, YEAR).replace(/\n{2,}/g, '\n'));
    expect(entries.map(fieldsOf)).toEqual(papers.map(expected));
  });

  it('keeps every entry before the place where a source breaks off', () => {
    fc.assert(
      fc.property(settled, fc.double({ min: 0, max: 1, noNaN: true }), (papers, share) => {
        const text = write(papers, YEAR);
        const whole = papers.map((_, i) => write(papers.slice(0, i + 1), YEAR).trimEnd().length);
        const cut = Math.max(whole[1] ?? 0, Math.floor(share * text.length));
        const kept = papers.slice(0, whole.filter((end) => end <= cut).length);
        const { entries } = parsed(text.slice(0, cut));
        expect(entries.slice(0, kept.length).map(fieldsOf)).toEqual(kept.map(expected));
        expect(entries.length).toBeLessThanOrEqual(kept.length + 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('author-profile', () => {
  it('reads each category from the end of its id', () => {
    const { entries } = parsed(writeAuthorProfile(madeUpPapers, YEAR));
    expect(entries.map(({ claims }) => claims.categories?.value)).toEqual(
      madeUpPapers.map(({ category }): unknown => [
        expect.stringMatching(new RegExp(`\\.${category}$`)),
      ]),
    );
    expect(entries[0]?.claims.categories).toMatchObject({ value: ['math.PR'], inferred: true });
  });
});
