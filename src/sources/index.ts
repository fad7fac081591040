/** Captures → entries: the formats, and the one door through which a capture is read. */
import type { Capture } from '../model/entry.ts';
import type { ParsedCapture } from '../model/parsed-capture.ts';
import { authorProfile } from './listings/author-profile.ts';
import { dailyPapers } from './listings/daily-papers.ts';
import type { CaptureFormat } from './format.ts';
import { groupAbstracts } from './listings/group-abstracts.ts';
import { linesOf, type Line } from './listings/lines.ts';
import { paperSearch } from './listings/paper-search.ts';
import { parsedCapture } from './parsed.ts';
import { refuseUnknown, refuseUnreadable, type CaptureRefusal } from './refusal.ts';

export type { CaptureRefusal } from './refusal.ts';
export { accountFor } from './runs.ts';

/** Every capture format. Where two fit a capture equally well, the first one listed reads it. */
const FORMATS: readonly CaptureFormat[] = [groupAbstracts, authorProfile, dailyPapers, paperSearch];

/** The least share of its lines by which a capture is known for a format. */
const RECOGNISED = 0.25;

/**
 * Reads one capture in the format that its content fits best. The file's name decides nothing.
 * @returns the entries with an account of all lines, or why nothing could be read; it never throws
 */
export function readCapture(capture: Capture): ParsedCapture | CaptureRefusal {
  const refusal = refuseUnreadable(capture);
  if (refusal !== undefined) return refusal;
  const lines = linesOf(capture.text);
  const written = lines.filter((line) => line.text !== '');
  const format = recogniseFormat(written);
  if (format === undefined) return refuseUnknown(capture, FORMATS);
  return parsedCapture(capture, format, lines, format.read(written));
}

function recogniseFormat(lines: readonly Line[]): CaptureFormat | undefined {
  const scores = FORMATS.map((format) => format.recognise(lines));
  const best = Math.max(...scores);
  return best < RECOGNISED ? undefined : FORMATS[scores.indexOf(best)];
}
