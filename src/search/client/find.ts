/** Which papers answer a question: the index is asked for its words, then for its conditions. */
import type { Slot } from '../query/choices.ts';
import { EXCERPT_END, showsWords } from '../query/excerpt.ts';
import { LIBRARY_FILE, readLibrary, type SearchLibrary } from '../query/library.ts';
import type { Condition, ReadQuestion } from '../query/plan.ts';
import {
  ENOUGH,
  certainWords,
  fuse,
  isCheap,
  rareSlots,
  type Fused,
  type RankedPaper,
  type ScoredPaper,
  type Scores,
} from '../query/ranking.ts';
import { papersBy } from './authors.ts';
import { MissingPart, SearchIndex, folderOf, type HitData } from './pagefind.ts';
import { scoresOf, sum } from './scores.ts';

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
  const own = first === 1 ? index : index.with(first);
  if (first === shards.length) return { index: own, library, isOutdated };
  const known = shards.slice(0, first);
  return {
    index: own,
    library: { ...library, shards: known, papers: sum(known) },
    isOutdated,
    whole: () => ({ index: own.with(shards.length), library, isOutdated }),
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
  const papers = none ? [] : await build.index.allPapers();
  return { papers: papers.map((paper) => ({ paper, score: 0, tier: 0 })), partial: false };
}

/**
 * Asks word by word and fuses the answers. Words that very many papers have are asked for together
 * with the others; the papers with all of them come first, then those with the rarer words. Where
 * some word is perhaps not there, the rarer ones are asked for alone, and the rest for want of them.
 */
async function rankedBy(build: Build, slots: readonly Slot[]): Promise<Fused> {
  const { index, library, whole } = build;
  const { vocabulary, papers: size } = library;
  if (isCheap(slots, vocabulary)) return fuse(slots, await answersTo(build, slots), size);
  const { ask, all } = certainWords(slots, vocabulary, size);
  const together = async () => (ask === '' ? [] : ranked(await scoresOf(library, index, ask)));
  const complete = all ? await together() : [];
  if (complete.length >= ENOUGH) return { papers: complete, partial: false };
  const rare = rareSlots(slots, vocabulary);
  const fused = fuse(rare, await answersTo(build, rare), size);
  const known = new Set(complete.map(({ paper }) => paper));
  const rest = fused.papers
    .filter(({ paper }) => !known.has(paper))
    .map((it) => ({ ...it, tier: it.tier + 1 }));
  const papers = [...complete, ...rest];
  // Of the first papers alone, none may have the rarer words: all are asked then.
  if (papers.length === 0 && whole !== undefined) return { papers, partial: false };
  if (papers.length === 0) return { papers: await together(), partial: !all };
  return { papers, partial: complete.length === 0 && (all || fused.partial) };
}

function ranked(scores: readonly ScoredPaper[]): readonly RankedPaper[] {
  return scores.map(([paper, score]) => ({ paper, score, tier: 0 }));
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
  const { index, library, isOutdated } = build;
  const asked = new Set(slots.flatMap(({ choices }) => choices.flatMap(({ ask }) => ask)));
  const answers = new Map(
    await Promise.all(
      [...asked].map(
        async (word) => [word, new Map(await scoresOf(library, index, word))] as const,
      ),
    ),
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
  build: Build,
  condition: Condition,
  papers: readonly RankedPaper[],
): Promise<ReadonlySet<string>> {
  const { index, library } = build;
  if ('filter' in condition) {
    const { filter, any } = condition;
    if (any.length === 0 || !library.filters.has(filter)) return new Set();
    return new Set(await index.papers({ [filter]: { any } }));
  }
  if ('author' in condition) return new Set(await papersBy(build, condition.author));
  const answers = await Promise.all(condition.ask.map((asked) => index.scores(asked)));
  const found = new Set(answers.flat().map(([paper]) => paper));
  const having = papers.filter(({ paper }) => found.has(paper));
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
