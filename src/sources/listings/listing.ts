/** Listings: formats of text that is read by lines. Dates are completed, every line is accounted for. */
import type { Claims } from '../../model/entry.ts';
import { textOf } from '../../model/source.ts';
import { runsOfLines } from '../account.ts';
import type { Claimed, Reading, Remark, SourceFormat } from '../format.ts';
import { isBlank, linesOf, spanOf, type Line } from '../lines.ts';
import { excerptOf } from '../refusal.ts';
import { monthDay, type PrintedDay } from './dates.ts';
import { datesOf } from './dating.ts';
import type { Draft, Note } from './draft.ts';
import { endsSentence } from './prose.ts';
import { isStripped } from './stripped.ts';

/** A listing as its format reads it. Each line that is not blank is in one draft or list. */
export interface ListingReading {
  readonly figures?: Readonly<Record<string, string>>;
  /** The day that the header prints. */
  readonly day?: PrintedDay | undefined;
  readonly drafts: readonly Draft[];
  readonly boilerplate: readonly Line[];
  /** Lines that are none of these. */
  readonly unparsed: readonly Line[];
  readonly notes: readonly Note[];
}

/** A kind of listing. Both functions are given the lines that are not blank, and the text itself. */
export interface Listing extends Omit<SourceFormat, 'recognise' | 'read'> {
  /** Such pages delete the dollars and backslashes of the mathematics of abstracts. */
  readonly stripsTex?: true;
  /** The share of the lines, 0 to 1, that the format's own marks account for. */
  readonly recognise: (lines: readonly Line[], text: string) => number;
  /** Reads the lines. It never throws. */
  readonly read: (lines: readonly Line[], text: string) => ListingReading;
}

/** A kind of listing as a source format. */
export function listing({ recognise, read, stripsTex, ...words }: Listing): SourceFormat {
  return {
    ...words,
    recognise: ({ lines, text }) => recognise(lines, text),
    read: (source) => {
      const text = textOf(source);
      const lines = linesOf(text);
      const reading = read(
        lines.filter((line) => !isBlank(line)),
        text,
      );
      return completed(reading, lines, { ...words, stripsTex: stripsTex === true });
    },
  };
}

/** What a format says of itself that its reading needs. */
interface Words extends Pick<SourceFormat, 'name' | 'expects'> {
  readonly stripsTex: boolean;
}

function completed(reading: ListingReading, lines: readonly Line[], words: Words): Reading {
  const { drafts, boilerplate, figures = {}, day } = reading;
  const { year, dates, notes } = datesOf(drafts, day);
  const stripped = words.stripsTex && isStripped(drafts.flatMap(abstractOf));
  const inEntries = drafts.flatMap((draft) => draft.lines);
  return {
    header: { figures, ...(day && { day: monthDay(day) }) },
    ...(year && { year }),
    entries: drafts.map((draft, at) => entryOf(draft, dates[at], stripped)),
    account: {
      unit: 'line',
      runs: runsOfLines(lines, numbersOf(inEntries), numbersOf(boilerplate)),
    },
    remarks: [
      ...reading.unparsed.map((line) => notRead(line, words)),
      ...[...reading.notes, ...notes, ...noteOnCut(reading)].map(asRemark),
    ],
  };
}

function abstractOf({ claims }: Draft): string[] {
  return claims.abstract === undefined ? [] : [claims.abstract.value];
}

/** An intact formula in a text proves that nothing was deleted there, whatever the other texts show. */
function entryOf(draft: Draft, date: Claims['date'], stripped: boolean): Claimed {
  const { abstract, ...others } = draft.claims;
  const isDamaged = stripped && abstract !== undefined && isStripped([abstract.value]);
  return {
    at: { lines: spanOf(draft.lines) },
    claims: {
      ...others,
      ...(date && { date }),
      ...(abstract && {
        abstract: isDamaged ? { ...abstract, notation: 'stripped-tex' } : abstract,
      }),
    },
  };
}

function numbersOf(lines: readonly Line[]): Set<number> {
  return new Set(lines.map((line) => line.no));
}

function notRead({ no, text }: Line, { name, expects }: Words): Remark {
  const message = `"${excerptOf(text)}" was not read (${name}): expected ${expects}`;
  return { severity: 'set-aside', line: no, message };
}

function asRemark(note: Note): Remark {
  return { severity: 'note', ...note };
}

/** A listing that breaks off inside an abstract still gives what there is of it. */
function noteOnCut({ drafts, boilerplate, unparsed }: ListingReading): Note[] {
  const last = drafts.at(-1);
  const abstract = last?.claims.abstract;
  const line = last?.lines.at(-1)?.no ?? 0;
  const isEnd = [...boilerplate, ...unparsed].every(({ no }) => no < line);
  if (abstract === undefined || abstract.at.lines?.[1] !== line) return [];
  if (!isEnd || endsSentence(abstract.value)) return [];
  return [{ line, message: 'the text ends in this abstract, which has no end: it may be cut off' }];
}
