/** Draws the network of those an author wrote with, and who of them wrote together. */
import { scaleSqrt } from 'd3-scale';
import { inside, boxesOverlap, round, textWidth, type Box, type Point, type Size } from './box.ts';
import { layOut, type Companion, type Tie } from './force-layout.ts';

interface NetworkNode extends Point, Companion {
  readonly radius: number;
  /** Undefined where the picture has no room for the name. */
  readonly label: NetworkLabel | undefined;
}

/** A name beside its node. */
interface NetworkLabel extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

interface NetworkEdge {
  readonly from: Point & Companion;
  readonly to: Point & Companion;
  readonly papers: number;
}

export interface Network {
  readonly view: Size;
  readonly nodes: readonly NetworkNode[];
  /** The weakest first, so that the strong ones lie on top. */
  readonly edges: readonly NetworkEdge[];
}

/** Names that a picture as wide as a phone has room for. */
const NODES = 24;
/** Sizes are in pixels of a phone's screen, where the picture is as wide as the text. */
const WIDTH = 324;
const HEIGHT_LEAST = 115;
const HEIGHT_EACH = 11;
const FONT_SIZE = 11.5;
/** Above and below the foot of a line, in font sizes, as fonts with tall letters have it. */
const ASCENT = 1.07;
const DESCENT = 0.3;
const RADII = [1, 7] as const;
const EDGE = 12;

/**
 * Draws a network of those who have a tie; the same names in the same order give the same picture.
 *
 * @param companions most shared papers first; those who come after two dozen are left out
 * @param ties between any of them
 */
export function drawNetwork(companions: readonly Companion[], ties: readonly Tie[]): Network {
  const tied = new Set(ties.flatMap(({ between }) => between));
  const shown = companions.filter(({ name }) => tied.has(name)).slice(0, NODES);
  const view = { width: WIDTH, height: HEIGHT_LEAST + HEIGHT_EACH * shown.length };
  const radius = scaleSqrt([0, Math.max(...shown.map(({ papers }) => papers))], RADII);
  const placed = fitted(layOut(shown, ties, view), view);
  const nodes = placed.map((node) => ({ ...node, radius: round(radius(node.papers)) }));
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const edges = ties.flatMap(({ between, papers }) => {
    const [from, to] = between.map((name) => byName.get(name));
    return from && to ? [{ from, to, papers }] : [];
  });
  return {
    view,
    nodes: withLabels(nodes, view),
    edges: edges.sort((a, b) => a.papers - b.papers),
  };
}

/** Moves and stretches a layout so that it fills the picture, the room for names left free. */
function fitted<Node extends Point>(nodes: readonly Node[], view: Size): readonly Node[] {
  const stretch = (values: readonly number[], from: number, to: number) => {
    const [least, greatest] = [Math.min(...values), Math.max(...values)];
    const span = Math.max(1, greatest - least);
    return (value: number) => round(from + ((value - least) / span) * (to - from));
  };
  const x = stretch(
    nodes.map((node) => node.x),
    WIDTH * 0.12,
    WIDTH * 0.88,
  );
  const y = stretch(
    nodes.map((node) => node.y),
    EDGE * 1.5,
    view.height - EDGE * 1.5,
  );
  return nodes.map((node) => ({ ...node, x: x(node.x), y: y(node.y) }));
}

type Bare = Companion & Point & { readonly radius: number };

/** Names beside, above or below their nodes, wherever the first free place is. */
function withLabels(nodes: readonly Bare[], view: Size): readonly NetworkNode[] {
  const taken: Box[] = nodes.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const free = (own: readonly NetworkLabel[]): readonly NetworkLabel[] =>
    own.filter(({ box }) => inside(box, view) && !taken.some((other) => boxesOverlap(box, other)));
  const labels = new Map<Bare, NetworkLabel>();
  let waiting = nodes.map((node) => ({ node, places: placesBeside(node) }));
  while (waiting.length > 0) {
    // Those with the least choice left choose first.
    waiting = waiting
      .map(({ node, places }) => ({ node, places: free(places) }))
      .filter(({ places }) => places.length > 0)
      .sort((a, b) => a.places.length - b.places.length);
    const next = waiting.shift();
    const [label] = next?.places ?? [];
    if (next === undefined || label === undefined) continue;
    taken.push(label.box);
    labels.set(next.node, label);
  }
  return nodes.map((node) => ({ ...node, label: labels.get(node) }));
}

function placesBeside({ name, x, y, radius }: Bare): readonly NetworkLabel[] {
  const width = textWidth(name, FONT_SIZE);
  const gap = radius + 3;
  const at = (anchor: NetworkLabel['anchor'], dx: number, dy: number): NetworkLabel => {
    const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
    const foot = y + dy;
    const box = {
      left,
      top: foot - FONT_SIZE * ASCENT,
      width,
      height: FONT_SIZE * (ASCENT + DESCENT),
    };
    return { x: round(x + dx), y: round(foot), anchor, box };
  };
  const level = FONT_SIZE * 0.35;
  return [
    at('start', gap, level),
    at('end', -gap, level),
    at('middle', 0, -gap),
    at('middle', 0, gap + FONT_SIZE * 0.8),
    ...[-0.5, 0.5, -0.9, 0.9, -1.2, 1.2].flatMap((lines) => [
      at('start', gap, level + lines * FONT_SIZE),
      at('end', -gap, level + lines * FONT_SIZE),
    ]),
    ...[-gap, gap + FONT_SIZE * 0.8].flatMap((dy) => [
      at('start', -radius, dy),
      at('end', radius, dy),
    ]),
  ];
}
