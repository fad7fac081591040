import type { Capture } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import { UNWANTED, type Unwanted } from './unwanted.ts';

/** A capture, or, where its bytes are no text, none and the reason. */
export interface DecodedCapture {
  readonly capture: Capture | undefined;
  readonly problems: readonly Problem[];
}

/** Share of characters that cannot be text above which a file is taken for something else. */
const BINARY_SHARE = 0.05;

/**
 * Reads the bytes of a capture: UTF-8, or UTF-16 with a byte-order mark. Line ends become `\n`;
 * nothing else ends a line, so a line of the file stays one line. Characters that nobody can see
 * or that reorder others are taken out, each kind with a note that counts them.
 * @param name File name, without folder.
 */
export function decodeCapture(name: string, bytes: Uint8Array): DecodedCapture {
  const encoding = encodingOf(bytes);
  const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (unreadableShare(decoded) > BINARY_SHARE)
    return { capture: undefined, problems: [refusal(name)] };
  const problems: Problem[] = [];
  let text = decoded.replace(/^\uFEFF+/u, '').replace(/\r\n?/gu, '\n');
  for (const unwanted of UNWANTED) {
    const cleaned = clean(text, unwanted, encoding);
    text = cleaned.text;
    if (cleaned.problem !== undefined) problems.push({ ...cleaned.problem, file: name });
  }
  return { capture: { name, text: text.normalize('NFC') }, problems };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Share of replacement characters and of controls other than white space and escape. */
function unreadableShare(text: string): number {
  const unreadable = text.match(/[[\p{Cc}--\s]\uFFFD]/gv) ?? [];
  return unreadable.length / Math.max(1, text.length);
}

function refusal(file: string): Problem {
  const message =
    'expected text in UTF-8, or in UTF-16 with a byte-order mark, but the file holds binary data; ' +
    'save the page as plain text and put that file in its place';
  return { severity: 'set-aside', file, message };
}

/** Takes one kind of unwanted character out of a text, and says how many and where. */
function clean(
  text: string,
  unwanted: Unwanted,
  encoding: string,
): { text: string; problem?: Omit<Problem, 'file'> } {
  const places: number[] = [];
  const cleaned = text.replace(unwanted.pattern, (...found: readonly unknown[]) => {
    places.push(found.find((part) => typeof part === 'number') ?? 0);
    return unwanted.replacement;
  });
  const [first] = places;
  if (first === undefined) return { text };
  const line = text.slice(0, first).split('\n').length;
  const count = `${places.length} ${places.length === 1 ? 'place' : 'places'}`;
  const message = `${unwanted.what.replace('%encoding', encoding.toUpperCase())}, in ${count}, first on line ${line}`;
  return { text: cleaned, problem: { severity: 'note', line, message } };
}
