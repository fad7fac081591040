/** SVG → PNG. */
import { crc32, deflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { COLOURS } from './design.ts';

/** Steps from the paper to the ink: the greys of the smaller texts and of letters' edges. */
const INK_STEPS = 11;
/** Steps from the paper to the accent, for the edges of what is set in it. */
const ACCENT_STEPS = 4;

const PALETTE: readonly Colour[] = [
  colour(COLOURS.paper),
  ...ramp(INK_STEPS, colour(COLOURS.ink)),
  ...ramp(ACCENT_STEPS, colour(COLOURS.accent)),
];

/** Draws a card's SVG as a PNG of the same size. */
export function cardPng(svg: string): Buffer {
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return palettePng(image.pixels, image.width, PALETTE);
}

function ramp(steps: number, to: Colour): readonly Colour[] {
  const from = colour(COLOURS.paper);
  return Array.from({ length: steps }, (_, step): Colour => {
    const part = (step + 1) / steps;
    const mix = (channel: 0 | 1 | 2) =>
      Math.round(from[channel] + (to[channel] - from[channel]) * part);
    return [mix(0), mix(1), mix(2)];
  });
}

/** `#rrggbb` → its three channels. */
function colour(hex: string): Colour {
  const rgb = Number.parseInt(hex.slice(1), 16);
  return [rgb >> 16, (rgb >> 8) & 255, rgb & 255];
}

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
  const [rowBytes, packedBytes] = [width * 4, width / 2 + 1];
  const packed = Buffer.alloc((pixels.length / rowBytes) * packedBytes);
  const packRow = rowPacker(pixels, packed, palette);
  for (let at = 0, to = 0; to < packed.length; at += rowBytes, to += packedBytes) {
    const above = at - rowBytes;
    // Most rows are like the one above them: the ground, or the stem of a letter.
    if (above >= 0 && pixels.compare(pixels, at, at + rowBytes, above, at) === 0)
      packed.copyWithin(to, to - packedBytes, to);
    else packRow(at, to + 1, width);
  }
  return packed;
}

/** Packs so many pixels from a place of the pixels on, to a place of what is packed. */
function rowPacker(pixels: Buffer, packed: Buffer, palette: readonly Colour[]) {
  const words = wordsOf(pixels);
  const indexAt = indexer(pixels, palette);
  return (from: number, to: number, width: number): void => {
    const start = from / 4;
    let [left, right, byte] = [-1, -1, 0];
    for (let x = 0; x < width; x += 2) {
      const at = start + x;
      // Most pixels are the ground: as long as colours stay, so does the byte.
      if (words[at] !== left || words[at + 1] !== right) {
        left = words[at] ?? 0;
        right = words[at + 1] ?? 0;
        byte = indexAt(at) * 16 + indexAt(at + 1);
      }
      packed[to + x / 2] = byte;
    }
  };
}

/** By palette: for each colour that was met, its place in the palette, counted from 1. */
const tables = new WeakMap<readonly Colour[], Uint8Array>();

/** Finds the palette's index of a pixel, once for each colour that a pixel can have. */
function indexer(pixels: Buffer, palette: readonly Colour[]): (at: number) => number {
  const table = tables.get(palette) ?? new Uint8Array(1 << 24);
  tables.set(palette, table);
  return (at) => {
    const start = at * 4;
    const rgb = pixels.readUIntBE(start, 3);
    const known = table[rgb] ?? 0;
    if (known > 0) return known - 1;
    const index = nearest(pixels.subarray(start, start + 3), palette);
    table[rgb] = index + 1;
    return index;
  };
}

/** The pixels as whole numbers, in the machine's own order of bytes: they are only compared. */
function wordsOf(pixels: Buffer): Uint32Array {
  const { buffer, byteOffset, length } = pixels;
  return byteOffset % 4 === 0
    ? new Uint32Array(buffer, byteOffset, length / 4)
    : new Uint32Array(new Uint8Array(pixels).buffer);
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
