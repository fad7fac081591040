/** How much of one text is taken, so that no input makes the work slow. */

export const ABSTRACT_MAX = 20_000;
export const TITLE_MAX = 500;
export const FORMULA_MAX = 2_000;
export const BRACE_DEPTH_MAX = 50;
/** Texts, formulas, styles and links of an abstract; real ones have up to a hundred. */
export const PIECES_MAX = 800;
/** Characters of an abstract's formulas together; typeset, each becomes some 200 of HTML. */
export const FORMULAS_MAX = 4_000;

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
