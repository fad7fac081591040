/** Addresses made from titles, and the free one nearest to what is wished for. */
import { createHash } from 'node:crypto';
import type { Merged } from '../model/merge.ts';
import { ID_MAX } from '../model/paper.ts';
import { parseAbstract } from '../text/abstract.ts';
import { plainText } from '../text/plain.ts';
import { slugify } from '../text/slug.ts';
import { cleanTitle, parseTitle } from '../text/title.ts';

/** Words of an abstract that name a paper without a title. */
const UNTITLED_WORDS = 10;
/** Digits of a hash that tell addresses apart, the shortest first. */
const SUFFIXES = [8, 12, 16];
/** Names that some systems keep for devices or for the front page of a folder. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/u;

/** The address that a paper's title asks for, or its abstract's first words; `''` where neither does. */
export function wishedId({ witness }: Merged): string {
  const title = witness.title?.claims.title?.value ?? '';
  const fromTitle = slugify(plainText(parseTitle(cleanTitle(title))), ID_MAX);
  if (fromTitle !== '' || witness.title) return fromTitle;
  const { value: abstract = '', notation } = witness.abstract?.claims.abstract ?? {};
  const damaged = notation === 'stripped-tex';
  const words = plainText(parseAbstract(abstract, { damaged }).abstract).split(/\s+/u);
  return slugify(words.slice(0, UNTITLED_WORDS).join(' '), ID_MAX);
}

const SUFFIX = /-[0-9a-f]{8}(?:[0-9a-f]{4}){0,2}(?:-\d+)?$/u;

/**
 * Orders addresses of equal content as {@link freeAddress} gives them out: as wished, then with
 * more and more digits.
 */
export function inOrderGiven(a: string, b: string): number {
  const digits = (address: string) => SUFFIX.exec(address)?.[0].length ?? 0;
  return digits(a) - digits(b) || (a < b ? -1 : 1);
}

/**
 * An address that is free: as wished, or with some digits that come from the content alone, so that
 * no order of input changes them.
 *
 * @param wish the address wished for, `''` for none
 * @param noun used instead of an empty wish (`paper-1a2b3c4d`)
 * @param content what tells the holder from others
 * @param isTaken whether an address is in use
 */
export function freeAddress(
  wish: string,
  noun: string,
  content: string,
  isTaken: (address: string) => boolean,
): string {
  const isFree = (address: string) => !RESERVED.test(address) && !isTaken(address);
  if (wish !== '' && isFree(wish)) return wish;
  const digits = createHash('sha256').update(content).digest('hex');
  const suffixed = (suffix: string) =>
    `${slugify(wish === '' ? noun : wish, ID_MAX - suffix.length - 1)}-${suffix}`;
  const free = SUFFIXES.map((length) => suffixed(digits.slice(0, length))).find(isFree);
  if (free !== undefined) return free;
  let count = 2;
  while (!isFree(suffixed(`${digits.slice(0, 16)}-${count}`))) count += 1;
  return suffixed(`${digits.slice(0, 16)}-${count}`);
}
