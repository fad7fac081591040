/** The scores of papers in several indexes, made what they would be in one. */
import { shardOf, type SearchLibrary } from '../query/library.ts';
import type { ScoredPaper } from '../query/ranking.ts';
import type { SearchIndex } from './pagefind.ts';

/** A word that so many papers of an index have, on average, stands in each of them. */
const EVERYWHERE = 16;

/**
 * The papers that have what is asked for. Of several indexes, one that lacks a word takes any shorter
 * one that begins it: what it finds is left out. The others count words each for itself: a score is made
 * what it would be in one index of all.
 */
export async function scoresOf(
  library: SearchLibrary,
  index: SearchIndex,
  asked: string,
): Promise<readonly ScoredPaper[]> {
  const { shards, papers, vocabulary } = library;
  const scores = await index.scores(asked);
  if (shards.length === 1 || asked.startsWith('"')) return scores;
  const words = asked.split(' ');
  const isRare = (word: string) => Math.abs(vocabulary.get(word) ?? 0) < EVERYWHERE * shards.length;
  const exact = await Promise.all(words.filter(isRare).map((word) => index.scores(`"${word}"`)));
  const having = exact
    .filter(({ length }) => length > 0)
    .map((one) => countsOf(inShards(one, shards)));
  const found = inShards(scores, shards).map((own, shard) =>
    having.some((counts) => counts[shard] === 0) ? [] : own,
  );
  const counted = words.length > 1 ? having : [countsOf(found)];
  if (counted.length === 0) return scores;
  const balanced = found.flatMap((own, shard) => {
    const rarity = (counts: readonly number[]) => rarityIn(counts[shard] ?? 0, shards[shard] ?? 0);
    const all = sum(counted.map((counts) => rarityIn(sum(counts), papers)));
    const factor = all / sum(counted.map(rarity));
    return own.map(([paper, score]): ScoredPaper => [paper, score * factor]);
  });
  return balanced.sort(([, a], [, b]) => b - a);
}

/** Papers by the index that each is in, in their order. */
function inShards(
  scores: readonly ScoredPaper[],
  shards: readonly number[],
): readonly (readonly ScoredPaper[])[] {
  const parts = shards.map((): ScoredPaper[] => []);
  for (const scored of scores) parts[shardOf(scored[0])]?.push(scored);
  return parts;
}

function countsOf(parts: readonly (readonly unknown[])[]): readonly number[] {
  return parts.map(({ length }) => length);
}

/** The rarity by which Pagefind scores a word: inverse document frequency, as BM25 has it. */
function rarityIn(found: number, papers: number): number {
  return Math.log(1 + (papers - found + 0.5) / (found + 0.5));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
