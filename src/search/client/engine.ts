/** The search of a built site, by its Pagefind index, its words and its list. */
import type { Answer, Question, Search } from '../query/question.ts';
import { ENOUGH, fuse } from '../query/fuse.ts';
import type { Fused, Scores } from '../query/fuse.ts';
import { byPlace, placeOf } from '../query/place.ts';
import { certainWords, tellingSlots } from '../query/large.ts';
import { titledFirst } from '../query/titled.ts';
import type { Slot } from '../query/slot.ts';
import { loadLibrary, titleOrderIn } from './data.ts';
import type { SearchLibrary } from './data.ts';
import { hitOf } from './hits.ts';
import { SearchIndex } from './pagefind.ts';
import type { Filters } from './pagefind.ts';
import { correctedText, marksOf, readQuestion, wordsToMark } from './question.ts';
import type { ReadQuestion } from './question.ts';

/** What answers from one build of the site. */
interface Engine {
  readonly index: SearchIndex;
  readonly library: () => Promise<SearchLibrary>;
  readonly titleOrder: (name: string) => Promise<readonly number[]>;
  readonly base: string;
}

function makeEngine(script: string): Engine {
  const folder = script.replace(/pagefind\.js$/, '');
  const base = folder.replace(/pagefind\/$/, '');
  return {
    index: new SearchIndex({ script, folder, base }),
    library: loadLibrary(folder),
    titleOrder: titleOrderIn(folder),
    base,
  };
}

/** @param script address of `pagefind.js`, in the folder `pagefind` under the site's base */
export function createSearch(script: string): Search {
  let engine = makeEngine(script);
  /** Where a part cannot be had, there may be a new build. */
  const renew = (failed: Engine): void => {
    if (engine === failed) engine = makeEngine(script);
  };
  /** Once more, and from the beginning. */
  const asked = async <T>(work: (engine: Engine) => Promise<T>): Promise<T> => {
    const first = engine;
    try {
      return await work(first);
    } catch {
      renew(first);
      return work(engine);
    }
  };
  return {
    ask: (question) => asked((it) => answerOf(it, question, renew)),
    counts: (question) => asked((it) => countsOf(it, question)),
    names: () => asked(({ index }) => index.authors()),
  };
}

async function answerOf(
  engine: Engine,
  question: Question,
  renew: (failed: Engine) => void,
): Promise<Answer> {
  const { index } = engine;
  index.start();
  const library = await engine.library();
  const read = await readQuestion(index, library, question);
  const fused = await fusedOf(index, read, library);
  const allowed = await passing(index, read.filters);
  const papers = allowed ? fused.papers.filter((id) => allowed.has(id)) : fused.papers;
  const ordered = await inOrder(engine, papers, question);
  const marks = marksOf(read);
  const hit = (id: string) => hitOf({ index, library, base: engine.base }, id, marks);
  return {
    total: ordered.length,
    withoutFilters: fused.papers.length,
    hits: (from, to) =>
      Promise.all(ordered.slice(from, to).map(hit)).catch((error: unknown) => {
        renew(engine);
        throw error;
      }),
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
  const { size, papers, listed } = library;
  if (papers.length === 0) return fusedInLarge(index, slots, library);
  const fused = fuse(slots, await answersTo(index, slots), size);
  const titleOf = (name: string) => listed(name)?.title;
  return { ...fused, papers: titledFirst(fused.papers, parsed.terms, titleOf) };
}

/**
 * All words at once; where few papers have them, after these those that have the telling ones; else
 * what is certain.
 */
async function fusedInLarge(
  index: SearchIndex,
  slots: readonly Slot[],
  { vocabulary, size }: SearchLibrary,
): Promise<Fused> {
  const { ask, all } = certainWords(slots, vocabulary, size);
  const atOnce = async () => (ask === '' ? [] : [...(await index.scores(ask)).keys()]);
  const complete = all ? await atOnce() : [];
  if (complete.length >= ENOUGH) return { papers: complete, partial: false };
  const telling = tellingSlots(slots, vocabulary, size);
  const fused = fuse(telling, await answersTo(index, telling), size);
  const papers = [...complete, ...fused.papers.filter((id) => !complete.includes(id))];
  if (papers.length === 0) return { papers: await atOnce(), partial: !all };
  return { papers, partial: complete.length === 0 && (all || fused.partial) };
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
  { titleOrder }: Engine,
  papers: readonly string[],
  { sort = 'relevance' }: Question,
): Promise<readonly string[]> {
  const [first] = papers;
  if (first === undefined || sort === 'relevance') return papers;
  if (sort === 'newest') return [...papers].sort(byPlace);
  if (sort === 'oldest') return [...papers].sort(byPlace).reverse();
  const ranks = await titleOrder(first);
  const rank = (name: string) => ranks[placeOf(name)] ?? Infinity;
  return [...papers].sort((a, b) => rank(a) - rank(b));
}

/** Counted from the list, or, of a large library, by the index for the papers with all words. */
async function countsOf(engine: Engine, question: Question): ReturnType<Search['counts']> {
  const { index } = engine;
  const library = await engine.library();
  const read = await readQuestion(index, library, question);
  const byIndex = async () => {
    const words = read.plan.slots.flatMap(({ choices }) => choices[0]?.ask ?? []).join(' ');
    const { topic = {}, year = {} } = await index.counts(words, read.filters);
    return { topic, year };
  };
  if (library.papers.length === 0) return byIndex();
  const { papers } = await fusedOf(index, read, library);
  const allowed = await passing(index, read.filters);
  const found = papers.filter((id) => !allowed || allowed.has(id)).map(library.listed);
  if (!found.every((paper) => paper !== undefined)) return byIndex();
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
