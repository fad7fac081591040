/** How a paper gets its topics: by the phrases of its title and abstract, and by its categories. */
import { compileMatcher } from './matcher.ts';
import type { Topic, TopicInput } from './topic.ts';
import { treeOf } from './tree.ts';

/** No paper gets more topics than this. */
export const MOST_TOPICS = 4;
/** Least score of any topic: one word of its own, met once in passing. */
const LEAST = 0.7;
/** Least share of the best topic's score, for topics that the title names and for others. */
const LEAST_SHARE_NAMED = 0.22;
const LEAST_SHARE = 0.36;
/** A child with this share of its parent's score takes the parent's place. */
const REPLACES = 0.4;
/** Share of its parent's score that a child is ranked with, in addition to its own. */
const INHERITS = 0.3;

/** Weight of a phrase in the title, in first occurrences in the abstract. */
const TITLE = 3;
/** Weight of a phrase by its number of words: longer ones are more specific. */
const BY_WORDS = [1, 1, 1.4, 1.7] as const;
/** Weight of a hint beside a phrase. */
const HINT = 0.3;
/** Each further phrase of the same topic counts this share of the one before. */
const FURTHER = 0.65;
/** What is left of a topic that the abstract names once and the title not at all. */
const IN_PASSING = 0.75;
/** Topics of a given category gain, others lose. */
const IN_CATEGORY = 1.2;
const OUT_OF_CATEGORY = 0.85;
/** A topic with several subtopics has phrases that many papers use in passing. */
const WIDER = 0.8;

/** How strongly a text speaks of a topic. */
interface Evidence {
  readonly score: number;
  /** Where its phrases stand; `in passing` is once in the abstract, `nowhere` is hints only. */
  readonly named: 'title' | 'abstract' | 'in passing' | 'nowhere';
}

type Weighed = ReadonlyMap<string, Evidence>;

/** A phrase of the vocabulary: its topic and its weight. */
interface Cue {
  readonly topic: string;
  readonly weight: number;
  readonly hint: boolean;
}

/** Phrases met in a text, and how often. */
type Counts = ReadonlyMap<Cue, number>;

/**
 * Makes the function that gives a paper its topics from a vocabulary, at most four, best first.
 * Phrases of title and abstract decide; each given category then counts through a topic that lies in
 * it, and through its home where none does.
 */
