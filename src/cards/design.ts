/** The look of a card: an offprint's cover, in the colours of the site's light theme. */
import { CARD_HEIGHT, CARD_WIDTH } from '../model/card.ts';
import type { Card } from '../model/card.ts';
import { balancedWidth, fitting } from './fitting.ts';
import type { Setting } from './fitting.ts';

/** Goes up with every change that shows, so that images drawn before are not used again. */
export const DESIGN_VERSION = 1;

/** The tokens of src/styles/tokens.css as images need them: in sRGB. */
export const COLOURS = {
  paper: '#fcfaf6',
  ink: '#231d18',
  soft: '#433c36',
  faint: '#69625b',
  accent: '#95312a',
} as const;

/** As much of an element as the layout takes; text stays text, whatever it holds. */
export interface CardElement {
  readonly type: string;
  readonly key: null;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly CardElement[];
  };
}

const SIDE = 88;
const TEXT_WIDTH = CARD_WIDTH - 2 * SIDE;
const HEAD_SIZE = 28;
const TITLE_SETTINGS = [
  { size: 104, lines: 1 },
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
 * Lays out a card: a running head over a hairline, the title below, the byline at the foot.
 *
 * @param families the fonts to take each letter from, first choice first
 */
export function cardTree(card: Card, families: string): CardElement {
  return box(
    {
      boxSizing: 'border-box',
      flexDirection: 'column',
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      padding: `54px ${SIDE}px 58px`,
      backgroundColor: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: families,
    },
    [
      head(card),
      box({ height: 2, flexShrink: 0, margin: '16px 0 34px', backgroundColor: COLOURS.accent }),
      title(card),
      box({ flexGrow: 1 }),
      byline(card),
    ],
  );
}

/** What it is at the left, whose it is at the right; a library's own card says that in its title. */
function head({ eyebrow, title: words, library }: Card): CardElement {
  const setting = { size: HEAD_SIZE, lines: 1 };
  return box({ height: 38, flexShrink: 0, justifyContent: 'space-between' }, [
    text(eyebrow, setting, { maxWidth: '70%', color: COLOURS.faint }),
    text(words === library ? '' : library, setting, { maxWidth: '28%', color: COLOURS.accent }),
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
  return text(words, setting, { width, lineHeight: 1.3, color: COLOURS.soft });
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
