/** Papers near each other by the words of their titles and abstracts. */
import type { Vectors } from './tf-idf.ts';

export { countTerms, vectorBuilder, type TermCount } from './tf-idf.ts';

/** A paper near another one. */
interface Neighbour {
  readonly id: string;
  /** Cosine of the two vectors, 0 to 1. */
  readonly cosine: number;
  /** The words that weigh most in it, heaviest first, as the paper that was asked for has them. */
  readonly shared: readonly string[];
}

interface Nearness {
  /** How many neighbours at most. */
  readonly count: number;
  /** The least cosine. */
  readonly cosine: number;
}

/** Finds the neighbours of a paper, nearest first, those as near in the order of the library. */
export type FindNeighbours = (id: string, nearness: Nearness) => readonly Neighbour[];

/**
 * Entries of the index that are walked for one paper, the rarest terms first: what is left out are
 * terms that thousands of papers share, which weigh next to nothing. It bounds the time.
 */
const WALKED_MAX = 5_000;
/** Candidates whose cosine is worked out in full. */
const CANDIDATES_MAX = 40;
/** Words that are named for a pair, and the least share of the heaviest that a further one has. */
const SHARED_MAX = 4;
const SHARED_LEAST = 0.25;

/** The papers that hold each term: those of term t are at `[starts[t], starts[t + 1])`. */
interface Postings {
  readonly starts: Int32Array;
  readonly papers: Int32Array;
  readonly weights: Float32Array;
}

/** Makes the index of a library, once, for any number of questions. */
export function neighboursIn(vectors: Vectors): FindNeighbours {
  const postings = postingsOf(vectors);
  const places = new Map(vectors.ids.map((id, at) => [id, at]));
  const scores = new Float64Array(vectors.ids.length);
  return (id, { count, cosine: least }) => {
    const place = places.get(id);
    if (place === undefined) return [];
    return candidates(place, vectors, postings, scores)
      .filter((other) => other !== place)
      .map((other) => ({ other, cosine: cosineOf(vectors, place, other) }))
      .filter(({ cosine }) => cosine >= least)
      .sort((a, b) => b.cosine - a.cosine || a.other - b.other)
      .slice(0, count)
      .map(({ other, cosine }) => ({
        id: vectors.ids[other] ?? '',
        cosine,
        shared: heaviest(sharedBy(vectors, place, other)).map(
          (at) => vectors.spellings[vectors.written[at] ?? 0] ?? '',
        ),
      }));
  };
}

/** How near each text is to one of them, as the cosine of their vectors, by its id. */
export function nearnessTo(id: string, vectors: Vectors): ReadonlyMap<string, number> {
  const { ids } = vectors;
  const place = ids.indexOf(id);
  if (place < 0) return new Map();
  return new Map(ids.map((other, at) => [other, cosineOf(vectors, place, at)]));
}

function postingsOf(vectors: Vectors): Postings {
  const { documentFrequency, terms } = vectors;
  const starts = new Int32Array(documentFrequency.length + 1);
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < documentFrequency.length; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const size = terms.length;
  const [papers, weights, next] = [new Int32Array(size), new Float32Array(size), starts.slice()];
  for (let paper = 0; paper < vectors.ids.length; paper += 1) {
    const [start, end] = rangeOf(vectors, paper);
    for (let at = start; at < end; at += 1) {
      const term = terms[at] ?? 0;
      const place = next[term] ?? 0;
      papers[place] = paper;
      weights[place] = vectors.weights[at] ?? 0;
      next[term] = place + 1;
    }
  }
  return { starts, papers, weights };
}

/** Where the vector of a paper begins and ends. */
function rangeOf({ starts }: Vectors, paper: number): readonly [number, number] {
  return [starts[paper] ?? 0, starts[paper + 1] ?? 0];
}

/**
 * The papers that share most with one, as far as the index was walked.
 *
 * @param scores zeros, a place for each paper; they are zeros again afterwards
 */
