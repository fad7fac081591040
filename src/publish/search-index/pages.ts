/** What Pagefind indexes: a plain page for each paper, without its formulas' markup. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from '../../model/search-record.ts';
import { EVERY_PAPER } from '../../search/canonical.ts';
import { EXCERPT_END } from '../../search/excerpt.ts';
import type { AliasMaker } from '../../search/aliases.ts';
import { PLACE } from './settle.ts';

/**
 * Writes the pages into a folder, under the addresses of the papers.
 *
 * @param records by their places
 * @param language of the texts (BCP 47): it chooses Pagefind's stemmer
 */
export function writeSearchPages(
  folder: string,
  records: readonly SearchRecord[],
  aliases: AliasMaker,
  language: string,
): void {
  for (const [place, record] of records.entries()) {
    const path = join(folder, 'papers', record.id);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'index.html'), searchPage(record, place, aliases, language));
  }
}

/** What other words for a name count, of what the name itself does, by where it stands. */
const WEIGHTS = { title: 0.6, abstract: 0.3 } as const;

function searchPage(
  record: SearchRecord,
  place: number,
  aliases: AliasMaker,
  language: string,
): string {
  const { title, authors, byline, date = '', topics, abstract } = record;
  const names = `, ${byline.replace(/ and (?=[^,]*$)/, ', ')}, `;
  const shown = `${title}\n${abstract}`;
  const exact = [
    ...authors.filter((name) => !names.includes(`, ${name}, `)),
    ...aliases.exact(`${shown}\n${authors.join('\n')}`),
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
    ...otherWords(title, shown, aliases),
    '</main></body></html>',
  ].join('\n');
}

/** Other words count more for what the title names: a paper is about that, and mentions the rest. */
function otherWords(title: string, shown: string, aliases: AliasMaker): readonly string[] {
  const central = new Set(aliases.other(title));
  const words = aliases.other(shown);
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
