/** Queries that a library answers, to show what its search understands. */
import type { Frontmatter } from '../model/paper.ts';
import { wordRoot } from '../words/stem.ts';
import { once } from './dependencies.ts';
import { hasCode } from './elsewhere.ts';
import { paperBody } from './records.ts';
import { titleText } from './naming.ts';
import * as texts from '../texts/current.ts';

export interface SearchExample {
  readonly query: string;
  /** What it finds, in a few words. */
  readonly finds: string;
}

/** Abstracts that are read for a bound, newest first: most libraries have one early. */
const READ_MAX = 200;
const ACRONYM = /(?<![\p{L}\p{N}])[A-Z]{3,6}(?![\p{L}\p{N}])/gu;
const BOUND = /(?<![\p{L}\p{N}])O\([^\s()$]{1,8}\)/u;

/**
 * One query of each kind of plain words that the library has papers for.
 *
 * @param papers newest first
 * @param author a name that many papers bear
 */
export function searchExamples(
  papers: readonly Frontmatter[],
  author: string | undefined,
): readonly SearchExample[] {
  const found: readonly SearchExample[] = [
    { query: leadingAcronym(papers), finds: texts.findsAcronym },
    { query: firstBound(papers), finds: texts.findsBound },
    { query: author?.split(' ').at(-1) ?? '', finds: texts.findsAuthor },
  ];
  return found.filter(({ query }) => query !== '');
}

/** What the examples of fields are taken from. */
interface Holdings {
  /** Newest first. */
  readonly papers: readonly Frontmatter[];
  /** A name that many papers bear. */
  readonly author: string | undefined;
  /** Years of the library, as `2024`, newest first. */
  readonly years: readonly string[];
  /** Slug of a topic. */
  readonly topic: string | undefined;
}

/** One query for each sign and field that a search understands, of those that find something here. */
export function advancedExamples({
  papers,
  author,
  years,
  topic,
}: Holdings): readonly SearchExample[] {
  const { phrase } = leadingPhrase(papers);
  const unwanted = phrase && unwantedWord(papers, phrase);
  const [newest, oldest] = [years.at(0), years.at(-1)];
  const code = papers.some(hasCode);
  const found: readonly SearchExample[] = [
    { query: phrase && `"${phrase}"`, finds: texts.findsPhrase },
    { query: phrase && `title:"${phrase}"`, finds: texts.findsTitle },
    { query: unwanted && `"${phrase}" -${unwanted}`, finds: texts.findsWithout },
    { query: author ? `author:"${author}"` : '', finds: texts.findsByAuthor },
    { query: newest ? `year:${newest}` : '', finds: texts.findsYear },
    {
      query: newest && oldest !== newest ? `year:${oldest ?? ''}-${newest}` : '',
      finds: texts.findsYears(newest ?? ''),
    },
    { query: topic ? `topic:${topic}` : '', finds: texts.findsTopic },
    { query: code ? 'has:code' : '', finds: texts.findsCode },
  ];
  return found.filter(({ query }) => query !== '');
}

/** A word in the title of a paper with a phrase that another paper with it does not have. */
function unwantedWord(papers: readonly Frontmatter[], phrase: string): string {
  const named = papers.filter(({ title }) => titleText(title).toLowerCase().includes(phrase));
  const [kept, ...others] = named;
  if (kept === undefined) return '';
  const shown = `${titleText(kept.title)} ${paperBody(kept.id).abstractText}`.toLowerCase();
  const words = others.flatMap(({ title }) => titleText(title).toLowerCase().split(/\s+/));
  return words.find((word) => /^[a-z]{5,}$/.test(word) && !shown.includes(wordRoot(word))) ?? '';
}

/** Titles that say a phrase before it is worth an example, and papers of an author. */
const EXAMPLE_LEAST = 2;

/**
 * Two queries for the front door: what several titles say, and who wrote several papers.
 *
 * @param papers newest first
 * @param author the name that most papers bear, and how many do
 */
export function frontExamples(
  papers: readonly Frontmatter[],
  author: { readonly name: string; readonly papers: readonly unknown[] } | undefined,
): readonly string[] {
  const { phrase, count } = leadingPhrase(papers);
  const known = (author?.papers.length ?? 0) >= EXAMPLE_LEAST ? [author?.name ?? ''] : [];
  return [...(count >= EXAMPLE_LEAST ? [phrase] : []), ...known];
}

/** The acronym that most titles have; the earlier in the alphabet among equals. */
function leadingAcronym(papers: readonly Frontmatter[]): string {
  return most(papers.flatMap(({ title }) => [...new Set(title.match(ACRONYM) ?? [])]));
}

interface Phrase {
  /** Empty where there is none. */
  readonly phrase: string;
  /** Titles that have it. */
  readonly count: number;
}

const phrases = once<Phrase>();

/** The two plain words that stand beside each other in most titles. */
function leadingPhrase(papers: readonly Frontmatter[]): Phrase {
  return phrases(papers, () => {
    const [[phrase, count] = ['', 0]] = counted(titlePairs(papers));
    return { phrase, count };
  });
}

/** Two plain words beside each other, once for each title that has them. */
function titlePairs(papers: readonly Frontmatter[]): readonly string[] {
  return papers.flatMap(({ title }) => {
    const words = titleText(title).toLowerCase().split(/\s+/);
    const pairs = words.slice(1).map((word, at) => [words[at] ?? '', word]);
    const plain = pairs.filter((pair) => pair.every((word) => /^[a-z]{5,}$/.test(word)));
    return [...new Set(plain.map((pair) => pair.join(' ')))];
  });
}

function firstBound(papers: readonly Frontmatter[]): string {
  for (const { id, title } of papers.slice(0, READ_MAX)) {
    const bound = BOUND.exec(`${titleText(title)} ${paperBody(id).abstractText}`);
    if (bound) return bound[0];
  }
  return '';
}

function most(words: readonly string[]): string {
  return counted(words)[0]?.[0] ?? '';
}

/** Each word with how often it occurs, most often first; the earlier in the alphabet among equals. */
function counted(words: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
