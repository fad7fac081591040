/** Cuts a large file of records into batches, each of whole records, so that it is never whole in memory. */
import { headOf, type Source } from '../model/source.ts';
import { lineEndsIn } from './lines.ts';
import { isJsonLines } from './records/json.ts';

/** Characters of a batch. A smaller file is one. */
const BATCH = 16_000_000;
/** Characters at the end of a batch in which the beginning of a record is looked for. */
const SEARCHED = 1_000_000;
/** Characters by which a file of JSON lines is told. */
const SAMPLED = 1_000_000;

/** Where a record begins, by the name of its format. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  bibtex: /(?<=(?:^|[})][ \t]*|\n[ \t]*)\n)(?=[ \t]*@[a-z]+[ \t]*[{(])/giu,
  ris: /(?<=\n)(?=TY {1,2}-)/gu,
  medline: /(?<=\n\n)(?=PMID- )/gu,
  refer: /(?<=\n)(?=%0 )/gu,
};
const LINE = /(?<=\n)/gu;

/** A piece of a file. */
interface Batch {
  /** Blank lines stand in place of those before, so that lines have their numbers. */
  readonly text: string;
  /** Its first line. */
  readonly line: number;
}

/** Whether a file is read in batches, however large it is. */
export function hasBatches(source: Source, format: string): boolean {
  return beginningIn(source, format) !== undefined;
}

/**
 * The batches of a file; one where records do not stand one after the other, or refer to each other.
 * @param size characters of a batch, at least
 */
export function* batchesOf(source: Source, format: string, size = BATCH): Generator<Batch> {
  const beginning = source.length > size ? beginningIn(source, format) : undefined;
  let strings = '';
  let line = 1;
  let text = '';
  for (const piece of source.pieces()) {
    text += piece;
    if (beginning === undefined || text.length < size) continue;
    const end = lastBeginning(text, beginning);
    if (end === 0) continue;
    const batch = text.slice(0, end);
    yield { text: blankBefore(line, strings) + batch, line };
    if (format === 'bibtex') strings += stringsIn(batch);
    line += lineEndsIn(batch);
    text = text.slice(end);
  }
  yield { text: line === 1 ? text : blankBefore(line, strings) + text, line };
}

function beginningIn(source: Source, format: string): RegExp | undefined {
  if (format === 'bibtex' && refersToOthers(source)) return undefined;
  return BEGINNINGS[format] ?? (isJsonLines(headOf(source, SAMPLED)) ? LINE : undefined);
}

/** Whether entries inherit from others, which may stand anywhere. */
function refersToOthers(source: Source): boolean {
  for (const piece of source.pieces())
    if (/^[ \t]*(?:crossref|xdata)\s*=/imu.test(piece)) return true;
  return false;
}

/** Where the last record of a text begins; 0 where none is found near its end. */
function lastBeginning(text: string, beginning: RegExp): number {
  const from = Math.max(0, text.length - SEARCHED);
  const last = [...text.slice(from).matchAll(beginning)].at(-1);
  return last === undefined ? 0 : from + last.index;
}

/** `@string` holds for all entries behind it. */
function stringsIn(text: string): string {
  return (text.match(/^[ \t]*@string\s*[{(][^\n]*[})][ \t]*$/gimu) ?? []).join(' ');
}

function blankBefore(line: number, strings: string): string {
  return line === 1 ? '' : `${'\n'.repeat(line - 2)}${strings}\n`;
}
