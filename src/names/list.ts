/** Reads a printed list of authors: `Ann Lee, Bo Chen, and 12 others · cmu`. */
import { displayName, type Name } from '../model/name.ts';
import { decodeEntities } from '../text/entities.ts';
import { plainText } from '../text/plain.ts';
import { parseProse } from '../text/prose.ts';
import { isGroup } from './groups.ts';
import { isInitials, isParticle, isSuffix, isSurnameJoin, parseName } from './parts.ts';

/** What a list of authors says. */
export interface NameList {
  /** In order; empty where the text gives an affiliation alone. */
  readonly names: readonly Name[];
  /** The list says that it leaves authors out. */
  readonly truncated: boolean;
  /** How many it leaves out, where it says so. */
  readonly others?: number;
  readonly affiliation?: string;
}

/** What says that a list was cut, at its end. */
const CUT =
  /(?:^|[\s,;&+]+)(?:and\s+)?(?:et(?:\.\s*|\s+)al\.?|others|(?<count>\d{1,4})\s+(?:more|others?)(?:\s+authors?)?|…|\.\.\.)$/u;
/** Characters that it takes at most. */
const CUT_MAX = 40;
/** `*`, `†`, `1,2`: what points from a name to a note. Digits and letters do so only behind a name. */
const MARKS = /(?<=[\p{L}.)\]])[\d²³¹⁰-⁹*∗⋆†‡§¶‖#✉,·^{}\s]*[\d²³¹⁰-⁹*∗⋆†‡§¶‖#✉}]$/u;
const MARK_ALONE = /^[\d²³¹⁰-⁹*∗⋆†‡§¶‖#✉\s]+$/u;
const AND = /(\s(?:and|&)\s)/iu;
const AND_AT_START = /^(?:and|&)\s+/iu;
/** `(MIT)` after a name: an affiliation. */
const BRACKETED = /\s*[(（[]([^()（）[\]]*)[)）\]]$/u;

/**
 * Reads a list of authors as it is printed. Names are separated by commas, semicolons, "and" or "&";
 * where each has a comma of its own (`Stone, Mara; Vale, Igor`), they are read surname first. Marks
 * that point to notes are left out, TeX and character references decoded.
 */
export function readNames(text: string): NameList {
  const [list, affiliation] = splitAffiliation(decoded(text));
  const cut = CUT.exec(list.slice(-CUT_MAX));
  const others = cut?.groups?.['count'];
  const names = partsOfList(list.slice(0, list.length - (cut?.[0].length ?? 0)));
  return {
    names: names.map(nameOf),
    truncated: cut !== null,
    ...(others !== undefined && { others: Number(others) }),
    ...(affiliation !== '' && { affiliation }),
  };
}

/** Whether a text looks like one person's full name: two to six words, capitalised or particles. */
export function isFullName(text: string): boolean {
  const words = text.split(' ');
  return words.length > 1 && words.length < 7 && words.every(isNameWord);
}

function isNameWord(word: string): boolean {
  return (
    /^(?:\p{Lu}|['’]\p{L}|(?:d|l|dell|dall)['’]|(?:al|el)-|\p{Lo})/u.test(word) ||
    (word === word.toLowerCase() && (isParticle(word) || isSurnameJoin(word)))
  );
}

function decoded(text: string): string {
  const plain = decodeEntities(text);
  const read = plain.includes('\\') ? plainText(parseProse(plain, []).inlines) : plain;
  return read.replace(/\s+/gu, ' ').trim();
}

/** The affiliation follows a middle dot that stands alone: Catalan names hold one between letters. */
function splitAffiliation(text: string): [list: string, affiliation: string] {
  const at = text.startsWith('· ') ? 0 : text.search(/\s·\s/u);
  if (at < 0) return [text, ''];
  return [text.slice(0, at).trim(), text.slice(text.indexOf('·', at) + 1).trim()];
}

/** The names of a list, each as text. */
function partsOfList(list: string): readonly string[] {
  if (list.includes(';')) return trimmed(splitOutside(list, ';')).flatMap(ofSemicolons);
  const inverted = trimmed(list.split(AND).filter((_, at) => at % 2 === 0));
  if (inverted.length > 1 && inverted.every(isInverted)) return inverted;
  const parts = trimmed(splitOutside(list, ',')).map((part) => part.replace(AND_AT_START, ''));
  return paired(withSuffixes(parts)).flatMap(splitAnd);
}

function trimmed(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** A text split at a separator, but not inside brackets. */
function splitOutside(text: string, separator: ',' | ';'): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if (/[([（]/u.test(char)) depth += 1;
    if (/[)\]）]/u.test(char)) depth = Math.max(0, depth - 1);
    if (char === separator && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${char}`);
  }
  // A bracket that is never closed encloses nothing.
  return depth > 0 ? text.split(separator) : parts;
}

/** What stands between two semicolons: a name, surname first or not, or several with commas. */
function ofSemicolons(part: string): readonly string[] {
  const name = part.replace(AND_AT_START, '');
  const commas = withSuffixes(trimmed(splitOutside(withoutMarks(name), ',')));
  return commas.length < 3 && !commas.every(isFullName) ? [name] : commas;
}

/** `Stone, Mara`: one surname, with particles before it or not, a comma, given names. */
function isInverted(text: string): boolean {
  const [family = '', given = '', ...others] = withSuffixes(trimmed(text.split(',')));
  return others.length === 0 && given !== '' && isSurname(family);
}

function isSurname(text: string): boolean {
  return text.split(' ').filter((word) => word !== word.toLowerCase()).length === 1;
}

/** Puts `Jr.` and the like back to the name before it; marks that stand alone go. */
function withSuffixes(parts: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const part of parts) {
    const before = names.at(-1);
    if (before !== undefined && isSuffix(part)) names[names.length - 1] = `${before}, ${part}`;
    else if (before === undefined || !MARK_ALONE.test(part)) names.push(part);
  }
  return names;
}

/** `Blom, R., Vale, I.-J.` and `van der Waal, Pieter`, where commas also part a name: one text a name. */
function paired(parts: readonly string[]): readonly string[] {
  const given = parts.filter((_, at) => at % 2 === 1);
  const families = parts.filter((_, at) => at % 2 === 0);
  const isPaired =
    given.length === families.length &&
    families.every(isSurname) &&
    (given.every(isAllInitials) || (given.length === 1 && !given.some((part) => /\s/u.test(part))));
  return isPaired ? families.map((family, at) => `${family}, ${given[at] ?? ''}`) : parts;
}

function isAllInitials(text: string): boolean {
  return text.split(' ').every(isInitials);
}

/** `Ann Lee and Bo Chen` is two names; `Department of Physics and Astronomy` is one. */
function splitAnd(text: string): readonly string[] {
  const [first = '', ...rest] = text.split(AND);
  const names = [first];
  for (let at = 0; at < rest.length; at += 2) {
    const [and = '', right = ''] = rest.slice(at, at + 2);
    const left = names.at(-1) ?? '';
    if (areTwoNames(left, right)) names.push(right);
    else names[names.length - 1] = `${left}${and}${right}`;
  }
  return names;
}

function areTwoNames(left: string, right: string): boolean {
  if (isGroup(left) || (isGroup(right) && !isWholeGroup(right))) return false;
  return !left.includes(' ') || isFullName(withoutMarks(left));
}

/** Whether a group's name needs nothing before an "and" in front of it: `the Tidewater Team`. */
function isWholeGroup(text: string): boolean {
  return /^the\s|\s(?:of|for)\s/iu.test(text);
}

function withoutMarks(text: string): string {
  return text.replace(MARKS, '').trim();
}

/** A name without marks and affiliation; in parts only where the list says what they are. */
function nameOf(text: string): Name {
  const unmarked = withoutMarks(text);
  const bracket = BRACKETED.exec(unmarked);
  const inner = bracket?.[1] ?? '';
  const isAffiliation = bracket !== null && bracket.index > 0 && !isOtherScript(unmarked, inner);
  const name = isAffiliation ? withoutMarks(unmarked.slice(0, bracket.index)) : unmarked;
  const parsed = parseName(name);
  if ('literal' in parsed) return { literal: name };
  if (isAffiliation && inner !== '') return { ...parsed, affiliation: inner };
  return name.includes(',') && displayName(parsed) !== name ? parsed : { literal: name };
}

/** `Ming Wang (王明)`: the brackets hold the same name in other letters. */
function isOtherScript(text: string, inner: string): boolean {
  const outer = text.slice(0, text.indexOf(inner));
  return /\p{Script=Latin}/u.test(outer) !== /\p{Script=Latin}/u.test(inner);
}
