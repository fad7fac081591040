/** Citation keys: short, of the author, the year and the title (`vaswani2017attention`), given once. */
import type { Lock, LockedId } from '../model/lock.ts';
import type { Frontmatter } from '../model/paper.ts';
import { inParts } from '../names/parts.ts';
import { plainText } from '../text/plain.ts';
import { slugify } from '../text/slug.ts';
import { parseTitle } from '../text/title.ts';
import { isStopWord } from '../words/stop-words.ts';

/** Longest name in a key, and longest key without what tells it from others. */
const NAME_MAX = 24;
const KEY_MAX = 48;
/** Words of a title that stand for a name. */
const WORDS_FOR_NAME = 3;

/** What a citation key is made of. */
export type KeyFacts = Pick<Frontmatter, 'id' | 'authors' | 'organisation' | 'date' | 'title'>;

/** The key that a paper asks for: lower-case Latin letters and digits, a letter first. */
export function wishedKey({ authors, organisation = '', date = '', title }: KeyFacts): string {
  const year = date.slice(0, 4);
  const words = titleWords(title);
  const [author] = authors;
  const name = author === undefined ? latin(organisation) : surname(author);
  const key =
    name === ''
      ? words.slice(0, WORDS_FOR_NAME).join('') + year
      : `${name.slice(0, NAME_MAX)}${year}${words[0] ?? ''}`;
  return key.replace(/^\d+(?=.*[a-z])/u, '').slice(0, KEY_MAX) || 'paper';
}

function surname(author: Frontmatter['authors'][number]): string {
  const name = inParts(author);
  return latin('literal' in name ? name.literal : name.family);
}

/** A text in lower-case Latin letters; empty where it has none. */
function latin(text: string): string {
  return slugify(text.replace(/^the\s+/iu, ''), 80).replace(/[^a-z]/gu, '');
}

/** The words of a title that say something; all of them where none does. */
function titleWords(title: string): readonly string[] {
  const words = slugify(plainText(parseTitle(title)), 200)
    .split('-')
    .filter((word) => /[a-z]/u.test(word));
  const telling = words.filter((word) => word.length > 1 && !isStopWord(word));
  return telling.length > 0 ? telling : words;
}

/**
 * Gives a key to every paper that has none. A key that was given stays, whatever is corrected later;
 * of papers that ask for one key the first by id gets it, the others an `a`, `b` … behind it. A page
 * that was once written by hand keeps its id for a key, as it was published.
 *
 * @param lock every address after a run
 * @param papers those of the run
 */
export function recordKeys(lock: Lock, papers: readonly KeyFacts[]): Lock {
  const keys = distinctKeys(lock);
  const taken = new Set([...keys.values(), ...lock.ids.keys(), ...lock.byHand.keys()]);
  for (const paper of papers.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (keys.has(paper.id)) continue;
    const key = lock.byHand.has(paper.id) ? paper.id : freeKey(wishedKey(paper), taken);
    keys.set(paper.id, key);
    taken.add(key);
  }
  const ids = [...lock.ids].map(([id, locked]) => [id, withKey(locked, keys.get(id))] as const);
  return { ...lock, ids: new Map(ids) };
}

function withKey(locked: LockedId, key: string | undefined): LockedId {
  const others = { ...locked };
  delete others.key;
  return key === undefined ? others : { ...others, key };
}

/** The keys of the lock; where two papers have one (after a git merge), it is the first one's. */
function distinctKeys({ ids }: Lock): Map<string, string> {
  const owners = new Map<string, string>();
  for (const id of [...ids.keys()].sort()) {
    const key = ids.get(id)?.key;
    if (key !== undefined && !owners.has(key)) owners.set(key, id);
  }
  return new Map([...owners].map(([key, id]) => [id, key]));
}

function freeKey(wish: string, taken: ReadonlySet<string>): string {
  for (let count = 0; ; count += 1) {
    const key = wish + letters(count);
    if (!taken.has(key)) return key;
  }
}

/** Nothing, `a` … `z`, `aa` … */
function letters(count: number): string {
  if (count === 0) return '';
  const at = count - 1;
  return letters(Math.floor(at / 26)) + String.fromCharCode(97 + (at % 26));
}

/** Id → citation key. A page that is not here was written by hand: its id is its key. */
export function citationKeys({ ids }: Lock): ReadonlyMap<string, string> {
  return new Map([...ids].flatMap(([id, { key }]) => (key === undefined ? [] : [[id, key]])));
}
