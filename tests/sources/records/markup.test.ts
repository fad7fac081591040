import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../../src/sources/records/markup.ts';
import { plainTex, verbatimTex, withoutGrouping } from '../../../src/sources/records/tex.ts';

describe('HTML, JATS and MathML', () => {
  it.each([
    ['a < b and p <c', 'a < b and p <c'],
    ['R&amp;D at p &amp;lt; 0.05, caf&eacute; &#x3b1;', 'R&D at p < 0.05, café α'],
    ['H<sub>2</sub>O in 10<sup>-3</sup> m', 'H$_{2}$O in 10$^{-3}$ m'],
    ['<i>x</i><sub>i</sub><sup>2</sup> of <i>E. coli</i>', '$x_{i}^{2}$ of E. coli'],
    ['the 4<sup>th</sup> of <b>bold</b> <span class="x">spans</span>', 'the 4th of bold spans'],
    ['<jats:p>One</jats:p><jats:p>Two</jats:p>', 'One\n\nTwo'],
    ['<jats:title>Abstract</jats:title><jats:p>Reefs</jats:p>', 'Reefs'],
    ['<jats:sec><jats:title>Aims</jats:title><jats:p>Reefs</jats:p></jats:sec>', 'Aims: Reefs'],
    ['&lt;p&gt;encoded &lt;i&gt;twice&lt;/i&gt;&lt;/p&gt;', 'encoded twice'],
    ['<!-- hidden -->seen<?x y?>', 'seen'],
    ['costs $5 &amp; more', 'costs $5 & more'],
  ])('reads %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  const mml = (inner: string): string => textOfHtml(`<mml:math>${inner}</mml:math>`);

  it.each([
    ['<mml:msub><mml:mi>x</mml:mi><mml:mn>1</mml:mn></mml:msub>', '$x_{1}$'],
    ['<mml:mi>α</mml:mi><mml:mo>≤</mml:mo><mml:mn>0.5</mml:mn>', '$α ≤ 0.5$'],
    ['<mml:mfrac><mml:mi>a</mml:mi><mml:mi>b</mml:mi></mml:mfrac>', '$\\frac{a}{b}$'],
    ['<mml:msqrt><mml:mi>n</mml:mi></mml:msqrt>', '$\\sqrt{n}$'],
    ['<mml:mi>log</mml:mi><mml:mi>n</mml:mi>', '$\\log n$'],
    ['<mml:mi mathvariant="double-struck">R</mml:mi>', '$\\mathbb{R}$'],
    ['<mml:mover><mml:mi>x</mml:mi><mml:mo>^</mml:mo></mml:mover>', '$\\hat{x}$'],
    ['<mml:mtext>if %</mml:mtext>', '$\\text{if \\%}$'],
    ['<mml:mspace width="1em"/><mml:mi>y</mml:mi>', '$y$'],
  ])('reads MathML %s as TeX', (inner, tex) => {
    expect(mml(inner)).toBe(tex);
  });

  it('takes the TeX of a formula that is given as TeX and as MathML', () => {
    const tex = '\\documentclass{minimal}\\begin{document}$$x^2$$\\end{document}';
    const both = `<tex-math>${tex}</tex-math><mml:math><mml:mi>y</mml:mi></mml:math>`;
    expect(
      textOfHtml(`<inline-formula><alternatives>${both}</alternatives></inline-formula>`),
    ).toBe('$x^2$');
  });
});

describe('TeX of BibTeX', () => {
  it.each([
    [
      '{B}ayesian {Deep Learning} for {$x_{1}$} and $\\mathbb{R}^{2}$',
      'Bayesian Deep Learning for $x_{1}$ and $\\mathbb{R}^{2}$',
    ],
    ["{\\'E}tudes \\emph{of} \\'{e}t\\'{e}", "{\\'E}tudes \\emph{of} \\'{e}t\\'{e}"],
    ['10\\textsuperscript{th}', '10\\textsuperscript{th}'],
  ])('drops braces that only group: %s', (tex, text) => {
    expect(withoutGrouping(tex)).toBe(text);
  });

  it.each([
    ['Journal of {R\\&D} -- {\\"O}konomie', 'Journal of R&D – Ökonomie'],
    ["Erd{\\H{o}}s's \\LaTeX{} Days", 'Erdős\u2019s LaTeX Days'],
  ])('prints %s', (tex, text) => {
    expect(plainTex(tex).replace("'", '\u2019')).toBe(text);
  });

  it('reads addresses as they are meant', () => {
    expect(verbatimTex('\\url{http://a.org/{\\textasciitilde}b/c\\_d\\%20e}')).toBe(
      'http://a.org/~b/c_d%20e',
    );
  });
});
