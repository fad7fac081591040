/** The search of a built site, by its Pagefind index, its words and its list. */
import type { Answer, Hit, Question, Search } from '../search/answer.ts';
import { fold, isFiller } from '../search/canonical.ts';
import { excerptOf } from '../search/excerpt.ts';
import { ENOUGH, fuse } from '../search/fuse.ts';
import type { Fused, Scores } from '../search/fuse.ts';
import { parseSearch } from '../search/parse.ts';
import type { Parsed } from '../search/parse.ts';
import { planSearch, tellingSlots } from '../search/plan.ts';
import type { Plan, Slot } from '../search/plan.ts';
import { longDate } from '../site/dates.ts';
import { loadLibrary } from './search-data.client.ts';
import type { SearchLibrary } from './search-data.client.ts';
import { SearchIndex } from './search-index.client.ts';
import type { Filters, HitData } from './search-index.client.ts';

interface Engine {
  readonly index: SearchIndex;
  readonly library: () => Promise<SearchLibrary>;
  readonly base: string;
}

/** A question, its prefixes taken out of its text, and how it is put to the index. */
interface Read {
  readonly parsed: Parsed;
  readonly plan: Plan;
  readonly filters: Filters;
}

/** @param script address of `pagefind.js`, in the folder `pagefind` under the site's base */
export function createSearch(script: string): Search {
  const folder = script.replace(/pagefind\.js$/, '');
  const index = new SearchIndex(script);
  const base = folder.replace(/pagefind\/$/, '');
  const engine = { index, library: loadLibrary(folder), base };
  return {
    ask: (question) => answerOf(engine, question),
    counts: (question) => countsOf(engine, question),
    names: () => index.authors(),
  };
}

async function answerOf(engine: Engine, question: Question): Promise<Answer> {
  const { index } = engine;
  index.start();
  const library = await engine.library();
  const read = await readQuestion(engine, library, question);
  const fused = await fusedOf(index, read, library);
  const allowed = await passing(index, read.filters);
  const papers = allowed ? fused.papers.filter((id) => allowed.has(id)) : fused.papers;
  const ordered = await inOrder(index, papers, question, read);
  const marks = marksOf(read);
  return {
    total: ordered.length,
    withoutFilters: fused.papers.length,
    hits: (from, to) =>
      Promise.all(ordered.slice(from, to).map((id) => hitOf(engine, library, id, marks))),
    ...correctedText(question.text, read.plan),
    partial: fused.partial,
    words: wordsToMark(read),
  };
}

const NEWEST = { date: 'desc' } as const;
const SORTS = { newest: NEWEST, oldest: { date: 'asc' }, title: { title: 'asc' } } as const;

async function readQuestion(
  { index }: Engine,
  { vocabulary, topics }: SearchLibrary,
  question: Question,
): Promise<Read> {
  const parsed = parseSearch(question.text);
  const plan = planSearch(parsed.terms, vocabulary, question.literal === true);
  const topic = question.topic || (parsed.topic && topicLike(topics, parsed.topic));
  const year = question.year || parsed.year;
  const author = question.author || parsed.author;
  const filters = {
    ...(topic ? { topic } : {}),
    ...(year ? { year } : {}),
    ...(author ? { author: { any: await namesLike(index, author) } } : {}),
  };
  return { parsed, plan, filters };
}

/** Papers by relevance; all of them, newest first, where no word is asked for. */
async function fusedOf(
  index: SearchIndex,
  { plan: { slots }, parsed }: Read,
  { size, papers, vocabulary }: SearchLibrary,
): Promise<Fused> {
  if (slots.length === 0) {
    const fields = parsed.author ?? parsed.topic ?? parsed.year;
    const none = parsed.typed && fields === undefined;
    return { papers: none ? [] : await index.passing({}, NEWEST), partial: false };
  }
  const first = slots.flatMap(({ choices }) => choices[0]?.ask ?? []).join(' ');
  if (papers.size > 0) return fuse(slots, await answersTo(index, slots), size);
  // Word by word, a large library's common words would take a second.
  const whole = first.includes('"') ? undefined : await index.scores(first);
  if (whole && whole.size >= ENOUGH) return { papers: [...whole.keys()], partial: false };
  const telling = tellingSlots(slots, vocabulary, size);
  return fuse(telling, await answersTo(index, telling), size);
}

