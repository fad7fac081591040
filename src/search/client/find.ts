/** Which papers answer a question: the index is asked for its words, then for its conditions. */
import type { Slot } from '../query/choices.ts';
import { EXCERPT_END, showsWords } from '../query/excerpt.ts';
import { LIBRARY_FILE, readLibrary, shardOf, type SearchLibrary } from '../query/library.ts';
import type { Condition, ReadQuestion } from '../query/plan.ts';
import {
  ENOUGH,
  certainWords,
  fuse,
  isCheap,
  rareSlots,
  type Fused,
  type RankedPaper,
  type Scores,
} from '../query/ranking.ts';
import { MissingPart, SearchIndex, folderOf, type HitData } from './pagefind.ts';

/** What answers from one build of the site. */
export interface Build {
  readonly index: SearchIndex;
  readonly library: SearchLibrary;
  /** Whether the site has been built anew since. */
  readonly isOutdated: () => Promise<boolean>;
  /** Where it knows the first papers alone: makes what knows all, and takes its place. */
  readonly whole?: () => Build;
}

/** Papers whose indexes a first answer waits for: their lists of papers weigh 8 kB a thousand. */
const FIRST_PAPERS = 25_000;

/** Papers that are read to see whether they show a word; of more, each that the index finds by it is taken to. */
const READ_MAX = 60;

/** @param script address of `pagefind.js` */
export async function openBuild(script: string): Promise<Build> {
  const index = new SearchIndex(script);
  index.start();
  const file = () => fetchText(folderOf(script) + LIBRARY_FILE);
  const loaded = await file();
  const isOutdated = async () => {
    const now = await file();
    return now !== '' && now !== loaded;
  };
  const library = readLibrary(loaded);
  const { shards } = library;
  const first = firstShards(shards);
  const own = first === 1 ? index : index.with(1, first);
  if (first === shards.length) return { index: own, library, isOutdated };
  const known = shards.slice(0, first);
  return {
    index: own,
    library: { ...library, shards: known, papers: sum(known) },
    isOutdated,
    whole: () => ({ index: own.with(first, shards.length), library, isOutdated }),
  };
}

/** How many indexes hold the first papers. */
function firstShards(shards: readonly number[]): number {
  const over = shards.findIndex((_, at) => sum(shards.slice(0, at + 1)) > FIRST_PAPERS);
  return over < 0 ? shards.length : Math.max(1, over);
}

/** Asks whether there is a newer one: the index is never an old one either. */
async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { cache: 'no-cache' }).catch(() => undefined);
  return response?.ok ? response.text() : '';
}

/** Papers by relevance; all of them where no word is asked for. */
export async function findPapers(
  build: Build,
  { plan, parsed, conditions }: ReadQuestion,
): Promise<Fused> {
  if (plan.slots.length > 0) return rankedBy(build, plan.slots);
  const none = parsed.typed && conditions.length === 0;
  const papers = none ? [] : await build.index.papers({});
  return { papers: papers.map((paper) => ({ paper, score: 0, tier: 0 })), partial: false };
}

/**
 * Asks word by word and fuses the answers. Words that very many papers have are asked for together
 * with the others; the papers with all of them come first, then those with the rarer words.
 */
async function rankedBy(build: Build, slots: readonly Slot[]): Promise<Fused> {
  const { vocabulary, papers: size } = build.library;
  if (isCheap(slots, vocabulary)) return fuse(slots, await answersTo(build, slots), size);
  const { ask, all } = certainWords(slots, vocabulary, size);
  const together = ask === '' ? new Map<string, number>() : await scoresOf(build, ask);
  const complete = all ? ranked(together) : [];
  if (complete.length >= ENOUGH) return { papers: complete, partial: false };
  const rare = rareSlots(slots, vocabulary);
  const fused = fuse(rare, await answersTo(build, rare), size);
  const rest = fused.papers
    .filter(({ paper }) => !all || !together.has(paper))
    .map((it) => ({ ...it, tier: it.tier + 1 }));
  const papers = [...complete, ...rest];
  if (papers.length === 0) return { papers: ranked(together), partial: !all };
  return { papers, partial: complete.length === 0 && (all || fused.partial) };
}

function ranked(scores: Scores): readonly RankedPaper[] {
  return [...scores].map(([paper, score]) => ({ paper, score, tier: 0 }));
}

/**
 * Asks the index for all that the slots ask for.
 *
 * @throws {MissingPart} where it finds nothing for a word that the library has, or that it may have
 *   since the site was built anew: Pagefind answers without parts that it cannot fetch
 */
