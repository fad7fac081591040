/** PNG with a palette of 16 colours: a third of the size of one with a colour for each pixel. */
import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue: 0 to 255 each. */
export type Colour = readonly [number, number, number];

export const PALETTE_MAX = 16;
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
    chunk('IDAT', deflateSync(rows(pixels, width, nearestIn(palette)), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Two pixels a byte; each row begins with its filter, 0 for none. */
function rows(pixels: Buffer, width: number, indexOf: (rgb: number) => number): Buffer {
  const rowBytes = width / 2 + 1;
  const height = pixels.length / 4 / width;
  const packed = Buffer.alloc(rowBytes * height);
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 1; x < rowBytes; x += 1) {
      const left = indexOf(pixels.readUIntBE(at, 3));
      const right = indexOf(pixels.readUIntBE(at + 4, 3));
      packed[y * rowBytes + x] = (left << 4) | right;
      at += 8;
    }
  }
  return packed;
}

/** Looks up the nearest colour, and remembers: an image of text has a few hundred colours. */
function nearestIn(palette: readonly Colour[]): (rgb: number) => number {
  const known = new Map<number, number>();
  let [last, lastIndex] = [-1, 0];
  return (rgb) => {
    if (rgb === last) return lastIndex;
    const index = known.get(rgb) ?? nearest(rgb, palette);
    known.set(rgb, index);
    [last, lastIndex] = [rgb, index];
    return index;
  };
}

function nearest(rgb: number, palette: readonly Colour[]): number {
  const [red, green, blue] = [rgb >> 16, (rgb >> 8) & 255, rgb & 255];
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
