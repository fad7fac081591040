import { describe, expect, test } from 'vitest';
import { parseAbstract } from '../../src/text/abstract.ts';
import { plainText } from '../../src/text/plain.ts';

function shown(raw: string, damaged = false): string {
  return plainText(parseAbstract(raw, { damaged }).abstract);
}

describe('accents and letters', () => {
  test.each([
    ["Mat\\'ern kernels", 'Matérn kernels'],
    ['Schr\\"odinger', 'Schrödinger'],
    ['Schr{\\" o}dinger, Garc{\\\' i}a', 'Schrödinger, García'],
    ['Polyak-{\\L}ojasiewicz', 'Polyak-Łojasiewicz'],
    ["R{\\'e}nyi", 'Rényi'],
    ["R\\'{e}nyi", 'Rényi'],
    ['Nguy\\~{\\^e}n', 'Nguyễn'],
    ['H\\"older-continuous', 'Hölder-continuous'],
    ['Norouzi{-}Fard', 'Norouzi-Fard'],
    [
      '\\v{c} \\v c \\c{c} \\c c \\k{a} \\H{o} \\r a \\u{g} \\d{s} \\=a \\.z',
      'č č ç ç ą ő å ğ ṣ ā ż',
    ],
    ["Garc\\'\\i a {\\'\\i} \\'{\\i} \\'{\\^e}", 'García í í ế'],
    ['S\\o ren, Erd\\H{o}s, Stra\\ss{}e, \\AA ngstr\\"om', 'Søren, Erdős, Straße, Ångström'],
  ])('%s reads as %s, in intact and in damaged texts', (raw, expected) => {
    expect(shown(raw)).toBe(expected);
    expect(shown(raw, true)).toBe(expected);
  });

  test('an accent on nothing that can bear it is no accent', () => {
    expect(shown('a \\"quick\\" test, \\~{}, caf\\')).toBe('a "quick" test, ~, caf\\');
  });
});

describe('signs that TeX spells with ASCII', () => {
  test.each([
    ['57.70\\% \\& \\_ \\#1 costs \\$5', '57.70% & _ #1 costs $5'],
    ['mean--square Muon -- and --- well', 'mean–square Muon – and — well'],
    ["``on average'' (''ideas'') `single' don't", "“on average” (“ideas”) ‘single’ don't"],
    ['e.g.~x, Fig.~$3$, of~su2024', 'e.g.\u00A0x, Fig.\u00A03, of\u00A0su2024'],
    ['(~2B cut, ~10% of 10~20, a ~ b', '(~2B cut, ~10% of 10~20, a ~ b'],
    ['a   b\nc\td', 'a b c d'],
  ])('%s reads as %s', (raw, expected) => {
    expect(shown(raw)).toBe(expected);
  });
});

describe('commands', () => {
  test('font switches and font commands become emphasis, strong text, code or nothing', () => {
    const raw = 'a {\\em b $y$} \\emph{c} {\\bf d} \\textbf{e} \\textsf{f} \\texttt{g} **AdaGC**';
    const types = parseAbstract(raw).abstract[0]?.map((inline) => inline.type);
    expect(types?.filter((type) => type !== 'text')).toEqual([
      ...['emphasis', 'emphasis', 'strong', 'strong', 'code', 'strong'],
    ]);
    expect(shown(raw)).toBe('a b y c d e f g AdaGC');
  });

  test("an author's own command shows its name, and with an argument stays as it stands", () => {
    expect(shown('called \\myalg~and \\myalg{} or \\foo{bar}')).toBe(
      'called myalg\u00A0and myalg or \\foo{bar}',
    );
  });

  test('keys of citations stay, as they are or in brackets', () => {
    expect(shown('as in mahi2025ska and \\citep[p.~3]{abc,de}')).toBe(
      'as in mahi2025ska and [abc,de]',
    );
  });

  test('addresses become links and are listed once, without the punctuation after them', () => {
    const raw =
      'See https://github.com/a_b/C.git. (also http://x.org/a~b), \\url{https://y.org/c_d}, ' +
      '\\href{https://z.org}{here}, mailto:a@b.org, \\href{javascript:alert(1)}{there} https://github.com/a_b/C.git';
    const { links, abstract } = parseAbstract(raw);
    expect(links).toEqual([
      ...['https://github.com/a_b/C.git', 'http://x.org/a~b', 'https://y.org/c_d', 'https://z.org'],
    ]);
    expect(plainText(abstract)).toContain('(also http://x.org/a~b), ');
    expect(plainText(abstract)).toContain('there (javascript:alert(1))');
  });

  test('signs outside formulas are shown where the text is intact', () => {
    expect(shown('O(1/{\\alpha}^2), \\|x\\|, \\{0,1\\}^n and {0,1}^n')).toBe(
      'O(1/α^2), ∥x∥, {0,1}^n and {0,1}^n',
    );
  });

  test('in a damaged text whatever may be mathematics is left exactly as it stands', () => {
    const raw = 'mathcal{O}(kappa) K^{2/3} 1{KT} O(1/{\\alpha}^2) \\frac{a}{b} \\|x\\| \\{0\\} {a}';
    expect(shown(raw, true)).toBe(raw);
  });

  test('lists and paragraphs', () => {
    const raw = '\\begin{itemize}\\item a \\item b\\end{itemize}\n\nNew \\par Last';
    expect(shown(raw)).toBe('• a • b\n\nNew\n\nLast');
  });
});
