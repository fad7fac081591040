import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = await readFile(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media');

/** Relative luminance of a token that is written as `oklch(L C H)` (WCAG 2.2, CSS Color 4). */
function luminance(block: string, token: string): number {
  const [, l = NaN, c = NaN, h = NaN] = (
    new RegExp(`${token}: oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`).exec(block) ?? []
  ).map(Number);
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

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
])('the colours of pictures in the %s theme', (_, block) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('can be read as words: colour %i', (hue) => {
    const paper = luminance(block, '--paper');
    expect(contrast(luminance(block, `--hue-${hue}`), paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['--paper', '--paper-sunk'])('tell marks and borders of fields from %s', (ground) => {
    const mark = luminance(block, '--hairline-strong');
    expect(contrast(mark, luminance(block, ground))).toBeGreaterThanOrEqual(3);
  });
});
