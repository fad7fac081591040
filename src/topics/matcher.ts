/** Finding phrases in a text, whatever their number, hyphens and spelling. */
import { foldLetters } from '../words/fold.ts';
import { stem } from '../words/stem.ts';

/** A trie of phrases, word by word: finds all of them in one pass over a text. */
export interface Matcher<Value> {
  /**
   * The values of the phrases in a text, once per occurrence. At each word the longest phrase
   * wins, and one that lies inside another does not count: `reinforcement learning from human
   * feedback` is no occurrence of `reinforcement learning`.
   */
  readonly find: (text: string) => readonly Value[];
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly values: Value[];
}

interface Hit<Value> {
  readonly end: number;
  readonly values: readonly Value[];
}

/** Compiles phrases into a matcher; the same phrase may carry several values. */
export function compileMatcher<Value>(
  phrases: Iterable<readonly [phrase: string, value: Value]>,
): Matcher<Value> {
  const root = emptyNode<Value>();
  for (const [phrase, value] of phrases) insert(root, phrase, value);
  return { find: (text) => find(root, tokens(unshout(text))) };
}

/** In a title set in capitals throughout, capitals tell nothing: it is read in lower case. */
function unshout(text: string): string {
  return /\p{Ll}/u.test(text) ? text : text.toLowerCase();
}

function emptyNode<Value>(): Node<Value> {
  return { next: new Map(), values: [] };
}

function insert<Value>(root: Node<Value>, phrase: string, value: Value): void {
  let node = root;
  for (const { keys } of tokens(phrase)) {
    const next = node.next.get(keys[0]) ?? emptyNode<Value>();
    node.next.set(keys[0], next);
    node = next;
  }
  node.values.push(value);
}

function find<Value>(root: Node<Value>, words: readonly Token[]): readonly Value[] {
  const values: Value[] = [];
  let covered = 0;
  for (let start = 0; start < words.length; start++) {
    const hit = longest(root, words, start, start);
    if (hit === undefined || hit.end <= covered) continue;
    values.push(...hit.values);
    covered = hit.end;
  }
  return values;
}

/** The longest phrase from `start` on; it goes no deeper than the longest phrase has words. */
function longest<Value>(
  node: Node<Value>,
  words: readonly Token[],
  start: number,
  at: number,
): Hit<Value> | undefined {
  let best: Hit<Value> | undefined =
    node.values.length > 0 ? { end: at, values: node.values } : undefined;
  const word = words[at];
  if (word === undefined || (word.afterBreak && at > start)) return best;
  for (const key of word.keys) {
    const next = node.next.get(key);
    const hit = next === undefined ? undefined : longest(next, words, start, at + 1);
    if (hit !== undefined && hit.end > (best?.end ?? 0)) best = hit;
  }
  return best;
}

/** One word of a text, as the keys by which a phrase may ask for it. */
export interface Token {
  /**
   * The strictest first. A word with a capital has a key for itself as it stands, which phrases
   * with capitals ask for (`=MDP` for `MDPs`); a word that is not all capitals has its stem.
   */
  readonly keys: readonly [string, ...string[]];
  /** Punctuation that ends a phrase stands before this word. */
  readonly afterBreak: boolean;
}

const WORD_OR_BREAK = /[\p{L}\p{N}]+|[.,;:!?()[\]]/gu;

/** Splits a text into its words. Hyphens, quotes and dollars join; stops and brackets break. */
export function tokens(text: string): readonly Token[] {
  const folded = foldLetters(text);
  const all: Token[] = [];
  let afterBreak = false;
  for (const { 0: word, index } of folded.matchAll(WORD_OR_BREAK)) {
    if (isBreak(word)) {
      afterBreak = true;
    } else if (!isPossessive(folded, word, index)) {
      all.push({ keys: keysOf(word), afterBreak });
      afterBreak = false;
    }
  }
  return all;
}

function isBreak(word: string): boolean {
  return word.length === 1 && '.,;:!?()[]'.includes(word);
}

/** The `s` of `Newton's`, which is no word. */
function isPossessive(text: string, word: string, index: number): boolean {
  return word === 's' && /['’]/.test(text.charAt(index - 1));
}

/** Words whose keys are remembered: more than a large library uses again and again. */
const REMEMBERED_MAX = 50_000;
const remembered = new Map<string, Token['keys']>();

function keysOf(word: string): Token['keys'] {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  const keys = newKeysOf(word);
  remembered.set(word, keys);
  return keys;
}

function newKeysOf(word: string): Token['keys'] {
  const lower = word.toLowerCase();
  if (lower === word) return [stem(word)];
  const exact = word.length > 2 && /[A-Z]s$/.test(word) ? word.slice(0, -1) : word;
  // An acronym is no common word: LASER the method is not about lasers.
  const isAcronym = exact.length > 1 && exact === exact.toUpperCase();
  return isAcronym ? [`=${exact}`] : [`=${exact}`, stem(lower)];
}
