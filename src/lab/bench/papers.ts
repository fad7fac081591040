/** Papers of a synthetic library: no two alike, each as long as real ones are. */
import { makeFormula, type Words } from './random-text.ts';
import { createRandom, type Random } from './random.ts';
import * as words from './random-text.ts';

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
const FORMULA_SHARE = 0.29;
/** Authors in a library of N papers: N times this. */
const AUTHORS_PER_PAPER = 1.5;
/** Words that papers share besides those of the lists. */
const TERMS = 2_500;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Sep', 'Oct', 'Nov'] as const;
const CODES = ['LG', 'ML', 'OC', 'GT', 'CV', 'IV', 'CL'] as const;

/**
 * Makes up papers.
 *
 * @param count how many
 * @param seed the same count and seed give the same papers
 */
export function makePapers(count: number, seed: number): readonly SyntheticPaper[] {
  return [...eachPaper(count, seed)];
}

/** The same, one after the other: none is held. */
export function* eachPaper(count: number, seed: number): Generator<SyntheticPaper> {
  const random = createRandom(seed);
  const term = () => words.inventWord(random.pick, 2);
  const terms: Words = [term(), ...Array.from({ length: TERMS - 1 }, term)];
  const people = makePeople(random, Math.ceil(count * AUTHORS_PER_PAPER));
  for (let index = 0; index < count; index++) {
    yield {
      title: makeTitle(random, index),
      authors: Array.from({ length: random.between(1, 5) }, () => random.pick(people)),
      date: `${random.pick(MONTHS)} ${random.between(1, 28)}, ${random.between(2015, 2025)}`,
      code: random.pickSkewed(CODES),
      abstract: makeAbstract(random, terms),
    };
  }
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

function makeAbstract(random: Random, terms: Words): string {
  const length = random.between(...LENGTHS);
  const theme = makeTheme(random, terms);
  let text = makeSentence(random, theme);
  while (text.length < length) text += ` ${makeSentence(random, theme)}`;
  return text;
}

/** The words of one paper: a paper says a few things again and again, and few papers the same. */
type Theme = Readonly<
  Record<'openers' | 'adjectives' | 'terms' | 'nouns' | 'verbs' | 'subjects', Words>
>;

/**
 * So many of each list that words are about as frequent as in real abstracts, of which a third have
 * the twentieth most frequent word, a seventh the hundredth, a fiftieth the thousandth.
 */
function makeTheme(random: Random, terms: Words): Theme {
  const some = (count: number, list: Words): Words => {
    const one = () => random.pickSkewed(list);
    return [one(), ...Array.from({ length: count - 1 }, one)];
  };
  const own = () => words.inventWord(random.pick, 3);
  return {
    openers: some(2, words.OPENERS),
    adjectives: some(7, words.ADJECTIVES),
    nouns: [...some(10, words.NOUNS), own(), own()],
    terms: some(60, terms),
    verbs: some(8, words.VERBS),
    subjects: some(4, words.SUBJECTS),
  };
}

function makeSentence(random: Random, theme: Theme): string {
  const { openers, adjectives, terms, nouns, verbs, subjects } = theme;
  const thing = () => `${random.pick(adjectives)} ${random.pick(terms)} ${random.pick(nouns)}`;
  const formula = random.next() < FORMULA_SHARE ? ` of order $${makeFormula(random)}$` : '';
  const clause = () => `${random.pick(verbs)} the ${thing()}`;
  const head = `${random.pick(openers)} a ${thing()}`;
  return `${head} that ${clause()}${formula}, ${random.pick(words.LINKS)} ${clause()} of ${random.pick(subjects)} in ${random.pick(terms)}.`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
