/** Rectangles and text in a picture, in the units of its view box; y grows downwards. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** Width of an average sans-serif letter, in font sizes; generous, since fonts differ. */
const LETTER = 0.61;
/** Scripts that are set in squares. */
const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\uff60]|[\u{10000}-\u{10ffff}]/gu;
/** Height of a line, in font sizes. */
export const LINE = 1.2;
/** What the tallest fonts (Noto Sans) take above and below a block of lines, in font sizes. */
export const TALL = 0.25;

/** Room that a line of text takes at a font size, estimated without a font. */
export function textWidth(text: string, fontSize: number): number {
  const wide = text.match(WIDE)?.length ?? 0;
  return (text.length * LETTER + wide * (1 - LETTER)) * fontSize;
}

/** Whether two boxes share any area. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

/** Whether a point lies in a box; its edge is none of it. */
export function holds({ left, top, width, height }: Box, { x, y }: Point): boolean {
  return x > left && x < left + width && y > top && y < top + height;
}

/** A box with a margin all round. */
export function grownBy({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by };
}

/** Whether a box lies in a picture that begins at 0, 0. */
export function inside({ left, top, width, height }: Box, view: Size): boolean {
  return left >= 0 && top >= 0 && left + width <= view.width && top + height <= view.height;
}

/** A coordinate with one decimal: a tenth of a unit is finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
