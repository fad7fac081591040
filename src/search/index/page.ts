/** What Pagefind indexes of a paper: a plain page without the markup of its formulas. */
import type { SearchRecord } from '../../model/search-record.ts';
import { titleWords } from '../query/canonical.ts';
import { EXCERPT_END } from '../query/excerpt.ts';
import { identifierWord } from '../query/identifiers.ts';
import { initialsOf } from '../query/order.ts';
import type { Aliases } from './aliases.ts';

/** Weights of other words for what a paper names, relative to the name itself, by where it stands. */
const WEIGHTS = { title: 0.6, abstract: 0.3, nothing: 0 } as const;

/** Fills pages up. */
const FILLER = 'zfil';

/** A paragraph as HTML, and how much its words count. */
type Weighted = readonly [weight: number, html: string];

interface PageJob {
  readonly record: SearchRecord;
  readonly aliases: Aliases;
  /** BCP 47: it chooses Pagefind's stemmer. */
  readonly language: string;
  /** The page has a multiple of so many words. */
  readonly round: number;
}

/** The text of a paper that aliases are derived from. */
export function searchedText({ title, abstract }: SearchRecord): string {
  return `${title}\n${abstract}`;
}

/** The texts that a paper shows. */
export function shownTexts({ title, authors, topics, abstract }: SearchRecord): readonly string[] {
  return [title, abstract, ...authors, ...topics];
}

/** A page in Pagefind's attributes (https://pagefind.app/docs/metadata/). */
export function searchPage({ record, aliases, language, round }: PageJob): string {
  const { title, authors, byline, topics, abstract } = record;
  const { romanised = [], identifiers = [], unnamed = '', date = '', added = '' } = record;
  const { coins = '' } = record;
  const names = `, ${byline.replace(/ and (?=[^,]*$)/, ', ')}, `;
  const exact = [
    // Pagefind leaves out a page that has no word.
    ...(abstract === '' ? [title, record.id] : []),
    ...authors.filter((name) => !names.includes(`, ${name}, `)),
    ...romanised,
    ...identifiers.flatMap((identifier) => identifierWord(identifier) ?? []),
    ...aliases.exact,
  ];
  const shown = { title, authors: byline, date, added, topics: topics.join('; ') };
  const texts: readonly Weighted[] = [
    [1, text(abstract)],
    [1, `${EXCERPT_END} ${text(exact.join(' '))}`],
    [WEIGHTS.nothing, text(titleWords(title).join(' '))],
    ...otherWords(aliases),
  ];
  return [
    `<!doctype html><html lang="${attribute(language)}"><head><title></title>`,
    ...Object.entries(shown).map(([name, content]) => meta(content, 'meta', name)),
    ...filtersOf(record).map(([name, content]) => meta(content, 'filter', name)),
    // As filters that nobody asks for: the words of all else would be found.
    meta(coins, 'filter', 'coins'),
    meta(unnamed, 'filter', 'unnamed'),
    '</head><body><main data-pagefind-body>',
    ...[...texts, ...filled(texts, round)].map(paragraph),
    '</main></body></html>',
  ].join('\n');
}

function paragraph([weight, html]: Weighted): string {
  const weighted = weight === 1 ? '' : ` data-pagefind-weight="${weight}"`;
  return `<p${weighted}>${html}</p>`;
}

/** What makes the number of words a round one; nothing where it is. */
function filled(texts: readonly Weighted[], round: number): readonly Weighted[] {
  const words = texts.flatMap(([, html]) => html.match(/\S+/g) ?? []).length;
  const lacking = Math.ceil(words / round) * round - words;
  return lacking === 0 ? [] : [[WEIGHTS.nothing, `${FILLER} `.repeat(lacking).trimEnd()]];
}

/**
 * In the order of the alphabet, where they make no phrase that somebody may ask for. Other words count
 * more for what the title names: a paper is about that, and mentions the rest.
 */
function otherWords({ other, ofTitle }: Aliases): readonly Weighted[] {
  return [
    [WEIGHTS.title, other.filter((word) => ofTitle.has(word))] as const,
    [WEIGHTS.abstract, other.filter((word) => !ofTitle.has(word))] as const,
  ].map(([weight, own]) => [weight, text(own.toSorted().join(' '))]);
}

/** What a paper is filtered by: names of filters with the values that it has of each. */
export function filtersOf(record: SearchRecord): readonly (readonly [string, string])[] {
  const { title, year, shelves, authors, code = false } = record;
  return [
    ['year', year],
    ['code', code ? 'yes' : 'no'],
    ['initials', initialsOf(title)],
    ...shelves.map((slug) => ['topic', slug] as const),
    ...authors.map((name) => ['author', name] as const),
  ].filter(([, value]) => value !== '') as [string, string][];
}

function meta(content: string, use: 'meta' | 'filter', name: string): string {
  if (content === '') return '';
  return `<meta content="${attribute(content)}" data-pagefind-${use}="${name}[content]">`;
}

function text(value: string): string {
  return value
    .replaceAll(EXCERPT_END, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;');
}
