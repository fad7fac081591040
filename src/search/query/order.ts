/** The orders of a list of results besides relevance, and titles that begin with what was typed. */
import { fold } from '../../words/fold.ts';
import { stem } from '../../words/stem.ts';
import { foldedWords } from './canonical.ts';
import { byScore, type RankedPaper } from './ranking.ts';

/** What a paper is sorted by. */
export interface SortedBy {
  readonly url: string;
  readonly title: string;
  /** `2026-01-20`, or its beginning, or empty. */
  readonly date: string;
}

type Compare = (a: SortedBy, b: SortedBy) => number;

/** Newest first, the undated last, those of one day by their addresses. */
const byAge: Compare = (a, b) => compareText(b.date, a.date) || compareText(a.url, b.url);

/** How papers come one after the other. */
export const ORDERS = {
  newest: byAge,
  oldest: (a, b) => byAge(b, a),
  title: (a, b) => compareText(titleKey(a.title), titleKey(b.title)) || byAge(a, b),
} as const satisfies Record<string, Compare>;

export type OrderName = keyof typeof ORDERS;

/** Letters by which titles are parted: in a large library, very many begin with the same one. */
const INITIALS = 2;
/** Stands for those of a title that has none, before all others. */
const NO_INITIALS = '-';

/** What a title begins with: whoever sorts by titles reads those alone that come first. */
export function initialsOf(title: string): string {
  return titleKey(title).slice(0, INITIALS) || NO_INITIALS;
}

/** A title without what stands before its first letter or digit, in whatever case. */
function titleKey(title: string): string {
  return fold(title).replace(/^[^\p{L}\p{N}]+/u, '');
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What a paper shows, as a phrase is looked for in it. */
export interface ShownText {
  readonly title: string;
  readonly text: string;
}

/** Fewer are a topic as often as a title. */
const TITLE_WORDS_MIN = 3;
/**
 * What a paper's score is multiplied by where its title begins with a phrase, has it elsewhere, and
 * where its text has it or its title all of its words. Measured on judged queries: better evidence for
 * another paper still counts more.
 */
const GAINS = { beginsTitle: 5, inTitle: 3, inText: 2 } as const;

/**
 * Puts papers the higher that show what was typed as a phrase.
 *
 * @param papers best first
 * @param phrase folded words, without hyphens; numbers and spellings of a word are one
 * @param last whether the last word may go on
 * @param shown undefined where it is not known
 */
export function withPhrase(
  papers: readonly RankedPaper[],
  phrase: readonly string[],
  last: boolean,
  shown: (paper: string) => ShownText | undefined,
): readonly RankedPaper[] {
  if (phrase.length < 2) return papers;
  const sought = ` ${phrase.map(stem).join(' ')}${last ? '' : ' '}`;
  const gain = (paper: string): number => {
    const { title = '', text = '' } = shown(paper) ?? {};
    const titled = wordsOf(title);
    if (phrase.length >= TITLE_WORDS_MIN && titled.startsWith(sought)) return GAINS.beginsTitle;
    if (titled.includes(sought)) return GAINS.inTitle;
    const isAbout = phrase.every((word) => titled.includes(` ${stem(word)} `));
    return isAbout || wordsOf(text).includes(sought) ? GAINS.inText : 1;
  };
  return papers.map((it) => ({ ...it, score: it.score * gain(it.paper) })).sort(byScore);
}

/** The stems of a text's words, between blanks. */
function wordsOf(text: string): string {
  return ` ${foldedWords(text)
    .flatMap((word) => word.split('-'))
    .map(stem)
    .join(' ')} `;
}
