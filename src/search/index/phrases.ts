/** Which of many phrases a text has, found in one walk over its words. */

export interface FoundPhrases {
  readonly phrases: ReadonlySet<string>;
  /** The sets that they are of, by their numbers, in order. */
  readonly sets: readonly number[];
}

/** Letters by which phrases are looked up: two, behind the blank before them. */
const KEY = 3;

/**
 * Makes a finder.
 *
 * @param sets of phrases, each with a blank before it, and one behind it unless a word may go on, which
 *   then has two letters at least
 * @returns looks through a text of words between blanks
 */
export function phraseFinder(sets: readonly (readonly string[])[]): (text: string) => FoundPhrases {
  const setsOf = new Map<string, Set<number>>();
  for (const [set, phrases] of sets.entries()) {
    for (const phrase of phrases) setsOf.set(phrase, (setsOf.get(phrase) ?? new Set()).add(set));
  }
  const byKey = Map.groupBy(setsOf.keys(), (phrase) => phrase.slice(0, KEY));
  return (text) => {
    const phrases = new Set<string>();
    for (let at = 0; at >= 0 && at < text.length - 1; at = text.indexOf(' ', at + 1)) {
      for (const phrase of byKey.get(text.slice(at, at + KEY)) ?? []) {
        if (text.startsWith(phrase, at)) phrases.add(phrase);
      }
    }
    const found = new Set([...phrases].flatMap((phrase) => [...(setsOf.get(phrase) ?? [])]));
    return { phrases, sets: [...found].sort((a, b) => a - b) };
  };
}
