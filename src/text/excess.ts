/** What an abstract may hold for its page to stay a page. */
import type { Abstract, Inline } from '../model/abstract.ts';
import { BRACE_DEPTH_MAX, braceDepth, FORMULA_MAX, FORMULAS_MAX, PIECES_MAX } from './caps.ts';
import { sourceOf } from './source.ts';

/** How much there is to set. */
export interface Amount {
  /** Texts, formulas, styles, links and codes, those within others too. */
  readonly pieces: number;
  /** LaTeX of all formulas, in UTF-16 units. */
  readonly formulas: number;
}

/** Why so much is not set, in a sentence; undefined where it may be. */
export function excessOf({ pieces, formulas }: Amount): string | undefined {
  if (pieces > PIECES_MAX) {
    return `The abstract has ${pieces} formulas, styles and texts between them; with over ${PIECES_MAX}, it is shown as plain text.`;
  }
  if (formulas <= FORMULAS_MAX) return undefined;
  return `The formulas of the abstract have ${formulas} characters; with over ${FORMULAS_MAX}, it is shown as plain text.`;
}

/** In what a formula goes beyond what is typeset; undefined where it does not. */
export function excessOfFormula(tex: string): string | undefined {
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
