/** The characters that a source is rid of, in order: each pattern is linear. */

export interface Unwanted {
  readonly pattern: RegExp;
  readonly replacement: string;
  /** What was found and what became of it; `%encoding` stands for the file's. */
  readonly what: string;
}

const ESCAPE = String.fromCharCode(0x1b);

/**
 * The combining marks that are too many on one letter. Where no font places them, each takes a
 * width of its own, and a line cannot break between them.
 *
 * - Accents that any script may borrow (`Inherited`): at most three, as r̥̄́ of romanised Sanskrit has.
 *   Vietnamese and polytonic Greek need fewer.
 * - All marks together: at most six. Pointed Hebrew has up to five (ש with its dot, dagesh, vowel,
 *   accent and meteg), Tibetan and Burmese stacks up to six, Thai and Devanagari three.
 *
 * Unicode's UTS #39 (5.4) takes more than four of a kind for an attack.
 */
const EXCESS_MARKS =
  /(?<=[\p{M}&&\p{Script=Inherited}]{3})[\p{M}&&\p{Script=Inherited}]+|(?<=\p{M}{6})\p{M}+/gv;

export const UNWANTED: readonly Unwanted[] = [
  {
    // Replaced by the decoder, or lost before the source was taken: nothing can tell which.
    pattern: /\uFFFD+/gu,
    replacement: '\uFFFD',
    what: 'bytes that are not valid %encoding are shown as \uFFFD',
  },
  {
    pattern: new RegExp(`${ESCAPE}\\[[0-9;?]{0,40}[ -/]{0,4}[@-~]`, 'gu'),
    replacement: '',
    what: 'terminal escape sequences were removed',
  },
  {
    // A form feed and the like separate words, but end no line here: line numbers are `\n`'s.
    pattern: /[[[\s&&\p{Cc}]--[\t\n]]\u0085\u2028\u2029]/gv,
    replacement: ' ',
    what: 'line and page separators other than a line feed were replaced by spaces',
  },
  {
    pattern: /[[\p{Cc}--[\t\n]]\uFFF9-\uFFFB\uFFFE\uFFFF]/gv,
    replacement: '',
    what: 'control characters were removed',
  },
  {
    pattern: /[\u202A-\u202E\u2066-\u2069]/gu,
    replacement: '',
    what: 'characters that override the direction of text were removed',
  },
  {
    pattern: /[\u00AD\u200B\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/gu,
    replacement: '',
    what: 'invisible characters were removed',
  },
  {
    // Nothing is told by them, and each reader of a line would go over them again and again.
    pattern: /(?<![^\S\n])[^\S\n]{500,}/gu,
    replacement: ' ',
    what: 'runs of more than 500 spaces were made one space',
  },
  {
    // Joiners shape letters of other scripts and emoji; beside a Latin one they only hide.
    pattern:
      /(?<![[\p{L}\p{M}\p{Extended_Pictographic}]--[\p{Script=Latin}\p{ASCII}]])\p{Join_Control}+|\p{Join_Control}+(?![[\p{L}\p{M}\p{Extended_Pictographic}]--[\p{Script=Latin}\p{ASCII}]])/gv,
    replacement: '',
    what: 'zero-width joiners that join nothing were removed',
  },
  {
    // Nobody types these: the first byte of two or three, as Latin-1 or Windows-1252 would have it.
    pattern:
      /[ÃÅÄÐÑ][\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00BF™œ“”˜¦¢\u009d]|Â[\u00A0-\u00BF]/gu,
    replacement: '$&',
    what: 'letters such as "Ã©" look like text in UTF-8 that was read in another encoding (mojibake) and are left as they are: save the file again from where it came, in UTF-8',
  },
  {
    pattern: EXCESS_MARKS,
    replacement: '',
    what: 'combining marks beyond what a script stacks on one letter were removed',
  },
];

/** The first combining mark of Unicode is U+0300: few texts hold a letter beyond it. */
const BEYOND_LATIN = /[\u0300-\uFFFF]/;

/** A text whose letters carry no more combining marks than a line has room for (`EXCESS_MARKS`). */
export function boundMarks(text: string): string {
  return BEYOND_LATIN.test(text) ? text.replace(EXCESS_MARKS, '') : text;
}
