/** Whether text can be read and marks be seen, in each scheme and under any library's own accent. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookCss } from '../../src/publish/own-look.ts';
import { checkSettings } from '../../src/model/settings.ts';

/** Names of colours → how a style sheet writes them. */
type Tokens = ReadonlyMap<string, string>;
/** Lightness, chroma, and hue in degrees. */
type Oklch = readonly [number, number, number];

const TEXT = 4.5;
const MARK = 3;

const css = await readFile(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
const SCHEMES = ['light', 'dark', 'light, more contrast', 'dark, more contrast'] as const;

/** The tokens of each scheme: style sheets give them in the order of `SCHEMES`, and later ones win. */
function schemesOf(sheet: string): Readonly<Record<(typeof SCHEMES)[number], Tokens>> {
  const [light = [], dark = [], more = [], darkMore = []] = sheet
    .split('@media')
    .map((block) => [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)])
    .map((rules) => rules.map(([, name = '', value = '']) => [name, value] as const));
  return {
    light: new Map(light),
    dark: new Map([...light, ...dark]),
    'light, more contrast': new Map([...light, ...more]),
    'dark, more contrast': new Map([...light, ...dark, ...more, ...darkMore]),
  };
}

function colour(tokens: Tokens, name: string): Oklch {
  const value = tokens.get(name) ?? '';
  if (value === 'white') return [1, 0, 0];
  if (value === 'black') return [0, 0, 0];
  const [, l, c, h] = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(value) ?? [];
  if (l === undefined) throw new Error(`expected a colour in ${name}, found "${value}"`);
  return [Number(l), Number(c), Number(h)];
}

/** Relative luminance (WCAG 2.2, CSS Color 4); what no screen shows is cut off as browsers do. */
function luminance([l, c, h]: Oklch): number {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short;
  const green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short;
  const blue = -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short;
  const shown = [red, green, blue].map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * (shown[0] ?? 0) + 0.7152 * (shown[1] ?? 0) + 0.0722 * (shown[2] ?? 0);
}

function contrast(one: Oklch, other: Oklch): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const GROUNDS = ['--paper', '--paper-sunk'];
const HUES = [1, 2, 3, 4, 5, 6, 7, 8].map((hue) => `--hue-${hue}`);
const schemes = schemesOf(css);

describe.each(SCHEMES)('in the scheme "%s"', (scheme) => {
  const tokens = schemes[scheme];
  const between = (one: string, other: string) =>
    contrast(colour(tokens, one), colour(tokens, other));

  it.each(['--ink', '--ink-soft', '--ink-faint', '--accent', '--accent-strong'])(
    '%s can be read',
    (text) => {
      for (const ground of GROUNDS) expect(between(text, ground)).toBeGreaterThanOrEqual(TEXT);
    },
  );

  it('what is marked as with a pen can be read', () => {
    for (const text of ['--ink', '--ink-soft']) {
      expect(between(text, '--mark')).toBeGreaterThanOrEqual(TEXT);
    }
  });

  it.each(['--hairline-strong', '--ink-faint', '--accent', '--accent-strong', ...HUES])(
    'points, bars, lines, borders of fields and rings of focus are seen in %s',
    (mark) => {
      for (const ground of GROUNDS) expect(between(mark, ground)).toBeGreaterThanOrEqual(MARK);
    },
  );

  it.each(HUES)('%s can be read as the label of a picture', (hue) => {
    expect(between(hue, '--paper')).toBeGreaterThanOrEqual(TEXT);
  });
});

describe('an accent of the library’s own', () => {
  /** Dark enough to be allowed, of every kind, and grey. */
  const ACCENTS = ['#8b2e1f', '#6b5900', '#3d6b00', '#00695c', '#2457a8', '#5b3fc4', '#a3108f'];

  it.each([...ACCENTS, '#000000', '#666666'])('can be read in every scheme: %s', (accent) => {
    const sheet = lookCss(checkSettings({ look: { accent } }).look);
    const own = schemesOf(sheet);
    for (const scheme of SCHEMES) {
      const tokens = new Map([...schemes[scheme], ...own[scheme]]);
      for (const name of ['--accent', '--accent-strong']) {
        const made = madeFrom(tokens.get(name) ?? '');
        for (const ground of GROUNDS) {
          const seen = contrast(made, colour(tokens, ground));
          expect({ scheme, name, reads: seen >= TEXT, seen }).toMatchObject({ reads: true });
        }
      }
    }
  });
});

/** `#2457a8`, or `oklch(from #2457a8 min(l, 0.38) c h)`, as a browser works it out. */
function madeFrom(value: string): Oklch {
  const [, hex = value, l = 'l', c = 'c'] =
    /^oklch\(from (#[\da-f]{6}) (min\([^)]*\)|\S+) (min\([^)]*\)|\S+) h\)$/.exec(value) ?? [];
  const [ownL, ownC, hue] = oklchOf(hex);
  return [part(l, ownL), part(c, ownC), hue];
}

/** `c`, `0.86` or `min(c, 0.1)`. */
function part(written: string, own: number): number {
  const [, most] = /^min\(\w, ([\d.]+)\)$/.exec(written) ?? [];
  if (most !== undefined) return Math.min(own, Number(most));
  return /^\w$/.test(written) ? own : Number(written);
}

function oklchOf(hex: string): Oklch {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    Math.hypot(a, b),
    (Math.atan2(b, a) * 180) / Math.PI,
  ];
}
