import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { formulaError, renderAbstract } from '../../src/render/index.ts';
import { COMMANDS } from '../../src/text/macros.ts';

/** The MathML of a formula, with nothing but its signs and what tells them apart. */
function mathml(tex: string): string {
  const html = renderAbstract([[{ type: 'formula', tex, display: false }]]);
  return /<semantics>(.*)<annotation/u.exec(html)?.[1] ?? 'not set';
}

describe('commands that KaTeX lacks', () => {
  it.each([
    ['\\eps^{-2}', '\\varepsilon^{-2}'],
    ['\\norm{\\nabla f}_2', '\\left\\lVert\\nabla f\\right\\rVert_2'],
    ['\\norm*{x}', '\\left\\lVert x\\right\\rVert'],
    ['\\abs x', '\\left\\lvert x\\right\\rvert'],
    ['O\\lp\\frac{s}{2}\\rp', 'O\\left(\\frac{s}{2}\\right)'],
    ['\\E[X]', '\\mathbb{E}[X]'],
    ['\\E{X+Y}', '\\mathbb{E}\\left[X+Y\\right]'],
    ['\\tr(A)', '\\operatorname{tr}(A)'],
    ['\\tr{A+B}', '\\operatorname{tr}\\left(A+B\\right)'],
    ['\\KL(p\\|q)', '\\operatorname{KL}(p\\|q)'],
    ['\\Argmin_x', '\\operatorname*{Argmin}_x'],
    ['\\mbox{if $x$}', '\\text{if $x$}'],
    ['\\P(A)', '\\mathbb{P}(A)'],
    ['\\nicefrac{1}{T}', '{1}/{T}'],
  ])('%s is set as %s', (tex, same) => {
    expect(mathml(tex)).toBe(mathml(same));
    expect(formulaError(tex, false)).toBeUndefined();
  });

  it('leave all of KaTeX’s own as they are, but for the paragraph sign and the real part', () => {
    const own = Object.keys(COMMANDS).filter((command) => {
      try {
        katex.renderToString(`${command} `, { throwOnError: true, strict: 'ignore' });
        return true;
      } catch (error) {
        return !String(error).includes('Undefined control sequence');
      }
    });
    expect(own).toEqual(['\\real', '\\P']);
  });

  it('can all be set', () => {
    for (const command of Object.keys(COMMANDS)) {
      if (/^\\[lr]p$/u.test(command)) continue;
      expect([command, formulaError(`x${command}{1}{2}`, true)]).toEqual([command, undefined]);
    }
  });
});

describe('commands that only the author knows', () => {
  it.each([
    ['\\Ocal(n)', '\\mathcal{O}(n)'],
    ['\\cO(n)', '\\mathcal{O}(n)'],
    ['\\RR^d', '\\mathbb{R}^d'],
    ['\\bbE X', '\\mathbb{E} X'],
    ['\\bfx^\\vy', '\\mathbf{x}^{\\mathbf{y}}'],
  ])('%s names a letter of a font: %s', (tex, same) => {
    expect(mathml(tex)).toBe(mathml(same));
    expect(formulaError(tex, false)).toBeUndefined();
  });

  it('are shown by their names in typewriter type, and are told', () => {
    for (const tex of [
      'O(\\kappax+\\kappay)',
      'x_\\kappax\\kappay',
      '\\sqrt\\kappax\\text{\\kappay}',
    ]) {
      expect(mathml(tex)).toContain('<mtext mathvariant="monospace">kappax</mtext>');
      expect(mathml(tex)).toMatch(/mathvariant="monospace">kappay</u);
      expect(formulaError(tex, false)).toBe(
        'only its author knows \\kappax, \\kappay: shown by name',
      );
    }
  });

  it.each(['\\pa{x}', '\\lr {x}', '\\opt[2]', '\\ref{eq:1}'])(
    '%s has an argument, of which nobody can say what becomes: the source is shown',
    (tex) => {
      expect(mathml(tex)).toBe('not set');
      expect(formulaError(tex, false)).toMatch(/Undefined control sequence/u);
    },
  );
});
