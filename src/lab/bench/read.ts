/** Measures what reading one large file of records costs, from the file to the pages of its papers. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../model/problem.ts';
import type { Notice } from '../../publish/notice.ts';
import type { Usage } from '../../publish/child.ts';
import { tableLines } from '../../text/table.ts';
import { makePapers, type SyntheticPaper } from './papers.ts';
import { runIngest } from './run.ts';

const SEED = 20_260_120;
/** Papers that are made up at a time, so that a large file is never whole in memory. */
const BATCH = 2_000;
const BYTES_IN_MB = 1_000_000;

/** What was read, and what that took. */
export interface ReadingCost {
  readonly format: string;
  readonly megabytes: number;
  readonly entries: number;
  readonly usage: Usage;
}

type Setting = (paper: SyntheticPaper, no: number) => string;

/** Name of a format → one paper as a record of it. */
export const RECORD_SETTINGS: Readonly<Record<string, Setting>> = {
  bibtex: bibtexEntry,
  'arxiv-jsonl': arxivLine,
};

/**
 * Makes a file of records of a given size in a temporary folder, which is removed afterwards, and
 * reads it in a process of its own.
 *
 * @param megabytes size of the file
 * @param format a key of {@link RECORD_SETTINGS}
 * @throws {UsageError} where there is no such format
 */
export async function measureReading(
  megabytes: number,
  format: string,
  notice: Notice,
): Promise<ReadingCost> {
  const setting = Object.hasOwn(RECORD_SETTINGS, format) ? RECORD_SETTINGS[format] : undefined;
  if (setting === undefined) {
    const known = Object.keys(RECORD_SETTINGS).join(' or ');
    throw new UsageError(`--format: expected ${known}, found "${format}"`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'offprint-read-'));
  try {
    const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
    mkdirSync(seeds);
    const entries = writeSyntheticRecords(join(seeds, `records.${format}`), megabytes, setting);
    const usage = await notice.phase(`Reading ${megabytes} MB of ${format}`, () =>
      runIngest(seeds, content),
    );
    return { format, megabytes, entries, usage };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes records until the file is as large as asked; the number of records. */
export function writeSyntheticRecords(path: string, megabytes: number, setting: Setting): number {
  const file = openSync(path, 'w');
  let [entries, bytes] = [0, 0];
  try {
    for (let batch = 0; bytes < megabytes * BYTES_IN_MB; batch += 1) {
      for (const paper of makePapers(BATCH, SEED + batch)) {
        if (bytes >= megabytes * BYTES_IN_MB) break;
        entries += 1;
        bytes += writeSync(file, setting(paper, entries));
      }
    }
  } finally {
    closeSync(file);
  }
  return entries;
}

function bibtexEntry({ title, authors, date, code, abstract }: SyntheticPaper, no: number): string {
  const { year, month } = partsOf(date);
  return `@article{key${no},
  title = {${title}},
  author = {${authors.join(' and ')}},
  year = {${year}},
  month = ${MONTHS[month - 1] ?? 'jan'},
  eprint = {${arxivId(year, no)}},
  archiveprefix = {arXiv},
  primaryclass = {cs.${code}},
  abstract = {${abstract}},
}

`;
}

function arxivLine({ title, authors, date, code, abstract }: SyntheticPaper, no: number): string {
  const { year, month, day } = partsOf(date);
  const names = authors.map((name) => name.split(' '));
  const created = new Date(Date.UTC(year, month - 1, day));
  const record = {
    id: arxivId(year, no),
    submitter: authors[0] ?? '',
    authors: authors.join(', '),
    title,
    comments: null,
    'journal-ref': null,
    doi: null,
    'report-no': null,
    categories: `cs.${code} stat.ML`,
    license: null,
    abstract: `  ${abstract}\n`,
    versions: [{ version: 'v1', created: created.toUTCString() }],
    update_date: created.toISOString().slice(0, 10),
    authors_parsed: names.map(([given = '', family = '']) => [family, given, '']),
  };
  return `${JSON.stringify(record)}\n`;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The parts of `Jul 15, 2023`. */
function partsOf(date: string): { year: number; month: number; day: number } {
  const [name = '', day = '', year = ''] = date.split(/,? /u);
  return { year: Number(year), month: MONTHS.indexOf(name.toLowerCase()) + 1, day: Number(day) };
}

/** No two numbers of a year are one. */
function arxivId(year: number, no: number): string {
  const month = String((Math.floor(no / 100_000) % 12) + 1).padStart(2, '0');
  return `${String(year).slice(2)}${month}.${String(no % 100_000).padStart(5, '0')}`;
}

/** The cost as a table, or as one line of JSON. */
export function readingTable({ format, megabytes, entries, usage }: ReadingCost): string {
  const { wallSeconds, cpuSeconds, peakBytes } = usage;
  const rate = cpuSeconds === undefined ? undefined : entries / cpuSeconds;
  const cells = [format, String(megabytes), String(entries), wallSeconds.toFixed(1)];
  const figures = [
    cpuSeconds?.toFixed(1),
    peakBytes && (peakBytes / 1e6).toFixed(0),
    rate?.toFixed(0),
  ];
  const head = ['format', 'MB', 'entries', 'wall s', 'CPU s', 'peak MB', 'entries/CPU s'];
  return tableLines(head, [[...cells, ...figures.map((figure) => String(figure ?? '–'))]]).join(
    '\n',
  );
}
