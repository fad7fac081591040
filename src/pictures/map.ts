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
interface Region {
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
  return {
    view: VIEW,
    regions: withLabels(regionsOf(points, leadingSubjects(papers, REGIONS)), points),
  };
}

type Placed = MapPoint & { readonly paper: Subjected };

/** The points by topic, the largest topic first, those without one last. */
function regionsOf(points: readonly Placed[], leading: readonly Subject[]): readonly Region[] {
  const looks = new Map(leading.map(({ slug }, index) => [slug, index + 1]));
  const known = new Set(looks.keys());
  const groups = Map.groupBy(points, ({ paper }) => subjectOf(paper, known)?.slug);
  const regions = [...leading, undefined].flatMap((subject): readonly Region[] => {
    const own = groups.get(subject?.slug) ?? [];
    const look = looks.get(subject?.slug ?? '') ?? 0;
    return own.length === 0 ? [] : [{ subject, look, points: walk(own), label: undefined }];
  });
  const last = ({ subject }: Region) => (subject === undefined ? 1 : 0);
  return regions.sort((a, b) => last(a) - last(b) || b.points.length - a.points.length);
}

/** Names the regions, each in the middle of its points or near it. */
function withLabels(regions: readonly Region[], points: readonly Point[]): readonly Region[] {
  const named = regions.filter(({ subject }) => subject !== undefined);
  const labels = setLabels(
    named.map((region) => ({ text: region.subject?.name ?? '', at: middle(region.points) })),
    { view: VIEW, fontSize: LABEL_SIZE, points },
  );
  return regions.map((region, index) => ({ ...region, label: labels[index] }));
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
