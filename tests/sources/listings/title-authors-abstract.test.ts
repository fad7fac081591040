import { describe, expect, it } from 'vitest';
import { textSource } from '../../../src/model/source.ts';
import { readSource } from '../../../src/sources/index.ts';
import { readListing } from './pages.ts';

describe('blocks of title, authors and abstract', () => {
  const { format, entries, unread } = readListing('title-authors-abstract.txt');

  it('give papers with their formulas as they are printed', () => {
    expect(format).toBe('title-authors-abstract');
    expect(entries.map(({ title }) => title)).toEqual([
      'Kites that Spell: an $O(n^2)$ Alphabet',
      'Deep Clocks',
      'Wells Without Water and What They Return',
    ]);
    expect(entries[0]?.['abstract']).toContain(String.raw`$\|x\|_2 \le \epsilon$ needs`);
  });

  it('may be wrapped, and may have one author whose title looks like a name', () => {
    expect(entries.map(({ authors }) => authors)).toEqual([
      ['Ann Lee', 'Bo Chen', 'Cyrus van der Berg'],
      ['Dana Novak'],
      ['Ebba Holm', 'Farid Aziz', 'Goro Ito'],
    ]);
    expect(entries[1]).toMatchObject({
      doi: '10.1000/clocks.2',
      abstract: expect.stringMatching(/^Clocks that .* from it\.$/u) as string,
    });
    expect(entries[2]?.['abstract']).toMatch(/^A stone/u);
  });

  it('leave unread what stands apart and is neither', () => {
    expect(unread).toEqual([11]);
  });
});

describe('minutes that name the people present', () => {
  it('are no paper', () => {
    const said = 'We agreed to buy two kites and to fly them on the beach in the next month. ';
    const text = `Minutes of the kite club\nAnn Lee, Bo Chen\n${said.repeat(5)}\n\nMeeting of 3 March\nAnn Lee, Cy Young\n${said.repeat(5)}\n`;
    expect(readSource(textSource('minutes.txt', text))).toMatchObject({
      refused: 'unknown-format',
    });
  });
});
