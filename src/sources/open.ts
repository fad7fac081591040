/** Opens a file of `seeds/` as a source: unwraps gzip, decodes, and refuses what is no text. */
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { decodePieces, encodingOf, newDecoding, type Removal } from '../text/decode.ts';
import { binaryKindOf, NO_TEXT } from './binary-kinds.ts';
import { type Bytes, isGzip, TooLarge, unpacked } from './gzip.ts';
import { refuse, type SourceRefusal } from './refusal.ts';

/** A source, with notes on what was taken out of its text. */
export interface Opened {
  readonly source: Source;
  readonly notes: readonly Problem[];
}

/** Characters of decoded text up to which a source is kept in memory once it is decoded. */
const KEPT = 16_000_000;
/** Share of characters that cannot be text above which a file is taken for something else. */
const BINARY_SHARE = 0.05;

/**
 * Opens a file. Its name decides nothing.
 * @returns the source, or why it is none; it never throws but for what `bytes` throws
 */
export function openSource(name: string, bytes: Bytes): Opened | SourceRefusal {
  const [first = new Uint8Array()] = bytes();
  if (isGzip(first)) return openGzip(name, bytes);
  const kind = binaryKindOf(first);
  if (kind !== undefined) return refuse(name, 'binary', kind);
  return decode(name, bytes);
}

function openGzip(name: string, bytes: Bytes): Opened | SourceRefusal {
  const inner = unpacked(bytes);
  try {
    const [first = new Uint8Array()] = inner();
    if (isGzip(first)) return refuse(name, 'binary', { name: 'packed twice', next: UNPACK });
    return openSource(name, inner);
  } catch (error) {
    const what =
      error instanceof TooLarge
        ? 'that unpacks to more than 4 GB, or to more than any text does'
        : 'that cannot be unpacked';
    return refuse(name, 'binary', { name: `a gzip file ${what}`, next: UNPACK });
  }
}

const UNPACK = 'unpack it and put its text here';

function decode(name: string, bytes: Bytes): Opened | SourceRefusal {
  const decoding = newDecoding(encodingOf(bytes));
  const kept: string[] = [];
  let length = 0;
  for (const piece of decodePieces(bytes(), decoding)) {
    length += piece.length;
    if (length <= KEPT) kept.push(piece);
  }
  if (decoding.unreadable > BINARY_SHARE) return refuse(name, 'binary', NO_TEXT);
  const pieces = () => decodePieces(bytes(), newDecoding(decoding.encoding));
  const source: Source = { name, length, pieces: length <= KEPT ? () => kept : pieces };
  return { source, notes: [...decoding.removed.values()].map((each) => noteOn(name, each)) };
}

function noteOn(file: string, { what, places, line }: Removal): Problem {
  const count = `${places} ${places === 1 ? 'place' : 'places'}`;
  const message = `${what}, in ${count}, first on line ${line}`;
  return { severity: 'note', file, line, message };
}
