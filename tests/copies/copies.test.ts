import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFormulas } from '../../src/copies/index.ts';
import { damage } from '../../src/repair/damaged-formulas.ts';
import { madeUpPapers } from '../support/listing-pages.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

const INTACT =
  'We show that the sampler converges at a rate $O(1/\\sqrt{T})$ with $T$ the number of steps, ' +
  'and that $\\mathcal{O}(\\kappa \\log n)$ calls are enough for $\\gamma$-discounted problems.';
const COPY = damage(INTACT);

/** What the damaged copy has for each formula that can be compared, and whether it agrees. */
function compare(copy: string, intact = INTACT): readonly string[] {
  return compareFormulas(intact, copy).map(
    ({ formula, seen, agrees }) => `${formula.tex} ${agrees ? '=' : '≠'} ${seen}`,
  );
}

describe('the formulas of an intact abstract and of a damaged copy', () => {
  it('agree where damage alone makes the one of the other, losses and all', () => {
    expect(compare(COPY)).toEqual([
      'O(1/\\sqrt{T}) = O(1/T)',
      'T = T',
      '\\mathcal{O}(\\kappa \\log n) = O(kappa log n)',
      '\\gamma = gamma',
    ]);
  });

  it('disagree where damage could not have made it', () => {
    expect(compare(COPY.replace('O(1/T)', 'O(1/T^2)'))[0]).toBe('O(1/\\sqrt{T}) ≠ O(1/T^2)');
    expect(compare(COPY.replace('O(1/T)', 'O(1/T) + 1'))[0]).toBe('O(1/\\sqrt{T}) ≠ O(1/T) + 1');
    expect(compare(COPY.replace('kappa log', 'kappa'))[2]).toMatch(/≠ O\(kappa n\)$/u);
  });

  it('leave the others as they are, and stand where they are said to stand', () => {
    const copy = COPY.replace('O(1/T)', 'O(1/T^2)');
    const found = compareFormulas(INTACT, copy);
    expect(found.map(({ agrees }) => agrees)).toEqual([false, true, true, true]);
    for (const { seen, start, end } of found) expect(copy.slice(start, end)).toBe(seen);
    expect(found[0]).toMatchObject({ left: 'O(1/T)', seen: 'O(1/T^2)' });
  });

  it('are printed alike where only spaces and letters of another alphabet differ', () => {
    expect(compare(COPY.replace('kappa log n)', 'kappa  log n )').replace('gamma', 'γ'))).toEqual([
      'O(1/\\sqrt{T}) = O(1/T)',
      'T = T',
      '\\mathcal{O}(\\kappa \\log n) = O(kappa  log n )',
      '\\gamma = γ',
    ]);
    for (const name of ['epsilon', 'varepsilon', 'ε', 'ϵ']) {
      expect(compare(`with ${name} as small`, 'with $ε$ as small')).toEqual([`ε = ${name}`]);
    }
  });

  it.each([
    ['before', 'at a rate', 'with a speed'],
    ['after', 'with T the number', 'for T any number'],
    ['right before', 'rate O(1/T)', 'rate of O(1/T^2)'],
    ['the second before', 'a rate O(1/T)', 'its rate O(1/T^2)'],
    ['the second after', 'O(1/T) with T the', 'O(1/T^2) with T a'],
    ['in its place', 'rate O(1/T)', 'rate that is fast'],
    ['and nothing in its place', 'rate O(1/T) with', 'rate with'],
    ['clinging to it', 'rate O(1/T)', '(rate)O(1/T^2)'],
  ])('are not compared where the words differ: %s', (_, words, others) => {
    expect(COPY).toContain(words);
    expect(compare(COPY.replace(words, others)).join()).not.toContain('sqrt');
  });

  it('are not compared where what clings to them differs', () => {
    expect(compare(COPY.replace('gamma-disc', 'gamma-undisc')).join()).not.toContain('gamma');
  });

  it('are not compared between two texts', () => {
    expect(compare(damage(madeUpPapers[0]?.abstract ?? ''))).toEqual([]);
    expect(compare('')).toEqual([]);
  });

  it('of one word are told apart', () => {
    const found = compare('take (n,k) from it all', 'take ($n$,$m$) from it all');
    expect(found).toEqual(['m ≠ k']);
  });

  it('of a copy that was cut are compared up to the cut', () => {
    expect(compare(COPY, `${INTACT.slice(0, INTACT.indexOf(' steps'))} …`)[0]).toBe(
      'O(1/\\sqrt{T}) = O(1/T)',
    );
  });

  it('all agree, of any abstract with the same one damaged', () => {
    const pieces = ['$n$', '$\\frac{1}{KT}$', '$$x_t \\le 1$$', '\\(a\\)', 'the', 'rate', '(', '.'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const intact = parts.join(' ');
        for (const { agrees } of compareFormulas(intact, damage(intact))) expect(agrees).toBe(true);
      }),
    );
    for (const { abstract } of madeUpPapers) {
      expect(compareFormulas(abstract, damage(abstract)).every(({ agrees }) => agrees)).toBe(true);
    }
  });

  it.each(['$a$ ', '$a$', 'a ', '$a$ b ', '{', '$$ '])(
    'of twenty thousand characters of %s are compared at once',
    (piece) => {
      const intact = piece.repeat(20_000 / piece.length);
      const spent = cpuMilliseconds(() => {
        compareFormulas(intact, damage(intact));
        compareFormulas(intact, 'b c '.repeat(5_000));
      });
      expect(spent).toBeLessThan(1_500);
    },
  );
});
