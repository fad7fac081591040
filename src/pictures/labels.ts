/** Words in a picture that lie on nothing: neither on each other nor beyond the edge. */
import { inside, LINE, overlap, textWidth } from './box.ts';
import type { Box, Point, Size } from './box.ts';

/** A label as it is to be drawn. */
export interface Label {
  readonly lines: readonly string[];
  /** Middle of the first line's foot. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Words to be set near a place. */
export interface Wish {
  readonly text: string;
  readonly at: Point;
}

/** Lines are broken so that none is longer than this many letters, where its words allow it. */
const LETTERS = 16;
/** Rings round the wished-for place that are tried, and places on each. */
const RINGS = 40;
const PLACES = 24;
/** Foot of a line's letters below the line's top, in font sizes. */
const ASCENT = 0.95;

/**
 * Sets labels as near to their places as they go, those first in the list first. One that has room
 * nowhere is left out.
 *
 * @param fontSize the largest that the picture will ever show, in its own units
 * @returns for each wish its label, in the same order
 */
export function setLabels(
  wishes: readonly Wish[],
  fontSize: number,
  view: Size,
): readonly (Label | undefined)[] {
  const set: Box[] = [];
  return wishes.map(({ text, at }) => {
    const lines = broken(text);
    const size = {
      width: Math.max(...lines.map((line) => textWidth(line, fontSize))),
      height: lines.length * LINE * fontSize,
    };
    const box = firstFree(at, size, set, view);
    if (box === undefined) return undefined;
    set.push(box);
    return { lines, x: box.left + size.width / 2, y: box.top + ASCENT * fontSize, box };
  });
}

function firstFree(at: Point, size: Size, set: readonly Box[], view: Size): Box | undefined {
  for (const { x, y } of placesRound(at, view)) {
    const box = { left: x - size.width / 2, top: y - size.height / 2, ...size };
    if (inside(box, view) && !set.some((other) => overlap(box, other))) return box;
  }
  return undefined;
}

function* placesRound(at: Point, view: Size): Generator<Point> {
  const step = Math.max(view.width, view.height) / RINGS;
  yield at;
  for (let ring = 1; ring <= RINGS; ring += 1) {
    for (let place = 0; place < PLACES; place += 1) {
      const angle = (2 * Math.PI * place) / PLACES;
      yield { x: at.x + ring * step * Math.cos(angle), y: at.y + ring * step * Math.sin(angle) };
    }
  }
}

/** Breaks a text between words into lines of about equal length. */
export function broken(text: string): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const goal = text.length / Math.ceil(text.length / LETTERS);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && longer.length <= LETTERS && last.length < goal) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return lines;
}
