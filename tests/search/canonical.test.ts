import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedWords, mathRuns, plainFormulas } from '../../src/search/canonical.ts';

function mathematics(text: string): readonly string[] {
  return mathRuns(plainFormulas(text)).flatMap(({ words }) => words);
}

describe('the canonical form', () => {
  it.each([
    ['Łojasiewicz', 'lojasiewicz'],
    ['Hölder, Sørensen, Weiß', 'holder, sorensen, weiss'],
    ['ℓ₂ ε ϵ', 'l2 epsilon epsilon'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps hyphens in words and drops genitives', () => {
    expect(foldedWords('Newton’s low‑rank step')).toEqual(['newton', 'low-rank', 'step']);
  });

  it.each([
    ['O(1/√T)', '\\mathcal{O}(1/\\sqrt{T})', 'O(1/sqrt(T))', '$O(1/\\sqrt{T})$', 'Õ(1/√T)'],
    ['T^(2/3)', 'T^{2/3}', '$T^{2/3}$', 'T^2/3'],
    ['1/ε^2', '1/\\varepsilon^2', '1/epsilon^2', '\\frac{1}{\\epsilon^2}'],
    ['ℓ_2', 'l2', '\\ell_2', 'ℓ₂', 'L2', 'ell_2'],
    ['L_∞', 'L_\\infty', 'L_infty', 'ℓ_∞-accurate'],
    ['O(n log n)', '\\mathcal{O}(n \\log n)', 'O( n log n )'],
    ['ℝ^d', 'R^d', '\\mathbb{R}^d'],
  ])('finds the same words for the spellings of %s', (first, ...others) => {
    const [whole] = mathematics(first);
    expect(whole).toMatch(/^[a-z]+$/);
    for (const other of others) expect([other, mathematics(other)[0]]).toEqual([other, whole]);
  });

  it('tells a rate from the inverse rate, and finds the inside of a bound', () => {
    expect(mathematics('O(1/T)')[0]).not.toBe(mathematics('O(T)')[0]);
    expect(mathematics('O(1/√T)')).toContain(mathematics('1/√T')[0]);
    expect(mathematics('O(S/ε^2)')).toContain(mathematics('1/ε^2')[0]);
  });

  it.each(['input/output', 'federated learning (FL)', 'and/or', 'a_b_c_snake_case', 'x'])(
    'sees no mathematics in %s',
    (text) => {
      expect(mathematics(text)).toEqual([]);
    },
  );

  it('gives letters alone, whatever it reads, in no time', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(any, (text) => {
        for (const word of mathematics(text)) expect(word).toMatch(/^[a-z]+$/);
      }),
    );
    const before = performance.now();
    for (const sign of ['(', '{', '^', 'a', '\\frac{', '$']) mathematics(sign.repeat(20_000));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
