/** The search of a built site: the query layer, put to its Pagefind index. */
import {
  certainWords,
  isCheap,
  rareSlots,
  ENOUGH,
  fuse,
  type Fused,
  type Scores,
} from '../query/ranking.ts';
import { EXCERPT_END, searchExcerpt, showsWords } from '../query/excerpt.ts';
import { LIBRARY_FILE, readLibrary, type SearchLibrary } from '../query/library.ts';
import { ORDERS, groupedBy, phraseFirst, type ShownText } from '../query/order.ts';
import type { Answer, Hit, Question, Search } from '../query/question.ts';
import type { Slot } from '../query/choices.ts';
import { MissingPart, SearchIndex, folderOf, type HitData } from './pagefind.ts';
import {
  correctedText,
  marksOf,
  readQuestion,
  typedPhrase,
  wordsToMark,
  type Condition,
  type ReadQuestion,
} from '../query/plan.ts';
import { isStopWord } from '../../words/stop-words.ts';
import type { Said } from '../query/people.ts';

/** What answers from one build of the site. */
interface Engine {
  readonly index: SearchIndex;
  readonly library: Promise<SearchLibrary>;
  /** Whether the site has been built anew since. */
  readonly isOutdated: () => Promise<boolean>;
}

/** Results that are read to see whether they show what was typed as a phrase. */
const PHRASES_READ = 20;
/** Papers that are read to see whether they show a word; of more, each that the index finds by it is taken to. */
const READ_MAX = 60;
const COUNTED = ['topic', 'year'] as const;

/** @param script address of `pagefind.js`, in the folder `pagefind` under the site's base */
export function createSearch(script: string): Search {
  let engine: Engine | undefined;
  /** Where a part cannot be had, there may be a new build. */
  const renew = (failed: Engine): void => {
    if (engine === failed) engine = undefined;
  };
  /** Once more, and from the beginning. */
  const asked = async <T>(work: (engine: Engine) => Promise<T>): Promise<T> => {
    const first = (engine ??= makeEngine(script));
    try {
      return await work(first);
    } catch {
      renew(first);
    }
    const second = (engine ??= makeEngine(script));
    return work(second).catch((error: unknown) => {
      renew(second);
      throw error;
    });
  };
  return {
    ask: (question) => asked((it) => answerOf(it, question, renew)),
    counts: (question) => asked((it) => countsOf(it, question)),
    names: () => asked(({ index }) => index.values('author')),
  };
}

function makeEngine(script: string): Engine {
  const index = new SearchIndex(script);
  index.start();
  const file = () => fetchText(folderOf(script) + LIBRARY_FILE);
  const loaded = file();
  const isOutdated = async () => {
    const now = await file();
    return now !== '' && now !== (await loaded);
  };
  return { index, library: loaded.then(readLibrary), isOutdated };
}

/** Asks whether there is a newer one: the index is never an old one either. */
async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { cache: 'no-cache' }).catch(() => undefined);
  return response?.ok ? response.text() : '';
}

async function answerOf(
  engine: Engine,
  question: Question,
  renew: (failed: Engine) => void,
): Promise<Answer> {
  const { index } = engine;
  const library = await engine.library;
  const read = await readQuestion(question, library, (filter) => index.values(filter));
  const found = await foundFor(engine, read, library);
  const papers = await passing(engine, found.papers, read.conditions, library);
  const ordered = await inOrder(index, papers, read, question, library);
  const marks = marksOf(read);
  const phrase = typedPhrase(read.parsed.terms, read.plan);
  return {
    total: papers.length,
    withoutFilters: found.papers.length,
    hits: (from, to) =>
      ordered(from, to)
        .then((ids) =>
          Promise.all(ids.map(async (id) => hitOf(await index.data(id), marks, phrase))),
        )
        .catch((error: unknown) => {
          renew(engine);
          throw error;
        }),
    ...correctedText(question.text, read.plan),
    ...(read.said && { understood: stateOf(read.said) }),
    ...(await offerOf(engine, read, library)),
    unknown: read.parsed.unknown,
    partial: found.partial,
    words: wordsToMark(read),
  };
}

