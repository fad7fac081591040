/** Unpacks gzip piece by piece, so that neither the packed file nor the text in it is whole in memory. */
import { Gunzip } from 'fflate';

/** The bytes of a file in order, read anew at each call. */
export type Bytes = () => Iterable<Uint8Array>;

/** Bytes that a file may unpack to. */
const UNPACKED_MAX = 4_000_000_000;
/** How many times its packed size a large file may unpack to: lists of papers come to five or ten. */
const RATIO_MAX = 100;
const LARGE = 50_000_000;

/** Whether bytes begin a gzip file. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Thrown where a file unpacks to more than anyone's list of papers. */
export class TooLarge extends Error {}

/**
 * What a gzip file holds. One that breaks off gives what there is of it.
 * @throws {Error} where it is broken; {@link TooLarge} where it unpacks to more than 4 GB, or to far more
 * than any text does
 */
export function unpacked(packed: Bytes): Bytes {
  return function* () {
    const ready: Uint8Array[] = [];
    let [length, taken] = [0, 0];
    const gunzip = new Gunzip((piece) => {
      length += piece.length;
      if (piece.length > 0) ready.push(piece);
    });
    for (const chunk of packed()) {
      for (let at = 0; at < chunk.length; at += PUSHED) {
        gunzip.push(chunk.subarray(at, at + PUSHED));
        taken += PUSHED;
        const isBomb = length > LARGE && length > RATIO_MAX * taken;
        if (length > UNPACKED_MAX || isBomb) throw new TooLarge();
        yield* ready.splice(0);
      }
    }
  };
}

/** Packed bytes that are unpacked at a time: a thousandfold may come out of them. */
const PUSHED = 65_536;
