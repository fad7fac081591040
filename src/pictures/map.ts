/** The map of a library: every paper a point, those that are alike side by side. */
import {
  round,
  type Point,
  type Size,
  grownBy,
  holds,
  inside,
  LINE,
  boxesOverlap,
  TALL,
  textWidth,
  type Box,
} from './box.ts';
import { movedOutOf, placeBySimilarity, type Neighbour } from './layout.ts';
import { leadingSubjects, subjectOf, type Subject, type Subjected } from './regions.ts';

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

/** Looks whose points are rings and frames: a hole is drawn in each. */
const RINGS_FROM = 2;

/** Whether the points of a look have a hole: two looks that are full are followed by two that are not. */
export function isRing(look: number): boolean {
  return look > 0 && (look - 1) % 4 >= RINGS_FROM;
}

/** As many topics as there are looks of points: each has a colour and a shape that no other has. */
const REGIONS = 8;
/** On a phone the picture is stretched to stand upright, without its words. */
const VIEW: Size = { width: 1000, height: 667 };
/** Least distance of two points that the picture has room for in a small library. */
const DISTANCE = 20;
/** Largest size of the labels: 12 pixels where the picture is 585 wide. */
const LABEL_SIZE = 20.5;

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
  const leading = leadingSubjects(papers, REGIONS);
  const labels = labelsOf(regionsOf(placed(papers, places), leading), places);
  const boxes = [...labels.values()].map(({ box }) => box);
  const points = placed(papers, movedOutOf(places, boxes, VIEW, distance));
  const regions = regionsOf(points, leading).map((region) => ({
    ...region,
    label: labels.get(region.subject?.slug),
    points: walk(region.points),
  }));
  return { view: VIEW, regions };
}

function placed(papers: readonly Subjected[], places: readonly Point[]): readonly Placed[] {
  return papers.map((paper, index) => {
    const { x, y } = places[index] ?? { x: 0, y: 0 };
    return { id: paper.id, x: round(x), y: round(y), paper };
  });
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
    return own.length === 0 ? [] : [{ subject, look, points: own, label: undefined }];
  });
  const last = ({ subject }: Region) => (subject === undefined ? 1 : 0);
  return regions.sort((a, b) => last(a) - last(b) || b.points.length - a.points.length);
}

/** The names of the regions, each in the middle of its points or near it, by topic. */
function labelsOf(
  regions: readonly Region[],
  points: readonly Point[],
): ReadonlyMap<string | undefined, Label> {
  const named = regions.filter(({ subject }) => subject !== undefined);
  const labels = setLabels(
    named.map((region) => ({ text: region.subject?.name ?? '', at: middle(region.points) })),
    { view: VIEW, fontSize: LABEL_SIZE, points },
  );
  return new Map(
    named.flatMap(({ subject }, index) => {
      const label = labels[index];
      return label ? [[subject?.slug, label] as const] : [];
    }),
  );
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

/** A label as it is to be drawn. */
interface Label {
  readonly lines: readonly string[];
  /** The middle of it all, whatever size the words are shown at. */
  readonly x: number;
  readonly y: number;
  /** The room that it takes at its largest. */
  readonly box: Box;
}

/** Words to be set near a place. */
interface Wish {
  readonly text: string;
  readonly at: Point;
}

/** Where labels are to be set. */
interface Ground {
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
    // Points that make room for labels find some between them.
    set.push(grownBy(box, ground.fontSize));
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
