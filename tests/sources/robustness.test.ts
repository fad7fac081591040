import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountFor, readSource } from '../../src/sources/index.ts';
import { textSource } from '../../src/model/source.ts';
import {
  madeUpPapers,
  writeAuthorProfile,
  writeDailyPapers,
  writeGroupAbstracts,
  writePaperSearch,
} from '../support/listing-pages.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

const WRITERS = [writeGroupAbstracts, writeAuthorProfile, writePaperSearch, writeDailyPapers];
const LINES = WRITERS.flatMap((write) => write(madeUpPapers, 2026).split('\n'));

/** Reads a text, and checks what must hold whatever the text is. */
function readSafely(text: string): ReturnType<typeof readSource> {
  const source = textSource('any.txt', text);
  const reading = readSource(source);
  if ('refused' in reading) return reading;
  const account = accountFor(reading, source);
  expect(account.faults).toEqual([]);
  expect(account.entry + account.boilerplate + account.blank + account.unparsed).toBe(
    account.total,
  );
  const located = reading.problems.filter(({ severity, line }) => severity === 'set-aside' && line);
  expect(located).toHaveLength(account.unparsed);
  return reading;
}

describe('any text', () => {
  it('is read or refused, and every line of it is counted once', () => {
    const line = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...LINES));
    fc.assert(
      fc.property(fc.array(line), (lines) => void readSafely(lines.join('\n'))),
      { numRuns: 150 },
    );
  });

  it('made of the lines of all formats in any order is counted and reported line by line', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 80 }), (lines) => {
        const reading = readSafely(lines.join('\n'));
        if ('refused' in reading) return;
        const seen = reading.entries.map((entry) => entry.at.lines?.[0] ?? 0);
        expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    ['one long line', 'a'.repeat(3e5)],
    ['a long line of spaces', `x${' '.repeat(3e5)}y`],
    ['a long line of full stops', `${'. '.repeat(1e4)}A`],
    ['a long line of names', `LGMay 29\nTitle\n\n${'Ann Lee, '.repeat(1e4)}\n\nAn abstract.`],
    ['10,000 dates', 'May 29\n'.repeat(1e4)],
    ['10,000 dots', '·\n'.repeat(1e4)],
    ['10,000 stamps', 'LGMay 29, 2024Code\n'.repeat(1e4)],
    ['10,000 labels', 'Abstract:\n'.repeat(1e4)],
    ['a stamp that goes on', `${'LG'.repeat(1e4)}May 29`],
    ['a word printed ten thousand times', 'Lossfunk '.repeat(1e4)],
  ])('does not make the reader slow: %s', (_, text) => {
    const spent = cpuMilliseconds(() => {
      readSafely(`Daily Papers\n${text}\n• 3 authors`);
      readSafely(text);
    });
    expect(spent).toBeLessThan(2500);
  });
});

describe('no-break and other odd spaces', () => {
  it.each(WRITERS)('read as plain ones, in every format (%#)', (write) => {
    const text = write(madeUpPapers, 2026);
    for (const space of ['\u00A0', '\u202F', '\u2003', '\u3000']) {
      expect(readSafely(text.replaceAll(' ', space))).toEqual(readSafely(text));
    }
  });
});

describe('a source that breaks off', () => {
  /** The last note on what is left of a page of two papers, cut behind the first match. */
  const lastNote = (text: string, behind: RegExp) => {
    const reading = readSafely(text.slice(0, text.search(behind)));
    return 'problems' in reading ? reading.problems.at(-1) : undefined;
  };

  it('inside an abstract keeps what there is of it, and says so', () => {
    const text = writePaperSearch(madeUpPapers.slice(1, 3), 2026);
    const note = lastNote(text, / record of a single day| compare forty/);
    expect(note).toMatchObject({ severity: 'note', line: 6 });
    expect(note?.message).toMatch(/cut off/);
  });

  it('at the end of an abstract has nothing to say', () => {
    const text = writePaperSearch(madeUpPapers.slice(1, 3), 2026).trimEnd();
    expect(lastNote(`${text}#`, /#$/)).toBeUndefined();
  });

  it('between a day and its year keeps the day, and says that a year may be missing', () => {
    const text = writeDailyPapers(madeUpPapers.slice(1, 3), 2026);
    const note = lastNote(text.replace('Nov 30, 2023', 'Feb 3, 2023'), /, 2023\s*$/);
    expect(note?.message).toMatch(/without a year, which may be cut off/);
  });
});

describe('a format', () => {
  const papers = madeUpPapers.slice(0, 4);
  /** Nothing of a header. */
  const beheaded = (text: string, lines: number) => text.split('\n').slice(lines).join('\n');

  it.each([
    ['author-profile', beheaded(writeAuthorProfile(papers, 2026), 8)],
    ['daily-papers', beheaded(writeDailyPapers(papers, 2026), 12)],
    ['paper-search', writePaperSearch(papers, 2026).replace(/^[^]*Subscribe/, '')],
  ])('is recognised without its header: %s', (format, text) => {
    expect(readSafely(text)).toMatchObject({ format, entries: { length: papers.length } });
  });

  it('is recognised by a header alone, and the want of entries is reported', () => {
    const reading = readSafely(writeDailyPapers([], 2026));
    expect(reading).toMatchObject({
      format: 'daily-papers',
      entries: [],
      header: { day: '04-20' },
    });
    expect(reading).toMatchObject({ problems: [{ severity: 'set-aside' }] });
  });

  it('is not mistaken for another by a paper about it', () => {
    const about = papers.map((paper) => ({ ...paper, title: 'Daily Papers and May 29, 2024' }));
    expect(readSafely(writePaperSearch(about, 2026))).toMatchObject({ format: 'paper-search' });
    const labelled = papers.map((paper) => ({ ...paper, abstract: `Abstract: ${paper.abstract}` }));
    const profile = readSafely(writeAuthorProfile(labelled, 2026));
    expect(profile).toMatchObject({ format: 'author-profile' });
    expect('entries' in profile && profile.entries[0]?.claims.abstract?.value).toBe(
      labelled[0]?.abstract,
    );
  });
});
