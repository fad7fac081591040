/**
 * What two titles say of their papers. `akin`: one may be a revision of the other, or cut.
 * `numbered`: they differ in numerals alone ("Part I", "Part II"), so the papers are siblings.
 * `unknown`: one has no title.
 */
export type TitleRelation = 'same' | 'akin' | 'unknown' | 'different' | 'numbered';

/** A title as it is compared. */
interface ComparedTitle {
  readonly title: readonly string[];
  readonly titleKey: string;
}

/** Share of the words in common from which one title may be the other, revised. */
const AKIN_SHARE = 0.5;
/** Words that the beginning of a title must have to be recognised as a cut copy of it. */
const CUT_MIN = 3;
const NUMERAL = /^(?:\p{N}+(?:st|nd|rd|th)?|[ivx]+)$/u;

/** Compares two titles (see {@link TitleRelation}). */
export function compareTitles(a: ComparedTitle, b: ComparedTitle): TitleRelation {
  if (a.titleKey === '' || b.titleKey === '') return 'unknown';
  if (a.titleKey === b.titleKey) return 'same';
  if (withoutNumerals(a.title) === withoutNumerals(b.title)) return 'numbered';
  return isCut(a, b) || isCut(b, a) || sharedWords(a.title, b.title) >= AKIN_SHARE
    ? 'akin'
    : 'different';
}

function withoutNumerals(title: readonly string[]): string {
  return title.filter((word) => !NUMERAL.test(word)).join(' ');
}

function isCut(a: ComparedTitle, b: ComparedTitle): boolean {
  return a.title.length >= CUT_MIN && b.titleKey.startsWith(a.titleKey);
}

function sharedWords(a: readonly string[], b: readonly string[]): number {
  const ofA = new Set(a);
  const ofB = new Set(b);
  const shared = [...ofB].filter((word) => ofA.has(word)).length;
  return shared / (ofA.size + ofB.size - shared);
}