function candidates(
  asked: number,
  vectors: Vectors,
  postings: Postings,
  scores: Float64Array,
): readonly number[] {
  const { terms, weights, documentFrequency } = vectors;
  const [start, end] = rangeOf(vectors, asked);
  const rarest = Array.from(terms.subarray(start, end), (term, at) => ({
    term,
    at: start + at,
    papers: documentFrequency[term] ?? 0,
  })).sort((a, b) => a.papers - b.papers || a.term - b.term);
  const touched: number[] = [];
  let walked = 0;
  for (const { term, at } of rarest) {
    const [start, end] = [postings.starts[term] ?? 0, postings.starts[term + 1] ?? 0];
    walked += end - start;
    if (walked > WALKED_MAX) break;
    for (let place = start; place < end; place += 1) {
      const paper = postings.papers[place] ?? 0;
      if (scores[paper] === 0) touched.push(paper);
      scores[paper] = (scores[paper] ?? 0) + (weights[at] ?? 0) * (postings.weights[place] ?? 0);
    }
  }
  const near = best(touched, scores);
  for (const paper of touched) scores[paper] = 0;
  return near;
}

/** The papers with the highest scores, highest first: kept in order while one after the other comes. */
function best(touched: readonly number[], scores: Float64Array): readonly number[] {
  const kept: number[] = [];
  const isBetter = (paper: number, other = -1): boolean => {
    const [score, others] = [scores[paper] ?? 0, scores[other] ?? 0];
    return score > others || (score === others && paper < other);
  };
  /** The score of the last, where no more are kept: most papers have less. */
  let least = 0;
  for (const paper of touched) {
    if ((scores[paper] ?? 0) < least) continue;
    if (kept.length === CANDIDATES_MAX && !isBetter(paper, kept.at(-1))) continue;
    let place = kept.length;
    while (place > 0 && isBetter(paper, kept[place - 1])) place -= 1;
    kept.splice(place, 0, paper);
    kept.length = Math.min(kept.length, CANDIDATES_MAX);
    if (kept.length === CANDIDATES_MAX) least = scores[kept.at(-1) ?? 0] ?? 0;
  }
  return kept;
}

/** A term of the first of two vectors, by its place, and what it adds to their cosine. */
interface Shared {
  readonly at: number;
  readonly weight: number;
}

function cosineOf(vectors: Vectors, paper: number, other: number): number {
  let sum = 0;
  eachShared(vectors, [paper, other], (_at, weight) => {
    sum += weight;
  });
  return sum;
}

function sharedBy(vectors: Vectors, paper: number, other: number): readonly Shared[] {
  const shared: Shared[] = [];
  eachShared(vectors, [paper, other], (at, weight) => {
    shared.push({ at, weight });
  });
  return shared;
}

function eachShared(
  vectors: Vectors,
  [paper, other]: readonly [number, number],
  tell: (at: number, weight: number) => void,
): void {
  const { terms, weights } = vectors;
  const [[start, end], [otherStart, otherEnd]] = [rangeOf(vectors, paper), rangeOf(vectors, other)];
  let [at, otherAt] = [start, otherStart];
  while (at < end && otherAt < otherEnd) {
    const step = (terms[at] ?? 0) - (terms[otherAt] ?? 0);
    if (step === 0) tell(at, (weights[at] ?? 0) * (weights[otherAt] ?? 0));
    if (step <= 0) at += 1;
    if (step >= 0) otherAt += 1;
  }
}

function heaviest(shared: readonly Shared[]): readonly number[] {
  const inOrder = [...shared].sort((a, b) => b.weight - a.weight || a.at - b.at);
  const least = (inOrder[0]?.weight ?? 0) * SHARED_LEAST;
  return inOrder
    .slice(0, SHARED_MAX)
    .filter(({ weight }, index) => index < 2 || weight >= least)
    .map(({ at }) => at);
}
