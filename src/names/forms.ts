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
 * A name as a tag for reference managers has it. They take the last word for the surname, unless a
 * comma says otherwise, and a lone author with a comma may be read as two: so only a surname of
 * several words comes first.
 */
export function citationName(name: Name): string {
  const parts = inParts(name);
  const hasLongSurname = 'family' in parts && joined(parts.particle, parts.family).includes(' ');
  if (hasLongSurname) return invertedName(parts);
  const printed = displayName(name);
  return printed.includes(',') ? displayName(parts).replaceAll(',', '') : printed;
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