export function assigner(topics: readonly Topic[]): (paper: TopicInput) => readonly string[] {
  const { children, ancestors, home, liesIn } = treeOf(topics);
  const order = new Map(topics.map(({ slug }, at) => [slug, at]));
  // A library's own comes after a preset's.
  const fallback = topics
    .filter((topic) => topic.fallback)
    .map(({ slug }) => slug)
    .slice(-1);
  const matcher = compileMatcher(topics.flatMap(cuesOf));

  return (paper) => {
    const weighed = weighTopics(paper);
    const hasHome = paper.categories.some((category) => home(category) !== undefined);
    const listed = shortlist(weighed, hasHome);
    const chosen = ranked(withoutReplaced(listed, weighed), weighed);
    const assigned = withHomes(chosen, paper.categories);
    return assigned.length > 0 ? assigned : fallback;
  };

  /** Leaves out a topic where a subtopic of it is on the list and strong enough to replace it. */
  function withoutReplaced(slugs: readonly string[], weighed: Weighed): readonly string[] {
    const replaced = new Set<string>();
    for (const slug of slugs) {
      for (const wider of ancestors(slug)) {
        if (scoreOf(weighed, slug) >= REPLACES * scoreOf(weighed, wider.slug)) {
          replaced.add(wider.slug);
        }
      }
    }
    return slugs.filter((slug) => !replaced.has(slug));
  }

  /** Best first; equals in the vocabulary's order. */
  function ranked(slugs: readonly string[], weighed: Weighed): readonly string[] {
    const rank = (slug: string) =>
      scoreOf(weighed, slug) + INHERITS * scoreOf(weighed, ancestors(slug)[0]?.slug ?? '');
    return slugs.toSorted((a, b) => rank(b) - rank(a) || (order.get(a) ?? 0) - (order.get(b) ?? 0));
  }

  /** As many of the best topics as leave room for the homes of the categories that they miss. */
  function withHomes(chosen: readonly string[], categories: readonly string[]): readonly string[] {
    for (let kept = Math.min(MOST_TOPICS, chosen.length); kept > 0; kept--) {
      const some = chosen.slice(0, kept);
      const homes = missingHomes(some, categories);
      if (kept + homes.length <= MOST_TOPICS) return [...some, ...homes];
    }
    return missingHomes([], categories).slice(0, MOST_TOPICS);
  }

  /** Homes of the categories in which no given topic lies, in the categories' order. */
  function missingHomes(slugs: readonly string[], categories: readonly string[]): string[] {
    const missing = categories
      .filter((category) => !slugs.some((slug) => liesIn(slug, category)))
      .map(home);
    return [...new Set(missing.filter((slug) => slug !== undefined))];
  }

  /** The evidence in a paper for each topic that has any. */
  function weighTopics(paper: TopicInput): Weighed {
    const title = counts(paper.title);
    const abstract = counts(paper.abstract);
    const cues = [...new Set([...title.keys(), ...abstract.keys()])];
    const weighed = [...Map.groupBy(cues, (cue) => cue.topic)].map(([slug, own]) => {
      const named = placeOf(own, title, abstract);
      const weights = own.map((cue) => cue.weight * times(cue, title, abstract));
      const trust = named === 'in passing' ? IN_PASSING : 1;
      return [
        slug,
        { score: diminishing(weights) * trust * prior(slug, paper.categories), named },
      ] as const;
    });
    return new Map(weighed);
  }

  function counts(text: string): Counts {
    const counted = new Map<Cue, number>();
    for (const cue of matcher.find(text)) counted.set(cue, (counted.get(cue) ?? 0) + 1);
    return counted;
  }

  function prior(slug: string, categories: readonly string[]): number {
    const wide = children(slug).length > 1 ? WIDER : 1;
    if (categories.length === 0) return wide;
    const inside = categories.some((category) => liesIn(slug, category));
    return wide * (inside ? IN_CATEGORY : OUT_OF_CATEGORY);
  }
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

function placeOf(own: readonly Cue[], title: Counts, abstract: Counts): Evidence['named'] {
  const phrases = own.filter((cue) => !cue.hint);
  if (phrases.length === 0) return 'nowhere';
  if (phrases.some((cue) => title.has(cue))) return 'title';
  const met = phrases.reduce((sum, cue) => sum + (abstract.get(cue) ?? 0), 0);
  return met > 1 ? 'abstract' : 'in passing';
}

/** How often a phrase is met: the title counts most, and each further occurrence counts less. */
function times(cue: Cue, title: Counts, abstract: Counts): number {
  const count = abstract.get(cue) ?? 0;
  return (title.has(cue) ? TITLE : 0) + (count === 0 ? 0 : 1 + Math.log(count));
}

function cuesOf(topic: Topic): (readonly [string, Cue])[] {
  const cue = (phrase: string, hint: boolean) => {
    const words = phrase.split(/[\s-]+/).length;
    const weight = (hint ? HINT : 1) * (BY_WORDS[Math.min(words, 3)] ?? 1);
    return [phrase, { topic: topic.slug, weight, hint }] as const;
  };
  const hints = topic.hints ?? [];
  return [...topic.phrases.map((p) => cue(p, false)), ...hints.map((p) => cue(p, true))];
}

/** Adds weights up, largest first, each counting less than the one before. */
function diminishing(weights: readonly number[]): number {
  const ranked = weights.toSorted((a, b) => b - a);
  return ranked.reduce((sum, weight, rank) => sum + weight * FURTHER ** rank, 0);
}
