/** The words of two copies of one abstract, and which of them are the same. */
import { diffArrays } from 'diff';
import { meaningOf } from '../text/symbols.ts';

/** What stands between spaces, at `[start, end)`. */
export interface SpacedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words added or gone between two copies, beyond which they are two texts. It bounds the time. */
const CHANGES_MAX = 500;

const GREEK = new Map(
  (
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau ' +
    'upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ' +
    'varepsilon vartheta varpi varrho varsigma varphi'
  )
    .split(' ')
    .map((name) => [signOf(name), name] as const),
);

/** The words of a text in their order. */
export function spacedWords(text: string): readonly SpacedWord[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/**
 * Which word of the other copy each word is: rising indices, undefined where it has none there.
 *
 * @returns undefined where the two have too little in common
 */
export function partnersOf(
  words: readonly SpacedWord[],
  others: readonly SpacedWord[],
): readonly (number | undefined)[] | undefined {
  const [ours, theirs] = [words, others].map((list) => list.map(({ text }) => comparable(text)));
  const parts = diffArrays(ours ?? [], theirs ?? [], { maxEditLength: CHANGES_MAX });
  let other = 0;
  return parts?.flatMap(({ added, removed, count }) => {
    if (removed) return Array.from<undefined>({ length: count });
    const first = other;
    other += count;
    return added ? [] : Array.from({ length: count }, (_, at) => first + at);
  });
}

/**
 * A text as two copies of it are compared: listings print `\gamma` as `γ`, `\varepsilon` as either
 * epsilon, and spaces as they please.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Script=Greek}/gu, (letter) => GREEK.get(letter) ?? letter)
    .replace(/var(?=epsilon|theta|pi|rho|sigma|phi)/gu, '')
    .replace(/\s+/gu, '');
}

function signOf(name: string): string {
  const meaning = meaningOf(name);
  return meaning.kind === 'sign' ? meaning.text : name;
}
