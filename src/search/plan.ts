/** What is asked of the index for a search. */
import { isFiller, spellings } from './canonical.ts';
import { correction } from './correct.ts';
import { inflectedFrom } from './inflection.ts';
import type { Term } from './parse.ts';
import { otherSpellings } from './variants.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One way to answer a part of a search. */
export interface Choice {
  /** Words, or a phrase in quotes, as the index is asked for them: a paper needs all. */
  readonly ask: readonly string[];
  /** How much it counts, up to 1. */
  readonly weight: number;
  /** Only asked where the choices before it find nothing. */
  readonly fallback?: true;
}

/** A part of a search: a paper answers it by its best choice. */
export interface Slot {
  readonly choices: readonly Choice[];
}

export interface Plan {
  readonly slots: readonly Slot[];
  /** What was typed → what is searched for instead. */
  readonly corrections: ReadonlyMap<string, string>;
}

const COMPLETIONS = 6;
const WEIGHTS = { parts: 0.6, completion: 0.7, whole: 0.85, inner: 0.5, shape: 0.4 } as const;

/** @param literal whether words are taken as they stand, whatever the vocabulary holds */
export function planSearch(terms: readonly Term[], vocabulary: Vocabulary, literal: boolean): Plan {
  const corrections = new Map<string, string>();
  const full = terms.filter(({ kind, words }) => kind !== 'word' || !isFiller(words[0] ?? ''));
  const asked = (full.length > 0 ? full : terms).flatMap((term) => spread(term, vocabulary));
  const slots = asked.map((term, index) => {
    const choices = choicesOf(term, vocabulary, literal ? undefined : corrections);
    return { choices: [...choices, ...joined(asked, index, vocabulary)] };
  });
  return { slots, corrections };
}

function choicesOf(
  term: Term,
  vocabulary: Vocabulary,
  corrections: Map<string, string> | undefined,
): readonly Choice[] {
  const { kind, words } = term;
  if (kind === 'phrase') return phraseChoices(words, vocabulary);
  if (kind === 'formula') return formulaChoices(term);
  const [whole = '', ...parts] = spellings(words[0] ?? '');
  const spelt = asSpelt(whole, vocabulary);
  const complete = completions(whole, vocabulary, term.last ? 2 : 5).map((word) => ({
    ask: [word],
    weight: spelt.length > 0 ? WEIGHTS.completion : 1,
  }));
  if (spelt.length > 0) {
    return [...spelt, ...compound(parts), ...(term.last ? complete : [])];
  }
  if (complete.length > 0) return complete;
  const meant =
    corrections && inflectedFrom(whole, vocabulary) === undefined
      ? corrected(whole, parts, vocabulary)
      : undefined;
  if (meant === undefined) {
    return [{ ask: [asAsked(whole, vocabulary)], weight: 1 }, ...compound(parts)];
  }
  corrections?.set(term.typed, meant);
  if (meant.includes(' ')) return [{ ask: meant.split(' '), weight: 1 }];
  const [joint = '', ...apart] = spellings(meant);
  return [...asSpelt(joint, vocabulary), ...compound(apart)];
}

/** A compound by its parts; a letter alone, as in `k-means`, would be taken for any word's beginning. */
function compound(parts: readonly string[]): readonly Choice[] {
  const ask = parts.map((part) => (part.length === 1 ? `"${part}"` : part));
  return parts.length > 0 ? [{ ask, weight: WEIGHTS.parts }] : [];
}

/** The spellings of a word that there are, the most frequent first. */
function asSpelt(word: string, vocabulary: Vocabulary): readonly Choice[] {
  const papers = (it: string) => Math.abs(vocabulary.get(it) ?? 0);
  const spelt = [...(vocabulary.has(word) ? [word] : []), ...otherSpellings(word, vocabulary)];
  return spelt.sort((a, b) => papers(b) - papers(a)).map((it) => ({ ask: [it], weight: 1 }));
}

