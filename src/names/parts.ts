/** A printed name of a person, taken apart: given name, particle, family name, suffix. */
import { isSurnameFirst, type Name } from '../model/name.ts';
import { isGroup } from './groups.ts';
import { latinForm } from './scripts.ts';

/** A name as printed, cut round the part it is sorted by. */
export interface PrintedName {
  readonly before: string;
  readonly surname: string;
  readonly after: string;
}

/** A word of a name, at `[from, to)`. */
interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The words of each part of a name. */
interface Parts {
  readonly given: readonly Word[];
  readonly particle: readonly Word[];
  readonly family: readonly Word[];
  readonly suffix: readonly Word[];
}

/** Small words that stand before a surname in the names of many languages. */
const PARTICLES = new Set(
  (
    'af al am an auf av bin da das de dei del della den der des di dos du el ibn im la las ' +
    'le los mac ní nic ó op san santa st ste te ten ter uí und van vom von zu zum zur'
  ).split(' '),
);
/** What joins two surnames to one: `Ruiz y Cano`, `Vidal i Soler`, `Costa e Silva`. */
const JOINS = new Set(['y', 'i', 'e']);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|ph\.?d|m\.?d)\.?$/i;
/** `al-` before an Arabic surname and `d'` before a French or Italian one, in lower case. */
const ARTICLE = /^(?:(?:al|el|ad|ar|as|an)-|(?:d|l|dell|dall)['’])(?=\p{L})/u;
const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$/u;
/** Initials that no surname looks like, as in `Chi Y.` (`LI` could be one in capitals, `E` and `O` are some). */
const SURE_INITIALS = /^(?![EO]$)\p{Lu}(?:[.-]+\p{Lu})*\.?$/u;
/** Characters of the longest name that is taken apart. */
const NAME_MAX = 300;
/** Signs that no person's name holds. */
const NO_NAME = /[{}@<>=\\|]/u;
/** Whether a word stands for given names: `Y.`, `Y.-J.`, `YJ`. */
export function isInitials(word: string): boolean {
  return INITIALS.test(word);
}

/** Whether a word is `Jr.` or the like. */
export function isSuffix(word: string): boolean {
  return SUFFIX.test(word);
}

/** Whether a word, in any case, is a small word that stands before surnames, as `van` or `De`. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase().replace(/\.$/, ''));
}

/** Whether a word joins two surnames, as the `y` of `Ruiz y Cano`. */
export function isSurnameJoin(word: string): boolean {
  return JOINS.has(word);
}

/**
 * The parts of a name as printed; a group's name is whole.
 *
 * The last word is the family name, after `Jr.` and the like are set aside, with what is joined to it
 * (`d'Aspremont`, `al-Rfou`, `Ruiz y Cano`) and a capitalised particle before it (`De Sa`). A particle
 * in lower case is a part of its own (`Laurens | van der | Maaten`). In `van der Maaten, Laurens` and
 * `Chi Y.-J.` the family name comes first, as it does in Chinese, Japanese and Korean script. A name
 * of a single word is all family name. Of `王伟 (Wei Wang)` the Latin form is taken apart.
 */
export function parseName(text: string): Name {
  const name = text.replace(/\s+/gu, ' ').trim();
  if (hasNoParts(name) || NO_NAME.test(name)) return { literal: name };
  const { family, ...others } = partsOf(name);
  if (family.length === 0) return { literal: name };
  const [given, particle, suffix] = [others.given, others.particle, others.suffix].map(textOf);
  return {
    family: textOf(family),
    ...(given && { given }),
    ...(particle && { particle }),
    ...(suffix && { suffix }),
  };
}

/** A name in the parts that its source gives, or in those that can be told from how it is printed. */
export function inParts(name: Name): Name {
  return 'literal' in name ? parseName(name.literal) : name;
}

/**
 * Cuts a name as printed round the part that it is sorted by: the family name without an article in
 * lower case (`al-Rfou` sorts under R), a group's name without its own. The parts joined are the name.
 */
export function printedName(name: string): PrintedName {
  if (hasNoParts(name)) return cut(name, /^the\s+/iu.exec(name)?.[0].length ?? 0, name.length);
  const { family } = partsOf(name);
  const [from, to] = [family[0]?.from ?? 0, family.at(-1)?.to ?? name.length];
  return cut(name, to - withoutArticle(name.slice(from, to)).length, to);
}

/** A family name without an article in lower case that is joined to it: `al-Rfou` → `Rfou`. */
export function withoutArticle(family: string): string {
  return family.replace(ARTICLE, '');
}

function hasNoParts(name: string): boolean {
  return name.length > NAME_MAX || isGroup(name);
}

function cut(name: string, from: number, to: number): PrintedName {
  return { before: name.slice(0, from), surname: name.slice(from, to), after: name.slice(to) };
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

function partsOf(name: string): Parts {
  const [from, to] = latinForm(name);
  const comma = name.indexOf(',', from);
  const words = wordsOf(name, from, to);
  const after = words.filter((word) => comma > 0 && word.from > comma);
  if (comma <= from || after.every(({ text }) => isSuffix(text))) return inOrder(words);
  return inverted(
    words.filter((word) => word.to <= comma),
    after,
  );
}

function wordsOf(name: string, from: number, to: number): readonly Word[] {
  return [...name.slice(from, to).matchAll(/[^\s,]+/g)].map(({ 0: text, index }) => ({
    text,
    from: from + index,
    to: from + index + text.length,
  }));
}

/** `van der Maaten, Laurens`, `Maaten, Laurens van der`, `King, Martin Luther, Jr.` */
function inverted(before: readonly Word[], after: readonly Word[]): Parts {
  const [particle, family] = cutAt(before, leadingParticles(before));
  const suffix = after.filter(({ text }) => isSuffix(text));
  const rest = after.filter(({ text }) => !isSuffix(text));
  const [given, small] = cutAt(rest, trailingParticles(rest));
  return { given, particle: [...small, ...particle], family, suffix };
}

function inOrder(words: readonly Word[]): Parts {
  const end = words.findLastIndex(({ text }, at) => at === 0 || !isSuffix(text)) + 1;
  const [name, suffix] = cutAt(words, end);
  const initials = trailingInitials(name);
  if (initials > 0) {
    const [family, given] = cutAt(name, initials);
    return { ...inverted(family, given), suffix };
  }
  const [before, family] = cutAt(name, familyStart(name));
  const [given, particle] = cutAt(before, trailingParticles(before));
  return { given, particle, family, suffix };
}

function cutAt<T>(items: readonly T[], at: number): readonly [readonly T[], readonly T[]] {
  return [items.slice(0, at), items.slice(at)];
}

/** Where given names follow a surname: `Chi Y.-J.`, `van der Plank J.`, `李 明`; 0 where they do not. */
function trailingInitials(words: readonly Word[]): number {
  const [first] = words;
  if (first === undefined || words.length < 2) return 0;
  if (isSurnameFirst(first.text)) return 1;
  const capitals = leadingCapitals(words);
  if (capitals > 0) return capitals;
  const family = leadingParticles(words) + 1;
  const isGiven = words.slice(family).every(({ text }) => SURE_INITIALS.test(text));
  return family < words.length && isGiven && !isInitials(first.text) ? family : 0;
}

/** `BLOM Rita`, `DE LA CRUZ María`: a surname that is told by its capitals; 0 where none is. */
function leadingCapitals(words: readonly Word[]): number {
  const count = words.findIndex(({ text }) => /\p{Ll}/u.test(text));
  const capitals = words.slice(0, Math.max(0, count));
  const isSurname = capitals.some(({ text }) =>
    /^(?=.*[AEIOUY])\p{Lu}[\p{Lu}'’-]{2,}$/u.test(text),
  );
  return isSurname && capitals.every(({ text }) => !text.includes('.')) ? count : 0;
}

/** Where the family name begins that ends a name: at a capitalised particle, or at a joined surname. */
function familyStart(words: readonly Word[]): number {
  const last = words.length - 1;
  // `e e cummings` has initials; a further surname may stand behind two that are joined.
  const join = words.findLastIndex(
    ({ text }, at) =>
      at > 1 && at < last && isSurnameJoin(text) && (words[at - 1]?.text.length ?? 0) > 1,
  );
  let start = join < 0 ? last : join - 1;
  for (let at = start - 1; at > 0; at -= 1) {
    const { text = '' } = words[at] ?? {};
    if (!isParticle(text)) break;
    if (text !== text.toLowerCase()) start = at;
  }
  return Math.max(start, 0);
}

/** How many particles in lower case begin a name; one word at least is left. */
function leadingParticles(words: readonly Word[]): number {
  const first = words.findIndex(({ text }) => text !== text.toLowerCase() || !isParticle(text));
  return first < 0 ? Math.max(words.length - 1, 0) : Math.min(first, words.length - 1);
}

/**
 * Where the small words begin that end the given names. Where a name has capitals, any word in lower
 * case is one, but for the first; where it has none (`danah field`), only known particles are.
 */
function trailingParticles(words: readonly Word[]): number {
  const hasCapitals = words.some(({ text }) => text !== text.toLowerCase());
  const isSmall = ({ text }: Word, at: number): boolean =>
    isParticle(text) || (at > 0 && hasCapitals && /^['’]?\p{Ll}/u.test(text));
  const last = words.findLastIndex(
    (word, at) => word.text !== word.text.toLowerCase() || !isSmall(word, at),
  );
  return last + 1;
}
