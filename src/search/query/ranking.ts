/** Which words the index is asked for, and how its answers become one ranked list. */
import { isStopWord } from '../../words/stop-words.ts';
import type { Slot, Choice } from './choices.ts';
import { inflectedFrom, papersWith } from './lookup.ts';
import type { Vocabulary } from './library.ts';

/** A word that more papers have is not asked for by itself. */
const ALONE_MAX = 600;
/** A word that a greater share of the papers has is only asked for where all words are such. */
const UBIQUITOUS = 0.35;

/** Of what a search asks for, the words that the library has for certain. */
interface CertainWords {
  readonly ask: string;
  /** They answer every part of the search. */
  readonly all: boolean;
}

/** Whether every word of a search can be asked for by itself. */
export function isCheap(slots: readonly Slot[], vocabulary: Vocabulary): boolean {
  return slots.every(({ choices }) => choices.every(({ ask }) => ask.every(isRare(vocabulary))));
}

function isRare(vocabulary: Vocabulary): (word: string) => boolean {
  return (word) => word.startsWith('"') || papersWith(word, vocabulary) <= ALONE_MAX;
}

/**
 * The words that can be asked for at once: those of each slot's best choice that is certain.
 *
 * @param size papers of the library
 */
export function certainWords(
  slots: readonly Slot[],
  vocabulary: Vocabulary,
  size: number,
): CertainWords {
  const certain = ({ ask, fallback }: Choice) =>
    !fallback && ask.every((word) => inflectedFrom(unquoted(word), vocabulary) !== undefined);
  const best = slots.map(({ choices }) => choices.find(certain)?.ask ?? []);
  const words = [...new Set(best.flat().map(unquoted))];
  const rarer = words.filter((word) => papersWith(word, vocabulary) <= size * UBIQUITOUS);
  return {
    ask: (rarer.length > 0 ? rarer : words).join(' '),
    all: best.every((ask) => ask.length > 0),
  };
}

function unquoted(word: string): string {
  return word.replace(/^"([^ ]+)"$/, '$1');
}

/** The slots whose words are rare enough to be asked for one by one; all where none is. */
export function rareSlots(slots: readonly Slot[], vocabulary: Vocabulary): readonly Slot[] {
  const single = slots.map(({ choices }) => ({ choices: choices.map(phraseAtOnce) }));
  const rare = single
    .map(({ choices }) => ({
      choices: choices.filter(({ ask }) => ask.every(isRare(vocabulary))),
    }))
    .filter(({ choices }) => choices.length > 0);
  return rare.length > 0 ? rare : single;
}

/** The words of a phrase rank what has it; asked for one by one, they would cost more than together. */
function phraseAtOnce({ ask, ...rest }: Choice): Choice {
  const phrases = ask.filter((words) => words.includes(' '));
  if (phrases.length === 0) return { ask, ...rest };
  const words = ask.filter((word) => !word.startsWith('"')).join(' ');
  return { ask: words === '' ? phrases : [...phrases, words], ...rest };
}

/**
 * Papers that have the words of a phrase, added up. Of more, the index would fetch and walk more to find the
 * phrase than to rank the words, in a library of 100,000 papers three times as much.
 */
const PHRASE_MAX = 10_000;

/**
 * Whether the index is asked for a phrase that was typed without quotation marks. It is not asked for stop
 * words, which would be fetched for this alone.
 *
 * @param phrase its words, at least two
 */
export function asksPhrase(phrase: readonly string[], vocabulary: Vocabulary): boolean {
  if (phrase.some(isStopWord)) return false;
  const papers = phrase.map((word) => papersWith(word, vocabulary));
  return papers.reduce((sum, some) => sum + some, 0) <= PHRASE_MAX;
}

/** A paper, named by the index, and how well it answers. */
export type ScoredPaper = readonly [paper: string, score: number];

/** Paper → how well it answers. */
export type Scores = ReadonlyMap<string, number>;