/**
 * A compound that the library does not have, as the words that it is made of: what has them all is a
 * full answer, what has some a partial one. Not where it is another one misspelt.
 */
function spread(term: Term, vocabulary: Vocabulary): readonly Term[] {
  const [whole = '', ...parts] = term.kind === 'word' ? spellings(term.words[0] ?? '') : [];
  const words = parts.filter((part) => part.length > 1);
  const held = words.filter((word) => vocabulary.has(word));
  if (held.length === 0 || asSpelt(whole, vocabulary).length > 0) return [term];
  if (held.length < words.length && corrected(whole, parts, vocabulary) !== undefined)
    return [term];
  const last = (word: string) => term.last && word === parts.at(-1);
  return words.map((word) => ({ ...term, typed: word, words: [word], last: last(word) }));
}

/**
 * A word, quoted where the library may lack it: unquoted, Pagefind takes for a word that it does not
 * have any shorter one that begins it.
 */
function asAsked(word: string, vocabulary: Vocabulary): string {
  return inflectedFrom(word, vocabulary) === undefined ? `"${word}"` : word;
}

/** A formula as it is written, in other letters, by its parts; else one with other variables. */
function formulaChoices({ words, formula }: Term): readonly Choice[] {
  const exact = formula ? [{ ask: [formula.exact], weight: 1 }] : [];
  const spelled = words.map((word, index) => ({
    ask: [word],
    weight: index === 0 ? WEIGHTS.whole : WEIGHTS.inner,
  }));
  const shapes = formula?.shapes.slice(0, 1) ?? [];
  const other = shapes.map((word) => ({
    ask: [word],
    weight: WEIGHTS.shape,
    fallback: true as const,
  }));
  return [...exact, ...spelled, ...other];
}

/** A phrase as it stands; where no paper has it, its words, also where hyphens or accents differ. */
function phraseChoices(words: readonly string[], vocabulary: Vocabulary): readonly Choice[] {
  const single = words
    .flatMap((word) => spellings(word).slice(word.includes('-') ? 1 : 0))
    .map((word) => asAsked(word, vocabulary));
  const telling = single.filter((word) => !isFiller(word));
  const ask = telling.length > 0 ? telling : single;
  const apart: Choice = { ask, weight: WEIGHTS.parts, fallback: true };
  return words.length > 1
    ? [{ ask: [`"${words.join(' ')}"`, ...telling], weight: 1 }, apart]
    : [apart];
}

/** The meant word; of a compound, each part that is unknown. */
function corrected(
  whole: string,
  parts: readonly string[],
  vocabulary: Vocabulary,
): string | undefined {
  if (parts.length === 0) return correction(whole, vocabulary);
  const meant = parts.map((part) => (vocabulary.has(part) ? part : correction(part, vocabulary)));
  return meant.every((part, index) => part === parts[index] || part === undefined)
    ? correction(whole, vocabulary)
    : meant.map((part, index) => part ?? parts[index] ?? '').join('-');
}

/** The most frequent words that go on from a beginning, of those that papers show. */
function completions(start: string, vocabulary: Vocabulary, shortest: number): readonly string[] {
  if (start.length < shortest) return [];
  return [...vocabulary]
    .filter(([word, count]) => count > 0 && word.length > start.length && word.startsWith(start))
    .sort(([, a], [, b]) => b - a)
    .slice(0, COMPLETIONS)
    .map(([word]) => word);
}

/** Two words that the library also writes as one: `low rank` → `lowrank`. */
function joined(terms: readonly Term[], index: number, vocabulary: Vocabulary): readonly Choice[] {
  const word = (at: number): string => {
    const term = terms[at];
    return term?.kind === 'word' ? (term.words[0] ?? '') : '';
  };
  const pairs = [
    [word(index - 1), word(index)],
    [word(index), word(index + 1)],
  ];
  return pairs
    .filter((pair) => pair.every((it) => it !== '') && vocabulary.has(pair.join('')))
    .map((pair) => ({ ask: [pair.join('')], weight: 1 }));
}
