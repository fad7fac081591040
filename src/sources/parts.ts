/** Files that are several files of records one after the other: where each part begins, and its reading. */
import type { Run } from '../model/read-source.ts';
import { textSource, type Source } from '../model/source.ts';
import type { Watch } from '../model/watch.ts';
import { runsOf } from './account.ts';
import { batchesOf } from './batches.ts';
import { listingsBetween } from './between.ts';
import { lineEndsIn } from './lines.ts';
import type { Claimed, Reading, Remark, SourceFormat } from './format.ts';

/** A stretch of a file that one format reads. */
interface Part {
  readonly syntax: string;
  readonly start: number;
  readonly end: number;
  /** The line on which it begins. */
  readonly line: number;
}

/** An entry, and the format that read it. */
interface PartEntry extends Claimed {
  readonly format: string;
}

/** How a file of each syntax begins. Another syntax than before begins another part. */
const BEGINNINGS: readonly (readonly [syntax: string, beginning: string])[] = [
  ['bibtex', String.raw`[ \t]*@[A-Za-z]+[ \t]*[{(][^,{}()"=\n]*,\s*[A-Za-z][\w-]*\s*=`],
  ['ris', String.raw`TY {1,2}- ?[A-Z]`],
  ['medline', String.raw`PMID- ?\d`],
  ['refer', String.raw`%0 [A-Z]`],
  ['web-of-science', String.raw`FN [A-Z]|PT [A-Z]$`],
  ['xml', String.raw`[ \t]*<\?xml\s`],
  ['json', String.raw`[ \t]*(?:\[\s*\{\s*"|\{\s*")`],
];
const BEGINNING = new RegExp(
  `^(?:${BEGINNINGS.map(([, beginning]) => `(${beginning})`).join('|')})`,
  'gmu',
);
/** What may stand before a beginning: nothing, a blank line, or the end of a record. */
const BEFORE = /(?:^|\n[ \t]*\n|[})\]>][ \t]*\n|\nE[RF]\b[^\n]*\n)$/u;
/** Characters before a beginning that are looked at. */
const LOOKED_BACK = 200;
/** Blank lines in place of those before a part, for all parts together: each part is read with them. */
const BLANK_MAX = 100_000_000;

/**
 * The parts of a text; one where the file is what it seems to be. An XML declaration begins a document
 * wherever it stands.
 */
function partsOf(text: string): Part[] {
  const parts: { syntax: string; start: number; end: number; line: number }[] = [];
  let current: string | undefined;
  let line = 1;
  let counted = 0;
  for (const match of text.matchAll(BEGINNING)) {
    const syntax = BEGINNINGS[match.slice(1).findIndex(Boolean)]?.[0] ?? '';
    const continues = syntax === current && syntax !== 'xml';
    const start = match.index;
    if (continues || !BEFORE.test(text.slice(Math.max(0, start - LOOKED_BACK), start))) continue;
    line += lineEndsIn(text, counted, start);
    counted = start;
    const last = parts.at(-1);
    if (last) last.end = start;
    parts.push({ syntax, start, end: text.length, line });
    current = syntax;
  }
  return parts;
}

type PartReading = Reading & { readonly entries: readonly PartEntry[] };

/** How a file is read: the format as which it was recognised, and the format of any text. */
interface Readers {
  readonly format: SourceFormat;
  readonly formatOf: (text: string) => SourceFormat | undefined;
  /** The listing that a text between records is. */
  readonly listingOf: (text: string) => SourceFormat | undefined;
}

/**
 * Reads a file of records, batch by batch. Where it is several one after the other, each part is read by
 * the format that it is in, and one that none reads is said to be unreadable.
 * @param watch is told how far the reading has come
 */
export function readInParts(source: Source, readers: Readers, watch: Watch): PartReading {
  const entries: PartEntry[] = [];
  const remarks: Remark[] = [];
  const runs: Run[] = [];
  let done = 0;
  for (const { text, line } of batchesOf(source, readers.format.name)) {
    const [before, count] = [done, entries.length];
    const records = readBatch(source.name, text, readers, (step) => {
      const total = source.length;
      watch({ ...step, total, done: before + step.done, entries: count + (step.entries ?? 0) });
    });
    const reading = withListings(records, text, readers);
    for (const entry of reading.entries) entries.push(entry);
    for (const remark of reading.remarks) remarks.push(remark);
    for (const run of runsFrom(reading.account.runs, line)) runs.push(run);
    done += text.length - line + 1;
  }
  return { entries, remarks, account: { unit: 'line', runs: joined(runs) } };
}