/** A paper, named by the index, and how well it answers. */
export interface RankedPaper {
  readonly paper: string;
  /** Compares papers of one tier. */
  readonly score: number;
  /** Those of tier 0 answer every part of the search, and come before all others. */
  readonly tier: number;
}

export interface Fused {
  /** Best first: papers that answer every part, then, where those are few, those that answer most. */
  readonly papers: readonly RankedPaper[];
  /** No paper answers every part. */
  readonly partial: boolean;
}

/** So many that answer every part, and no other is shown. */
export const ENOUGH = 5;
/** Of what the best paper answers, a partial answer must have this share. */
const SHARE_MIN = 0.35;
const PARTIAL_MAX = 60;
/** All of it, as a sum of shares comes out. */
const ALL = 0.999;

/**
 * @param answers the index's answer to each thing that a slot asks for
 * @param size papers of the library
 */
export function fuse(
  slots: readonly Slot[],
  answers: ReadonlyMap<string, Scores>,
  size: number,
): Fused {
  const parts = slots.map((slot) => slotScores(slot, answers, size));
  const rarity = parts.map(({ size: found }) => rarityOf(found, size));
  const whole = rarity.reduce((sum, part) => sum + part, 0);
  const ranked: { paper: string; score: number; share: number }[] = [];
  for (const paper of new Set(parts.flatMap((part) => [...part.keys()]))) {
    let [score, had] = [0, 0];
    parts.forEach((part, index) => {
      const own = part.get(paper);
      if (own === undefined) return;
      score += own;
      had += rarity[index] ?? 0;
    });
    ranked.push({ paper, score, share: whole === 0 ? 1 : had / whole });
  }
  const complete = ranked
    .filter(({ share }) => share >= ALL)
    .map(({ paper, score }) => ({ paper, score, tier: 0 }))
    .sort(byScore);
  if (complete.length >= ENOUGH || slots.length < 2) return { papers: complete, partial: false };
  const rest = ranked.filter(({ share }) => share < ALL);
  const best = Math.max(0, ...rest.map(({ share }) => share));
  const near = rest
    .filter(({ share }) => share >= best * SHARE_MIN)
    .map(({ paper, score, share }) => ({ paper, score: score * share, tier: 1 }))
    .sort(byScore)
    .slice(0, PARTIAL_MAX);
  return { papers: [...complete, ...near], partial: complete.length === 0 && near.length > 0 };
}

/** Best first, tier by tier; equals stay in their order. */
export function byScore(a: RankedPaper, b: RankedPaper): number {
  return a.tier - b.tier || b.score - a.score;
}

/** The inverse document frequency of what so many papers have. */
function rarityOf(found: number, size: number): number {
  return Math.log(1 + size / (found + 0.5));
}

function slotScores({ choices }: Slot, answers: ReadonlyMap<string, Scores>, size: number): Scores {
  const best = new Map<string, number>();
  for (const { ask, weight, fallback } of choices) {
    if (fallback && best.size > 0) break;
    const [first, ...others] = ask.map((word) => scoresOf(word, answers, size));
    for (const [paper, score] of first ?? []) {
      const all = others.map((other) => other.get(paper));
      if (all.includes(undefined)) continue;
      const sum = all.reduce<number>((total, part) => total + (part ?? 0), score) * weight;
      if (sum > (best.get(paper) ?? 0)) best.set(paper, sum);
    }
  }
  return best;
}

/** Pagefind gives each paper that has a quoted word the score 1, however rare the word is. */
function scoresOf(word: string, answers: ReadonlyMap<string, Scores>, size: number): Scores {
  const scores = answers.get(word) ?? new Map<string, number>();
  if (!/^"[^ ]+"$/.test(word)) return scores;
  const rarity = rarityOf(scores.size, size);
  return new Map([...scores].map(([paper, score]) => [paper, score * rarity]));
}
