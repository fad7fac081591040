/** Papers of a synthetic library: no two alike, each as long as real ones are. */
import { makeFormula } from './formulas.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import * as words from './words.ts';

export interface SyntheticPaper {
  readonly title: string;
  readonly authors: readonly string[];
  /** `Jul 15, 2023`. */
  readonly date: string;
  /** End of an arXiv category, as a profile page prints it. */
  readonly code: string;
  readonly abstract: string;
}

/** Length of an abstract, in characters: the mean of real ones is about 1,800. */
const LENGTHS = [1_200, 2_200] as const;
/** A formula in this share of sentences gives about 2.9 an abstract. */
const FORMULA_SHARE = 0.24;
/** Authors in a library of N papers: N times this. */
const AUTHORS_PER_PAPER = 1.5;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Sep', 'Oct', 'Nov'] as const;
const CODES = ['LG', 'ML', 'OC', 'GT', 'CV', 'IV', 'CL'] as const;

/**
 * Makes up papers.
 *
 * @param count how many
 * @param seed the same count and seed give the same papers
 */
export function makePapers(count: number, seed: number): readonly SyntheticPaper[] {
  const random = createRandom(seed);
  const people = makePeople(random, Math.ceil(count * AUTHORS_PER_PAPER));
  return Array.from({ length: count }, (_, index) => ({
    title: makeTitle(random, index),
    authors: Array.from({ length: random.between(1, 5) }, () => random.pick(people)),
    date: `${random.pick(MONTHS)} ${random.between(1, 28)}, ${random.between(2015, 2025)}`,
    code: random.pickSkewed(CODES),
    abstract: makeAbstract(random),
  }));
}

function makePeople(random: Random, count: number): [string, ...string[]] {
  const person = () =>
    `${random.pick(words.GIVEN_NAMES)} ${capital(words.inventWord(random.pick, 2))}`;
  return [person(), ...Array.from({ length: count }, person)];
}

/** The number in letters makes each title another, however few words there are. */
function makeTitle(random: Random, index: number): string {
  const name = capital(words.inventWord(random.pick, 2)) + letters(index);
  const subject = `${capital(random.pick(words.ADJECTIVES))} ${capital(random.pick(words.SUBJECTS))}`;
  const aim = `${capital(random.pick(words.ADJECTIVES))} ${capital(random.pick(words.NOUNS))}s`;
  return `${name}: ${subject} for ${aim}`;
}

function letters(index: number): string {
  return index
    .toString(26)
    .replaceAll(/./g, (digit) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[parseInt(digit, 26)] ?? '');
}

function makeAbstract(random: Random): string {
  const length = random.between(...LENGTHS);
  let text = makeSentence(random);
  while (text.length < length) text += ` ${makeSentence(random)}`;
  return text;
}

function makeSentence(random: Random): string {
  const term = random.next() < 0.3 ? words.inventWord(random.pick, 3) : random.pick(words.NOUNS);
  const formula = random.next() < FORMULA_SHARE ? ` of order $${makeFormula(random)}$` : '';
  const clause = () =>
    `${random.pickSkewed(words.VERBS)} the ${random.pick(words.ADJECTIVES)} ${random.pick(words.NOUNS)}`;
  const head = `${random.pick(words.OPENERS)} a ${random.pick(words.ADJECTIVES)} ${term}`;
  return `${head} that ${clause()}${formula}, ${random.pick(words.LINKS)} ${clause()} of ${random.pick(words.SUBJECTS)}.`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
