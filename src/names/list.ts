/** Reads a printed list of authors: `Ann Lee, Bo Chen, and 12 others · cmu`. */
import type { Name } from '../model/name.ts';
import { endsAsGroup, isGroup } from './groups.ts';
import { decodedNames, isMark, unmarkedName, withoutMarks } from './marks.ts';
import { isInitials, isParticle, isSuffix, isSurnameJoin } from './parts.ts';
import { areSurnames } from './surnames.ts';

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

/** What says that a list was cut, at its end: `et al.`, `and 12 others`, `(+3 more)`. */
const CUT =
  /(?:^|[\s,;&+([]+)(?:(?:and\s+)?(?:et(?:\.\s?|\s+)(?:al(?:\.|ii|iae|ia)?|coll\.)|u\.\s?a\.|others|(?:\+\s*)?(?<count>\d{1,4})\s+(?:more|others?|other\s+authors?|(?<=\+\s*\d{1,4}\s+)authors?)(?:\s+authors?)?|…|\.\.\.)|(?<=&\s)al\.|and\s+(?:colleagues|collaborators|co-?authors))(?:\s\(\d{1,4}\sauthors?\))?[)\]]?$/u;
/** Characters that it takes at most. */
const CUT_MAX = 60;
const DOTS = /^(?:…|\.\.\.)$/u;
const AND = /(\s(?:and|&)\s)/iu;
/** "And" in other languages: some of them are names, so a full name has to stand on either side. */
const ANY_AND = /(\s(?:and|&|und|et|y|e|och|и|та|και|及|和)\s)/iu;
const AND_AT_START = /^(?:and|&|und|och)\s+/iu;
const HEADING = /^(?:by\s+(?=\p{Lu})|authors?:\s*)/iu;
/** The year that ends a citation's authors: `Blom, R. (2020)`. */
const YEAR = /\s\(\d{4}[a-z]?\)\.?$/u;
/** What is printed between names where commas are not. */
const BULLETS = /\s*[|•∙◦/]\s*/u;

/**
 * Reads a list of authors as it is printed. Names are separated by commas, semicolons, "and" or "&";
 * where each has a comma of its own (`Stone, Mara; Vale, Igor`), they are read surname first. Marks
 * that point to notes are left out, TeX and character references decoded.
 */
