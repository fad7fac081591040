/** Two copies of one abstract, the one intact and the other damaged: their formulas, side by side. */
import { diffArrays } from 'diff';
import type { Formula } from '../model/abstract.ts';
import {
  damageFormulas,
  type DamagedAbstract,
  type DamagedFormula,
  firstFrom,
} from '../repair/damaged-formulas.ts';
import { ABSTRACT_MAX } from '../text/limits.ts';
import { meaningOf } from '../text/symbols.ts';

/** A stretch of the damaged copy, `[start, end)` in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A formula of the intact copy, and what the damaged one has in its place. */
export interface ComparedFormula extends Stretch {
  readonly formula: Formula;
  /** What damage leaves of it. */
  readonly left: string;
  /** What the damaged copy has in its place. */
  readonly seen: string;
  /** Damage alone makes what is seen of the formula. */
  readonly agrees: boolean;
}

/** Words of prose on either side that the two copies must share. */
const CONTEXT = 2;

/** The two copies while they are compared. */
interface Pair {
  readonly intact: DamagedAbstract;
  readonly words: readonly SpacedWord[];
  /** Indices of `words` that hold something of a formula. */
  readonly inFormula: ReadonlySet<number>;
  readonly copy: string;
  readonly others: readonly SpacedWord[];
  readonly partners: readonly (number | undefined)[];
}

/** A formula of the intact copy and the words that hold it, `[first, last]`. */
interface Placed extends DamagedFormula {
  readonly first: number;
  readonly last: number;
}

/**
 * Compares the formulas of an intact abstract with a damaged copy of it: the intact one is damaged
 * by the rule, and the two are laid side by side word by word. A formula is compared only where the
 * words around it are the same in both; of any other, nothing can be said.
 *
 * @param intact the abstract as an intact source prints it
 * @param copy the abstract as a damaging source prints it
 * @returns the formulas that could be compared, in reading order
 */
export function compareFormulas(intact: string, copy: string): readonly ComparedFormula[] {
  const damaged = damageFormulas(intact.slice(0, ABSTRACT_MAX));
  const words = spacedWords(damaged.text);
  const others = spacedWords(copy.slice(0, ABSTRACT_MAX));
  const partners = partnersOf(words, others);
  if (partners === undefined) return [];
  const placed = placedIn(words, damaged.formulas);
  const inFormula = new Set(placed.flatMap(({ first, last }) => range(first, last)));
  const pair: Pair = { intact: damaged, words, inFormula, copy, others, partners };
  return placed.flatMap((formula) => compared(pair, formula));
}

/**
 * Whether damage alone makes one text of the other: then the two are one wording.
 *
 * @param intact the abstract as an intact source prints it
 * @param copy the abstract as a damaging source prints it
 */
export function isDamagedCopy(intact: string, copy: string): boolean {
  const left = damageFormulas(intact.slice(0, ABSTRACT_MAX)).text;
  return comparable(left) === comparable(copy.slice(0, ABSTRACT_MAX));
}

function placedIn(
  words: readonly SpacedWord[],
  formulas: readonly DamagedFormula[],
): readonly Placed[] {
  const [starts, ends] = [words.map(({ start }) => start), words.map(({ end }) => end)];
  return formulas.map((formula) => ({
    ...formula,
    first: firstFrom(ends, formula.start + 1),
    last: firstFrom(starts, formula.end) - 1,
  }));
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function compared(pair: Pair, placed: Placed): readonly ComparedFormula[] {
  const stretch = stretchOf(pair, placed);
  if (stretch === undefined) return [];
  const left = pair.intact.text.slice(placed.start, placed.end);
  const seen = pair.copy.slice(stretch.start, stretch.end);
  const agrees = comparable(seen) === comparable(left);
  return agrees || !holdsProse(seen)
    ? [{ formula: placed.formula, left, seen, ...stretch, agrees }]
    : [];
}

/** Where the damaged copy has something between the words that stand round a formula in both. */
function stretchOf(pair: Pair, { first, last, start, end }: Placed): Stretch | undefined {
  const { intact, words, copy, others, partners } = pair;
  if (!sharesWords(pair, first - 1, -1) || !sharesWords(pair, last + 1, 1)) return undefined;
  const before = first === 0 ? -1 : partners[first - 1];
  const after = last === words.length - 1 ? others.length : partners[last + 1];
  if (before === undefined || after === undefined) return undefined;
  const [from, to] = [others[before + 1]?.start ?? 0, others[after - 1]?.end ?? 0];
  // What clings to the formula (a bracket, a comma, `-optimal`) clings to it in both.
  const opening = intact.text.slice(words[first]?.start, start);
  const closing = intact.text.slice(end, words[last]?.end);
  const inner = { start: from + opening.length, end: to - closing.length };
  const clings = copy.startsWith(opening, from) && copy.startsWith(closing, inner.end);
  return clings && inner.start < inner.end ? inner : undefined;
}

/** Whether the nearest words of prose, from one on in steps of 1 or -1, stand in both copies. */
function sharesWords({ words, inFormula, partners }: Pair, from: number, step: number): boolean {
  let prose = 0;
  for (let at = from; words[at] !== undefined && prose < CONTEXT; at += step) {
    if (inFormula.has(at)) continue;
    if (partners[at] === undefined) return false;
    prose += 1;
  }
  return true;
}

/** Whether a word stands there that is no command: then a wording differs, and no formula. */
function holdsProse(text: string): boolean {
  const words = text.match(/(?<!\S)[a-z]{2,}(?=[,.;:]?(?!\S))/gu) ?? [];
  return words.some((word) => meaningOf(word).kind === 'unknown');
}

/** What stands between spaces, at `[start, end)`. */
interface SpacedWord {
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
function spacedWords(text: string): readonly SpacedWord[] {
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
function partnersOf(
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
function comparable(text: string): string {
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
