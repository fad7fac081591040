import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import { textSource } from '../../src/model/source.ts';
import { damage } from '../../src/repair/damaged-formulas.ts';
import { readSource } from '../../src/sources/index.ts';
import { isStripped } from '../../src/sources/listings/stripped.ts';
import { madeUpPapers, writeDailyPapers, writePaperSearch } from '../support/listing-pages.ts';

const WRITERS = [
  ['paper-search', writePaperSearch],
  ['daily-papers', writeDailyPapers],
] as const;

function entriesOf(text: string): readonly Entry[] {
  const reading = readSource(textSource('list.txt', text));
  if ('refused' in reading) throw new Error(reading.message);
  return reading.entries;
}

const notationsOf = (text: string) =>
  entriesOf(text).map(({ claims }) => claims.abstract?.notation);

describe.each(WRITERS)('a list of %s', (_, write) => {
  const stripped = write(madeUpPapers, 2026);
  /** The same list from a page that does no damage. */
  const intact = madeUpPapers.reduce(
    (text, { abstract }) => text.replace(damage(abstract), () => abstract),
    stripped,
  );

  it('is stripped of its TeX where no abstract shows a formula', () => {
    expect(new Set(notationsOf(stripped))).toEqual(new Set(['stripped-tex']));
  });

  it('is intact where its abstracts show formulas, those without a formula too', () => {
    expect(intact).toContain('$');
    expect(new Set(notationsOf(intact))).toEqual(new Set([undefined]));
  });

  it('that is stripped may have one abstract which is not', () => {
    const many = Array.from({ length: 4 }, () => stripped).join('\n');
    const [, second] = madeUpPapers;
    const one = many.replace(damage(second?.abstract ?? ''), 'It takes $O(n)$ steps and no more.');
    const notations = notationsOf(one);
    expect(notations.filter((notation) => notation === undefined)).toHaveLength(1);
  });
});

describe('a text', () => {
  it.each([
    ['a formula between dollars', 'It takes $n^2$ steps.', false],
    ['a displayed formula', 'It takes $$n^2$$ steps.', false],
    ['a formula between brackets', 'It takes \\(n^2\\) steps, or \\[n\\].', false],
    ['a command with its argument', 'It takes \\mathcal{O}(n) steps.', false],
    ['prose', 'It takes a long time.', true],
    ['sums of money', 'It costs $5 to $10, or $5/$10 a day.', true],
    ['one dollar', 'It costs 5$ a day.', true],
    ['a bare command', 'It decreases as 1/{\\alpha}, and \\left\\{ stays.', true],
    ['what is left of a formula', 'It takes mathcal{O}(kappa) steps.', true],
  ])('with %s', (_, text, expected) => {
    expect(isStripped([text])).toBe(expected);
  });
});
