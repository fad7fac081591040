/** SVG → PNG. */
import { Resvg } from '@resvg/resvg-js';
import { COLOURS } from './design.ts';
import { palettePng } from './palette-png.ts';
import type { Colour } from './palette-png.ts';

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
