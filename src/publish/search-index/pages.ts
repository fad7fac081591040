/** What Pagefind indexes: a plain page for each paper, without its formulas' markup. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from '../../model/search-record.ts';
import { EVERY_PAPER } from '../../search/query/canonical.ts';
import { EXCERPT_END } from '../../search/query/excerpt.ts';
import type { AliasMaker } from '../../search/index/aliases.ts';
import { PLACE } from './settle.ts';

/**
 * Writes the pages into a folder, under the addresses of the papers.
 *
 * @param records by their places
 * @param language of the texts (BCP 47): it chooses Pagefind's stemmer
 * @returns of each paper, the other words that it is found by
 */
export function writeSearchPages(
  folder: string,
  records: readonly SearchRecord[],
  aliases: AliasMaker,
  language: string,
): readonly (readonly string[])[] {
  return records.map((record, place) => {
    const path = join(folder, 'papers', record.id);
    const others = aliases.other(textOf(record));
    mkdirSync(path, { recursive: true });
    const page = searchPage({ record, place, aliases, others, language });
    writeFileSync(join(path, 'index.html'), page);
    return others;
  });
}

/** The text that other words are found for. */
export function textOf({ title, abstract }: SearchRecord): string {
  return `${title}\n${abstract}`;
}

/** What other words for a name count, of what the name itself does, by where it stands. */
const WEIGHTS = { title: 0.6, abstract: 0.3 } as const;

interface PageJob {
  readonly record: SearchRecord;
  readonly place: number;
  readonly aliases: AliasMaker;
  /** What the aliases give for the record's text. */
  readonly others: readonly string[];
  readonly language: string;
}

function searchPage({ record, place, aliases, others, language }: PageJob): string {
  const { title, authors, byline, date = '', topics, abstract } = record;
  const names = `, ${byline.replace(/ and (?=[^,]*$)/, ', ')}, `;
  const exact = [
    ...authors.filter((name) => !names.includes(`, ${name}, `)),
    ...aliases.exact(`${textOf(record)}\n${authors.join('\n')}`),
  ];
  const metas = Object.entries({
    title,
    authors: byline,
    date,
    topics: topics.join('; '),
  });
  return [
    `<!doctype html><html lang="${attribute(language)}"><head><title></title>`,
    ...metas.map(([name, content]) => meta(content, `data-pagefind-meta="${name}[content]"`)),
    meta(String(place), `data-pagefind-sort="${PLACE}[content]"`),
    ...filters(record).map(([name, content]) =>
      meta(content, `data-pagefind-filter="${name}[content]"`),
    ),
    `</head><body><main data-pagefind-body><p>${text(abstract)}</p>`,
    // Pagefind leaves out a page without a word.
    `<p>${EXCERPT_END} ${EVERY_PAPER} ${text(exact.join(' '))}</p>`,
    ...otherWords(others, new Set(aliases.other(title))),
    '</main></body></html>',
  ].join('\n');
}

/** Other words count more for what the title names: a paper is about that, and mentions the rest. */
function otherWords(words: readonly string[], central: ReadonlySet<string>): readonly string[] {
  return [
    [WEIGHTS.title, words.filter((word) => central.has(word))] as const,
    [WEIGHTS.abstract, words.filter((word) => !central.has(word))] as const,
  ].map(([weight, own]) => `<p data-pagefind-weight="${weight}">${text(own.join(' '))}</p>`);
}

function filters({ year, shelves, authors }: SearchRecord): readonly (readonly [string, string])[] {
  return [
    ['year', year],
    ...shelves.map((slug) => ['topic', slug] as const),
    ...authors.map((name) => ['author', name] as const),
  ];
}

function meta(content: string, use: string): string {
  return content === '' ? '' : `<meta content="${attribute(content)}" ${use}>`;
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
