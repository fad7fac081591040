import type { Line } from '../lines.ts';

const PROMOTIONS = [
  /^get trending papers\b.{0,80}$/iu,
  /^subscribe(?:daily papers)?$/iu,
  /^new$/iu,
  /^daily papers$/iu,
  /^by ?\S{1,40} and the research community$/iu,
];

/**
 * `Subscribe` glued to the title after it. A title may begin with such a word itself: a space, a
 * hyphen or the endings of the word leave it whole.
 */
const GLUED = /^Subscribe(?!(?:rs?|d|s)\b)(?=[\p{L}\p{N}$\\"“'‘([{*])/u;

/** Whether a line advertises the site and says nothing of a paper. */
export function isPromotion(line: Line): boolean {
  return PROMOTIONS.some((promotion) => promotion.test(line.text));
}

/** Whether a line is the invitation that only the site's paper pages carry. */
export function isInvitation(line: Line): boolean {
  return PROMOTIONS[0]?.test(line.text) ?? false;
}

/** Lines without the button that the first one may be glued to. */
export function unglue(lines: readonly Line[]): Line[] {
  return lines.map((line, index) =>
    index === 0 ? { ...line, text: line.text.replace(GLUED, '') } : line,
  );
}
