/** Whether two printed names can be forms of one: `Y. Chi` and `Yuejie Chi`. */
import { foldLetters } from '../words/fold.ts';
import { sortable } from './forms.ts';
import { isInitials, isParticle, isSuffix, printedName } from './parts.ts';

/** A name as the question whether two may be one person's needs it. */
export interface Likeness {
  /** Names of one block can be alike; all others cannot. */
  readonly block: string;
  /** Given names and initials, in order, without accents and case. */
  readonly given: readonly string[];
}

/** What a name has in common with others that may be forms of it: surname and first initial. */
export function likenessOf(name: string): Likeness {
  const { before, surname, after } = printedName(name);
  const rest = foldLetters(`${before} ${after}`.replace(/['’]/gu, ''));
  const given = rest
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !isSuffix(word) && !isSmallWord(word))
    .flatMap((word) => (isInitials(word) ? Array.from(word) : [word]))
    .map((word) => word.toLowerCase());
  return { block: `${sortable(surname)} ${given[0]?.charAt(0) ?? ''}`, given };
}

function isSmallWord(word: string): boolean {
  return word === word.toLowerCase() && isParticle(word);
}

/**
 * Whether two names of one block can be forms of one name: word for word the same or an initial of
 * it, where either may leave out a middle name. `Y. Chi` and `Yuejie Chi` can, `Yuxin Chi` and
 * `Yuejie Chi` cannot. It is a hint, and no claim that they are.
 */
export function canBeOne(a: Likeness, b: Likeness): boolean {
  if (a.given.join('') === b.given.join('')) return true;
  const [short, long] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  if (!fits(short[0], long[0])) return false;
  let at = 1;
  for (const word of short.slice(1)) {
    while (at < long.length && !fits(word, long[at])) at += 1;
    if (at === long.length) return false;
    at += 1;
  }
  return true;
}

function fits(a = '', b = ''): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
