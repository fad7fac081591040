/** The search of a built site, by its Pagefind index, its words and its list. */
import type { Answer, Hit, Question, Search } from '../search/answer.ts';
import { excerptOf } from '../search/excerpt.ts';
import { ENOUGH, fuse } from '../search/fuse.ts';
import type { Fused, Scores } from '../search/fuse.ts';
import { byPlace, placeOf } from '../search/place.ts';
import { certainWords, tellingSlots } from '../search/large.ts';
import type { Slot } from '../search/plan.ts';
import { longDate } from '../site/dates.ts';
import { loadLibrary, loadTitleOrder } from './search-data.client.ts';
import type { SearchLibrary } from './search-data.client.ts';
import { SearchIndex } from './search-index.client.ts';
import type { Filters, HitData } from './search-index.client.ts';
import { correctedText, marksOf, readQuestion, wordsToMark } from './search-question.client.ts';
import type { ReadQuestion } from './search-question.client.ts';

interface Engine {
  readonly index: SearchIndex;
  /** Address of the folder `pagefind`. */
  readonly folder: string;
  readonly library: () => Promise<SearchLibrary>;
  readonly base: string;
}

/** @param script address of `pagefind.js`, in the folder `pagefind` under the site's base */
export function createSearch(script: string): Search {
  const folder = script.replace(/pagefind\.js$/, '');
  const index = new SearchIndex(script);
  const base = folder.replace(/pagefind\/$/, '');
  const engine = { index, folder, library: loadLibrary(folder), base };
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
  const read = await readQuestion(index, library, question);
  const fused = await fusedOf(index, read, library);
  const allowed = await passing(index, read.filters);
  const papers = allowed ? fused.papers.filter((id) => allowed.has(id)) : fused.papers;
  const ordered = await inOrder(engine, papers, question);
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

/** Papers by relevance; all of them, newest first, where no word is asked for. */
async function fusedOf(
  index: SearchIndex,
  { plan: { slots }, parsed }: ReadQuestion,
  library: SearchLibrary,
): Promise<Fused> {
  if (slots.length === 0) {
    const fields = parsed.author ?? parsed.topic ?? parsed.year;
    const none = parsed.typed && fields === undefined;
    return { papers: none ? [] : await index.passing({}), partial: false };
  }
  const { size, papers } = library;
  if (papers.length > 0) return fuse(slots, await answersTo(index, slots), size);
  return fusedInLarge(index, slots, library);
}

/** All words at once; where few papers have them, the telling ones one by one; else what is certain. */
async function fusedInLarge(
  index: SearchIndex,
  slots: readonly Slot[],
  { vocabulary, size }: SearchLibrary,
): Promise<Fused> {
  const { ask, all } = certainWords(slots, vocabulary, size);
  const atOnce = async () => (ask === '' ? [] : [...(await index.scores(ask)).keys()]);
  if (all) {
    const papers = await atOnce();
    if (papers.length >= ENOUGH) return { papers, partial: false };
  }
  const telling = tellingSlots(slots, vocabulary, size);
  const fused = fuse(telling, await answersTo(index, telling), size);
  return fused.papers.length > 0 ? fused : { papers: await atOnce(), partial: !all };
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
  return new Set(await index.passing(filters));
}

/** Papers come by relevance. */
async function inOrder(
  { folder }: Engine,
  papers: readonly string[],
  { sort = 'relevance' }: Question,
): Promise<readonly string[]> {
  const [first] = papers;
  if (first === undefined || sort === 'relevance') return papers;
  if (sort === 'newest') return [...papers].sort(byPlace);
  if (sort === 'oldest') return [...papers].sort(byPlace).reverse();
  const ranks = await loadTitleOrder(folder, first);
  const rank = (name: string) => ranks[placeOf(name)] ?? Infinity;
  return [...papers].sort((a, b) => rank(a) - rank(b));
}

async function hitOf(
  { index, base }: Engine,
  library: SearchLibrary,
  id: string,
  marks: readonly string[],
): Promise<Hit> {
  const listed = library.listed(id);
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

/** Counted from the list, or, of a large library, by the index for the papers with all words. */
async function countsOf(engine: Engine, question: Question): ReturnType<Search['counts']> {
  const { index } = engine;
  const library = await engine.library();
  const read = await readQuestion(index, library, question);
  const { papers } = await fusedOf(index, read, library);
  const allowed = await passing(index, read.filters);
  const found = papers.filter((id) => !allowed || allowed.has(id)).map(library.listed);
  if (!found.every((paper) => paper !== undefined)) {
    const words = marksOf(read).join(' ');
    const { topic = {}, year = {} } = await index.counts(words, read.filters);
    return { topic, year };
  }
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