async function answersTo(
  build: Build,
  slots: readonly Slot[],
): Promise<ReadonlyMap<string, Scores>> {
  const { library, isOutdated } = build;
  const asked = new Set(slots.flatMap(({ choices }) => choices.flatMap(({ ask }) => ask)));
  const answers = new Map(
    await Promise.all([...asked].map(async (word) => [word, await scoresOf(build, word)] as const)),
  );
  const without = [...asked].filter((word) => answers.get(word)?.size === 0);
  if (
    without.some((word) => library.vocabulary.has(word)) ||
    (without.length > 0 && (await isOutdated()))
  ) {
    throw new MissingPart(`the index has nothing for ${without.join(', ')}`);
  }
  return answers;
}

/** A word that so many papers of an index have, on average, stands in each of them. */
const EVERYWHERE = 16;

/**
 * The papers that have what is asked for. Of several indexes, one that lacks a word takes any shorter
 * one that begins it: what it finds is left out. The others count words each for itself: a score is made
 * what it would be in one index of all.
 */
async function scoresOf({ index, library }: Build, asked: string): Promise<Scores> {
  const { shards, papers, vocabulary } = library;
  const scores = await index.scores(asked);
  if (shards.length === 1 || asked.startsWith('"')) return scores;
  const words = asked.split(' ');
  const isRare = (word: string) => Math.abs(vocabulary.get(word) ?? 0) < EVERYWHERE * shards.length;
  const exact = await Promise.all(words.filter(isRare).map((word) => index.scores(`"${word}"`)));
  const having = exact.filter(({ size }) => size > 0).map((one) => shardCounts(one.keys(), shards));
  const isLacking = shards.map((_, shard) => having.some((counts) => counts[shard] === 0));
  const found = isLacking.includes(true)
    ? [...scores].filter(([paper]) => !isLacking[shardOf(paper)])
    : [...scores];
  const counted = words.length > 1 ? having : [shardCounts(new Map(found).keys(), shards)];
  if (counted.length === 0) return scores;
  const factors = shards.map((own, shard) => {
    const rarity = (counts: readonly number[]) => rarityIn(counts[shard] ?? 0, own);
    return sum(counted.map((counts) => rarityIn(sum(counts), papers))) / sum(counted.map(rarity));
  });
  const balanced = found.map(
    ([paper, score]) => [paper, score * (factors[shardOf(paper)] ?? 1)] as const,
  );
  return new Map(balanced.sort(([, a], [, b]) => b - a));
}

/** The rarity by which Pagefind scores a word: inverse document frequency, as BM25 has it. */
function rarityIn(found: number, papers: number): number {
  return Math.log(1 + (papers - found + 0.5) / (found + 0.5));
}

/** How many of some papers each index has. */
function shardCounts(papers: Iterable<string>, shards: readonly number[]): readonly number[] {
  const counts = shards.map(() => 0);
  for (const paper of papers) {
    const shard = shardOf(paper);
    counts[shard] = (counts[shard] ?? 0) + 1;
  }
  return counts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** The papers that meet all conditions, in their order. */
export async function passing(
  build: Build,
  papers: readonly RankedPaper[],
  conditions: readonly Condition[],
): Promise<readonly RankedPaper[]> {
  let left = papers;
  for (const condition of conditions) {
    const having = await havingWhat(build, condition, left);
    left = left.filter(({ paper }) => having.has(paper) !== condition.not);
  }
  return left;
}

/** The papers that have what a condition names; where it must be seen, those among the given ones. */
async function havingWhat(
  { index, library }: Build,
  condition: Condition,
  papers: readonly RankedPaper[],
): Promise<ReadonlySet<string>> {
  if ('filter' in condition) {
    const { filter, any } = condition;
    if (any.length === 0 || !library.filters.has(filter)) return new Set();
    return new Set(await index.papers({ [filter]: { any } }));
  }
  const answers = await Promise.all(condition.ask.map((asked) => index.scores(asked)));
  const having = papers.filter(({ paper }) => answers.some((answer) => answer.has(paper)));
  const ids = having.map(({ paper }) => paper);
  const { shows } = condition;
  if (shows === undefined || ids.length > READ_MAX) return new Set(ids);
  const seen = ids.map(async (id) => showsWords(textShown(await index.data(id)), shows));
  const shown = await Promise.all(seen);
  return new Set(ids.filter((_, at) => shown[at]));
}

/** All that a reader sees of a paper. */
function textShown({ meta: { title = '', authors = '', topics = '' }, content }: HitData): string {
  return [title, authors, topics, content.split(EXCERPT_END)[0]].join('\n');
}
