import { scaleLinear } from 'd3-scale';
import type { Point, Size } from './box.ts';

/**
 * Spreads points over a picture, a margin left free. By their distances, and in part by their
 * ranks: pure distances would let one outlier press all others into a corner.
 */
const RANK_SHARE = 0.3;

export function fitInto(points: readonly Point[], view: Size, margin: number): readonly Point[] {
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
