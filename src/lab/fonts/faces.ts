/** The fonts of the site: which characters of which packaged font lie in which file. */

/** Characters from the first to the last, both included. */
type Range = readonly [first: number, last: number];

/** A file of characters that pages use together. */
export interface FontPart {
  /** Name of its file, without an ending. */
  readonly name: string;
  /** Left out, all that the font has and no other part. */
  readonly ranges?: readonly Range[];
}

/** A font of a package, and the files that it is cut into: a browser fetches those that a page needs. */
export interface Face {
  /** File of the font, as packages are named. */
  readonly source: string;
  readonly family: string;
  readonly weight: 400 | 700;
  readonly style: 'normal' | 'italic';
  readonly display: 'optional' | 'block';
  /** OpenType features that pages use; left out, all. */
  readonly features?: readonly string[];
  readonly parts: readonly FontPart[];
}

const ASCII: Range = [0x20, 0x7e];
/** Space that does not break, quotation marks, dashes, ellipsis, and what else stands in English text. */
const PUNCTUATION: readonly Range[] = [
  ...chars('\u00a0§©«®°±·»×•…‹›€™−'),
  [0x2009, 0x200b],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2021],
  [0x202f, 0x202f],
  [0x2060, 0x2060],
];
/** Letters of western Europe, and the signs of its typewriters. */
const WESTERN: readonly Range[] = [
  ...chars('¡£¥²³µ¹¼½¾¿ıŒœ'),
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0xff],
];
/** Letters of the other languages of Europe that are written in Latin letters, and of names in them. */
const EASTERN: readonly Range[] = [
  [0x100, 0x130],
  [0x132, 0x151],
  [0x154, 0x17e],
  [0x218, 0x21b],
];

/** KaTeX puts a space without width into its boxes: no file is fetched for it. */
const SPACES = chars('\u00a0\u200b');
/** Letters, digits, and the signs of most formulas, the marks over letters among them. */
const COMMON_SIGNS: readonly Range[] = [
  ASCII,
  ...SPACES,
  ...chars('¨¬¯´±·×˙˜ΓΔΘΛΞΠΣΦΨΩ‖†…′ℓ←→↦⇒∀∂∃∇∈∑−∗∘√∝∞∣∥∩∪∼≈≡≠≤≥≪≫⊂⊆⊗⊤⊥⋅⋆⋯⟨⟩ˆˇ˘'),
];
const BOLD_SIGNS: readonly Range[] = [ASCII, ...SPACES, ...chars('ΓΔΘΛΞΠΣΦΨΩ¯˜˙ˆ−')];
/** Blackboard bold: `ℝ` is drawn as an R of this font. */
const LETTERS: readonly Range[] = [ASCII, ...SPACES];

const KERNED = ['kern', 'liga', 'ccmp', 'locl'];

export const FACES: readonly Face[] = [
  serif('latin', 'normal', 'source-serif-basic', [ASCII, ...PUNCTUATION]),
  serif('latin', 'normal', 'source-serif-western', WESTERN),
  serif('latin-ext', 'normal', 'source-serif-eastern', EASTERN),
  serif('latin', 'italic', 'source-serif-italic', [ASCII, ...PUNCTUATION]),
  katex('AMS-Regular', LETTERS),
  katex('Caligraphic-Bold'),
  katex('Caligraphic-Regular'),
  katex('Fraktur-Bold'),
  katex('Fraktur-Regular'),
  katex('Main-Bold', BOLD_SIGNS),
  katex('Main-BoldItalic'),
  katex('Main-Italic'),
  katex('Main-Regular', COMMON_SIGNS),
  katex('Math-BoldItalic'),
  katex('Math-Italic'),
  katex('SansSerif-Bold'),
  katex('SansSerif-Italic'),
  katex('SansSerif-Regular'),
  katex('Script-Regular'),
  katex('Size1-Regular'),
  katex('Size2-Regular'),
  katex('Size3-Regular'),
  katex('Size4-Regular'),
  katex('Typewriter-Regular'),
];

/** The serif is optional: a font that comes late is kept for the next page, and no text moves under a reader. */
function serif(script: string, style: Face['style'], name: string, ranges: readonly Range[]): Face {
  return {
    source: `@fontsource/source-serif-4/files/source-serif-4-${script}-400-${style}.woff2`,
    ...{ family: 'Source Serif 4', weight: 400, style, display: 'optional' },
    features: KERNED,
    parts: [{ name, ranges }],
  };
}

/** @param common what most formulas need of the font, where that is little of it */
function katex(name: string, common?: readonly Range[]): Face {
  const [family = '', cut = ''] = name.split('-');
  const file = `KaTeX_${name}`;
  return {
    source: `katex/dist/fonts/${file}.woff2`,
    family: `KaTeX_${family}`,
    weight: cut.includes('Bold') ? 700 : 400,
    style: cut.includes('Italic') ? 'italic' : 'normal',
    display: 'block',
    parts: common ? [{ name: `${file}-rare` }, { name: file, ranges: common }] : [{ name: file }],
  };
}

function chars(text: string): readonly Range[] {
  return Array.from(text, (char) => {
    const code = char.codePointAt(0) ?? 0;
    return [code, code] as const;
  });
}