/** A reading with the papers of listings that stand between the records. */
function withListings(
  reading: PartReading,
  text: string,
  { format, listingOf }: Readers,
): PartReading {
  const { runs } = reading.account;
  const stretches = listingsBetween(text, runs, format.name, listingOf);
  if (stretches.length === 0) return reading;
  const isWithin = (line = 0) => stretches.some(({ first, last }) => line >= first && line <= last);
  const found = stretches.flatMap((stretch) =>
    stretch.reading.entries.map((entry) => ({ ...entry, format: stretch.format })),
  );
  const own = stretches.flatMap((stretch) => runsFrom(stretch.reading.account.runs, stretch.first));
  // A stretch may begin within a run, and ends with one.
  const others = runs.flatMap(({ kind, range: [from, to] }): Run[] => {
    if (isWithin(from)) return [];
    const next = stretches.find(({ first }) => first > from && first <= to);
    return [{ kind, range: [from, next === undefined ? to : next.first - 1] }];
  });
  return {
    entries: [...reading.entries, ...found].sort((a, b) => lineOf(a) - lineOf(b)),
    remarks: [
      ...reading.remarks.filter(({ line }) => !isWithin(line)),
      ...stretches.flatMap((stretch) => stretch.reading.remarks),
    ],
    account: {
      unit: 'line',
      runs: [...others, ...own].sort((a, b) => a.range[0] - b.range[0]),
    },
  };
}

const lineOf = ({ at }: Claimed): number => at.lines?.[0] ?? 0;

function readBatch(
  name: string,
  text: string,
  { format, formatOf }: Readers,
  watch: Watch,
): PartReading {
  const parts = partsOf(text);
  if (parts.length < 2) {
    const reading = withProseBefore(format.read(textSource(name, text), watch), text, parts[0]);
    return {
      ...reading,
      entries: reading.entries.map((entry) => ({ ...entry, format: format.name })),
    };
  }
  const entries: PartEntry[] = [];
  const remarks: Remark[] = [];
  const runs: Run[] = parts[0] && parts[0].line > 1 ? before(text, parts[0], remarks) : [];
  let blank = 0;
  for (const part of parts) {
    const own = text.slice(part.start, part.end);
    blank += part.line;
    const reader = blank > BLANK_MAX ? undefined : formatOf(own);
    // Blank lines in place of what comes before keep the numbers of lines.
    const reading = reader?.read(textSource(name, '\n'.repeat(part.line - 1) + bare(own)));
    if (reader === undefined || reading === undefined) {
      const range = [part.line, part.line - 1 + lineCount(own)] as const;
      const why =
        blank > BLANK_MAX
          ? 'come after too many files in this one'
          : 'are of no format of records that is known';
      remarks.push(unread(range, why));
      runs.push({ kind: 'unparsed', range });
      continue;
    }
    entries.push(...reading.entries.map((entry) => ({ ...entry, format: reader.name })));
    remarks.push(...reading.remarks);
    runs.push(...runsFrom(reading.account.runs, part.line));
  }
  return { entries, remarks, account: { unit: 'line', runs: joined(runs) } };
}

/** Readers of BibTeX pass over what stands outside entries: prose at its beginning is said. */
function withProseBefore(reading: Reading, text: string, first: Part | undefined): Reading {
  const remarks: Remark[] = [];
  if (first?.syntax === 'bibtex') before(text, first, remarks);
  return { ...reading, remarks: [...remarks, ...reading.remarks] };
}

/** A part without the declaration of XML, which may stand only at the beginning of a file. */
function bare(part: string): string {
  return part.replace(/^\s*<\?xml[^?]*\?>/u, (declaration) => declaration.replace(/[^\n]/gu, ' '));
}

function before(text: string, { start, line }: Part, remarks: Remark[]): Run[] {
  const lines = text
    .slice(0, start)
    .split('\n')
    .slice(0, line - 1);
  if (lines.some((each) => /^[^%@]*\p{L}{3}/u.test(each)))
    remarks.push({ ...unread([1, line - 1], 'stand before the first record'), severity: 'note' });
  return runsOf(lines.map((each) => (each.trim() === '' ? 'blank' : 'boilerplate')));
}

function unread([first, last]: readonly [number, number], what: string): Remark {
  return {
    severity: 'set-aside',
    line: first,
    message: `lines ${first} to ${last} ${what}; they are left out`,
  };
}

function lineCount(part: string): number {
  return lineEndsIn(part, 0, part.length) + (part.endsWith('\n') ? 0 : 1);
}

/** The runs from a line on; the line may be within one. */
function runsFrom(runs: readonly Run[], line: number): Run[] {
  return runs.flatMap(({ kind, range: [first, last] }) =>
    last < line ? [] : [{ kind, range: [Math.max(first, line), last] as const }],
  );
}

/** Runs of one kind that follow each other are one. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.kind === run.kind)
      all[all.length - 1] = { ...last, range: [last.range[0], run.range[1]] };
    else all.push(run);
  }
  return all;
}
