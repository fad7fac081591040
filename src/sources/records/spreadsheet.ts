/** Tables of papers in CSV: Zotero's export, and others whose columns have the usual names. */
import { parse } from 'csv-parse/sync';
import type { Name } from '../../model/name.ts';
import { readNames } from '../../names/list.ts';
import { columnName, columnsOf, COLUMNS, factsOf } from './columns.ts';
import { familyFirst } from './people.ts';
import {
  type Fact,
  type FactName,
  type RecordFormat,
  type RecordReading,
  unreadable,
} from './record.ts';

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
    // A column "Name" is the title beside others, but tells nothing.
    const known = names.filter(
      (name) => name !== 'name' && COLUMNS.some(([, columns]) => columns.split(' ').includes(name)),
    );
    const isOfPapers = names.some((name) => TELLING.includes(name));
    return known.length >= 3 && isOfPapers ? 1 : 0.1 * known.length;
  },
  *read(text) {
    const [head = ''] = text.trimStart().split('\n', 1);
    const rows = rowsOf(text, separatorOf(head) ?? ',');
    const names = (rows[0]?.record ?? []).map(columnName);
    const bySemicolon = new Set(
      ['author', 'editor']
        .flatMap((name) => columnsOf(name as FactName))
        .filter((name) => {
          const column = names.indexOf(name);
          return column >= 0 && rows.some(({ record }) => record[column]?.includes(';'));
        }),
    );
    const columns = { names, bySemicolon, places: placesOf(names) };
    for (const [index, { record, lines, isBroken }] of rows.entries()) {
      const at = [(rows[index - 1]?.lines ?? 0) + 1, lines] as const;
      if (isBroken) yield unreadable({ lines: at }, 'a quotation mark in the row is never closed');
      else if (index > 0) yield rowReading(columns, record, at);
    }
  },
};

/** The separator by which a line of column names has most parts. */
function separatorOf(head: string): string | undefined {
  const partsBy = (separator: string): number => head.split(separator).length;
  const [best = ','] = ['\t', ',', ';'].sort((a, b) => partsBy(b) - partsBy(a));
  return partsBy(best) >= 3 ? best : undefined;
}

interface Row {
  readonly record: readonly string[];
  /** The last line of the row. */
  readonly lines: number;
  /** A quotation mark in it is never closed: it would reach to the end of the file. */
  readonly isBroken?: true;
}

/** Rows without an end that are passed over, each by parsing what is left again. */
const BROKEN_MAX = 10;

/** A row that breaks the rules of CSV is read as well as it can be. */
function rowsOf(text: string, delimiter: string): Row[] {
  const rows: Row[] = [];
  const lineCount = text.split('\n').length;
  for (let rest = text, broken = 1; rest !== ''; broken += 1) {
    const before = rows.at(-1)?.lines ?? 0;
    const faults: unknown[] = [];
    const parsed = parse(rest, {
      ...{ delimiter, bom: true, info: true, relax_column_count: true, relax_quotes: true },
      ...{ skip_empty_lines: true, skip_records_with_error: true },
      on_skip: (fault) => {
        faults.push(fault);
        return undefined;
      },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    for (const { record, info } of parsed) rows.push({ record, lines: before + info.lines });
    if (faults.length === 0) break;
    const last = rows.at(-1)?.lines ?? 0;
    const lines = broken < BROKEN_MAX ? last + 1 : lineCount;
    rows.push({ record: [], lines, isBroken: true });
    rest = text.split('\n').slice(lines).join('\n');
  }
  return rows;
}

/** The columns of a table. */
interface Columns {
  readonly names: readonly string[];
  /** Where each name stands first. */
  readonly places: ReadonlyMap<string, number>;
  /** The columns that have a semicolon in any row: there it parts names, and commas do not. */
  readonly bySemicolon: ReadonlySet<string>;
}

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, column) => [name, column] as const).reverse());
}

function rowReading(
  { names, bySemicolon, places }: Columns,
  row: readonly string[],
  lines: readonly [number, number],
): RecordReading {
  const at = { lines };
  const cell = (column: string): string => row[places.get(column) ?? -1]?.trim() ?? '';
  const kind = cell('itemtype');
  const more = row.slice(names.length).filter((value) => value.trim() !== '').length;
  if (more > 0) return unreadable(at, `the row has ${more} cells more than the table has columns`);
  if (/^(?:attachment|note|annotation)$/iu.test(kind))
    return { at, setAside: `Zotero's ${kind.toLowerCase()} and no paper` };
  const facts = COLUMNS.flatMap(([name, columns]) => {
    const filled = columns.split(' ').filter((column) => cell(column) !== '');
    if (name !== 'author' && name !== 'editor')
      return filled.flatMap((column) => factsOf(name, cell(column), at));
    // Several columns say the same people: `Authors` in short and `Author full names`.
    return filled.slice(0, 1).flatMap((column) => {
      const people = namesIn(cell(column), {
        isZotero: kind !== '',
        isList: bySemicolon.has(column),
      });
      return people.map((value): Fact => ({ name, value, at }));
    });
  });
  const all = [...facts, ...pagesFrom(cell, at)];
  return {
    at,
    facts: /^book$|^thesis$/iu.test(kind) ? all.filter(({ name }) => name !== 'venue') : all,
  };
}

const RANGES = [
  ['startpage', 'endpage'],
  ['pagestart', 'pageend'],
  ['firstpage', 'lastpage'],
] as const;

/** Pages from two columns: `Start Page` and `End Page` of IEEE, `Page start` and `Page end` of Scopus. */
function pagesFrom(cell: (column: string) => string, at: Fact['at']): Fact[] {
  return RANGES.flatMap(([start, end]): Fact[] => {
    const pages = [cell(start), cell(end)].filter((page) => page !== '');
    return cell(start) === '' ? [] : [{ name: 'pages', value: pages.join('-'), at }];
  });
}

/** Zotero parts names by semicolons, each surname first; others as they like. */
function namesIn(
  value: string,
  { isZotero, isList }: { readonly isZotero: boolean; readonly isList: boolean },
): readonly Name[] {
  if (isZotero)
    return value
      .split(';')
      .filter((name) => name.trim() !== '')
      .map(familyFirst);
  // A list of one has no semicolon: `Li, Xin` beside `Schmidhuber, Jürgen; Müller, Klaus-Robert`.
  return readNames(isList ? `${value};` : value).names;
}
