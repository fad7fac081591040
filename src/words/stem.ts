/**
 * Forms of an English word: its spelling, British or American, and its stem, in two strengths. {@link stem} undoes plurals and British spelling alone, so that two
 * words meet only if they are one (`convex` and `convergence` stay apart): it compares texts.
 * {@link wordRoot} cuts off any common ending: it marks what may have matched a search.
 */

/** Letters that the one spells in one way and the other in another, where certain letters stand around. */
interface Difference {
  readonly british: string;
  readonly american: string;
  /** What must stand before and after, as lookarounds. */
  readonly before?: string;
  readonly after: string;
}

const VERB = '(?=(?:e[ds]?|ers?|ing|ations?|able)$)';
const DIFFERENCES: readonly Difference[] = [
  { british: 'is', american: 'iz', after: VERB },
  { british: 'ys', american: 'yz', after: VERB },
  { british: 'our', american: 'or', after: '(?=(?:s|ed|ing|al|able|hoods?)?$)' },
  { british: 'll', american: 'l', after: '(?=(?:ed|ing|ers?)$)' },
  { british: 'ence', american: 'ense', before: '(?<=(?:def|lic|off|pret))', after: '(?=s?$)' },
  { british: 're', american: 'er', before: '(?<=[bt])', after: '(?=s?$)' },
];

const TO_AMERICAN = DIFFERENCES.map(
  ({ british, american, before = '', after }) =>
    [new RegExp(before + british + after), american] as const,
);
const TO_BRITISH = DIFFERENCES.map(({ british, american, before = '', after }) => {
  // `l` is doubled, but a doubled one is not tripled.
  const single = american === 'l' ? '(?<!l)' : before;
  return [new RegExp(single + american + after), british] as const;
});
/** Shorter words are other words when respelt: `wise`, `our`, `four`. */
const RESPELT_MIN = 6;

/** A word in American spelling; where it has none, the result need not be English. */
export function american(word: string): string {
  if (word.length < RESPELT_MIN) return word;
  return TO_AMERICAN.reduce((spelt, [from, to]) => spelt.replace(from, to), word);
}

/** What a word would be in the other spelling, by each rule; a caller looks up which ones exist. */
export function respelt(word: string): readonly string[] {
  return [...TO_AMERICAN, ...TO_BRITISH]
    .filter(([from]) => from.test(word))
    .map(([from, to]) => word.replace(from, to));
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['matrices', 'matrix'],
  ['vertices', 'vertex'],
  ['indices', 'index'],
  ['analyses', 'analysis'],
  ['hypotheses', 'hypothesis'],
  ['biases', 'bias'],
  ['lenses', 'lens'],
  ['gases', 'gas'],
]);
/** Singulars that end in one s. */
const SINGULAR = new Set(['alias', 'atlas', 'bias', 'canvas', 'chaos', 'gas', 'lens', 'whereas']);

/** A word in the singular: `methods` → `method`, `policies` → `policy`; `loss` and `bias` stay. */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !word.endsWith('s') || isSingular(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function isSingular(word: string): boolean {
  return /(?:ss|us|is)$/.test(word) || SINGULAR.has(word);
}

/** One form for both numbers and both spellings of a word in lower case; it need not be English. */
export function stem(word: string): string {
  return american(singular(word));
}

const ENDING = /(?:ations?|ating|ated|ates?|ings?|edly|ed|ers?|ors?|es|s|e|ly|ity|y)$/;
/** A shorter root begins too many other words. */
const ROOT_MIN = 4;
/** Letters that a form of a word may have beyond its root when its own ending is cut off. */
const BEYOND_ROOT = 2;

/** A word in lower case without its ending; the word itself where little would be left. */
export function wordRoot(word: string): string {
  const root = word.replace(ENDING, '');
  return root.length >= ROOT_MIN ? root : word;
}

/** Whether a folded word is, give or take its ending, the word that a root was cut from. */
export function isFormOf(word: string, root: string): boolean {
  if (root.length < ROOT_MIN) return word === root || word === `${root}s`;
  return word.startsWith(root) && wordRoot(word).length - root.length <= BEYOND_ROOT;
}
