/** Opens a file of `seeds/` as a source: unwraps gzip, decodes, and refuses what is no text. */
import { constants, gunzipSync } from 'node:zlib';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { decodePieces, newDecoding, type Removal } from '../text/decode.ts';
import { binaryKindOf, NO_TEXT } from './binary-kinds.ts';
import { refuse, type SourceRefusal } from './refusal.ts';

/** The bytes of a file in order, read anew at each call. */
export type Bytes = () => Iterable<Uint8Array>;

/** A source, with notes on what was taken out of its text. */
export interface Opened {
  readonly source: Source;
  readonly notes: readonly Problem[];
}

/** Characters of decoded text up to which a source is kept in memory once it is decoded. */
const KEPT = 16_000_000;
/** Bytes that a gzip file may unpack to. */
const UNPACKED = 1_000_000_000;
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

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** A gzip file that breaks off gives what there is of it. */
function openGzip(name: string, bytes: Bytes): Opened | SourceRefusal {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: UNPACKED };
    const unpacked = gunzipSync(Buffer.concat([...bytes()]), options);
    if (isGzip(unpacked)) return refuse(name, 'binary', { name: 'packed twice', next: UNPACK });
    return openSource(name, () => [unpacked]);
  } catch {
    return refuse(name, 'binary', { name: 'a gzip file that cannot be unpacked', next: UNPACK });
  }
}

const UNPACK = 'unpack it and put its text here';

function decode(name: string, bytes: Bytes): Opened | SourceRefusal {
  const decoding = newDecoding();
  const pieces: string[] = [];
  let length = 0;
  for (const piece of decodePieces(bytes(), decoding)) {
    length += piece.length;
    if (length <= KEPT) pieces.push(piece);
  }
  if (decoding.unreadable > BINARY_SHARE) return refuse(name, 'binary', NO_TEXT);
  const source: Source =
    length <= KEPT ? { name, pieces: () => pieces } : { name, pieces: () => decodePieces(bytes()) };
  return { source, notes: [...decoding.removed.values()].map((each) => noteOn(name, each)) };
}

function noteOn(file: string, { what, places, line }: Removal): Problem {
  const count = `${places} ${places === 1 ? 'place' : 'places'}`;
  const message = `${what}, in ${count}, first on line ${line}`;
  return { severity: 'note', file, line, message };
}
