/** Sources → entries: the formats, and the one door through which a source is read. */
import type { ParsedCapture } from '../model/parsed-capture.ts';
import type { Source } from '../model/source.ts';
import type { SourceFormat } from './format.ts';
import { authorProfile } from './listings/author-profile.ts';
import { dailyPapers } from './listings/daily-papers.ts';
import { groupAbstracts } from './listings/group-abstracts.ts';
import { linesOf, type Line } from './listings/lines.ts';
import { paperSearch } from './listings/paper-search.ts';
import { parsedSource } from './parsed.ts';
import { readRecords, recordFormatOf } from './records/index.ts';
import { refuseUnknown, type SourceRefusal } from './refusal.ts';

export { openSource, type Opened } from './open.ts';
export type { SourceRefusal } from './refusal.ts';
export { accountFor } from './runs.ts';

/** Every source format. Where two fit a source equally well, the first one listed reads it. */
const FORMATS: readonly SourceFormat[] = [groupAbstracts, authorProfile, dailyPapers, paperSearch];

/** The least share of its lines by which a source is known for a format. */
const RECOGNISED = 0.25;

/**
 * Reads one source in the format that its content fits best. The file's name decides nothing.
 * @returns the entries with an account of all lines, or why nothing could be read; it never throws
 */
export function readSource(source: Source): ParsedCapture | SourceRefusal {
  const records = recordFormatOf(source);
  if (records !== undefined) return readRecords(source, records);
  const lines = linesOf(source);
  const written = lines.filter((line) => line.text !== '');
  const format = recogniseFormat(written);
  if (format === undefined) return refuseUnknown(source, written, FORMATS);
  return parsedSource(source, format, lines, format.read(written));
}

function recogniseFormat(lines: readonly Line[]): SourceFormat | undefined {
  const scores = FORMATS.map((format) => format.recognise(lines));
  const best = Math.max(...scores);
  return best < RECOGNISED ? undefined : FORMATS[scores.indexOf(best)];
}
