import type { Capture } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import type { CaptureFormat } from './format.ts';

/** A capture of which nothing could be read, and why. */
export interface CaptureRefusal extends Problem {
  readonly refused: 'empty' | 'binary' | 'unknown-format';
}

/** Share of control and replacement characters above which a text is none. */
const BINARY_SHARE = 0.02;
/** Enough of a capture to tell text from anything else. */
const SEARCHED = 100_000;
/** Control characters that are not white space, and the replacement character. */
const UNPRINTABLE = /[^\P{Cc}\t\n\v\f\r]|\uFFFD/gu;

/** The refusal of a capture that holds no text at all, or none that can be read as text. */
export function refuseUnreadable(capture: Capture): CaptureRefusal | undefined {
  const { text } = capture;
  if (text.trim() === '') return refuse(capture, 'empty', 'the capture is empty');
  const sample = text.slice(0, SEARCHED);
  const unprintable = sample.match(UNPRINTABLE)?.length ?? 0;
  if (unprintable <= BINARY_SHARE * sample.length) return undefined;
  const found = `${unprintable} of ${sample.length} characters are control or replacement characters`;
  return refuse(capture, 'binary', `the capture is not text: ${found}`);
}

/** The refusal of a capture that fits none of the formats. */
export function refuseUnknown(capture: Capture, formats: readonly CaptureFormat[]): CaptureRefusal {
  const looked = formats.map((format) => `${format.looksFor} (${format.name})`).join('; ');
  return refuse(capture, 'unknown-format', `the capture fits no format. Looked for ${looked}`);
}

function refuse(
  capture: Capture,
  refused: CaptureRefusal['refused'],
  message: string,
): CaptureRefusal {
  return { refused, severity: 'set-aside', file: capture.name, message };
}
