/** Documents → a plane in which those that are alike lie side by side. */
import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import { scaleLinear } from 'd3-scale';
import { UMAP } from 'umap-js';
import { grownBy, holds, type Box, type Point, type Size } from './box.ts';

/** A document like another one. */
export interface Neighbour {
  /** Its place among the documents. */
  readonly index: number;
  /** From 0 to 1. */
  readonly similarity: number;
}

/** Neighbours that a place is decided by; fewer would break the map up, more would blur it. */
export const NEIGHBOURS = 12;
/** Below this many documents there is no neighbourhood to speak of: they stand in a ring. */
const LEAST = 6;
/** Rounds of pushing apart what lies on top of each other. */
const PUSHES = 40;
const SEED = 20_260_120;

/**
 * Places documents by similarity (UMAP); the same neighbours give the same places.
 *
 * @param neighbours of each document, the most alike first
 * @param view the picture
 * @param distance least distance of two documents, where there is room for it
 */
export function placeBySimilarity(
  neighbours: readonly (readonly Neighbour[])[],
  view: Size,
  distance: number,
): readonly Point[] {
  const places = neighbours.length < LEAST ? ring(neighbours.length) : umap(neighbours);
  return pushApart(fitInto(places, view, 2 * distance), view, distance);
}

function ring(count: number): readonly Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
}

function umap(neighbours: readonly (readonly Neighbour[])[]): readonly Point[] {
  const count = Math.min(NEIGHBOURS, neighbours.length - 1);
  const nearest = neighbours.map((own, index) => padded(own, index, count, neighbours.length));
  const layout = new UMAP({ nNeighbors: count, minDist: 0.3, random: randomFrom(SEED) });
  layout.setPrecomputedKNN(
    nearest.map((own) => own.map(({ index }) => index)),
    nearest.map((own) => own.map(({ similarity }) => 1 - similarity)),
  );
  // The neighbours are known, so of the documents themselves only the number counts.
  return layout.fit(neighbours.map(() => [0])).map(([x = 0, y = 0]) => ({ x, y }));
}

/** The library asks for as many neighbours of each, itself first; strangers fill the places. */
function padded(
  own: readonly Neighbour[],
  self: number,
  count: number,
  documents: number,
): readonly Neighbour[] {
  const near = [{ index: self, similarity: 1 }, ...own.slice(0, count - 1)];
  const taken = new Set(near.map(({ index }) => index));
  for (let step = 1; near.length < count && step < documents; step += 1) {
    const index = (self + step * 7919) % documents;
    if (taken.has(index)) continue;
    taken.add(index);
    near.push({ index, similarity: 0 });
  }
  return near;
}

/** A linear congruential generator, with the constants of Numerical Recipes. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function pushApart(points: readonly Point[], view: Size, distance: number): readonly Point[] {
  const nodes = points.map(({ x, y }, index) => ({ x, y, index, home: { x, y } }));
  forceSimulation(nodes)
    .force('collide', forceCollide(distance / 2).iterations(2))
    .force('x', forceX<(typeof nodes)[number]>(({ home }) => home.x).strength(0.1))
    .force('y', forceY<(typeof nodes)[number]>(({ home }) => home.y).strength(0.1))
    .stop()
    .tick(PUSHES);
  return nodes.map(({ x, y }) => ({
    x: Math.min(view.width - distance, Math.max(distance, x)),
    y: Math.min(view.height - distance, Math.max(distance, y)),
  }));
}

/** Rounds of moving points out of boxes, and apart again. */
const CLEARINGS = 24;

/**
 * Moves points out of boxes, upwards or downwards, and apart where that brings them together.
 *
 * @param boxes parts of the picture that are to hold no point, such as its words
 * @returns the points in the same order, none of them in a box while the picture has room elsewhere
 */
export function movedOutOf(
  points: readonly Point[],
  boxes: readonly Box[],
  view: Size,
  distance: number,
): readonly Point[] {
  if (boxes.length === 0) return points;
  const grown = boxes.map((box) => grownBy(box, distance / 2));
  let moved: readonly Point[] = points.map((point) => grown.reduce<Point>(parted, point));
  for (let round = 0; round < CLEARINGS; round += 1) {
    moved = moved.map((point) => outOf(point, grown, view, distance / 2));
    if (round < CLEARINGS / 2) moved = apart(moved, distance);
  }
  return moved;
}

/**
 * A point as if a box had grown out of its own middle line: what lay within it and as far again above
 * or below is drawn together there, in its old order.
 */
function parted({ x, y }: Point, { left, top, width, height }: Box): Point {
  const half = height / 2;
  const off = y - (top + half);
  if (x <= left || x >= left + width || Math.abs(off) >= 2 * half) return { x, y };
  return { x, y: top + half + Math.sign(off || 1) * (half + Math.abs(off) / 2) };
}

/** A point where it is, or on the nearest side, inside the picture, of the box that holds it. */
function outOf(point: Point, boxes: readonly Box[], view: Size, edge: number): Point {
  const box = boxes.find((one) => holds(one, point));
  if (box === undefined) return point;
  const { x, y } = point;
  const sides = [
    { x: box.left, y },
    { x: box.left + box.width, y },
    { x, y: box.top },
    { x, y: box.top + box.height },
  ]
    .filter((side) => side.x >= edge && side.x <= view.width - edge)
    .filter((side) => side.y >= edge && side.y <= view.height - edge);
  const far = (side: Point) => Math.abs(side.x - x) + Math.abs(side.y - y);
  return sides.reduce((best, side) => (far(side) < far(best) ? side : best), sides[0] ?? point);
}

function apart(points: readonly Point[], distance: number): readonly Point[] {
  const nodes = points.map(({ x, y }, index) => ({ x, y, index }));
  forceSimulation(nodes)
    .force('collide', forceCollide(distance / 2))
    .stop()
    .tick(1);
  return nodes;
}

/**
 * Spreads points over a picture, a margin left free. By their distances, and in part by their
 * ranks: pure distances would let one outlier press all others into a corner.
 */
const RANK_SHARE = 0.3;

function fitInto(points: readonly Point[], view: Size, margin: number): readonly Point[] {
  const xs = spread(
    points.map(({ x }) => x),
    margin,
    view.width - margin,
  );
  const ys = spread(
    points.map(({ y }) => y),
    margin,
    view.height - margin,
  );
  return xs.map((x, index) => ({ x, y: ys[index] ?? x }));
}

function spread(values: readonly number[], from: number, to: number): readonly number[] {
  const sorted = values.map((value, index) => ({ value, index }));
  sorted.sort((a, b) => a.value - b.value || a.index - b.index);
  const [least, greatest] = [sorted[0]?.value ?? 0, sorted.at(-1)?.value ?? 0];
  if (least === greatest) return values.map(() => (from + to) / 2);
  const byDistance = scaleLinear([least, greatest], [from, to]);
  const byRank = scaleLinear([0, Math.max(1, values.length - 1)], [from, to]);
  const ranks = new Map(sorted.map(({ index }, rank) => [index, rank]));
  return values.map(
    (value, index) =>
      byDistance(value) * (1 - RANK_SHARE) + byRank(ranks.get(index) ?? 0) * RANK_SHARE,
  );
}
