import { describe, expect, it } from 'vitest';
import { textSource } from '../../../src/model/source.ts';
import { readSource } from '../../../src/sources/index.ts';
import { readListing, readText } from './pages.ts';

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

describe('blocks of numbered papers', () => {
  const KITES = 'Kites on two lines draw letters. We teach one the alphabet, and it spells a word.';
  const CLOCKS = 'Clocks that listen to each other agree. All of them are late by a minute.';

  it.each([
    [
      'affiliations between the authors and the abstract',
      `1. A Kite that Spells\nAnn Lee¹*, Bo Chen²\n¹Kite Works, ²University of the Pier\nAbstract. ${KITES}\nKeywords: kites\n\n` +
        `2. Clocks that Listen\nCy Young (Pier)\nAbstract. ${CLOCKS}\nKeywords: kites\n`,
    ],
    [
      '"By" before the authors, where "Abstract" is below',
      `Paper 1: A Kite that Spells\nBy Ann Lee and Bo Chen\nAbstract—${KITES}\nKeywords: kites\n\n` +
        `Paper 2: Clocks that Listen\nBy Cy Young\nAbstract—${CLOCKS}\nKeywords: kites\n`,
    ],
  ])('may have %s', (_, text) => {
    const keywords = ['kites'];
    expect(readText(text)).toEqual({
      format: 'title-authors-abstract',
      unread: [],
      entries: [
        {
          title: 'A Kite that Spells',
          authors: ['Ann Lee', 'Bo Chen'],
          abstract: KITES,
          keywords,
        },
        { title: 'Clocks that Listen', authors: ['Cy Young'], abstract: CLOCKS, keywords },
      ],
    });
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
