import katex, { type KatexOptions } from 'katex';
import { formulaOverLimit } from '../text/limits.ts';
import { COMMANDS, type Commands } from '../text/macros.ts';
import { escapeHtml } from './escape.ts';
import { expansionsFor } from './expansions.ts';
import { mendStructure } from './lost-structure.ts';
import { nameUnknown } from './unknown-commands.ts';

/** What a formula becomes: HTML, and what of it could not be typeset, if anything. */
interface Typeset {
  readonly html: string;
  readonly error?: string;
  /** The LaTeX that was set, where it is not the author's to the letter: line breaks were put back. */
  readonly mended?: string;
}

/**
 * Boxes that cover the page are bounded. What LaTeX merely frowns upon (Unicode letters in formulas)
 * is set all the same.
 */
const OPTIONS: KatexOptions = {
  output: 'htmlAndMathml',
  throwOnError: true,
  strict: 'ignore',
  maxSize: 20,
};

/** KaTeX bounds sizes, but not how far back a formula may reach (`\kern-9999em`). */
const FAR_OFF = /:-(?:[3-9]\d|\d{3,})(?:\.\d+)?em/u;

/** Distinct formulas remembered: some 40 MB of HTML, more than 10,000 papers hold. */
const REMEMBERED_MAX = 20_000;
const remembered = new Map<string, Typeset>();

/** A formula as HTML, its LaTeX in KaTeX's annotation; its source where it cannot be typeset. */
export function renderFormula(tex: string, display: boolean): string {
  return typeset(tex, display).html;
}

/** Why a formula cannot be typeset as its author meant it, in whole or in part. */
export function formulaError(tex: string, display: boolean): string | undefined {
  return typeset(tex, display).error;
}

/** The LaTeX that a formula is set as where its table had lost line breaks; undefined otherwise. */
export function mendedTex(tex: string, display: boolean): string | undefined {
  return tex.includes('\\begin') ? typeset(tex, display).mended : undefined;
}

function typeset(tex: string, display: boolean): Typeset {
  const key = (display ? '$$' : '$') + tex;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const result = typesetAfresh(tex, display);
  const oldest = remembered.keys().next();
  if (remembered.size >= REMEMBERED_MAX && oldest.done !== true) remembered.delete(oldest.value);
  remembered.set(key, result);
  return result;
}

function typesetAfresh(tex: string, display: boolean): Typeset {
  const excess = formulaOverLimit(tex);
  if (excess !== undefined) return asSource(tex, `it is ${excess}`);
  const mended = mendStructure(tex);
  if ('lost' in mended) return asSource(tex, mended.lost);
  try {
    const { html, unknown } = nameUnknown(mended.tex, (more) => set(mended.tex, display, more));
    const name = display ? 'formula formula-display' : 'formula';
    return {
      html: `<span class="${name}">${html}</span>`,
      ...(unknown.length > 0 && {
        error: `only its author knows ${unknown.join(', ')}: shown by name`,
      }),
      ...(mended.rowsPutBack && { mended: mended.tex }),
    };
  } catch (error) {
    return asSource(tex, error instanceof Error ? error.message : String(error));
  }
}

/** KaTeX's HTML. @throws where it cannot set the formula, or the formula may not be set */
function set(tex: string, displayMode: boolean, more: Commands): string {
  let refused: string | undefined;
  const html = katex.renderToString(tex, {
    ...OPTIONS,
    displayMode,
    maxExpand: expansionsFor(tex),
    // KaTeX writes what a formula defines into the object it is given: each gets its own.
    macros: { ...COMMANDS, ...more },
    // No links, images or HTML from a source. KaTeX would show the command's name alone.
    trust: ({ command }) => {
      refused = command;
      return false;
    },
  });
  if (refused !== undefined) throw new Error(`${refused} is not allowed in a formula`);
  if (FAR_OFF.test(html)) throw new Error('it moves things more than 30em out of their place');
  return html;
}

function asSource(tex: string, error: string): Typeset {
  return { html: renderSource(tex), error };
}

/** LaTeX as its source in code style. */
export function renderSource(tex: string): string {
  return `<code class="tex-source">${escapeHtml(tex)}</code>`;
}
