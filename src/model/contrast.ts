/** How well a colour can be read on the site's light ground (https://www.w3.org/TR/WCAG22/#contrast-minimum). */

/** Relative luminance of `--paper-sunk`, the darkest ground of the light scheme. */
const GROUND = 0.89;
export const LEAST_CONTRAST = 4.5;
const DARKER = 0.97;

/** The contrast of a colour such as `#2457a8` with the ground, from 1 to 21. */
export function contrastOnGround(hex: string): number {
  return (GROUND + 0.05) / (luminance(channels(hex)) + 0.05);
}

/** A colour of the same kind that can be read: the same one, darkened as far as it must be. */
export function readable(hex: string): string {
  let colour = hex;
  while (contrastOnGround(colour) < LEAST_CONTRAST) {
    const darker = channels(colour).map((channel) => Math.floor(channel * DARKER));
    colour = `#${darker.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  }
  return colour;
}

function channels(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb
    .map((channel) => channel / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
