import katex, { type KatexOptions } from 'katex';
import { escapeHtml } from './escape.ts';
import { lostStructure } from './lost-structure.ts';

/** What a formula becomes: HTML, and why it could not be typeset, if it could not. */
interface Typeset {
  readonly html: string;
  readonly error?: string;
}

/** Commands of LaTeX's usual packages that KaTeX lacks. Authors' own commands are nobody's guess. */
const PACKAGE_COMMANDS: Readonly<Record<string, string>> = {
  '\\nicefrac': '{#1}/{#2}',
  '\\sfrac': '{#1}/{#2}',
  '\\textsc': '\\textrm{#1}',
  '\\mathds': '\\mathbb{#1}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\ensuremath': '{#1}',
  '\\label': '\\@firstoftwo{}{#1}',
  '\\xspace': '',
};

/**
 * Macros that multiply and boxes that cover the page are bounded. What LaTeX merely frowns upon (Unicode letters in formulas) is set all the same.
 */
const OPTIONS: KatexOptions = {
  output: 'htmlAndMathml',
  throwOnError: true,
  strict: 'ignore',
  maxExpand: 200,
  maxSize: 20,
};

/** KaTeX bounds sizes, but not how far back a formula may reach (`\kern-9999em`). */
const FAR_OFF = /:-(?:[3-9]\d|\d{3,})(?:\.\d+)?em/u;

/** Distinct formulas remembered: some 40 MB of HTML, more than 10,000 papers hold. */
const REMEMBERED_MAX = 20_000;
const remembered = new Map<string, Typeset>();

/**
 * A formula as HTML, its LaTeX in `data-tex`. One that cannot be typeset is shown as its source.
 */
export function renderFormula(tex: string, display: boolean): string {
  return typeset(tex, display).html;
}

/** Why a formula cannot be typeset; undefined where it can. */
export function formulaError(tex: string, display: boolean): string | undefined {
  return typeset(tex, display).error;
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
  const lost = lostStructure(tex);
  if (lost !== undefined) return asSource(tex, lost);
  let refused: string | undefined;
  try {
    const html = katex.renderToString(tex, {
      ...OPTIONS,
      displayMode: display,
      // KaTeX writes what a formula defines into the object it is given: each gets its own.
      macros: { ...PACKAGE_COMMANDS },
      // No links, images or HTML from a capture. KaTeX would show the command's name alone.
      trust: ({ command }) => {
        refused = command;
        return false;
      },
    });
    if (refused !== undefined) return asSource(tex, `${refused} is not allowed in a formula`);
    if (FAR_OFF.test(html))
      return asSource(tex, 'it moves things more than 30em out of their place');
    const name = display ? 'formula formula-display' : 'formula';
    return { html: `<span class="${name}" data-tex="${escapeHtml(tex)}">${html}</span>` };
  } catch (error) {
    return asSource(tex, error instanceof Error ? error.message : String(error));
  }
}

function asSource(tex: string, error: string): Typeset {
  return { html: `<code class="tex-source">${escapeHtml(tex)}</code>`, error };
}
