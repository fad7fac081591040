/** What is asked of the index for a question: its terms as parts, its fields as filters. */
import { isStopWord } from '../../words/stop-words.ts';
import { foldedWords, spellings, titleWords } from './canonical.ts';
import {
  WEIGHTS,
  asAsked,
  spread,
  wildcard,
  withLetters,
  wordChoices,
  type Choice,
  type Slot,
} from './choices.ts';
import type { SearchLibrary, Vocabulary } from './library.ts';
import { parseSearch, topicLike, type Parsed, type Term, type TypedField } from './parse.ts';
import {
  isSentenceLike,
  nameAndYear,
  namesLike,
  readSentence,
  yearAmong,
  yearsLike,
  type Said,
} from './people.ts';
import type { Answer, Question } from './question.ts';

export interface Plan {
  readonly slots: readonly Slot[];
  /** What was typed → what is searched for instead. */
  readonly corrections: ReadonlyMap<string, string>;
}

/** @param literal whether no word is corrected */
export function planSearch(terms: readonly Term[], vocabulary: Vocabulary, literal: boolean): Plan {
  const corrections = new Map<string, string>();
  const meant = withLetters(terms, vocabulary).map((term) => wildcard(term, vocabulary));
  const content = meant.filter(isContent);
  const asked = (content.length > 0 ? content : meant).flatMap((term) => spread(term, vocabulary));
  const slots = asked.map((term, index) => {
    const choices = choicesOf(term, vocabulary, literal ? undefined : corrections);
    return { choices: [...choices, ...joined(asked, index, vocabulary)] };
  });
  return { slots, corrections };
}

/** The words of a search in their order, where they are all: they may be a phrase. */
export function typedPhrase(
  terms: readonly Term[],
  { corrections }: Pick<Plan, 'corrections'>,
): readonly string[] {
  if (terms.some(({ kind }) => kind !== 'word' && kind !== 'phrase')) return [];
  return terms
    .flatMap(({ kind, typed, words }) =>
      kind === 'word' ? foldedWords(corrections.get(typed) ?? typed) : words,
    )
    .flatMap((word) => word.split('-'));
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
  if (term.kind === 'identifier')
    return [{ ask: term.words.map((word) => `"${word}"`), weight: 1 }];
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

/** What a paper must have besides its words, or must not. */
export type Condition = { readonly not: boolean } & (
  | {
      /** A filter, and the values of which a paper has one. */
      readonly filter: string;
      readonly any: readonly string[];
    }
  | {
      /** The name of an author, in full or in part, among too many to be fetched for it. */
      readonly author: string;
    }
  | {
      /** Words, or phrases in quotes, as the index is asked for them: a paper has one. */
      readonly ask: readonly string[];
      /** A folded word or phrase that the paper must show, since it is found by other words as well. */
      readonly shows?: readonly string[];
    }
);

/** A question, its fields taken out of its text, and how it is put to the index. */
export interface ReadQuestion {
  readonly parsed: Parsed;
  readonly plan: Plan;
  readonly conditions: readonly Condition[];
  /** What the question says in a sentence, and is taken for. */
  readonly said?: Said;
  /** The same with an author and a year as filters, where it has them among its words. */
  readonly offer?: Required<Said>;
}

/** In a library of more papers, all names weigh too much to be fetched for an offer, or to find one of them. */
const NAMES_UP_TO = 5_000;

/**
 * Reads a question.
 *
 * @param valuesOf gives the values of a filter; only a question that may need them asks for them
 */
export async function readQuestion(
  question: Question,
  { vocabulary, filters: known, papers }: SearchLibrary,
  valuesOf: (filter: string) => Promise<readonly string[]>,
): Promise<ReadQuestion> {
  const literal = question.literal === true;
  const isSmall = papers <= NAMES_UP_TO;
  const values = async (filter: string) => (known.has(filter) ? valuesOf(filter) : []);
  const said =
    !literal && isSentenceLike(question.text)
      ? readSentence(question.text, await values('author'))
      : undefined;
  const asked = { ...question, ...said };
  const parsed = parseSearch(asked.text);
  const plan = planSearch(parsed.terms, vocabulary, literal);
  const offer =
    isSmall && !said && !asked.author && !asked.year && yearAmong(parsed.terms)
      ? nameAndYear(asked.text, parsed.terms, await values('author'))
      : undefined;
  return {
    parsed,
    plan,
    conditions: [
      ...(await Promise.all(
        fieldsOf(asked, parsed).map((field) => condition(field, plan, values, isSmall)),
      )),
      ...parsed.excluded.map(lacking),
    ],
    ...(said && { said }),
    ...(offer && { offer }),
  };
}

type Field = Pick<TypedField, 'kind' | 'value' | 'not'>;

/** The fields of the form, then those of the text. */
function fieldsOf({ topic, author, year, code }: Question, { fields }: Parsed): readonly Field[] {
  const own = { topic, author, year, code: code ? 'yes' : undefined } as const;
  return [
    ...(['topic', 'author', 'year', 'code'] as const).flatMap((kind) => {
      const value = own[kind];
      return value ? [{ kind, value, not: false }] : [];
    }),
    ...fields,
  ];
}

async function condition(
  { kind, value, not }: Field,
  { corrections }: Plan,
  valuesOf: (filter: string) => Promise<readonly string[]>,
  isSmall: boolean,
): Promise<Condition> {
  if (kind === 'author' && !isSmall) return { not, author: value };
  if (kind === 'title') {
    const meant = value.replace(/\S+/gu, (word) => corrections.get(word) ?? word);
    return { not, ask: titleWords(meant) };
  }
  const any = await {
    topic: async () => [topicLike(await valuesOf('topic'), value)],
    author: async () => namesLike(await valuesOf('author'), value),
    year: async () => yearsLike(await valuesOf('year'), value),
    code: () => [value],
  }[kind]();
  return { not, filter: kind, any };
}

/** A paper that shows a word, or a phrase, or a compound in one word or in several. */
function lacking({ kind, words }: Term): Condition {
  const [first = ''] = words;
  const shows = words.flatMap((word) => word.split('-'));
  const whole = kind === 'word' && shows.length > 1 ? [first.replaceAll('-', '')] : [];
  return { not: true, ask: [...whole, shows.join(' ')].map((asked) => `"${asked}"`), shows };
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
  const choices = plan.slots.flatMap((slot) => slot.choices).filter(({ unmarked }) => !unmarked);
  const words = new Set(
    choices.flatMap(({ ask }) => ask.flatMap((phrase) => phrase.replaceAll('"', '').split(/[ -]/))),
  );
  return [...words].filter((word) => !isStopWord(word));
}

/** What was typed, or meant: a page finds these in its own text. */
export function wordsToMark({ parsed, plan }: ReadQuestion): readonly string[] {
  return parsed.terms.map(({ typed }) => plan.corrections.get(typed) ?? typed);
}
