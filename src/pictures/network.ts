/** Those an author wrote with, and who of them wrote together. */
import { scaleSqrt } from 'd3-scale';
import { inside, boxesOverlap, round, textWidth, type Box, type Point, type Size } from './box.ts';

/** A co-author, and the papers shared with the author whose network it is. */
export interface Companion {
  readonly name: string;
  readonly papers: number;
}

/** Two co-authors, by name, who stand over papers together, and how many. */
export interface Tie {
  readonly between: readonly [string, string];
  readonly papers: number;
}

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
const TICKS = 160;
/** d3-force's cooling: after 300 ticks a thousandth is left. */
const COOLING = 1 - 0.001 ** (1 / 300);
const FRICTION = 0.6;
const CHARGE = -90;
const GRAVITY = 0.09;
const COLLISION_RADIUS = 18;
const SPRING_LENGTH = 40;
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
  const placed = layOut(shown, ties, view);
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

/** A node on its way: where it is and how it moves. */
interface Body extends Companion {
  x: number;
  y: number;
  vx: number;
  vy: number;
}

interface Spring {
  readonly source: Body;
  readonly target: Body;
  readonly strength: number;
  /** The part of a pull that moves the target: the node with more springs moves less. */
  readonly bias: number;
}

/**
 * Force-directed layout: the forces of d3-force, with its constants and its cooling, as plain loops
 * over all pairs. For two dozen nodes that is twenty times as fast as its quadtrees.
 */
function layOut(
  companions: readonly Companion[],
  ties: readonly Tie[],
  view: Size,
): readonly (Companion & Point)[] {
  const bodies = companions.map(onSpiral);
  const springs = springsBetween(bodies, ties);
  const slant = view.width / view.height;
  let alpha = 1;
  for (let tick = 0; tick < TICKS; tick += 1) {
    alpha -= alpha * COOLING;
    repel(bodies, alpha);
    for (const body of bodies) {
      body.vx -= body.x * (GRAVITY / slant) * alpha;
      body.vy -= body.y * GRAVITY * slant * alpha;
    }
    separate(bodies);
    contract(springs, alpha);
    for (const body of bodies) move(body);
  }
  const nodes = bodies.map(({ name, papers, x, y }) => ({ name, papers, x, y }));
  return fitted(nodes, view);
}

/** Evenly spread starting positions (phyllotaxis), the same in every run. */
function onSpiral({ name, papers }: Companion, index: number): Body {
  const radius = 10 * Math.sqrt(0.5 + index);
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  return { name, papers, x: radius * Math.cos(angle), y: radius * Math.sin(angle), vx: 0, vy: 0 };
}

function springsBetween(bodies: readonly Body[], ties: readonly Tie[]): readonly Spring[] {
  const byName = new Map(bodies.map((body) => [body.name, body]));
  const pairs = ties.flatMap(({ between }) => {
    const [source, target] = between.map((name) => byName.get(name));
    return source && target ? [{ source, target }] : [];
  });
  const degrees = new Map<Body, number>();
  for (const body of pairs.flatMap(({ source, target }) => [source, target])) {
    degrees.set(body, (degrees.get(body) ?? 0) + 1);
  }
  return pairs.map(({ source, target }) => {
    const [one, other] = [degrees.get(source) ?? 1, degrees.get(target) ?? 1];
    return { source, target, strength: 1 / Math.min(one, other), bias: one / (one + other) };
  });
}

/** Every node pushes every other away, less with the square of the distance. */
function repel(bodies: readonly Body[], alpha: number): void {
  bodies.forEach((a, index) => {
    for (const b of bodies.slice(index + 1)) {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const squared = dx * dx + dy * dy;
      const push = (CHARGE * alpha) / (squared < 1 ? Math.sqrt(squared) || 1 : squared);
      a.vx += dx * push;
      a.vy += dy * push;
      b.vx -= dx * push;
      b.vy -= dy * push;
    }
  });
}

/** Nodes whose circles would overlap after this tick are moved apart. */
function separate(bodies: readonly Body[]): void {
  bodies.forEach((a, index) => {
    const [x, y] = [a.x + a.vx, a.y + a.vy];
    for (const b of bodies.slice(index + 1)) {
      const [dx, dy] = [x - b.x - b.vx, y - b.y - b.vy];
      const distance = Math.hypot(dx, dy) || 1e-6;
      if (distance >= 2 * COLLISION_RADIUS) continue;
      const half = (2 * COLLISION_RADIUS - distance) / distance / 2;
      a.vx += dx * half;
      a.vy += dy * half;
      b.vx -= dx * half;
      b.vy -= dy * half;
    }
  });
}

/** Ties pull their ends to a fixed distance. */
function contract(springs: readonly Spring[], alpha: number): void {
  for (const { source, target, strength, bias } of springs) {
    const dx = target.x + target.vx - source.x - source.vx;
    const dy = target.y + target.vy - source.y - source.vy;
    const distance = Math.hypot(dx, dy) || 1e-6;
    const pull = ((distance - SPRING_LENGTH) / distance) * alpha * strength;
    target.vx -= dx * pull * bias;
    target.vy -= dy * pull * bias;
    source.vx += dx * pull * (1 - bias);
    source.vy += dy * pull * (1 - bias);
  }
}

function move(body: Body): void {
  body.vx *= FRICTION;
  body.vy *= FRICTION;
  body.x += body.vx;
  body.y += body.vy;
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
