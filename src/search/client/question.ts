/** A question made out: its prefixes, its filters, and how its words are put to the index. */
import type { Answer, Question } from '../query/question.ts';
import { fold } from '../../words/fold.ts';
import { isStopWord } from '../../words/stop-words.ts';
import { topicLike } from '../query/fields.ts';
import { parseSearch } from '../query/parse.ts';
import type { Parsed } from '../query/parse.ts';
import { planSearch } from '../query/plan.ts';
import type { Plan } from '../query/plan.ts';
import type { SearchLibrary } from '../query/library.ts';
import type { Filters, SearchIndex } from './pagefind.ts';

/** A question, its prefixes taken out of its text, and how it is put to the index. */
export interface ReadQuestion {
  readonly parsed: Parsed;
  readonly plan: Plan;
  readonly filters: Filters;
}

/** Reads a question; only one that names an author, or types a topic, fetches what names there are. */
export async function readQuestion(
  index: SearchIndex,
  { vocabulary, filters: known }: SearchLibrary,
  question: Question,
): Promise<ReadQuestion> {
  const parsed = parseSearch(question.text);
  const plan = planSearch(parsed.terms, vocabulary, question.literal === true);
  const names = (filter: string) => (known.has(filter) ? index.values(filter) : []);
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
