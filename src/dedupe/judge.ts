/** Whether two entries are one paper, by their titles, abstracts and authors. */
import type { MergeLink } from '../model/merge.ts';
import { CONTENT_WORDS_MIN, type Profile } from './profile.ts';
import { overlap, similarity } from './similarity.ts';

/**
 * How two titles relate. `akin`: one may be a revision of the other, or cut.
 * `numbered`: they differ in numerals alone ("Part I", "Part II"), so the papers are siblings.
 * `unknown`: one has no title.
 */
type TitleRelation = 'same' | 'akin' | 'unknown' | 'different' | 'numbered';

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

/**
 * The similarity from which two abstracts are one paper's, by how their titles relate. In real
 * sources true pairs lie at 0.76 and above, and unlike papers at 0.29 (titles differ) and below.
 */
const ENOUGH: Readonly<Record<TitleRelation, number>> = {
  same: 0.2,
  akin: 0.5,
  unknown: 0.5,
  different: 0.6,
  numbered: Infinity,
};

/** Two entries that are both joined to a third must still have this share of it in common. */
const ENOUGH_THROUGH_ANOTHER = 0.5;

/** Share of a very short abstract that the other must contain, where a specific title agrees. */
const SHORT_OVERLAP = 0.5;

/** Words from which the same short abstract is one paper's, where one entry has no title. */
const SHORTEST_COPY = 8;

/** Words from which one abstract under two titles is a sign that one title was changed. */
const WITNESS_MIN = 40;

/** Words of a title from which it is unlikely to be another paper's too ("Introduction"). */
const SPECIFIC_TITLE = 4;

export interface Judgement extends Pick<MergeLink, 'because' | 'similarity'> {
  /** The two are one paper. */
  readonly joins: boolean;
  /** The two are clearly different papers, so that not even a third entry may join them. */
  readonly clashes: boolean;
}

/** Compares two entries: are they one paper, why, and by how much? */
export function judge(a: Profile, b: Profile): Judgement {
  const exact = a.fingerprint.abstract === b.fingerprint.abstract;
  const alike = exact ? 1 : similarity(a.grams, b.grams);
  const sameTitle = a.titleKey !== '' && a.titleKey === b.titleKey;
  const because = sameTitle ? 'title' : exact ? 'abstract' : 'trigrams';
  const found = verdict(a, b, alike);
  const areTwo = found.joins && standApart(a, b, sameTitle);
  return { because, similarity: alike, ...(areTwo ? { joins: false, clashes: true } : found) };
}

function verdict(a: Profile, b: Profile, alike: number): Pick<Judgement, 'joins' | 'clashes'> {
  if (Math.min(a.length, b.length) < CONTENT_WORDS_MIN) return shortVerdict(a, b, alike);
  const enough = enoughFor(a, b);
  return { joins: alike >= enough, clashes: alike < enough * ENOUGH_THROUGH_ANOTHER };
}

/** For an abstract too short to identify its paper: titles decide. */
function shortVerdict(a: Profile, b: Profile, alike: number): Pick<Judgement, 'joins' | 'clashes'> {
  const titles = haveDifferentAuthors(a, b) ? 'different' : compareTitles(a, b);
  const isKnown = Math.min(a.length, b.length) === 0 && haveSameAuthors(a, b);
  const agrees =
    alike === 1 || isKnown || (isSpecific(a) && overlap(a.grams, b.grams) >= SHORT_OVERLAP);
  const isCopy = alike === 1 && Math.min(a.length, b.length) >= SHORTEST_COPY;
  const differ = titles === 'different' || titles === 'numbered';
  return {
    joins: (titles === 'same' && agrees) || (titles === 'unknown' && isCopy),
    clashes: differ,
  };
}

/**
 * The similarity from which two abstracts are one paper's. Papers of different titles and different
 * people are never one by their abstracts alone. Nor does a short or stock abstract join papers whose
 * titles or people differ ("This paper has been withdrawn …").
 */
function enoughFor(a: Profile, b: Profile): number {
  const titles = compareTitles(a, b);
  const haveOtherAuthors = haveDifferentAuthors(a, b);
  const isWeak = isWeakWitness(a) || isWeakWitness(b);
  if (titles === 'different') return haveOtherAuthors || isWeak ? Infinity : ENOUGH.different;
  if (titles === 'unknown') return a.hasStockAbstract ? Infinity : ENOUGH.unknown;
  if (haveOtherAuthors && isWeak) return Infinity;
  return haveOtherAuthors && titles === 'same' ? ENOUGH.different : ENOUGH[titles];
}

function isWeakWitness({ length, hasStockAbstract }: Profile): boolean {
  return hasStockAbstract || length < WITNESS_MIN;
}

function haveDifferentAuthors({ surnames: a }: Profile, { surnames: b }: Profile): boolean {
  return a.length > 0 && b.length > 0 && !a.some((name) => b.includes(name));
}

function haveSameAuthors({ surnames: a }: Profile, { surnames: b }: Profile): boolean {
  return a.length > 0 && new Set(a).symmetricDifference(new Set(b)).size === 0;
}

/**
 * Whether two entries stand at two places of one venue: in different volumes, or under different
 * titles on different pages. A paper appears in a venue once.
 */
function standApart(a: Profile, b: Profile, sameTitle: boolean): boolean {
  const venue = placeKey(a, 'venue');
  if (venue === '' || venue !== placeKey(b, 'venue')) return false;
  const differ = (field: 'volume' | 'pages'): boolean => {
    const [first, second] = [placeKey(a, field), placeKey(b, field)];
    return first !== '' && second !== '' && first !== second;
  };
  return differ('volume') || (!sameTitle && differ('pages'));
}

/** The letters and digits of a venue or of a number; of pages, those of the first. */
function placeKey({ entry }: Profile, field: 'venue' | 'volume' | 'pages'): string {
  const text = entry.claims[field]?.value ?? '';
  const [key = ''] = field === 'pages' ? text.split(/[-–—−]/u) : [text];
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function isSpecific({ title }: Profile): boolean {
  return title.length >= SPECIFIC_TITLE;
}

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
