/** Typesets one formula with KaTeX, with its unknown commands named. */
import katex, { type KatexOptions } from 'katex';
import { formulaOverLimit } from '../text/limits.ts';
import { COMMANDS, type Commands, styledLetter } from '../text/macros.ts';
import { escapeHtml } from './escape.ts';
import { mendStructure } from './lost-structure.ts';
import { katexHas } from '../text/katex-commands.ts';

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

/** Distinct formulas remembered: those of some 2,000 papers. What one page shows is asked for at once. */
const REMEMBERED_MAX = 5_000;
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

/** A formula with such commands in it, and their names. */
interface Named {
  readonly html: string;
  readonly unknown: readonly string[];
}

/** A formula of more says nothing to anyone. */
const UNKNOWN_MAX = 8;

/**
 * Sets a formula, its unknown commands by their names in typewriter type; where the name follows the
 * usual pattern for a letter of a font, as that letter.
 * @param set sets the formula with some more commands, or throws
 * @throws what `set` throws; a command with an argument in braces stays unknown, for nobody can say
 * what it does to it, and so do all of a formula that defines commands itself
 */
function nameUnknown(tex: string, set: (more: Commands) => string): Named {
  const names = definitionIn(tex) === undefined ? unknownIn(tex) : [];
  if (names.length > UNKNOWN_MAX || names.some((name) => takesArgument(tex, name))) {
    return { html: set({}), unknown: [] };
  }
  const shown = names.map((name) => styledLetter(name) ?? `{\\,\\texttt{${name}}\\,}`);
  const html = set(Object.fromEntries(names.map((name, at) => [`\\${name}`, shown[at] ?? ''])));
  const unknown = names.filter((name) => styledLetter(name) === undefined);
  return { html, unknown: unknown.map((name) => `\\${name}`) };
}

/** The commands of a formula that nobody knows, in order. */
function unknownIn(tex: string): readonly string[] {
  const names = [...tex.matchAll(/\\(?:([a-zA-Z]+)|[^])/gu)].map(([, name = '']) => name);
  return [...new Set(names)].filter(
    (name) => name !== '' && !Object.hasOwn(COMMANDS, `\\${name}`) && !katexHas(name),
  );
}

function takesArgument(tex: string, name: string): boolean {
  return new RegExp(String.raw`\\${name}(?![a-zA-Z])\s*[{[]`, 'u').test(tex);
}

const EXPANSIONS_MAX = 200;
/** Tokens that a formula's own definitions may make of it, as many as one without any can have. */
const GROWTH_MAX = 2_000;
const DEFINES =
  /\\(?:[gex]?def|let|futurelet|newcommand|renewcommand|providecommand)(?![a-zA-Z@])/u;

/** The first command of a formula that defines another, if one does. */
function definitionIn(tex: string): string | undefined {
  return DEFINES.exec(tex)?.[0];
}

/**
 * How many commands of a formula KaTeX may expand. It counts them, but not what each grows to: of a
 * formula that defines commands, as many as its length leaves room for.
 * @throws where it defines one with arguments, which can double at each turn
 */
function expansionsFor(tex: string): number {
  const definition = definitionIn(tex);
  if (definition === undefined) return EXPANSIONS_MAX;
  if (tex.includes('#'))
    throw new Error(`${definition} with arguments is not allowed in a formula`);
  return Math.min(EXPANSIONS_MAX, Math.floor(GROWTH_MAX / tex.length));
}
