/** What is asked of the index for a question: its terms as parts, its fields as filters. */
import { fold } from '../../words/fold.ts';
import { isStopWord } from '../../words/stop-words.ts';
import { spellings } from './canonical.ts';
import { WEIGHTS, asAsked, spread, wordChoices, type Choice, type Slot } from './choices.ts';
import type { SearchLibrary, Vocabulary } from './library.ts';
import { parseSearch, topicLike, type Parsed, type Term } from './parse.ts';
import type { Answer, Question } from './question.ts';

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
  const content = full.map((word) => asAsked(word, vocabulary));
  const ask = content.length > 0 ? content : single;
  const apart: Choice = { ask, weight: WEIGHTS.parts, fallback: true };
  return words.length > 1
    ? [{ ask: [`"${words.join(' ')}"`, ...content], weight: 1 }, apart]
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

/** A question, its prefixes taken out of its text, and how it is put to the index. */
export interface ReadQuestion {
  readonly parsed: Parsed;
  readonly plan: Plan;
  /** Name of a filter → the value, or the values, of which a paper must have one. */
  readonly filters: Readonly<Record<string, string | { readonly any: readonly string[] }>>;
}

/**
 * Reads a question.
 *
 * @param valuesOf gives the values of a filter; only a question that names an author, or types a
 *   topic, asks for them
 */
export async function readQuestion(
  question: Question,
  { vocabulary, filters: known }: SearchLibrary,
  valuesOf: (filter: string) => Promise<readonly string[]>,
): Promise<ReadQuestion> {
  const parsed = parseSearch(question.text);
  const plan = planSearch(parsed.terms, vocabulary, question.literal === true);
  const names = (filter: string) => (known.has(filter) ? valuesOf(filter) : []);
  const topic = question.topic || (parsed.topic && topicLike(await names('topic'), parsed.topic));
  const year = question.year || parsed.year;
  const author = question.author || parsed.author;
  const filters = {
    ...(topic ? { topic } : {}),
    ...(year ? { year } : {}),
    ...(author ? { author: { any: namesLike(await names('author'), author) } } : {}),
  };
  return { parsed, plan, filters };
}

/** An author is a name, or any name that holds what was typed, whatever its accents. */
function namesLike(names: readonly string[], typed: string): readonly string[] {
  if (names.includes(typed)) return [typed];
  const wanted = fold(typed).split(/[\s.,]+/);
  const like = names.filter((name) => {
    const folded = fold(name);
    return wanted.every((part) => folded.includes(part));
  });
  return like.length > 0 ? like : [typed];
}

/** The text with its corrections; nothing where none was needed. */
export function correctedText(text: string, { corrections }: Plan): Pick<Answer, 'corrected'> {
  if (corrections.size === 0) return {};
  const corrected = [...corrections].reduce(
    (all, [typed, meant]) => all.replace(typed, () => meant),
    text,
  );
  return { corrected };
}

/** Everything that was looked for, as an excerpt marks it. */
export function marksOf({ plan }: ReadQuestion): readonly string[] {
  const asked = plan.slots.flatMap(({ choices }) => choices.flatMap(({ ask }) => ask));
  const words = new Set(asked.flatMap((phrase) => phrase.replaceAll('"', '').split(/[ -]/)));
  return [...words].filter((word) => !isStopWord(word));
}

/** What was typed, or meant: a page finds these in its own text. */
export function wordsToMark({ parsed, plan }: ReadQuestion): readonly string[] {
  return parsed.terms.map(({ typed }) => plan.corrections.get(typed) ?? typed);
}
