import type { PrintedCategory } from '../model/arxiv.ts';
import { claim, type Claim } from '../model/claim.ts';
import type { Claims, Entry } from '../model/entry.ts';
import type { CaptureHeader, ParsedCapture } from '../model/parsed-capture.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { monthDay } from './listings/dates.ts';
import { datesOf, type PrintedDate } from './listings/dating.ts';
import type { Draft, FieldLines, Reading, Remark, SourceFormat } from './format.ts';
import { excerptOf } from './refusal.ts';
import { spanOf, type Line } from './listings/lines.ts';
import { endsSentence } from './listings/prose.ts';
import { runsOf } from './runs.ts';

/** A format's reading, dated and accounted for. */
export function parsedSource(
  source: Source,
  format: SourceFormat,
  lines: readonly Line[],
  reading: Reading,
): ParsedCapture {
  const { year, dates, remarks } = datesOf(reading);
  const inEntries = reading.drafts.flatMap((draft) => draft.lines);
  return {
    capture: source.name,
    format: format.name,
    header: headerOf(reading),
    ...(year && { year }),
    entries: reading.drafts.map((draft, index): Entry => ({
      source: source.name,
      format: format.name,
      record: index + 1,
      at: { lines: spanOf(draft.lines) },
      claims: claimsOf(draft, dates[index], format),
    })),
    runs: runsOf(lines, numbersOf(inEntries), numbersOf(reading.boilerplate)),
    problems: problemsOf(source, format, reading, [...remarks, ...remarkOnCut(reading)]),
  };
}

function headerOf({ figures, day }: Reading): CaptureHeader {
  return { figures, ...(day && { day: monthDay(day) }) };
}

/** What a draft prints as claims, each at the lines of its field. */
function claimsOf(
  { printed, fieldLines }: Draft,
  date: PrintedDate | undefined,
  { damaged }: SourceFormat,
): Claims {
  const make = claimMaker(fieldLines);
  const { authors, authorsTruncated, categories } = printed;
  const given = {
    title: make('title', printed.title),
    authors: make('authors', authors && [...authors], authorsTruncated && { truncated: true }),
    authorCount: make('authorCount', printed.authorCount),
    organisation: make('organisation', printed.organisation),
    affiliation: make('affiliation', printed.affiliation),
    date: make('date', date?.iso, date?.yearInferred && { inferred: true }),
    categories: make('categories', categories && [categories.id], isUnsure(categories)),
    code: make('code', printed.code),
    comments: make('comments', printed.comments),
    abstract: make('abstract', printed.abstract, damaged && { notation: 'stripped-tex' }),
  };
  return withoutUndefined(given);
}

type Qualities = Omit<Claim<unknown>, 'value' | 'at'>;

function claimMaker(places: FieldLines) {
  return <T>(
    field: keyof FieldLines,
    value: T | undefined,
    qualities?: Qualities | false,
  ): Claim<T> | undefined => {
    const lines = places[field];
    if (value === undefined || lines === undefined) return undefined;
    return { ...claim(value, { lines }), ...qualities };
  };
}

function isUnsure(category: PrintedCategory | undefined): Qualities {
  return category !== undefined && category.alternatives.length > 0 ? { inferred: true } : {};
}

function withoutUndefined(given: { [F in keyof Claims]: Claims[F] | undefined }): Claims {
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present);
}

function numbersOf(lines: readonly Line[]): Set<number> {
  return new Set(lines.map((line) => line.no));
}

/** A source that breaks off inside an abstract still gives what there is of it. */
function remarkOnCut({ drafts, unparsed }: Reading): Remark[] {
  const last = drafts.at(-1);
  const line = last?.lines.at(-1)?.no ?? 0;
  const isEnd = last?.fieldLines.abstract?.[1] === line && unparsed.every(({ no }) => no < line);
  if (last === undefined || !isEnd || endsSentence(last.printed.abstract)) return [];
  return [{ line, message: 'the text ends in this abstract, which has no end: it may be cut off' }];
}

function problemsOf(
  { name: file }: Source,
  format: SourceFormat,
  { drafts, unparsed, remarks }: Reading,
  others: readonly Remark[],
): Problem[] {
  const odd = unparsed.map(({ no, text }): Problem => {
    const message = `"${excerptOf(text)}" was not read (${format.name}): expected ${format.expects}`;
    return { severity: 'set-aside', file, line: no, message };
  });
  const notes = [...remarks, ...others].map((remark): Problem => ({
    severity: 'note',
    file,
    ...remark,
  }));
  const message = `no entry was found (${format.name}): expected ${format.expects}`;
  const none: Problem[] = drafts.length === 0 ? [{ severity: 'set-aside', file, message }] : [];
  return [...none, ...odd, ...notes].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
