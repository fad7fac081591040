/** The map of a library: every paper a point, those that are alike side by side. */
import { round } from './box.ts';
import type { Point, Size } from './box.ts';
import { setLabels } from './labels.ts';
import type { Label } from './labels.ts';
import { placeBySimilarity } from './layout.ts';
import type { Neighbour } from './layout.ts';
import { leadingSubjects, subjectOf } from './regions.ts';
import type { Subject, Subjected } from './regions.ts';

export { NEIGHBOURS } from './layout.ts';
export type { Subjected } from './regions.ts';

/** A paper on the map. */
export interface MapPoint extends Point {
  readonly id: string;
}

/** The papers of one leading topic. */
export interface Region {
  /** Undefined for the papers that stand under none of them. */
  readonly subject: Subject | undefined;
  /** From 1: the colour and shape of its points; 0 where there is no topic. */
  readonly look: number;
  /** Each near the one before it. */
  readonly points: readonly MapPoint[];
  readonly label: Label | undefined;
}

export interface LibraryMap {
  readonly view: Size;
  /** The largest first; papers without a leading topic last. */
  readonly regions: readonly Region[];
}

/** As many topics as there are looks of points. */
const REGIONS = 10;
const VIEW: Size = { width: 1000, height: 860 };
/** Least distance of two points that the picture has room for in a small library. */
const DISTANCE = 20;
/** Largest size of the labels: 11.5 pixels on a screen of 324. */
const LABEL_SIZE = 35.5;

/**
 * Draws a map.
 *
 * @param papers in the order of `neighbours`
 * @param neighbours of each paper, the most alike first
 */
export function drawMap(
  papers: readonly Subjected[],
  neighbours: readonly (readonly Neighbour[])[],
): LibraryMap {
  const distance = Math.min(DISTANCE, Math.sqrt((VIEW.width * VIEW.height) / (3 * papers.length)));
  const places = placeBySimilarity(neighbours, VIEW, distance);
  const points = papers.map((paper, index) => {
    const { x, y } = places[index] ?? { x: 0, y: 0 };
    return { id: paper.id, x: round(x), y: round(y), paper };
  });
  const leading = leadingSubjects(papers, REGIONS);
  const looks = new Map(leading.map(({ slug }, index) => [slug, index + 1]));
  const groups = Map.groupBy(points, ({ paper }) => subjectOf(paper, new Set(looks.keys()))?.slug);
  const shown = leading.filter(({ slug }) => groups.has(slug));
  shown.sort((a, b) => (groups.get(b.slug)?.length ?? 0) - (groups.get(a.slug)?.length ?? 0));
  const labels = setLabels(
    shown.map(({ slug, name }) => ({ text: name, at: middle(groups.get(slug) ?? []) })),
    { view: VIEW, fontSize: LABEL_SIZE, points },
  );
  const region = (subject: Subject | undefined, label: Label | undefined): Region => ({
    subject,
    look: looks.get(subject?.slug ?? '') ?? 0,
    points: walk(groups.get(subject?.slug) ?? []),
    label,
  });
  const regions = shown.map((subject, index) => region(subject, labels[index]));
  return {
    view: VIEW,
    regions: groups.has(undefined) ? [...regions, region(undefined, undefined)] : regions,
  };
}

/** The point from which as many lie left as right, and as many above as below. */
function middle(points: readonly Point[]): Point {
  const half = (values: readonly number[]): number =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { x: half(points.map(({ x }) => x)), y: half(points.map(({ y }) => y)) };
}

/** Points in the order of a walk that begins at the left and goes to the nearest one next. */
function walk(points: readonly MapPoint[]): readonly MapPoint[] {
  const left = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const path: MapPoint[] = [];
  let at = left.shift();
  while (at !== undefined) {
    const { id, x, y } = at;
    path.push({ id, x, y });
    const next = left.reduce(
      (best, point, index) => {
        const far = (point.x - x) ** 2 + (point.y - y) ** 2;
        return far < best.far ? { index, far } : best;
      },
      { index: 0, far: Infinity },
    );
    at = left.splice(next.index, 1)[0];
  }
  return path;
}