/** Papers by relevance; all of them where no word is asked for. */
async function foundFor(
  engine: Engine,
  { plan, parsed, conditions }: ReadQuestion,
  library: SearchLibrary,
): Promise<Fused> {
  if (plan.slots.length > 0) {
    return rankedBy(engine, plan.slots, library);
  }
  const none = parsed.typed && conditions.length === 0;
  return { papers: none ? [] : await engine.index.papers({}), partial: false };
}

/**
 * Asks word by word and fuses the answers. Words that very many papers have are asked for together
 * with the others; the papers with all of them come first, then those with the rarer words.
 */
async function rankedBy(
  engine: Engine,
  slots: readonly Slot[],
  library: SearchLibrary,
): Promise<Fused> {
  const { vocabulary, papers: size } = library;
  if (isCheap(slots, vocabulary)) {
    return fuse(slots, await answersTo(engine, slots, library), size);
  }
  const { ask, all } = certainWords(slots, vocabulary, size);
  const together = ask === '' ? [] : [...(await engine.index.scores(ask)).keys()];
  const complete = all ? together : [];
  if (complete.length >= ENOUGH) return { papers: complete, partial: false };
  const rare = rareSlots(slots, vocabulary);
  const fused = fuse(rare, await answersTo(engine, rare, library), size);
  const papers = [...complete, ...fused.papers.filter((id) => !complete.includes(id))];
  if (papers.length === 0) return { papers: together, partial: !all };
  return { papers, partial: complete.length === 0 && (all || fused.partial) };
}

/**
 * Asks the index for all that the slots ask for.
 *
 * @throws {MissingPart} where it finds nothing for a word that the library has, or that it may have
 *   since the site was built anew: Pagefind answers without parts that it cannot fetch
 */
async function answersTo(
  { index, isOutdated }: Engine,
  slots: readonly Slot[],
  { vocabulary }: SearchLibrary,
): Promise<ReadonlyMap<string, Scores>> {
  const asked = new Set(slots.flatMap(({ choices }) => choices.flatMap(({ ask }) => ask)));
  const answers = new Map(
    await Promise.all([...asked].map(async (word) => [word, await index.scores(word)] as const)),
  );
  const without = [...asked].filter((word) => answers.get(word)?.size === 0);
  if (
    without.some((word) => vocabulary.has(word)) ||
    (without.length > 0 && (await isOutdated()))
  ) {
    throw new MissingPart(`the index has nothing for ${without.join(', ')}`);
  }
  return answers;
}

/** The papers that meet all conditions, in their order. */
async function passing(
  engine: Engine,
  papers: readonly string[],
  conditions: readonly Condition[],
  library: SearchLibrary,
): Promise<readonly string[]> {
  let left = papers;
  for (const condition of conditions) {
    const having = await havingWhat(engine, condition, left, library);
    left = left.filter((id) => having.has(id) !== condition.not);
  }
  return left;
}

/** The papers that have what a condition names; where it must be seen, those among the given ones. */
async function havingWhat(
  { index }: Engine,
  condition: Condition,
  papers: readonly string[],
  library: SearchLibrary,
): Promise<ReadonlySet<string>> {
  if ('filter' in condition) {
    const { filter, any } = condition;
    if (any.length === 0 || !library.filters.has(filter)) return new Set();
    return new Set(await index.papers({ [filter]: { any } }));
  }
  const answers = await Promise.all(condition.ask.map((asked) => index.scores(asked)));
  const having = papers.filter((id) => answers.some((answer) => answer.has(id)));
  const { shows } = condition;
  if (shows === undefined || having.length > READ_MAX) return new Set(having);
  const seen = having.map(async (id) => showsWords(textShown(await index.data(id)), shows));
  const shown = await Promise.all(seen);
  return new Set(having.filter((_, at) => shown[at]));
}

/** All that a reader sees of a paper. */
function textShown({ meta: { title = '', authors = '', topics = '' }, content }: HitData): string {
  return [title, authors, topics, content.split(EXCERPT_END)[0]].join('\n');
}

/** A name and a year as filters, where some paper passes them. */
async function offerOf(
  engine: Engine,
  { offer }: ReadQuestion,
  library: SearchLibrary,
): Promise<Pick<Answer, 'offer'>> {
  if (!offer) return {};
  const { author, year } = offer;
  const wanted = [
    { not: false, filter: 'author', any: [author] },
    { not: false, filter: 'year', any: [year] },
  ];
  const papers = await passing(engine, await engine.index.papers({}), wanted, library);
  return papers.length > 0 ? { offer: stateOf(offer) } : {};
}

