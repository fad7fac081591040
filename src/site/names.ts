import { foldLetters } from '../text/letters.ts';
import { printedName } from '../text/printed-name.ts';

export { printedName, type PrintedName } from '../text/printed-name.ts';

/** What a name sorts by: its surname, then the rest, both without accents and case. */
export function nameKey(name: string): string {
  const { before, surname, after } = printedName(name);
  return `${foldLetters(surname)}\u0000${foldLetters(before + after)}`.toLowerCase();
}

/** The letter of the index, `a` to `z`, that a name stands under; `other` for every other script. */
export function nameLetter(name: string): string {
  const first = foldLetters(printedName(name).surname)
    .toLowerCase()
    .match(/[\p{L}\p{N}]/u)?.[0];
  return first !== undefined && /[a-z]/.test(first) ? first : 'other';
}
