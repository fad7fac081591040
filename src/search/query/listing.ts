/** A small library's papers as a list of results shows them, in one file of few bytes. */
import { fold } from '../../words/fold.ts';

export interface Listed {
  /** Names the paper's address. */
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  /** `2026-01-20`, or empty. */
  readonly date: string;
  readonly topics: readonly string[];
  /** Slugs of its topics and of those that hold them. */
  readonly shelves: readonly string[];
}

export interface Listing {
  /** Name of the index whose places these are. */
  readonly index: string;
  /** Papers of the library, whether they are listed or not. */
  readonly size: number;
  /** By their places in the index; empty for a large library. */
  readonly papers: readonly Listed[];
}

type Row = readonly [
  id: string,
  title: string,
  authors: string,
  date: string,
  topics: readonly number[],
  shelves: readonly number[],
];

interface Written {
  readonly index: string;
  readonly size: number;
  readonly words: readonly string[];
  readonly papers: readonly Row[];
}

/** Writes a listing; names and slugs that come again are numbers, an id that its title gives is left out. */
export function writeListing({ index, size, papers }: Listing): string {
  const words = new Map<string, number>();
  const numbered = (names: readonly string[]): readonly number[] =>
    names.map((name) => {
      if (!words.has(name)) words.set(name, words.size);
      return words.get(name) ?? 0;
    });
  const rows = papers.map(({ id, title, authors, date, topics, shelves }): Row => [
    id === titleId(title) ? '' : id,
    title,
    authors,
    date,
    numbered(topics),
    numbered(shelves),
  ]);
  return JSON.stringify({ index, size, words: [...words.keys()], papers: rows });
}

/** Reads what `writeListing` wrote. */
export function readListing(text: string): Listing {
  const { index, size, words, papers } = JSON.parse(text) as Written;
  const named = (numbers: readonly number[]) => numbers.map((number) => words[number] ?? '');
  const listed = papers.map(([id, title, authors, date, topics, shelves]) => ({
    ...{ id: id === '' ? titleId(title) : id, title, authors, date },
    ...{ topics: named(topics), shelves: named(shelves) },
  }));
  return { index, size, papers: listed };
}

function titleId(title: string): string {
  return fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
