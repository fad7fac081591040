import { describe, expect, test } from 'vitest';
import type { Formula } from '../../src/model/abstract.ts';
import { renderTitle } from '../../src/render/index.ts';
import { parseAbstract } from '../../src/text/abstract.ts';
import { COMMANDS } from '../../src/text/macros.ts';
import { plainText } from '../../src/text/plain.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

function formulas(raw: string): string[] {
  const inlines = parseAbstract(raw).abstract.flat();
  const found = inlines.filter((inline): inline is Formula => inline.type === 'formula');
  return found.map(({ tex, display }) => (display ? `[${tex}]` : tex));
}

describe('delimiters', () => {
  test.each([
    ['a $k$-ary tree of depth-$1$', ['k', '1']],
    ['using $$ \\widetilde{O}(n) $$ samples', ['[\\widetilde{O}(n)]']],
    ['\\(a\\) and \\[b\\] up to', ['a', '[b]']],
    ['\\begin{equation}x=1\\end{equation}', ['[x=1]']],
    ['\\begin{align}a&=b\\\\c&=d\\end{align}', ['[\\begin{align*}a&=b\\\\c&=d\\end{align*}]']],
    ['$\\textsf{ScaledGD($λ$)}$, robust', ['\\textsf{ScaledGD($λ$)}']],
    ['6$\\times$ larger, $19.3\\%$ when', ['\\times', '19.3\\%']],
    ['$ x $ with spaces, $\\frac{1}{1-γ}$', ['x', '\\frac{1}{1-γ}']],
    ['$a$$b$ touch', ['a', 'b']],
  ])('%s holds %j', (raw, expected) => {
    expect(formulas(raw)).toEqual(expected);
  });

  test.each([
    'from $5 to $10 a day',
    'US$5 and US$10, or $3',
    'unbalanced $x and y',
    'a lone $$ and \\$5 and $',
    'costs $5-$10 or $1,000/$2,000',
  ])('%s holds no formula and keeps its dollars', (raw) => {
    expect(formulas(raw)).toEqual([]);
    expect(plainText(parseAbstract(raw).abstract)).toBe(raw.replace('\\$', '$'));
  });

  test('an unbalanced dollar before a formula does not swallow it', () => {
    expect(formulas('it costs $5 and grows as $n^2$ does')).toEqual(['n^2']);
  });
});

describe('caps', () => {
  test('a formula too long or too deep is shown as its source, with a note', () => {
    const deep = '{'.repeat(60) + 'x' + '}'.repeat(60);
    const long = 'x+'.repeat(1_500);
    const { abstract, notes } = parseAbstract(`a $${deep}$ b $${long}x$ c`);
    expect(abstract[0]?.map(({ type }) => type)).toEqual(['text', 'code', 'text', 'code', 'text']);
    expect(notes).toHaveLength(2);
  });

  test('an abstract over 20,000 characters is cut after a word, with a note', () => {
    const { abstract, notes } = parseAbstract('word '.repeat(10_000));
    expect(plainText(abstract)).toMatch(/^(?:word ){3999}word…$/u);
    expect(notes).toEqual(['The abstract has 50000 characters; 20000 are shown.']);
  });

  test.each(['$a', '{', '\\', '`', '**a ', '[a](', '${', "\\'{", '$$', 'https://', '~', '\\emph{'])(
    'twenty thousand characters of %s are read at once',
    (piece) => {
      const raw = piece.repeat(20_000 / piece.length);
      const spent = cpuMilliseconds(() => {
        parseAbstract(raw);
        parseAbstract(raw, { damaged: true });
      });
      expect(spent).toBeLessThan(1_000);
    },
  );
});

describe('formulas as text', () => {
  test.each([
    ['\\mathcal{O}(1/\\sqrt{T})', 'O(1/√T)'],
    ['\\frac{1}{1-γ}', '1/(1-γ)'],
    [
      '\\widetilde{O}\\left(\\frac{|S|\\|h^{\\star}\\|_{\\mathsf{sp}}^3}{\\varepsilon^3}\\right)',
      'Õ(|S|∥h^⋆∥_sp³/ε³)',
    ],
    ['C^{\\star}_{\\text{clipped}}', 'C^⋆_clipped'],
    ['\\mathsf{TC}^0 \\neq \\mathsf{NC}^1', 'TC⁰ ≠ NC¹'],
    ['n\\log n + d', 'n log n + d'],
    ['\\sum_{i=1}^m A_i', '∑_(i=1)^m A_i'],
    ['T^{-1/2}', 'T^(-1/2)'],
    ['\\ell_2', 'ℓ_2'],
    ['x \\in \\mathbb{R}^d', 'x ∈ R^d'],
    ['\\textsf{ScaledGD($λ$)}', 'ScaledGD(λ)'],
    ['\\myop x}', 'myop x'],
    ['\\begin{array}{rcl} a & b \\\\ c & d \\end{array}', 'a b; c d'],
    ['19.3\\%', '19.3%'],
  ])('%s reads as %s', (tex, expected) => {
    expect(plainText([{ type: 'formula', tex, display: false }])).toBe(expected);
  });

  test.each([
    ['\\eps^{-2}', 'ε⁻²'],
    ['\\norm{\\nabla f}_2 \\le \\abs x', '∥∇f∥_2 ≤ ∣x∣'],
    ['\\norm*{\\norm{x}}', '∥∥x∥∥'],
    ['\\tO(\\sqrt{T})', 'Õ(√T)'],
    ['O\\lp\\nicefrac{a+b}{2}\\rp', 'O((a+b)/2)'],
    ['\\flatfrac{1}{T}', '1/T'],
    ['\\E{X} \\defeq \\tr(A)', 'E[X] ≔ tr(A)'],
    ['\\Argmin_x f', 'Argmin_x f'],
    ['x \\label{eq:1} = 1', 'x = 1'],
    ['\\Ocal(n) \\in \\RR^d', 'O(n) ∈ R^d'],
    ['\\cO{n}', 'cO n'],
    ['\\norm', '∥∥'],
    ['{\\abs}', '∣∣'],
  ])('%s, which pages are taught, reads as %s', (tex, expected) => {
    expect(plainText([{ type: 'formula', tex, display: false }])).toBe(expected);
  });

  test('every command that pages are taught prints no name that they do not print', () => {
    for (const command of Object.keys(COMMANDS)) {
      const tex = `x${command}{1}{2}`;
      const html = renderTitle(`$${tex}$`);
      const printed = /<semantics>(.*)<annotation/u.exec(html)?.[1]?.replace(/<[^>]*>/gu, '') ?? '';
      const names = /[a-z]{2,}/giu;
      const said =
        plainText([{ type: 'formula', tex, display: false }])
          .normalize('NFD')
          .match(names) ?? [];
      for (const name of said)
        expect([command, printed]).toEqual([command, expect.stringContaining(name)]);
    }
  });
});
