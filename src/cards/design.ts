/** The look of a card: an offprint's cover, in the colours of the site's light theme. */
import { CARD_HEIGHT, CARD_WIDTH, type Card } from '../model/card.ts';
import { foldLetters } from '../words/fold.ts';

/** The tokens of src/styles/tokens.css as images need them: in sRGB. */
export const COLOURS = {
  paper: '#fcfaf6',
  ink: '#231d18',
  soft: '#433c36',
  faint: '#69625b',
  accent: '#95312a',
} as const;

/** As much of an element as the layout takes; text stays text, whatever it holds. */
interface CardElement {
  readonly type: string;
  readonly key: null;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly CardElement[];
  };
}

const SIDE = 88;
const TEXT_WIDTH = CARD_WIDTH - 2 * SIDE;
const FOOT_SIZE = 28;
const TITLE_SETTINGS = [
  { size: 116, lines: 1 },
  { size: 92, lines: 2 },
  { size: 76, lines: 3 },
  { size: 66, lines: 4 },
  { size: 56, lines: 5 },
  { size: 48, lines: 5 },
  { size: 42, lines: 6 },
  { size: 36, lines: 7 },
];
const BYLINE_SETTINGS = [
  { size: 34, lines: 2 },
  { size: 29, lines: 2 },
  { size: 25, lines: 3 },
];

/**
 * Lays out a card: the title and under it the byline, as one in the middle of the room above a line;
 * below the line whose it is, and what.
 *
 * @param families the fonts to take each letter from, first choice first
 */
export function cardTree(card: Card, families: string): CardElement {
  const words = card.byline === '' ? [title(card)] : [title(card), byline(card)];
  return box(
    {
      boxSizing: 'border-box',
      flexDirection: 'column',
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      padding: `58px ${SIDE}px 50px`,
      backgroundColor: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: families,
    },
    [
      box({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }, words),
      box({ height: 2, flexShrink: 0, margin: '28px 0 16px', backgroundColor: COLOURS.accent }),
      foot(card),
    ],
  );
}

/** Whose it is at the left, what it is at the right; a library's own card has its name for a title. */
function foot({ eyebrow, title: words, library }: Card): CardElement {
  const setting = { size: FOOT_SIZE, lines: 1 };
  return box({ height: 38, flexShrink: 0, justifyContent: 'space-between' }, [
    text(words === library ? '' : library, setting, { maxWidth: '48%', color: COLOURS.accent }),
    text(eyebrow, setting, { maxWidth: '50%', color: COLOURS.faint }),
  ]);
}

function title({ title: words }: Card): CardElement {
  const setting = fitting(words, TITLE_SETTINGS, TEXT_WIDTH);
  const width = balancedWidth(words, setting.size, TEXT_WIDTH);
  return text(words, setting, { width, lineHeight: 1.12 });
}

function byline({ byline: words }: Card): CardElement {
  const setting = fitting(words, BYLINE_SETTINGS, TEXT_WIDTH);
  const width = balancedWidth(words, setting.size, TEXT_WIDTH);
  return text(words, setting, {
    width,
    marginTop: 30,
    lineHeight: 1.3,
    color: COLOURS.soft,
  });
}

/** A text of at most so many lines; what is longer ends in an ellipsis. */
function text(
  words: string,
  { size, lines }: Setting,
  style: CardElement['props']['style'],
): CardElement {
  const own = { display: 'block', flexShrink: 0, fontSize: size, lineClamp: lines };
  return {
    type: 'div',
    key: null,
    props: { style: { ...own, wordBreak: 'break-word', ...style }, children: words },
  };
}

function box(
  style: CardElement['props']['style'],
  children: readonly CardElement[] = [],
): CardElement {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

/** A size of type in pixels, and the lines of it that there is room for. */
interface Setting {
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