function stateOf({ text, author = '', year = '' }: Said) {
  return { q: text, author, year };
}

/** Gives the papers of the ranks `[from, to)`. */
type Ordered = (from: number, to: number) => Promise<readonly string[]>;

/** Papers in the order that is asked for: by relevance, as they come, or newest first without words. */
async function inOrder(
  index: SearchIndex,
  papers: readonly string[],
  { parsed, plan }: ReadQuestion,
  { sort = 'relevance' }: Question,
  library: SearchLibrary,
): Promise<Ordered> {
  if (sort === 'relevance' && plan.slots.length > 0) {
    const phrase = typedPhrase(parsed.terms, plan);
    const last = parsed.terms.at(-1)?.last ?? false;
    const ranked = await phrasesFirst(index, papers, phrase, last);
    return (from, to) => Promise.resolve(ranked.slice(from, to));
  }
  const order = ORDERS[sort === 'relevance' ? 'newest' : sort];
  const members = library.filters.has(order.filter) ? await index.members(order.filter) : new Map();
  const groups = groupedBy(order, papers, members);
  const sorted: string[] = [];
  let next = 0;
  return async (from, to) => {
    for (; sorted.length < to && next < groups.length; next++) {
      const group = (groups[next] ?? []).map(async (id) => ({
        id,
        ...keysOf(await index.data(id)),
      }));
      sorted.push(...(await Promise.all(group)).sort(order.compare).map(({ id }) => id));
    }
    return sorted.slice(from, to);
  };
}

function keysOf({ url, meta: { title = '', date = '' } }: HitData) {
  return { url, title, date };
}

/**
 * Puts those first that the index finds by what was typed as a phrase, and of the first of them those
 * that show it: the index has names of topics and other words for a thing as well. It is not asked for
 * stop words, which would be fetched for this alone.
 */
async function phrasesFirst(
  index: SearchIndex,
  found: readonly string[],
  phrase: readonly string[],
  last: boolean,
): Promise<readonly string[]> {
  if (phrase.length < 2) return found;
  const asked = !phrase.some(isStopWord) ? `"${phrase.join(' ')}"` : '';
  const having = asked === '' ? new Map() : await index.scores(asked);
  const papers = [
    ...found.filter((id) => having.has(id)),
    ...found.filter((id) => !having.has(id)),
  ];
  const first = papers.slice(0, PHRASES_READ);
  const shown = new Map(
    await Promise.all(first.map(async (id) => [id, shownOf(await index.data(id))] as const)),
  );
  const sorted = phraseFirst(first, phrase, last, (id) => shown.get(id));
  return [...sorted, ...papers.slice(PHRASES_READ)];
}

function shownOf({ meta: { title = '' }, content }: HitData): ShownText {
  return { title, text: content.split(EXCERPT_END)[0] ?? '' };
}

function hitOf(
  { url, meta, content, filters }: HitData,
  marks: readonly string[],
  phrase: readonly string[],
): Hit {
  const { title = url, authors = '', date = '', topics = '' } = meta;
  const [coins = ''] = filters?.coins ?? [];
  return {
    ...{ url, title, authors, coins },
    date,
    topics: topics.split('; ').filter((name) => name !== ''),
    excerpt: () => searchExcerpt(content, marks, phrase),
  };
}

/** How many papers of an answer each value of the topics and years has. */
async function countsOf(engine: Engine, question: Question) {
  const { index } = engine;
  const known = await engine.library;
  const read = await readQuestion(question, known, (filter) => index.values(filter));
  const { papers } = await foundFor(engine, read, known);
  const found = await passing(engine, papers, read.conditions, known);
  const counts = COUNTED.map(async (filter) => {
    const members = known.filters.has(filter) ? await index.members(filter) : new Map();
    return [filter, countIn(found, members)] as const;
  });
  return Object.fromEntries(await Promise.all(counts)) as Awaited<ReturnType<Search['counts']>>;
}

function countIn(
  papers: readonly string[],
  members: ReadonlyMap<string, ReadonlySet<string>>,
): Readonly<Record<string, number>> {
  const counts = [...members].map(
    ([value, own]) => [value, papers.filter((id) => own.has(id)).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
