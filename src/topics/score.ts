/** Scores each topic by its phrases in a paper. */
import { childTopics, liesIn, TOPICS } from './tree.ts';
import { compileMatcher } from './matcher.ts';
import type { Topic } from './vocabulary.ts';

/** What topics are assigned by: plain text, and the arXiv categories that a source gave. */
export interface TopicInput {
  readonly title: string;
  readonly abstract: string;
  readonly categories: readonly string[];
}

/** How strongly a text speaks of a topic. */
export interface Evidence {
  readonly score: number;
  /** Where its phrases stand; `in passing` is once in the abstract, `nowhere` is hints only. */
  readonly named: 'title' | 'abstract' | 'in passing' | 'nowhere';
}

/** A phrase of the vocabulary: its topic and its weight. */
interface Cue {
  readonly topic: string;
  readonly weight: number;
  readonly hint: boolean;
}

/** Phrases met in a text, and how often. */
type Counts = ReadonlyMap<Cue, number>;

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

const matcher = compileMatcher(TOPICS.flatMap(cuesOf));

/** The evidence in a paper for each topic that has any. */
export function weighTopics(input: TopicInput): ReadonlyMap<string, Evidence> {
  const title = counts(input.title);
  const abstract = counts(input.abstract);
  const cues = [...new Set([...title.keys(), ...abstract.keys()])];
  const weighed = [...Map.groupBy(cues, (cue) => cue.topic)].map(([slug, own]) => {
    const named = placeOf(own, title, abstract);
    const weights = own.map((cue) => cue.weight * times(cue, title, abstract));
    const trust = named === 'in passing' ? IN_PASSING : 1;
    return [
      slug,
      { score: diminishing(weights) * trust * prior(slug, input.categories), named },
    ] as const;
  });
  return new Map(weighed);
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

function counts(text: string): Counts {
  const counted = new Map<Cue, number>();
  for (const cue of matcher.find(text)) counted.set(cue, (counted.get(cue) ?? 0) + 1);
  return counted;
}

/** Adds weights up, largest first, each counting less than the one before. */
function diminishing(weights: readonly number[]): number {
  const ranked = weights.toSorted((a, b) => b - a);
  return ranked.reduce((sum, weight, rank) => sum + weight * FURTHER ** rank, 0);
}

function prior(slug: string, categories: readonly string[]): number {
  return (childTopics(slug).length > 1 ? WIDER : 1) * categoryPrior(slug, categories);
}

function categoryPrior(slug: string, categories: readonly string[]): number {
  if (categories.length === 0) return 1;
  return categories.some((category) => liesIn(slug, category)) ? IN_CATEGORY : OUT_OF_CATEGORY;
}
