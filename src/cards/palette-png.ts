/** PNG with a palette of 16 colours: a third of the size of one with a colour for each pixel. */
import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue: 0 to 255 each. */
export type Colour = readonly [number, number, number];

const PALETTE_MAX = 16;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BITS_PER_PIXEL = 4;
const INDEXED = 3;

/**
 * Writes an image, each pixel in the nearest colour of a palette.
 *
 * @param pixels red, green, blue and alpha of each, row by row; alpha is not looked at
 * @param width an even number of pixels
 * @param palette at most 16 colours; the first is the ground's
 */
export function palettePng(pixels: Buffer, width: number, palette: readonly Colour[]): Buffer {
  const rowBytes = width / 2;
  const height = pixels.length / 4 / width;
  if (!Number.isInteger(rowBytes) || !Number.isInteger(height) || palette.length > PALETTE_MAX) {
    throw new Error(`expected whole rows of an even width and at most ${PALETTE_MAX} colours`);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS_PER_PIXEL, INDEXED], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows(pixels, width, palette))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Two pixels a byte; each row begins with its filter, 0 for none. */
function rows(pixels: Buffer, width: number, palette: readonly Colour[]): Buffer {
  const words = wordsOf(pixels);
  const rowBytes = width / 2 + 1;
  const packed = Buffer.alloc(rowBytes * (words.length / width));
  // An image of text has a few hundred colours, and mostly that of the pixel before.
  const known = new Map<number, number>();
  let [last, index] = [-1, 0];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    if (word !== last) {
      index = known.get(word) ?? nearest(pixels.subarray(at * 4, at * 4 + 3), palette);
      known.set(word, index);
      last = word;
    }
    const place = Math.floor(at / width) * rowBytes + 1 + ((at % width) >> 1);
    packed[place] = ((packed[place] ?? 0) << 4) | index;
  }
  return packed;
}

/** The pixels as whole numbers, in the machine's own order of bytes: they are only compared. */
function wordsOf(pixels: Buffer): Uint32Array {
  return new Uint32Array(new Uint8Array(pixels).buffer);
}

function nearest([red = 0, green = 0, blue = 0]: Buffer, palette: readonly Colour[]): number {
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
