import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/lab/evaluate/judge.ts';
import { mathml } from '../../../src/lab/evaluate/mathml.ts';
import { groundTruth } from '../../../src/lab/evaluate/truth.ts';
import type { Repair } from '../../../src/repair/index.ts';

/** Repairs as `[seen, tex]` pairs, found in the text one after the other. */
function repairsIn(text: string, ...pairs: [seen: string, tex: string][]): readonly Repair[] {
  let from = 0;
  return pairs.map(([seen, tex]) => {
    const start = text.indexOf(seen, from);
    from = start + seen.length;
    return { start, end: from, seen, tex, lossy: false };
  });
}

describe('what a formula has become', () => {
  const { text, formulas } = groundTruth(
    String.raw`In  $\mathcal{O}(\sqrt{T})$ steps, \emph{over $K$} of $\kappa \leq 10$ and $10$.`,
  );

  it('is followed through the damage', () => {
    expect(text).toBe('In O(T) steps, over K of kappa leq 10 and 10.');
    expect(formulas.map(({ start, end }) => text.slice(start, end))).toEqual([
      'O(T)',
      'K',
      'kappa leq 10',
      '10',
    ]);
  });

  it('is of a kind by what the rule took', () => {
    expect(formulas.map(({ kind }) => kind)).toEqual(['lossy', 'symbol', 'recoverable', 'figure']);
  });

  it('is of figures only where a share of a hundred reads the same without dollars', () => {
    const kinds = groundTruth(String.raw`By $21.4\%$, and $>3\%$.`).formulas.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['figure', 'recoverable']);
  });

  it('may be nothing: then there is nothing to find', () => {
    expect(groundTruth(String.raw`A $\;$ gap`).formulas[0]?.kind).not.toBe('symbol');
    expect(groundTruth(String.raw`A $\ $ gap`).formulas).toEqual([]);
  });
});

describe('judging repairs', () => {
  const damaged = groundTruth(
    String.raw`For $\epsilon$ and $x^2 \le y.$ of $K$ we run part $n^{1/2}$ of it.`,
  );
  const judged = (...pairs: [string, string][]) =>
    assess(damaged, repairsIn(damaged.text, ...pairs));

  it('counts a formula as the same where bounds and MathML agree, a stop at its edge aside', () => {
    const { verdicts } = judged(
      ['epsilon', String.raw`\epsilon`],
      ['x^2 le y', String.raw`x^{2}\le  y`],
      ['K', 'k'],
    );
    expect(verdicts.map(({ exact, same }) => [exact, same])).toEqual([
      [true, true],
      [true, true],
      [true, false],
      [false, false],
    ]);
  });

  it('counts a formula as found where repairs cover it, exact where one has its bounds', () => {
    const { verdicts, touched } = judged(['x^2', 'x^2'], ['part n^{1/2}', 'part n^{1/2}']);
    expect(verdicts.map(({ repairs, found, exact }) => [repairs.length, found, exact])).toEqual([
      [0, false, false],
      [1, false, false],
      [0, false, false],
      [1, true, false],
    ]);
    expect(touched).toBe('part '.length);
  });

  it('counts a repair of prose as false, and its characters as touched', () => {
    const { falseRepairs, touched, prose } = judged(['K', 'K'], ['run', 'r u n']);
    expect(falseRepairs.map(({ seen }) => seen)).toEqual(['run']);
    expect(touched).toBe(3);
    expect(prose).toBe(damaged.text.length - 'epsilonx^2 le y.Kn^{1/2}'.length);
  });
});

describe('comparing formulas', () => {
  it.each([
    ['x ^ { 2 }', 'x^2'],
    [String.raw`\frac12`, String.raw`\frac{1}{2}`],
    ['K,', 'K'],
    [String.raw`\,T~`, 'T'],
  ])('holds %s for %s', (one, other) => {
    expect(mathml(one)).toBe(mathml(other));
    expect(mathml(one)).toBeDefined();
  });

  it.each([
    [String.raw`\epsilon`, String.raw`\varepsilon`],
    [String.raw`\left(x\right)`, '(x)'],
    [String.raw`\mathrm{poly}(n)`, 'poly(n)'],
    [String.raw`O(\sqrt{T})`, 'O(T)'],
  ])('tells %s from %s', (one, other) => {
    expect(mathml(one)).not.toBe(mathml(other));
  });

  it('has nothing to say of what cannot be typeset', () => {
    expect(mathml(String.raw`\frac{1}`)).toBeUndefined();
  });
});
