import type { Entry, PrintedDate } from '../model/entry.ts';
import type { CaptureHeader, ParsedCapture } from '../model/parsed-capture.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { monthDay } from './listings/dates.ts';
import { datesOf } from './listings/dating.ts';
import type { SourceFormat, Draft, Reading, Remark } from './format.ts';
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
    entries: reading.drafts.map((draft, index) => ({
      capture: source.name,
      format: format.name,
      record: index + 1,
      damaged: format.damaged,
      ...entryOf(draft, dates[index]),
    })),
    runs: runsOf(lines, numbersOf(inEntries), numbersOf(reading.boilerplate)),
    problems: problemsOf(source, format, reading, [...remarks, ...remarkOnCut(reading)]),
  };
}

function headerOf({ figures, day }: Reading): CaptureHeader {
  return { figures, ...(day && { day: monthDay(day) }) };
}

function entryOf(
  draft: Draft,
  date: PrintedDate | undefined,
): Omit<Entry, 'capture' | 'format' | 'record' | 'damaged'> {
  const { date: dateLines, ...otherLines } = draft.fieldLines;
  const fieldLines = date && dateLines ? { ...otherLines, date: dateLines } : otherLines;
  return { lines: spanOf(draft.lines), fieldLines, ...draft.printed, ...(date && { date }) };
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
