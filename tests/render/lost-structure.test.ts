import { describe, expect, it } from 'vitest';
import { formulaError, mendedTex, renderAbstract } from '../../src/render/index.ts';
import { parseAbstract } from '../../src/text/abstract.ts';

/** The rows of the tables in a formula, each as the texts of its cells; undefined for a source. */
function rowsOf(tex: string, display = false): string[][] | undefined {
  const html = renderAbstract([[{ type: 'formula', tex, display }]]);
  const math = /<semantics>(.*)<annotation/u.exec(html)?.[1];
  return math
    ?.match(/<mtr>.*?<\/mtr>/gu)
    ?.map((row) =>
      (row.match(/<mtd>.*?<\/mtd>/gu) ?? []).map((cell) =>
        cell.replace(/<[^>]*>/gu, '').replaceAll('\u00a0', ' '),
      ),
    );
}

describe('a table that lost its line breaks', () => {
  it('gets them back where each row ends in a condition in words', () => {
    expect(
      rowsOf(
        '\\begin{cases} \\frac{H}{2} & (\\text{finite horizon}) \\frac{S}{3} & (\\text{infinite horizon}) \\end{cases}',
      ),
    ).toEqual([
      ['H2', '(finite horizon)'],
      ['S3', '(infinite horizon)'],
    ]);
    expect(
      rowsOf(
        '\\begin{cases} a & (x>0, \\text{ so}), b & \\text{(y)} c & \\text{otherwise.} \\end{cases}',
      ),
    ).toHaveLength(3);
  });

  it('is told from one that kept them, or cannot have them back', () => {
    const lost = '\\begin{cases} a & (\\text{x}) b & (\\text{y}) \\end{cases}';
    const whole = '\\begin{cases} a & (\\text{x}) \\\\ b & (\\text{y}) \\end{cases}';
    expect(mendedTex(lost, true)).toBe(whole);
    expect(mendedTex(whole, true)).toBeUndefined();
    expect(mendedTex('\\begin{cases} a = b c = d \\end{cases}', true)).toBeUndefined();
    expect(mendedTex(lost.replace('b &', '\\nosuch{b} &'), true)).toBeUndefined();
    expect(mendedTex('95%', false)).toBeUndefined();
  });

  it.each([
    [
      'the condition may go on',
      '\\begin{cases} 1 & \\text{if } x>0 0 & \\text{otherwise} \\end{cases}',
    ],
    [
      'the value may belong to the condition',
      '\\begin{cases} 1 & (\\text{if}) + 0 & (\\text{else}) \\end{cases}',
    ],
    ['the last row goes on', '\\begin{cases} 1 & (\\text{if}) 0 & (\\text{else}) x \\end{cases}'],
    ['equations in one row', '\\begin{cases} a = b c = d \\end{cases}'],
    ['two relations to align at', '\\begin{align*} a &= b c &= d \\end{align*}'],
    ['the same with spaces', '\\begin{aligned} a & \\le b \\\\ c & = d e & = f \\end{aligned}'],
    ['more columns than declared', '\\begin{array}{ll} 1 & a 2 & b \\end{array}'],
    ['a braced row', '\\left\\{ \\begin{array}{lllll} a & in c & on d & at \\end{array} \\right.'],
    ['numbers side by side', '\\begin{pmatrix} 1 & 0 0 & 1 \\end{pmatrix}'],
    ['a row of two', '\\begin{bmatrix} a & b \\\\ c & d e & f \\\\ g & h \\end{bmatrix}'],
    [
      'a table in a table',
      '\\begin{cases} \\begin{cases} a & b c & d \\end{cases} & e \\\\ f & g \\end{cases}',
    ],
    ['four columns of an equation array', '\\begin{array}{rcl} a &=& b c &=& d \\end{array}'],
  ])('is shown as its source where that is not certain: %s', (_, tex) => {
    expect(rowsOf(tex)).toBeUndefined();
    expect(formulaError(tex, false)).toMatch(/line breaks/u);
  });

  it.each([
    ['\\begin{cases} 1 & x>0 \\\\ 0 & \\text{otherwise} \\end{cases}', 2],
    ['\\begin{cases} a = b \\\\ c = d \\\\ \\end{cases}', 2],
    ['\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', 2],
    ['\\begin{pmatrix} a & b & c \\end{pmatrix}', 1],
    ['\\begin{array}{l|r} a & b \\\\ \\hline c & d \\end{array}', 2],
    ['\\begin{aligned} a &= b & c &= d \\\\ e &= f & g &= h \\end{aligned}', 2],
    ['\\begin{cases} {a \\& b} & x \\\\ {p} & q \\end{cases}', 2],
  ])('is set as it stands where nothing is lost: %s', (tex, rows) => {
    expect(rowsOf(tex)).toHaveLength(rows);
  });
});

describe('a per cent sign in a formula', () => {
  it.each(['95%', '10%-20\\%', '(5%)', '\\geq 99.9%, x'])('is one after figures: %s', (tex) => {
    expect(formulaError(tex, false)).toBeUndefined();
  });

  it.each(['x % y', 'x = 1 %(n) = 2', 'a & b %c'])('would swallow the rest of %s', (tex) => {
    expect(formulaError(tex, false)).toMatch(/comment/u);
  });
});

describe('environments that stand for themselves', () => {
  it.each(['align', 'align*', 'eqnarray', 'gather', 'multline', 'flalign', 'equation*'])(
    '%s is set within a formula, on a line of its own or not',
    (name) => {
      const amp = name.startsWith('align') || name.startsWith('flalign') ? '&' : '';
      const tex = `\\begin{${name}} a ${amp}= b \\\\ c ${amp}= d \\nonumber \\end{${name}}`;
      expect(rowsOf(tex)).toHaveLength(2);
      expect(rowsOf(tex, true)).toHaveLength(2);
    },
  );

  /** What a reader sees: without the marks of the source. */
  const shown = (raw: string): string =>
    renderAbstract(parseAbstract(raw).abstract).replaceAll(' class="tex-source"', '');

  it('are read without dollars, one within another', () => {
    for (const raw of [
      'We \\begin{cases} a & b \\\\ c & d \\end{cases} end.',
      'We \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} end.',
      'We \\begin{equation} \\begin{split} a &= b \\\\ c &= d \\end{split} \\end{equation} end.',
    ]) {
      expect(shown(raw)).toMatch(/^<p>We <span class="formula[^]*<\/span> end\.<\/p>$/u);
    }
  });

  it('are named in code style where they do not end or are no mathematics', () => {
    expect(shown('We \\begin{align} a = b. The end.')).toBe(
      '<p>We <code>\\begin{align}</code> a = b. The end.</p>',
    );
    expect(shown('a \\end{cases} b')).toBe('<p>a <code>\\end{cases}</code> b</p>');
    expect(shown('\\begin{tabular}{l} a \\end{tabular}')).toBe(
      '<p><code>\\begin{tabular}{l}</code> a <code>\\end{tabular}</code></p>',
    );
  });

  it('leave commands that are no text in code style, with their arguments', () => {
    expect(shown('a \\frac{1}{2} b \\myop{x} c \\myalg~d')).toBe(
      '<p>a <code>\\frac{1}{2}</code> b <code>\\myop{x}</code> c myalg\u00a0d</p>',
    );
  });
});
