/** How large a text can be set: the layout wraps it, but chooses no size. */

import { foldLetters } from '../words/fold.ts';

/** A size of type in pixels, and the lines of it that there is room for. */
export interface Setting {
  readonly size: number;
  readonly lines: number;
}

/** Advance widths of Source Serif 4 Regular in thousandths of an em, from U+0020 to U+007E. */
const ASCII = (
  '237 289 381 525 518 932 728 182 362 362 458 534 302 320 302 341 529 529 529 529 529 529 529 529 ' +
  '529 529 302 302 534 534 534 414 834 712 653 662 739 638 612 723 814 376 381 710 618 935 768 738 ' +
  '621 738 690 544 632 758 709 1005 672 667 586 335 341 335 534 514 400 541 619 520 614 533 369 557 ' +
  '641 329 303 594 329 955 643 579 622 601 456 465 359 628 579 836 569 586 490 359 290 359 534'
)
  .split(' ')
  .map(Number);
/** Of any other letter: few are wider. */
const OTHER = 700;

/**
 * The first setting in which a text fits, else the last.
 *
 * @param settings largest first
 * @param width of a line, in pixels
 */
export function fitting(text: string, settings: readonly Setting[], width: number): Setting {
  const fits = ({ size, lines }: Setting) => lineCount(text, width / size) <= lines;
  const found = settings.find(fits) ?? settings.at(-1);
  if (found === undefined) throw new Error('expected at least one setting, got none');
  return found;
}

/**
 * The width at which lines come out about equally long: a last line of one word looks forgotten.
 *
 * @param width of a line, in pixels: none will be longer
 */
export function balancedWidth(text: string, size: number, width: number): number {
  const lines = lineCount(text, width / size);
  let [narrow, wide] = [width / (lines + 1), width];
  while (wide - narrow > size / 4) {
    const middle = (narrow + wide) / 2;
    if (lineCount(text, middle / size) > lines) narrow = middle;
    else wide = middle;
  }
  return Math.min(width, Math.ceil(wide));
}

/** Lines that a text takes, broken at spaces, and within words that are longer than a line. */
function lineCount(text: string, widthInEms: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=\s)/u)) {
    const width = widthOf(word);
    if (used > 0 && used + width > widthInEms) {
      lines += 1;
      used = 0;
    }
    used += width;
    lines += Math.ceil(used / widthInEms) - 1;
    used %= widthInEms;
  }
  return lines;
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of foldLetters(text)) {
    width += ASCII[letter.charCodeAt(0) - 0x20] ?? OTHER;
  }
  return width / 1000;
}
