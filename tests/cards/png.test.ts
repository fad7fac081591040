import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cardPng } from '../../src/cards/index.ts';
import { palettePng } from '../../src/cards/raster.ts';
import { card, draw } from './card.ts';

const LONG_TITLE = 'A Title of Many Words about the Convergence of Stochastic Methods, '.repeat(4);

/** The chunks of a PNG by type. */
function chunks(png: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    found.set(png.toString('latin1', at + 4, at + 8), data);
  }
  return found;
}

describe('a card’s image', () => {
  it('is a PNG of 1200 by 630 pixels and at most 25 kB', async () => {
    const png = cardPng(await draw(card({ title: LONG_TITLE.slice(0, 120) })));
    expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    const header = chunks(png).get('IHDR');
    expect([header?.readUInt32BE(0), header?.readUInt32BE(4)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(25_000);
  });

  it('keeps a margin of paper on every side, however long the texts are', async () => {
    const long = LONG_TITLE.repeat(2);
    const png = cardPng(
      await draw(card({ title: long, byline: long, eyebrow: long, library: long })),
    );
    const rows = inflateSync(chunks(png).get('IDAT') ?? '');
    const row = (y: number) => rows.subarray(y * 601 + 1, (y + 1) * 601);
    for (let y = 0; y < 630; y += 1) {
      expect(
        row(y)
          .subarray(0, 40)
          .every((pixels) => pixels === 0),
      ).toBe(true);
      expect(
        row(y)
          .subarray(560)
          .every((pixels) => pixels === 0),
      ).toBe(true);
    }
    for (const y of [...Array(50).keys(), ...Array.from({ length: 50 }, (_, at) => 580 + at)]) {
      expect(row(y).every((pixels) => pixels === 0)).toBe(true);
    }
  });
});

describe('a PNG with a palette', () => {
  const palette = [
    [255, 255, 255],
    [0, 0, 0],
    [255, 0, 0],
  ] as const;

  it('gives each pixel the nearest colour, two to a byte', () => {
    const pixels = Buffer.from([
      ...[250, 250, 250, 255, 10, 0, 0, 255],
      ...[200, 30, 30, 255, 250, 250, 250, 255],
    ]);
    const rows = inflateSync(chunks(palettePng(pixels, 2, palette)).get('IDAT') ?? '');
    expect([...rows]).toEqual([0, 0x01, 0, 0x20]);
  });

  it('packs a row that is like the one above it as that', () => {
    const [white, black] = [
      [255, 255, 255, 255],
      [0, 0, 0, 255],
    ] as const;
    const lines = [white, black, white, black, black, white, black, white];
    const png = palettePng(Buffer.from(lines.flat()), 2, palette);
    const rows = inflateSync(chunks(png).get('IDAT') ?? '');
    expect([...rows]).toEqual([0, 0x01, 0, 0x01, 0, 0x10, 0, 0x10]);
  });

  it.each([
    ['an odd width', Buffer.alloc(12), 3],
    ['half a row', Buffer.alloc(12), 2],
  ])('refuses %s', (_, pixels, width) => {
    expect(() => palettePng(pixels, width, palette)).toThrow('expected whole rows');
  });
});
