/** What is asked of the index for a search. */
import { isStopWord } from '../../words/stop-words.ts';
import { spellings } from './canonical.ts';
import type { Term } from './parse.ts';
import { WEIGHTS } from './slot.ts';
import type { Choice, Slot } from './slot.ts';
import type { Vocabulary } from './vocabulary.ts';
import { asAsked, spread, wordChoices } from './word-choices.ts';

export interface Plan {
  readonly slots: readonly Slot[];
  /** What was typed → what is searched for instead. */
  readonly corrections: ReadonlyMap<string, string>;
}

/** @param literal whether no word is corrected */
export function planSearch(terms: readonly Term[], vocabulary: Vocabulary, literal: boolean): Plan {
  const corrections = new Map<string, string>();
  const content = terms.filter(isContent);
  const asked = (content.length > 0 ? content : terms).flatMap((term) => spread(term, vocabulary));
  const slots = asked.map((term, index) => {
    const choices = choicesOf(term, vocabulary, literal ? undefined : corrections);
    return { choices: [...choices, ...joined(asked, index, vocabulary)] };
  });
  return { slots, corrections };
}

/** A letter alone, most often an initial or a particle, says as little as a stop word. */
function isContent({ kind, words: [word = ''] }: Term): boolean {
  return kind === 'phrase' || kind === 'formula' || (word.length > 1 && !isStopWord(word));
}

function choicesOf(
  term: Term,
  vocabulary: Vocabulary,
  corrections: Map<string, string> | undefined,
): readonly Choice[] {
  if (term.kind === 'phrase') return phraseChoices(term.words, vocabulary);
  if (term.kind === 'run') return runChoices(term);
  if (term.kind === 'formula') return formulaChoices(term);
  return wordChoices(term, vocabulary, corrections);
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

/** Two letters of a run: in the whole run, or wherever they stand. One letter alone begins any word. */
function runChoices({ words: [pair = ''], run = [] }: Term): readonly Choice[] {
  if (run.length < 2) return [{ ask: [pair.length > 1 ? `"${pair}"` : pair], weight: 1 }];
  const quoted = run.map((it) => `"${it}"`);
  return [
    { ask: [`"${run.join(' ')}"`, ...quoted], weight: 1 },
    { ask: [`"${pair}"`], weight: WEIGHTS.parts },
  ];
}

/** A phrase as it stands; where no paper has it, its words, also where hyphens or accents differ. */
function phraseChoices(words: readonly string[], vocabulary: Vocabulary): readonly Choice[] {
  const single = words.flatMap((word) => spellings(word).slice(word.includes('-') ? 1 : 0));
  const full = single.filter((word) => !isStopWord(word));
  const telling = full.map((word) => asAsked(word, vocabulary));
  const ask = telling.length > 0 ? telling : single;
  const apart: Choice = { ask, weight: WEIGHTS.parts, fallback: true };
  return words.length > 1
    ? [{ ask: [`"${words.join(' ')}"`, ...telling], weight: 1 }, apart]
    : [apart];
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