async function answersTo(
  index: SearchIndex,
  slots: readonly Slot[],
): Promise<ReadonlyMap<string, Scores>> {
  const asked = new Set(slots.flatMap(({ choices }) => choices.flatMap(({ ask }) => ask)));
  const answers = [...asked].map(async (word) => [word, await index.scores(word)] as const);
  return new Map(await Promise.all(answers));
}

async function passing(
  index: SearchIndex,
  filters: Filters,
): Promise<ReadonlySet<string> | undefined> {
  if (Object.keys(filters).length === 0) return undefined;
  return new Set(await index.passing(filters, NEWEST));
}

/** Asked for an order, the index gives it for the whole library. */
async function inOrder(
  index: SearchIndex,
  papers: readonly string[],
  { sort = 'relevance' }: Question,
  { filters }: Read,
): Promise<readonly string[]> {
  if (sort === 'relevance') return papers;
  const wanted = new Set(papers);
  return (await index.passing(filters, SORTS[sort])).filter((id) => wanted.has(id));
}

async function hitOf(
  { index, base }: Engine,
  { papers }: SearchLibrary,
  id: string,
  marks: readonly string[],
): Promise<Hit> {
  const listed = papers.get(id);
  const excerpt = async () => excerptOf(plainContent(await index.data(id)), marks);
  if (!listed) return { ...fragmentHit(await index.data(id)), excerpt };
  const { title, authors, date, topics } = listed;
  return {
    url: `${base}papers/${listed.id}/`,
    title,
    authors,
    date: shownDate(date),
    topics,
    excerpt,
  };
}

function fragmentHit({ url, meta }: HitData): Omit<Hit, 'excerpt'> {
  const { title = url, authors = '', date = '', topics = '' } = meta;
  const names = topics.split('; ').filter((name) => name !== '');
  return { url, title, authors, date: shownDate(date), topics: names };
}

function shownDate(date: string): string {
  return date === '' ? '' : longDate(date);
}

/** Pagefind writes the indexed text with two entities, whatever else it holds. */
function plainContent({ raw_content: content }: HitData): string {
  return content.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

function correctedText(text: string, { corrections }: Plan): Pick<Answer, 'corrected'> {
  if (corrections.size === 0) return {};
  const corrected = [...corrections].reduce(
    (all, [typed, meant]) => all.replace(typed, () => meant),
    text,
  );
  return { corrected };
}

/** Everything that was looked for, as an excerpt marks it. */
function marksOf({ plan }: Read): readonly string[] {
  const asked = plan.slots.flatMap(({ choices }) => choices.flatMap(({ ask }) => ask));
  const words = new Set(asked.flatMap((phrase) => phrase.replaceAll('"', '').split(/[ -]/)));
  return [...words].filter((word) => !isFiller(word));
}

/** What was typed, or meant: a page finds these in its own text. */
function wordsToMark({ parsed, plan }: Read): readonly string[] {
  return parsed.terms.map(({ typed }) => plan.corrections.get(typed) ?? typed);
}

/** A topic by its address, or by a part of it; a name that no topic has leads nowhere. */
function topicLike(topics: readonly string[], typed: string): string {
  const slug = fold(typed).replace(/[^a-z0-9]+/g, '-');
  return topics.find((it) => it === slug) ?? topics.find((it) => it.includes(slug)) ?? slug;
}

/** An author is a name, or any name that holds what was typed, whatever its accents. */
async function namesLike(index: SearchIndex, typed: string): Promise<readonly string[]> {
  const names = await index.authors();
  if (names.includes(typed)) return [typed];
  const wanted = fold(typed).split(/[\s.]+/);
  const like = names.filter((name) => {
    const folded = fold(name);
    return wanted.every((part) => folded.includes(part));
  });
  return like.length > 0 ? like : [typed];
}

/** Counted from the list, or, of a large library, by the index for the papers with all words. */
async function countsOf(engine: Engine, question: Question): ReturnType<Search['counts']> {
  const { index } = engine;
  const library = await engine.library();
  const read = await readQuestion(engine, library, question);
  if (library.papers.size === 0) {
    const words = marksOf(read).join(' ');
    const { topic = {}, year = {} } = await index.counts(words, read.filters);
    return { topic, year };
  }
  const { papers } = await fusedOf(index, read, library);
  const allowed = await passing(index, read.filters);
  const found = papers
    .filter((id) => !allowed || allowed.has(id))
    .flatMap((id) => library.papers.get(id) ?? []);
  return {
    topic: tally(found.flatMap(({ shelves }) => shelves)),
    year: tally(found.map(({ date }) => (date === '' ? 'undated' : date.slice(0, 4)))),
  };
}

function tally(values: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
}
