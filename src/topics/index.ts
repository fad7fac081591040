/** The topics, and how a paper gets its own. */
import { weighTopics, type Evidence, type TopicInput } from './score.ts';
import { ancestorTopics, homeTopic, liesIn, TOPICS } from './tree.ts';
import { LAST_RESORT } from './vocabulary.ts';

export { childTopics, topicBySlug, topicName, topicSlugs, TOPICS } from './tree.ts';

/** No paper gets more topics than this. */
const MOST = 4;
/** Least score of any topic: one word of its own, met once in passing. */
const LEAST = 0.7;
/** Least share of the best topic's score, for topics that the title names and for others. */
const LEAST_SHARE_NAMED = 0.22;
const LEAST_SHARE = 0.36;
/** A child with this share of its parent's score takes the parent's place. */
const REPLACES = 0.4;
/** Share of its parent's score that a child is ranked with, in addition to its own. */
const INHERITS = 0.3;

const order: ReadonlyMap<string, number> = new Map(TOPICS.map(({ slug }, at) => [slug, at]));
const ancestors: ReadonlyMap<string, readonly string[]> = new Map(
  TOPICS.map(({ slug }) => [slug, ancestorTopics(slug).map((topic) => topic.slug)]),
);

type Weighed = ReadonlyMap<string, Evidence>;

/**
 * The topics of a paper, 1 to 4 slugs, best first. Phrases of title and abstract decide; each given
 * category then counts through a topic that lies in it, and through its home where none does.
 */
export function assignTopics(input: TopicInput): readonly string[] {
  const weighed = weighTopics(input);
  const hasHome = input.categories.some((category) => homeTopic(category) !== undefined);
  const listed = shortlist(weighed, hasHome);
  const chosen = ranked(withoutReplaced(listed, weighed), weighed);
  const topics = withHomes(chosen, input.categories);
  return topics.length > 0 ? topics : [LAST_RESORT];
}

function scoreOf(weighed: Weighed, slug: string): number {
  return weighed.get(slug)?.score ?? 0;
}

/** The topics that a paper is about rather than mentions. Hints decide where nothing else does. */
function shortlist(weighed: Weighed, hasHome: boolean): readonly string[] {
  const named = [...weighed].filter(([, { named }]) => named !== 'nowhere');
  const candidates = named.length > 0 || hasHome ? named : [...weighed];
  const best = Math.max(0, ...candidates.map(([, { score }]) => score));
  const enough = ({ score, named }: Evidence) =>
    score >= Math.max(LEAST, best * (named === 'title' ? LEAST_SHARE_NAMED : LEAST_SHARE));
  return candidates.filter(([, evidence]) => enough(evidence)).map(([slug]) => slug);
}

/** Leaves out a topic where a subtopic of it is on the list and strong enough to replace it. */
function withoutReplaced(slugs: readonly string[], weighed: Weighed): readonly string[] {
  const replaced = new Set<string>();
  for (const slug of slugs) {
    for (const wider of ancestors.get(slug) ?? []) {
      if (scoreOf(weighed, slug) >= REPLACES * scoreOf(weighed, wider)) replaced.add(wider);
    }
  }
  return slugs.filter((slug) => !replaced.has(slug));
}

/** Best first; equals in the vocabulary's order. */
function ranked(slugs: readonly string[], weighed: Weighed): readonly string[] {
  const rank = (slug: string) =>
    scoreOf(weighed, slug) + INHERITS * scoreOf(weighed, ancestors.get(slug)?.[0] ?? '');
  return slugs.toSorted((a, b) => rank(b) - rank(a) || (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** As many of the best topics as leave room for the homes of the categories that they miss. */
function withHomes(chosen: readonly string[], categories: readonly string[]): readonly string[] {
  for (let kept = Math.min(MOST, chosen.length); kept > 0; kept--) {
    const topics = chosen.slice(0, kept);
    const homes = missingHomes(topics, categories);
    if (kept + homes.length <= MOST) return [...topics, ...homes];
  }
  return missingHomes([], categories).slice(0, MOST);
}

/** Homes of the categories in which no given topic lies, in the categories' order. */
function missingHomes(topics: readonly string[], categories: readonly string[]): string[] {
  const missing = categories
    .filter((category) => !topics.some((slug) => liesIn(slug, category)))
    .map(homeTopic);
  return [...new Set(missing.filter((home) => home !== undefined))];
}
