/** Tables of papers in CSV: Zotero's export, and others whose columns have the usual names. */
import { parse } from 'csv-parse/sync';
import type { Name } from '../../model/name.ts';
import { readNames } from '../../names/list.ts';
import { familyFirst } from './people.ts';
import type { Fact, FactName, RecordFormat, RecordReading } from './record.ts';
import { typeNamed } from './types.ts';

/** Names of columns, in lower case without spaces, by what they say; the preferred first. */
const COLUMNS: readonly (readonly [FactName, string])[] = [
  ['title', 'title articletitle papertitle documenttitle'],
  ['author', 'author authors authorfullnames'],
  ['editor', 'editor editors'],
  ['abstract', 'abstractnote abstract summary'],
  ['date', 'date publicationdate publishdate published year publicationyear'],
  [
    'venue',
    'publicationtitle journal sourcetitle venue booktitle conferencename proceedingstitle source',
  ],
  ['volume', 'volume'],
  ['issue', 'issue number'],
  ['pages', 'pages'],
  ['publisher', 'publisher'],
  ['doi', 'doi'],
  ['arxiv', 'arxiv arxivid'],
  ['pmid', 'pmid pubmedid'],
  ['pmcid', 'pmcid'],
  ['isbn', 'isbn isbns'],
  ['issn', 'issn issns'],
  ['url', 'url link'],
  ['pdf', 'pdf pdfurl pdflink'],
  ['codeUrl', 'code codeurl github'],
  ['link', 'url link extra archivelocation linkattachments'],
  ['language', 'language'],
  ['keyword', 'manualtags keywords authorkeywords automatictags tags'],
  ['type', 'itemtype type documenttype'],
];

/** Columns that tables of papers have and those of films or orders have not. */
const TELLING = ['author', 'abstract', 'doi', 'arxiv', 'pmid'].flatMap((name) =>
  columnsOf(name as FactName),
);

export const spreadsheet: RecordFormat = {
  name: 'csv',
  description: 'a table of papers in CSV, as Zotero exports it',
  looksFor: 'a first line of column names with "Title" and "Author" or "DOI"',
  notation: 'html',
  recognise(sample) {
    const [head = ''] = sample.trimStart().split('\n', 1);
    const separator = separatorOf(head);
    if (separator === undefined) return 0;
    const names = head.split(separator).map(columnName);
    if (!names.some((name) => columnsOf('title').includes(name))) return 0;
    const known = names.filter((name) =>
      COLUMNS.some(([, columns]) => columns.split(' ').includes(name)),
    );
    const isOfPapers = names.some((name) => TELLING.includes(name));
    return known.length >= 3 && isOfPapers ? 1 : 0.1 * known.length;
  },
  *read(text) {
    const [head = ''] = text.trimStart().split('\n', 1);
    const rows = rowsOf(text, separatorOf(head) ?? ',');
    const names = (rows[0]?.record ?? []).map(columnName);
    for (const [index, { record, lines }] of rows.entries()) {
      const first = (rows[index - 1]?.lines ?? 0) + 1;
      if (index > 0) yield rowReading(names, record, [first, lines]);
    }
  },
};

function separatorOf(head: string): string | undefined {
  return ['\t', ',', ';'].find((separator) => head.split(separator).length >= 3);
}

function columnsOf(name: FactName): string[] {
  return COLUMNS.filter(([fact]) => fact === name).flatMap(([, columns]) => columns.split(' '));
}

function columnName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

interface Row {
  readonly record: readonly string[];
  /** The last line of the row. */
  readonly lines: number;
}

/** A row that breaks the rules of CSV is read as well as it can be. */
function rowsOf(text: string, delimiter: string): Row[] {
  const rows = parse(text, {
    ...{ delimiter, bom: true, info: true, relax_column_count: true, relax_quotes: true },
    ...{ skip_empty_lines: true, skip_records_with_error: true },
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return rows.map(({ record, info }) => ({ record, lines: info.lines }));
}

function rowReading(
  names: readonly string[],
  row: readonly string[],
  lines: readonly [number, number],
): RecordReading {
  const at = { lines };
  const cell = (column: string): string => row[names.indexOf(column)]?.trim() ?? '';
  const kind = cell('itemtype');
  if (/^(?:attachment|note|annotation)$/iu.test(kind))
    return { at, setAside: `Zotero's ${kind.toLowerCase()} and no paper` };
  const facts = COLUMNS.flatMap(([name, columns]) =>
    columns.split(' ').flatMap((column): Fact[] => {
      const value = cell(column);
      if (name !== 'author' && name !== 'editor') return factsOf(name, value, at);
      return namesIn(value, kind !== '').map((person) => ({ name, value: person, at }));
    }),
  );
  return {
    at,
    facts: /^book$|^thesis$/iu.test(kind) ? facts.filter(({ name }) => name !== 'venue') : facts,
  };
}

function factsOf(name: FactName, value: string, at: Fact['at']): Fact[] {
  if (value === '') return [];
  if (name === 'type') {
    const type = typeNamed(value.replace(/(?<=[a-z])(?=[A-Z])/gu, ' '));
    return type === undefined ? [] : [{ name, value: type, at }];
  }
  if (name === 'keyword') return value.split(/[;,]/u).map((word) => ({ name, value: word, at }));
  return [{ name, value, at }];
}

/** Zotero parts names by semicolons, each surname first; others as they like. */
function namesIn(value: string, isZotero: boolean): readonly Name[] {
  if (value === '') return [];
  return isZotero ? value.split(';').map(familyFirst) : readNames(value).names;
}