export function readNames(text: string): NameList {
  const [list, affiliation] = splitAffiliation(decodedNames(text).replace(HEADING, ''));
  const cut = CUT.exec(list.slice(-CUT_MAX));
  const others = cut?.groups?.['count'];
  const parts = partsOfList(list.slice(0, list.length - (cut?.[0].length ?? 0)));
  const texts = parts.filter((part) => !DOTS.test(part));
  return {
    names: inOneOrder(texts.map(unmarkedName)),
    truncated: cut !== null || texts.length < parts.length,
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

/** The affiliation follows a middle dot that stands alone: Catalan names hold one between letters. */
function splitAffiliation(text: string): [list: string, affiliation: string] {
  const at = text.startsWith('· ') ? 0 : text.search(/\s·\s/u);
  const names = text.split(' · ');
  if (at < 0 || (names.length > 2 && names.every(isFullName))) return [names.join(', '), ''];
  return [text.slice(0, at).trim(), text.slice(text.indexOf('·', at) + 1).trim()];
}

/** The names of a list, each as text. */
function partsOfList(list: string): readonly string[] {
  if (list.includes(';')) return trimmed(splitOutside(list, ';')).flatMap(ofSemicolons);
  const bulleted = trimmed(list.split(BULLETS));
  if (bulleted.length > 1 && bulleted.every(isFullName)) return bulleted;
  const inverted = trimmed(list.split(AND).filter((_, at) => at % 2 === 0));
  if (inverted.length > 1 && areInverted(inverted)) return inverted;
  const parts = trimmed(splitOutside(list, ',')).map((part) => part.replace(AND_AT_START, ''));
  return withInitialsLast(paired(withSuffixes(parts)).flatMap(splitAnd).flatMap(ofGroup));
}

function trimmed(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** A text split at a separator, but not inside brackets. */
function splitOutside(text: string, separator: ',' | ';'): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if (/[([（{]/u.test(char)) depth += 1;
    if (/[)\]）}]/u.test(char)) depth = Math.max(0, depth - 1);
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

/** `Stone, Mara` between each "and", where one at least has a single given name: `García Márquez, Gabriel`. */
function areInverted(parts: readonly string[]): boolean {
  if (parts.every(isInverted)) return true;
  const names = parts.map((part) => withSuffixes(trimmed(part.split(','))));
  return (
    names.every((name) => name.length === 2 && (name[0]?.split(' ').length ?? 0) < 4) &&
    names.some(([, given = '']) => !given.includes(' ') || isAllInitials(given))
  );
}

/** `Stone, Mara`: one surname, with particles before it or not, a comma, given names. */
function isInverted(text: string): boolean {
  const [family = '', given = '', ...others] = withSuffixes(trimmed(text.split(',')));
  return others.length === 0 && given !== '' && isSurname(family);
}

/** `Stone`, `van der Waal`, `El Ghaoui`, `Ruiz y Cano García`. */
function isSurname(text: string): boolean {
  const words = text.split(' ');
  const isJoined = isSurnameJoin(words[1] ?? '') && words.length < 5;
  const last = words.at(-1) ?? '';
  const own = words.slice(0, -1).filter((word) => word !== word.toLowerCase() && !isParticle(word));
  return isJoined || (own.length === 0 && last !== last.toLowerCase());
}

/** Puts `Jr.` and the like back to the name before it; marks that stand alone go. */
function withSuffixes(parts: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const part of parts) {
    const before = names.at(-1);
    if (before !== undefined && isSuffix(part)) names[names.length - 1] = `${before}, ${part}`;
    else if (before === undefined || !isMark(part)) names.push(part);
  }
  return names;
}

/** `Blom, R., Vale, I.-J.` and `van der Waal, Pieter`, where commas also part a name: one text a name. */
function paired(all: readonly string[]): readonly string[] {
  const parts = all.map((part) => part.replace(YEAR, ''));
  const given = parts.filter((_, at) => at % 2 === 1);
  const families = parts.filter((_, at) => at % 2 === 0);
  const isPaired =
    given.length === families.length &&
    families.every(isSurname) &&
    (given.every(isAllInitials) || (given.length === 1 && !given.some((part) => /\s/u.test(part))));
  return isPaired ? families.map((family, at) => `${family}, ${given[at] ?? ''}`) : all;
}

function isAllInitials(text: string): boolean {
  return text.split(' ').every(isInitials);
}

/** `Rita Blom`'s surname first: up to three words, then capitals, with stops (`I.-J.`) or without. */
const INITIALS_LAST =
  /^(\S*\p{Ll}\S*(?: \S*\p{Ll}\S*){0,2}) (\p{Lu}{1,3}|(?:\p{Lu}\p{Ll}?\.[ -]?){1,4})$/u;

/** `Blom R, Vale IJ`: capitals after each surname are initials, where one of them can be nothing else. */
function withInitialsLast(names: readonly string[]): readonly string[] {
  // A stop behind the last name ends the list.
  const all = names.map((name, at) =>
    INITIALS_LAST.exec(
      at < names.length - 1 ? name : name.replace(/(?<=\p{Lu}{2}|\s\p{Lu})\.$/u, ''),
    ),
  );
  const isSure = all.some((parts) => /^(?:\p{Lu}|[^AEIOUY]+|.*\..*)$/u.test(parts?.[2] ?? ''));
  if (names.length < 2 || !isSure || all.includes(null)) return names;
  return all.map((parts) => `${parts?.[1] ?? ''}, ${parts?.[2] ?? ''}`);
}

/** `Weinan E` beside `Jiequn Han`: in a list of given names first, the last letter is a surname. */
function inOneOrder(names: readonly Name[]): readonly Name[] {
  const isNatural = names.some(
    (name) => 'literal' in name && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name.literal),
  );
  return names.map((name) => {
    const [, given, family] =
      ('literal' in name && /^(\p{Lu}\p{Ll}+) (\p{Lu})$/u.exec(name.literal)) || [];
    return isNatural && given !== undefined && family !== undefined ? { given, family } : name;
  });
}

/** `Rita Blom on behalf of the Tidewater Collaboration`: a person and a group. */
function ofGroup(name: string): readonly string[] {
  return trimmed(
    name.split(/(?:^|\s)(?:on behalf of|for)\s(?=.*(?:collaboration|consortium|team|group)$)/iu),
  );
}

/** `Ann Lee and Bo Chen` is two names; `Department of Physics and Astronomy` is one. */
function splitAnd(text: string): readonly string[] {
  const [first = '', ...rest] = text.split(ANY_AND);
  const names = [first];
  for (let at = 0; at < rest.length; at += 2) {
    const [and = '', right = ''] = rest.slice(at, at + 2);
    const left = names.at(-1) ?? '';
    if (areTwoNames(left, and, right)) names.push(right);
    else names[names.length - 1] = `${left}${and}${right}`;
  }
  return names;
}

function areTwoNames(left: string, and: string, right: string): boolean {
  if (!AND.test(and))
    return [left, right].every((name) => isFullName(bareName(name))) && !areSurnames(right);
  if (endsAsGroup(left) && isGroup(right)) return true;
  if (isGroup(left) || (isGroup(right) && !isWholeGroup(right))) return false;
  const isSmall = left === left.toLowerCase() && right === right.toLowerCase();
  return !left.includes(' ') || isSmall || isFullName(bareName(left));
}

/** A name without marks and without an affiliation in brackets. */
function bareName(text: string): string {
  return withoutMarks(withoutMarks(text).replace(/(?<=\S)\s?\([^()]*\)$/u, ''));
}

/** Whether a group's name needs nothing before an "and" in front of it: `the Tidewater Team`. */
function isWholeGroup(text: string): boolean {
  return /^the\s|\s(?:of|for)\s/iu.test(text);
}
