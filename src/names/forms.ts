/** The forms of a name: as shown, surname first, as sorted, and as compared. */
import { displayName, type Name } from '../model/name.ts';
import { fold, foldLetters } from '../words/fold.ts';
import { inParts, parseName, printedName, withoutArticle } from './parts.ts';

/** Marks inside a name that it is not sorted by. */
const SILENT = /[.'’‘ʻʼʹ`´]/gu;

/** A name surname first: `van der Maaten, Laurens`, `Davis, Sammy, Jr.`; a group's name as it is. */
export function invertedName(name: Name): string {
  if ('literal' in name) return name.literal;
  const { given, particle, family, suffix } = name;
  return [joined(particle, family), given, suffix].filter((part) => part !== undefined).join(', ');
}

/**
 * Names as the tags for reference managers have them: `van der Maaten, Laurens`. A whole name, such as
 * a group's, ends in a comma, without which Zotero takes its last word for a surname. No name holds
 * another comma or a semicolon, at which readers part one into two.
 *
 * @param names in order
 * @param organisation the author where no person is named
 */
export function citationNames(names: readonly Name[], organisation = ''): readonly string[] {
  const [lone, ...others] = names;
  if (lone === undefined) return organisation === '' ? [] : [tagName({ literal: organisation })];
  if (others.length > 0) return names.map((name) => tagName(inParts(name)));
  const parts = inParts(lone);
  return ['family' in parts ? citationName(lone) : tagName(parts)];
}

/**
 * A name as the only one among the tags. Zotero parts it at its comma where words stand on both sides
 * of it, so that the surname comes first only where it has several words and the given name has one.
 */
export function citationName(name: Name): string {
  const parts = inParts(name);
  const printed = displayName(name);
  const [surname = '', given = ''] = 'family' in parts ? tagName(parts).split(', ') : [];
  if (surname.includes(' ') && !given.includes(' ')) return tagName(parts);
  return withoutSeparators(printed.includes(',') ? displayName(parts) : printed);
}

function tagName(name: Name): string {
  if ('literal' in name) {
    const whole = withoutSeparators(name.literal);
    return whole.includes(' ') ? `${whole},` : whole;
  }
  const { given, particle, family, suffix } = name;
  const parts = [joined(particle, family), joined(given, suffix)].map(withoutSeparators);
  return parts.filter((part) => part !== '').join(', ');
}

function withoutSeparators(text: string): string {
  return text.replace(/[,;،]/gu, ' ').replace(/\s+/gu, ' ').trim();
}

function joined(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(' ');
}

/**
 * One key for one printed name in both orders: `van der Maaten, Laurens` has that of
 * `Laurens van der Maaten`. Initials and accents tell names apart: whether `Y. Chi` is `Yuejie Chi`,
 * no name says.
 */
export function nameKey(name: string): string {
  return displayName(parseName(name.normalize('NFC')))
    .replace(/[’‘ʼ]/gu, "'")
    .replaceAll(',', '');
}

/** Whether a name is printed given name first, where its script puts it so. */
export function isInNaturalOrder(name: string): boolean {
  return displayName(parseName(name)) === name;
}

/** The surname of a name, folded and without particle or article, to compare it by. */
export function surnameKey(name: Name): string {
  const surname =
    'family' in name ? withoutArticle(name.family) : printedName(name.literal).surname;
  return fold(surname).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What a name sorts by: its surname, then the rest, both without accents, marks and case. */
export function sortKey(name: string): string {
  const { before, surname, after } = printedName(name);
  return `${sortable(surname)}\u0000${sortable(`${before} ${after}`)}`;
}

/** A text without accents, marks and case, its words parted by single spaces. */
export function sortable(text: string): string {
  return foldLetters(text.replace(SILENT, ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The letter of the index, `a` to `z`, that a name stands under; `other` for every other script. */
export function nameLetter(name: string): string {
  const first = /[\p{L}\p{N}]/u.exec(sortable(printedName(name).surname))?.[0];
  return first !== undefined && /[a-z]/.test(first) ? first : 'other';
}
