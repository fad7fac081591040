/** Judges the reading of citation files by an independent reader: citation-js writes each, and reads it too. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { z } from 'zod';
import type { Entry } from '../../model/entry.ts';
import { displayName, type Name } from '../../model/name.ts';
import { textSource } from '../../model/source.ts';
import { readSource } from '../../sources/index.ts';
import { plainText } from '../../text/plain.ts';
import { tableLines } from '../../text/table.ts';
import { cleanTitle, parseTitle } from '../../text/title.ts';
import { makePapers, type SyntheticPaper } from '../bench/papers.ts';

const SEED = 20_260_204;
/** Formats that citation-js writes, under its own names. */
const FORMATS = ['bibtex', 'biblatex', 'ris', 'data'] as const;
const FIELDS = ['title', 'authors', 'year', 'venue', 'volume', 'pages', 'doi'] as const;
type Field = (typeof FIELDS)[number];
type Values = Readonly<Record<Field, string>>;

/** What was compared in one format, field by field. */
export interface FormatResult {
  readonly format: string;
  readonly records: number;
  readonly found: number;
  /** Field → how many are read as citation-js reads them, of those that it reads. */
  readonly fields: Readonly<Record<Field, { readonly same: number; readonly of: number }>>;
  /** What differs, a line each. */
  readonly misses: readonly string[];
}

/** Names, titles and venues that are easily read wrong, one after the other. */
const HARD_NAMES: readonly Name[] = [
  { family: 'Maaten', given: 'Laura', particle: 'van der' },
  { family: 'Davis', given: 'Sam', suffix: 'Jr.' },
  { family: 'García Márquez', given: 'Ana María' },
  { family: 'Müller-Łukasz', given: 'Jörg' },
  { literal: 'Kite and Sail Consortium' },
  { family: "O'Connor", given: 'J. B.' },
];
const HARD_TITLES = [
  '50% of Kites & Sails',
  'Über β-Drachen: DNA at the Sea',
  'How “Kites” Fly – Again?',
];
const VENUES = ['Journal of Kites', 'Annales de l’Été', 'Proceedings of Wind & Water'];

function item(paper: SyntheticPaper, no: number): object {
  const hard = HARD_NAMES[no % HARD_NAMES.length] ?? { literal: '' };
  const people = paper.authors.map((name): Name => {
    const [given = '', family = ''] = name.split(' ');
    return { family, given };
  });
  const title =
    no % 4 === 0 ? `${HARD_TITLES[(no / 4) % HARD_TITLES.length] ?? ''} ${no}` : paper.title;
  return {
    ...{ id: `key${no}`, type: no % 3 === 0 ? 'paper-conference' : 'article-journal', title },
    author: [...people, hard].map(cslName),
    issued: { 'date-parts': [[2000 + (no % 25), (no % 12) + 1]] },
    'container-title': VENUES[no % VENUES.length],
    ...{ volume: String((no % 90) + 1), page: `${no}-${no + 9}`, DOI: `10.1000/kite.${no}` },
  };
}

function cslName(name: Name): object {
  if ('literal' in name) return name;
  const { family, given, particle, suffix } = name;
  return { family, given, suffix, 'non-dropping-particle': particle };
}

const cslSchema = z.object({
  title: z.string().default(''),
  author: z
    .array(
      z.object({
        literal: z.string().optional(),
        family: z.string().optional(),
        given: z.string().optional(),
        suffix: z.string().optional(),
        'non-dropping-particle': z.string().optional(),
        'dropping-particle': z.string().optional(),
      }),
    )
    .default([]),
  issued: z.object({ 'date-parts': z.array(z.array(z.number())) }).optional(),
  'container-title': z.string().default(''),
  volume: z.union([z.string(), z.number()]).default(''),
  page: z.string().default(''),
  DOI: z.string().default(''),
});

function valuesOfItem(data: unknown): Values {
  const csl = cslSchema.parse(data);
  const names = csl.author.map(({ literal, family, given, suffix, ...particles }) => {
    const particle = particles['non-dropping-particle'] ?? particles['dropping-particle'];
    return literal ?? [given, particle, family, suffix].filter(Boolean).join(' ');
  });
  return {
    ...{ title: csl.title, authors: names.join('; '), venue: csl['container-title'] },
    year: String(csl.issued?.['date-parts'][0]?.[0] ?? ''),
    ...{ volume: String(csl.volume), pages: csl.page, doi: csl.DOI.toLowerCase() },
  };
}

function valuesOfEntry({ claims }: Entry): Values {
  return {
    title: plainText(parseTitle(cleanTitle(claims.title?.value ?? ''))),
    authors: (claims.authors?.value ?? []).map(displayName).join('; '),
    year: claims.date?.value.slice(0, 4) ?? '',
    venue: claims.venue?.value ?? '',
    volume: claims.volume?.value ?? '',
    pages: claims.pages?.value ?? '',
    doi: claims.doi?.value ?? '',
  };
}

/** Texts without what is no difference: signs of TeX and of HTML, kinds of quotes and dashes, commas in names. */
function compared(text: string): string {
  return text
    .normalize('NFC')
    .replace(/<[^<>]*>|[{}\\,]/gu, '')
    .replace(/[“”‘’"'`]+/gu, "'")
    .replace(/\s*[–—-]+\s*/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Writes records in each format, and compares what is read of each file with what citation-js reads. */
export function evaluateFormats(count: number): readonly FormatResult[] {
  const written = new Cite(makePapers(count, SEED).map(item));
  return FORMATS.map((format) => {
    const text = written.format(format);
    const reading = readSource(textSource(`papers.${format}`, text));
    const entries = 'refused' in reading ? [] : reading.entries;
    return compareReadings(
      format,
      new Cite(text).data.map(valuesOfItem),
      entries.map(valuesOfEntry),
    );
  });
}

function compareReadings(
  format: string,
  expected: readonly Values[],
  found: readonly Values[],
): FormatResult {
  const misses: string[] = [];
  const entries = FIELDS.map((field) => {
    const given = expected.flatMap((values, at) => (values[field] === '' ? [] : [at]));
    const differing = given.filter(
      (at) => compared(expected[at]?.[field] ?? '') !== compared(found[at]?.[field] ?? ''),
    );
    for (const at of differing)
      misses.push(
        `${format} ${at + 1} ${field}: citation-js "${expected[at]?.[field] ?? ''}", read "${found[at]?.[field] ?? ''}"`,
      );
    return [field, { same: given.length - differing.length, of: given.length }] as const;
  });
  const fields = Object.fromEntries(entries) as FormatResult['fields'];
  return { format, records: expected.length, found: found.length, fields, misses };
}

/** The results as a table. */
export function formatsTable(results: readonly FormatResult[]): string {
  const rows = results.map(({ format, records, found, fields }) => [
    format === 'data' ? 'csl-json' : format,
    `${found}/${records}`,
    ...FIELDS.map((field) => `${fields[field].same}/${fields[field].of}`),
  ]);
  return tableLines(['format', 'records', ...FIELDS], rows).join('\n');
}
