import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCbor, encodeCbor } from '../../src/publish/search-index/cbor.ts';
import { renumberWord } from '../../src/publish/search-index/postings.ts';

/** Number of a paper → where it has the word, as the index writes it. */
type Papers = ReadonlyMap<number, readonly number[]>;

const SIZE = 60;
const papers = fc.uniqueArray(fc.nat({ max: SIZE - 1 }), { maxLength: 20 }).chain((numbers) =>
  fc
    .array(fc.array(fc.nat({ max: 500 }), { maxLength: 5 }), {
      minLength: numbers.length,
      maxLength: numbers.length,
    })
    .map((where): Papers => new Map(numbers.map((number, at) => [number, where[at] ?? []]))),
);
const order = fc.shuffledSubarray([...Array(SIZE).keys()], { minLength: SIZE });

function listOf(held: Papers) {
  let before = 0;
  return [...held]
    .sort(([a], [b]) => a - b)
    .map(([number, where]) => {
      const distance = number - before;
      before = number;
      return [distance, where, []];
    });
}

describe('the papers that have a word', () => {
  it('get their new numbers, in order, wherever they have it', () => {
    fc.assert(
      fc.property(papers, papers, order, (plain, accented, places) => {
        const word = encodeCbor(['cafe', listOf(plain), [['café', listOf(accented)]]]);
        const moved = (held: Papers): Papers =>
          new Map([...held].map(([number, where]) => [places[number] ?? NaN, where]));
        expect(decodeCbor(renumberWord(word, places))).toEqual([
          ...['cafe', listOf(moved(plain))],
          [['café', listOf(moved(accented))]],
        ]);
      }),
    );
  });

  it('are refused in another form', () => {
    expect(() => renumberWord(encodeCbor(['cafe', []]), [])).toThrow('as Pagefind 1.5 writes it');
  });
});
