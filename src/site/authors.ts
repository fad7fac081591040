import type { People } from '../ids/index.ts';
import { authorNames, type Frontmatter } from '../model/paper.ts';
import { nameLetter, sortKey } from '../names/forms.ts';
import { printedName, type PrintedName } from '../names/parts.ts';
import { byCodeUnits, grouped, sortedBy } from './order.ts';
import * as texts from '../texts/current.ts';

/**
 * A name that stands over papers: a name as printed, and not a verified person. Several forms are one
 * author only where `content/overrides.yaml` says so.
 */
export interface Author {
  readonly name: string;
  /** The other forms in which papers print it, in the order of their characters. */
  readonly also: readonly string[];
  readonly slug: string;
  readonly printed: PrintedName;
  /** What the name sorts by. */
  readonly key: string;
  /** `a` to `z`, or `other`. */
  readonly letter: string;
  /** In the order of the library. */
  readonly papers: readonly Frontmatter[];
}

/** Someone an author wrote with, and on how many papers. */
export interface Coauthor {
  readonly author: Author;
  readonly papers: number;
}

/** A paper by more names than this is the work of a collaboration. */
export const COLLABORATION = 100;

/** A letter of the author index. */
export interface Letter {
  readonly letter: string;
  readonly authors: readonly Author[];
}

/**
 * All authors in surname order.
 *
 * @param slugs the address of each name
 * @param people the forms that are one person's
 */
export function authorsOf(
  papers: readonly Frontmatter[],
  slugs: ReadonlyMap<string, string>,
  people: People = new Map(),
): readonly Author[] {
  const personOf = (name: string) => people.get(name) ?? name;
  const byPerson = grouped(papers, (paper) => new Set(authorNames(paper).map(personOf)));
  const forms = grouped(new Set(papers.flatMap(authorNames)), (name) => [personOf(name)]);
  const authors = [...byPerson].flatMap(([name, theirs]) => {
    const slug = slugs.get(name);
    const also = (forms.get(name) ?? []).filter((form) => form !== name).sort(byCodeUnits);
    return slug === undefined ? [] : [author({ name, also, slug, papers: theirs })];
  });
  return sortedBy(authors, ({ key }) => key);
}

function author(known: Pick<Author, 'name' | 'also' | 'slug' | 'papers'>): Author {
  const { name } = known;
  const key = `${sortKey(name)}\u0000${name}`;
  return { ...known, printed: printedName(name), key, letter: nameLetter(name) };
}

/** Each author under every form of the name. */
export function byForm(authors: readonly Author[]): ReadonlyMap<string, Author> {
  return new Map(
    authors.flatMap((author) => [author.name, ...author.also].map((form) => [form, author])),
  );
}

/** Every form of a name: as printed, the name that its person goes by, then the others. */
export function formsIn(people: People): (name: string) => readonly string[] {
  const forms = grouped(
    [...people].sort(([a], [b]) => byCodeUnits(a, b)),
    ([, person]) => [person],
  );
  return (name) => {
    const person = people.get(name) ?? name;
    return [...new Set([name, person, ...(forms.get(person) ?? []).map(([form]) => form)])];
  };
}

/** The letters that have authors, A to Z, other scripts last. */
export function lettersOf(authors: readonly Author[]): readonly Letter[] {
  const letters = grouped(authors, ({ letter }) => [letter]);
  const last = (letter: string): string => (letter === 'other' ? '~' : letter);
  return [...letters]
    .map(([letter, theirs]) => ({ letter, authors: theirs }))
    .sort((a, b) => byCodeUnits(last(a.letter), last(b.letter)));
}

/**
 * Those who stand over a paper together with an author: most papers first, then by surname. Papers
 * by a collaboration are left out: they would make everyone a co-author of everyone.
 */
export function coauthorsOf(
  author: Author,
  byName: ReadonlyMap<string, Author>,
): readonly Coauthor[] {
  const together = author.papers.filter(({ authors }) => authors.length <= COLLABORATION);
  return authorCounts(together, byName).filter((other) => other.author.slug !== author.slug);
}

/** On how many of some papers each author stands: most papers first, then by surname. */
export function authorCounts(
  papers: readonly Frontmatter[],
  byName: ReadonlyMap<string, Author>,
): readonly Coauthor[] {
  const held = grouped(
    papers,
    (paper) => new Set(authorNames(paper).flatMap((name) => byName.get(name) ?? [])),
  );
  const counts = [...held].map(([author, theirs]) => ({ author, papers: theirs.length }));
  const inOrder = sortedBy(counts, ({ author }) => author.key);
  return [...inOrder].sort((a, b) => b.papers - a.papers);
}

/** The authors with most papers, at most `count`; those with as many in surname order. */
export function leadingAuthors(authors: readonly Author[], count: number): readonly Author[] {
  return [...authors].sort((a, b) => b.papers.length - a.papers.length).slice(0, count);
}

/** Up to this many names the author index is one page; above it, each letter has pages of its own. */
export const INDEX_ON_ONE_PAGE = 1500;

/** How a letter of the index is called. */
export function letterName(letter: string): string {
  return letter === 'other' ? texts.otherScripts : letter.toUpperCase();
}
