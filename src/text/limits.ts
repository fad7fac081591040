/** Limits on the size of texts and formulas, so that no input makes the work slow. */
import type { Abstract, Inline } from '../model/abstract.ts';
import { sourceOf } from './plain.ts';

export const ABSTRACT_MAX = 20_000;
export const TITLE_MAX = 500;
export const FORMULA_MAX = 2_000;
export const BRACE_DEPTH_MAX = 50;
/** Texts, formulas, styles and links of an abstract; real ones have up to a hundred. */
const PIECES_MAX = 800;
/** Characters of an abstract's formulas together; typeset, each becomes some 200 of HTML. */
const FORMULAS_MAX = 4_000;

/** The deepest nesting of `{` in a piece of TeX; escaped braces do not count. */
export function braceDepth(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < tex.length; at += 1) {
    const char = tex[at];
    if (char === '\\') at += 1;
    else if (char === '{') deepest = Math.max(deepest, (depth += 1));
    else if (char === '}') depth = Math.max(0, depth - 1);
  }
  return deepest;
}

/**
 * A text of at most `max` UTF-16 units: cut after a word where one ends in the last tenth, with `…`
 * for the rest. A text that fits is returned as it is.
 */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const gap = text.lastIndexOf(' ', max - 1);
  const end = gap > max * 0.9 ? gap : max - 1;
  return `${text
    .slice(0, end)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')}…`;
}

/** How much there is to set. */
export interface Amount {
  /** Texts, formulas, styles, links and codes, those within others too. */
  readonly pieces: number;
  /** LaTeX of all formulas, in UTF-16 units. */
  readonly formulas: number;
}

/** Why so much is not set, in a sentence; undefined where it may be. */
export function overLimit({ pieces, formulas }: Amount): string | undefined {
  if (pieces > PIECES_MAX) {
    return `The abstract has ${pieces} formulas, styles and texts between them; with over ${PIECES_MAX}, it is shown as plain text.`;
  }
  if (formulas <= FORMULAS_MAX) return undefined;
  return `The formulas of the abstract have ${formulas} characters; with over ${FORMULAS_MAX}, it is shown as plain text.`;
}

/** In what a formula goes beyond what is typeset; undefined where it does not. */
export function formulaOverLimit(tex: string): string | undefined {
  if (tex.length > FORMULA_MAX) return `longer than ${FORMULA_MAX} characters`;
  return braceDepth(tex) > BRACE_DEPTH_MAX ? `nested deeper than ${BRACE_DEPTH_MAX}` : undefined;
}

/** How much an abstract holds. */
export function amountIn(abstract: Abstract): Amount {
  const pieces = abstract.flat().flatMap(piecesOf);
  const tex = pieces.map((piece) => (piece.type === 'formula' ? piece.tex.length : 0));
  return { pieces: pieces.length, formulas: tex.reduce((sum, length) => sum + length, 0) };
}

function piecesOf(inline: Inline): readonly Inline[] {
  return 'children' in inline ? [inline, ...inline.children.flatMap(piecesOf)] : [inline];
}

/** An abstract as one text, its formulas as their source. */
export function asPlainText(abstract: Abstract): Abstract {
  const value = abstract.map((inlines) => inlines.map(sourceOf).join('')).join(' ');
  return [[{ type: 'text', value }]];
}
