/** Force-directed layout: places nodes so that those with ties are near each other. */
import type { Point, Size } from './box.ts';

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

const TICKS = 160;
/** d3-force's cooling: after 300 ticks a thousandth is left. */
const COOLING = 1 - 0.001 ** (1 / 300);
const FRICTION = 0.6;
const CHARGE = -90;
const GRAVITY = 0.09;
const COLLISION_RADIUS = 18;
const SPRING_LENGTH = 40;

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
 * Places nodes with the forces of d3-force, its constants and its cooling, as plain loops over all
 * pairs. For two dozen nodes that is twenty times as fast as its quadtrees.
 *
 * @param view whose shape the layout is to have; its size is left to the caller
 */
export function layOut(
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
  return bodies.map(({ name, papers, x, y }) => ({ name, papers, x, y }));
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
