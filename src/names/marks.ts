/** One name of a printed list, without what stands round it: TeX, marks of notes, affiliations. */
import { displayName, type Name } from '../model/name.ts';
import { decodeEntities } from '../text/entities.ts';
import { plainText } from '../text/plain.ts';
import { parseProse } from '../text/prose.ts';
import { parseName } from './parts.ts';

/** `*`, `†`, `1,2`: what points from a name to a note. Digits and letters do so only behind a name. */
const MARKS =
  /(?<=[\p{L}.)\]])(?:[\d²³¹⁰-⁹*∗⋆†‡§¶‖#✉,·^{}\s]*[\d²³¹⁰-⁹*∗⋆†‡§¶‖#✉}]|(?<=\p{Lu}\p{L}+|\.)\s[a-z])$/u;
const MARK_ALONE = /^(?:[\d²³¹⁰-⁹*∗⋆†‡§¶‖#✉\s]+|[a-z])$/u;
/** `(MIT)` after a name: an affiliation. */
const BRACKETED = /\s*[(（[]([^()（）[\]]*)[)）\]]$/u;
/** A year in brackets ends a citation, and is left where it stands. */
const YEAR = /^\d{4}[a-z]?$/u;
/** What brackets hold that point to a list of affiliations: `(1 and 2)`. */
const NUMBERS = /^(?:[\d\s,;*†‡]|and)*$/u;
const ORCID = /^(?:orcid:?\s*)?(?:https:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/iu;
/** Marks as TeX has them: `$^{1,2}$`, `\thanks{…}`, `\inst{1}`. */
const TEX_MARKS =
  /\$\s*\^[^$]{0,60}\$|\\(?:thanks|footnote|footnotemark|inst|affil|orcid[a-zA-Z]*|IEEE[a-zA-Z]+)\s?(?:\[[^[\]]{0,40}\])?(?:\{[^{}]{0,300}\})?/gu;
/** The numbered affiliations after a list, as arXiv prints them. */
const TRAILING = /[\s,;]*\(\(1\).*\)\s*$/u;

/** A list of names with TeX and character references decoded, marks in TeX left out. */
export function decodedNames(text: string): string {
  const plain = decodeEntities(text).replace(TEX_MARKS, '');
  const read = plain.includes('\\') ? plainText(parseProse(plain, []).inlines) : plain;
  const commas = read.replace(/[，、]/gu, ', ').replaceAll('；', '; ');
  return commas.replace(/\s+/gu, ' ').replace(TRAILING, '').trim();
}

/** `Prof. Dr.` before a name. */
const TITLES = /^(?:(?:Prof|Dr|Mr|Mrs|Ms)\.\s+)+(?=\p{Lu})/u;

/** Whether a text is nothing but marks. */
export function isMark(text: string): boolean {
  return MARK_ALONE.test(text);
}

/** A name without the marks at its end. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '').trim();
}

/** A name without marks and affiliation; in parts only where the list says what they are. */
export function unmarkedName(text: string): Name {
  const unmarked = withoutMarks(text).replace(TITLES, '');
  const bracket = BRACKETED.exec(unmarked);
  const inner = bracket?.[1] ?? '';
  const isKept = YEAR.test(inner) || isOtherScript(unmarked, inner);
  const isAside = bracket !== null && bracket.index > 0 && !isKept;
  const name = isAside ? withoutMarks(unmarked.slice(0, bracket.index)) : unmarked;
  const parsed = parseName(name);
  if ('literal' in parsed) return { literal: name };
  const orcid = ORCID.exec(inner)?.[1];
  if (isAside && orcid !== undefined) return { ...parsed, orcid };
  if (isAside && !NUMBERS.test(inner)) return { ...parsed, affiliation: inner };
  return name.includes(',') && displayName(parsed) !== name ? parsed : { literal: name };
}

/** `Ming Wang (王明)`: the brackets hold the same name in other letters. */
function isOtherScript(text: string, inner: string): boolean {
  const outer = text.slice(0, text.indexOf(inner));
  const isLatin = (part: string) => /\p{Script=Latin}/u.test(part);
  return /\p{L}/u.test(inner) && isLatin(outer) !== isLatin(inner);
}
