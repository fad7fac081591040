import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords } from '../../../src/search/query/canonical.ts';
import { mathRuns, plainFormulas } from '../../../src/search/query/formulas.ts';
import { cpuMilliseconds } from '../../support/cpu.ts';

function mathematics(text: string): readonly string[] {
  return mathRuns(plainFormulas(text)).flatMap(({ words }) => words);
}

describe('the canonical form', () => {
  it('keeps hyphens in words and drops genitives', () => {
    expect(foldedWords('Newton’s low‑rank step')).toEqual(['newton', 'low-rank', 'step']);
  });

  it.each([
    ['C++20, (C#) and .NET', ['c-plusplus-20', 'c-sharp', 'and', 'dot-net']],
    ['Node.js, A*, C*-algebra', ['node-js', 'a-star', 'c-star-algebra']],
    ['x+y. Then e.g. 3.5 …and', ['x', 'y', 'then', 'e', 'g', '3-5', 'and']],
    ['GPT-3.5 at AT&T, A & B', ['gpt-3-5', 'at', 'at-t', 'a', 'b']],
    ['CO₂ SiO_2 SO_4^(2-) Ca²⁺', ['co2', 'sio2', 'so42', 'ca2-plus']],
    ['log^2 T^2 L_2', ['log', '2', 't', '2', 'l', '2']],
    ['强化学习', ['强化', '化学', '学习']],
    ['用BERT的 ﾃﾞｰﾀ 강화학', ['用', 'bert', '的', 'デー', 'ータ', '강화', '화학']],
  ])('reads the words of %s', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  it.each([
    ['O(1/√T)', '\\mathcal{O}(1/\\sqrt{T})', 'O(1/sqrt(T))', '$O(1/\\sqrt{T})$', 'Õ(1/√T)'],
    ['T^(2/3)', 'T^{2/3}', '$T^{2/3}$', 'T^2/3'],
    ['1/ε^2', '1/\\varepsilon^2', '1/epsilon^2', '\\frac{1}{\\epsilon^2}'],
    ['ℓ_2', 'l2', '\\ell_2', 'ℓ₂', 'L2', 'ell_2'],
    ['L_∞', 'L_\\infty', 'L_infty', 'ℓ_∞-accurate', 'L-infinity', 'l_inf', 'Linf'],
    ['O(n log n)', '\\mathcal{O}(n \\log n)', 'O( n log n )'],
    ['ℝ^d', 'R^d', '\\mathbb{R}^d'],
    ['√T', 'sqrt T', 'sqrt(T)', '\\sqrt{T}', 'T^{1/2}', 'T^(1/2)'],
    ['1/√T', 'T^{-1/2}', '1/sqrt T', 'T^(−1/2)'],
    ['1/T^2', 'T^{-2}', 'T⁻²', '1/T²', '\\frac{1}{T^2}'],
    ['d²/ε²', 'd^2\\varepsilon^{-2}', 'd²ε⁻²'],
    [
      'O(√T)',
      '\\widetilde{\\mathcal O}(\\sqrt{T})',
      'O~(√T)',
      '\\tilde O(T^{1/2})',
      '\\tilde{O}\\big(\\sqrt T\\big)',
    ],
    ['log T', '\\log T', '$\\log T$'],
    ['n log n', '$n\\log n$'],
    ['||x||', '\\|x\\|', '‖x‖', '∥x∥'],
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

  it.each([
    ['O(1/T + 1/√n)', ['1/T', '1/√n']],
    ['O(1(n^(1/3)) + ε)', ['1/n^(1/3)']],
    ['Õ((H⁴S ∑_(i=1)^m A_i)/ε²)', ['1/ε^2']],
    ['SC_clipped^⋆/((1-γ)^3 ε^2)', ['1/ε²']],
    ['O(n + nLε⁻¹)', ['1/ε', 'nL/ε']],
    ['O(d log T)', ['log T']],
    ['using a log T', ['log T']],
  ])('finds in %s its parts', (bound, parts) => {
    for (const part of parts) expect(mathematics(bound)).toContain(mathematics(part)[0]);
  });

  it('knows a formula as it is written, and by its shape', () => {
    const run = (text: string) => mathRuns(plainFormulas(text))[0];
    expect(run('L_∞')?.exact).toBe(run('L_\\infty')?.exact);
    expect(run('L_∞')?.exact).not.toBe(run('ℓ_∞')?.exact);
    expect(run('O(√K)')?.shapes[0]).toBe(run('√T')?.shapes[0]);
    expect(run('1/ε²')?.shapes).toEqual([]);
  });

  it('is one for simple formulas, as they are typed and as they are published', () => {
    const letter = fc.constantFrom('T', 'K', 'n', 'd');
    const power = fc.integer({ min: 2, max: 9 });
    const term = fc.oneof(
      letter.map((it) => [`sqrt(${it})`, `\\sqrt{${it}}`]),
      letter.map((it) => [`1/sqrt ${it}`, `${it}^{-1/2}`]),
      fc.tuple(letter, power).map(([it, n]) => [`1/${it}^${n}`, `${it}^{-${n}}`]),
      power.map((n) => [`d/ε^${n}`, `\\frac{d}{\\varepsilon^{${n}}}`]),
    );
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 3 }), (terms) => {
        const typed = `O(${terms.map(([it]) => it).join(' + ')})`;
        const published = `$\\tilde{\\mathcal{O}}(${terms.map(([, it]) => it).join('+')})$`;
        expect(mathematics(typed)[0]).toBe(mathematics(published)[0]);
        for (const [part = ''] of terms)
          expect(mathematics(published)).toContain(mathematics(part)[0]);
      }),
    );
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
    const spent = cpuMilliseconds(() => {
      for (const sign of ['(', '{', '^', 'a', '\\frac{', '$']) mathematics(sign.repeat(20_000));
    });
    expect(spent).toBeLessThan(2000);
  });
});
