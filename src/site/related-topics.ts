import type { Frontmatter } from '../model/paper.ts';
import { byCodeUnits, grouped } from './order.ts';
import { lineageOf, type TopicCount, type TopicShelf } from './topics.ts';

type Topics = ReadonlyMap<string, TopicShelf>;

/** Papers that two topics must share before chance is asked. */
const SHARED_MIN = 3;
/** Chi-squared with one degree of freedom: above this, chance gives so much in 1 of 100 cases. */
const CHANCE_MAX = 6.635;
/** A paper under more topics than this was filed by hand, and says little of any two. */
const TOPICS_MAX = 32;

/**
 * The topics that share papers with a topic more often than chance would have it: by Pearson's
 * chi-squared of the four counts (in both, in one, in the other, in neither), at the 1 % level. Of a
 * topic's own ancestors and parts there is nothing to learn, so they are left out.
 *
 * @param papers the whole library
 * @returns the surest first, each with the number of papers in common
 */
export function relatedTopics(
  topic: TopicShelf,
  topics: Topics,
  papers: readonly Frontmatter[],
): readonly TopicCount[] {
  const own = new Set(lineageOf([topic.slug], topics));
  const beside = topic.papers.filter((paper) => paper.topics.length <= TOPICS_MAX);
  const shared = grouped(beside, (paper) => lineageOf(paper.topics, topics));
  return [...shared]
    .flatMap(([slug, held]) => {
      const other = topics.get(slug);
      const isKin = own.has(slug) || lineageOf([slug], topics).includes(topic.slug);
      if (!other || isKin || held.length < SHARED_MIN) return [];
      const counts = { both: held.length, one: topic.papers.length, other: other.papers.length };
      return [{ topic: other, papers: held.length, sure: beyondChance(counts, papers.length) }];
    })
    .filter(({ sure }) => sure > CHANCE_MAX)
    .sort((a, b) => b.sure - a.sure || byCodeUnits(a.topic.slug, b.topic.slug))
    .map(({ topic: other, papers: count }) => ({ topic: other, papers: count }));
}

/** Chi-squared of two sets that overlap in `both`; 0 where they share less than chance gives. */
function beyondChance(
  { both, one, other }: { readonly both: number; readonly one: number; readonly other: number },
  all: number,
): number {
  const excess = both * all - one * other;
  const margins = one * other * (all - one) * (all - other);
  return excess <= 0 || margins === 0 ? 0 : (all * excess * excess) / margins;
}
