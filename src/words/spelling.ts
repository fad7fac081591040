/** British and American spellings of one word. */

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
