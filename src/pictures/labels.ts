/** Words in a picture that lie on nothing: neither on each other nor beyond the edge. */
import { inside, LINE, boxesOverlap, round, TALL, textWidth } from './box.ts';
import type { Box, Point, Size } from './box.ts';

/** A label as it is to be drawn. */
export interface Label {
  readonly lines: readonly string[];
  /** The middle of it all, whatever size the words are shown at. */
  readonly x: number;
  readonly y: number;
  /** The room that it takes at its largest. */
  readonly box: Box;
}

/** Words to be set near a place. */
export interface Wish {
  readonly text: string;
  readonly at: Point;
}

/** Where labels are to be set. */
export interface Ground {
  readonly view: Size;
  /** The largest that the picture will ever show, in its own units. */
  readonly fontSize: number;
  /** What labels had better leave uncovered. */
  readonly points: readonly Point[];
}

/** Lines are broken so that none is longer than this many letters, where its words allow it. */
const LETTERS = 16;
/** Rings round the wished-for place that are tried, and places on each. */
const RINGS = 40;
const PLACES = 24;
/** To leave a point uncovered, a label goes this much farther, in font sizes. */
const COVERED = 0.6;

/**
 * Sets labels near to their places, where they cover few points, those first in the list first.
 * One that has room nowhere is left out.
 *
 * @returns for each wish its label, in the same order
 */
export function setLabels(wishes: readonly Wish[], ground: Ground): readonly (Label | undefined)[] {
  const set: Box[] = [];
  return wishes.map(({ text, at }) => {
    const lines = broken(text);
    const width = Math.max(...lines.map((line) => textWidth(line, ground.fontSize)));
    const size = { width, height: (lines.length * LINE + TALL) * ground.fontSize };
    const box = bestPlace(at, size, set, ground);
    if (box === undefined) return undefined;
    set.push(box);
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return { lines, x: round(x), y: round(y), box };
  });
}

function bestPlace(
  at: Point,
  size: Size,
  set: readonly Box[],
  { view, fontSize, points }: Ground,
): Box | undefined {
  let best: { box: Box; cost: number } | undefined;
  for (const { x, y, far } of placesRound(at, view)) {
    if (best && far >= best.cost) break;
    const box = { left: x - size.width / 2, top: y - size.height / 2, ...size };
    if (!inside(box, view) || set.some((other) => boxesOverlap(box, other))) continue;
    const covered = points.filter((point) => holds(box, point)).length;
    const cost = far + covered * COVERED * fontSize;
    if (!best || cost < best.cost) best = { box, cost };
  }
  return best?.box;
}

function holds({ left, top, width, height }: Box, { x, y }: Point): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

function* placesRound(at: Point, view: Size): Generator<Point & { readonly far: number }> {
  const step = Math.max(view.width, view.height) / RINGS;
  yield { ...at, far: 0 };
  for (let ring = 1; ring <= RINGS; ring += 1) {
    const far = ring * step;
    for (let place = 0; place < PLACES; place += 1) {
      const angle = (2 * Math.PI * place) / PLACES;
      yield { x: at.x + far * Math.cos(angle), y: at.y + far * Math.sin(angle), far };
    }
  }
}

/** Breaks a text between words into lines of about equal length. */
function broken(text: string): readonly string[] {
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
