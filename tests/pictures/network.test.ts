import { describe, expect, it } from 'vitest';
import { inside, boxesOverlap } from '../../src/pictures/box.ts';
import type { Tie } from '../../src/pictures/force-layout.ts';
import { drawNetwork } from '../../src/pictures/network.ts';

const HOSTILE = [
  '<img src=x onerror=1>',
  '"&amp;',
  'x'.repeat(500),
  '\u05d0\u05d1\u05d2',
  '李小龙',
  '***',
];

/** Companions in a ring of ties; the first have most papers. */
function ring(names: readonly string[]) {
  const companions = names.map((name, index) => ({ name, papers: names.length - index }));
  const ties = names.map((name, index): Tie => {
    return { between: [name, names[(index + 1) % names.length] ?? name], papers: 1 + (index % 3) };
  });
  return { companions, ties };
}

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => `Person Number${index}`);

const draw = (names: readonly string[]) => {
  const { companions, ties } = ring(names);
  return drawNetwork(companions, ties);
};

/** A network whose ties follow from a seed: between a fifth and a third of all pairs. */
function scattered(size: number, seed: number) {
  const names = people(size);
  const density = 3 + (seed % 3);
  const ties = names.flatMap((one, a) =>
    names
      .slice(a + 1)
      .filter((_, b) => ((a + 1) * 31 + b * 17 + seed * 7) % density === 0)
      .map((other): Tie => ({ between: [one, other], papers: 1 })),
  );
  return drawNetwork(
    names.map((name, index) => ({ name, papers: size - index })),
    ties,
  );
}

describe('a network of co-authors', () => {
  it.each([
    ['three', people(3)],
    ['a dozen', people(12)],
    ['as many as there is room for', people(24)],
    ['hostile names', HOSTILE],
  ])('keeps %s inside the picture, names apart from names and from dots', (_, names) => {
    const { nodes, view } = draw(names);
    const boxes = nodes.flatMap(({ label }) => (label ? [label.box] : []));
    const dots = nodes.map(({ x, y, radius }) => ({
      left: x - radius,
      top: y - radius,
      width: 2 * radius,
      height: 2 * radius,
    }));
    expect(nodes.map(({ name }) => name)).toEqual(names);
    expect([...boxes, ...dots].every((box) => inside(box, view))).toBe(true);
    boxes.forEach((box, index) => {
      const others = [...boxes.slice(index + 1), ...dots];
      expect(others.filter((other) => boxesOverlap(box, other))).toEqual([]);
    });
  });

  it('names 85 % of the co-authors in networks of all sizes and densities', () => {
    const networks = Array.from({ length: 100 }, (_, index) => scattered(4 + (index % 21), index));
    const nodes = networks.flatMap((network) => network.nodes);
    expect(nodes.filter(({ label }) => label).length).toBeGreaterThan(0.85 * nodes.length);
  });

  it('shows those with most papers where there are too many, and only ties between those shown', () => {
    const { nodes, edges } = draw(people(60));
    expect(nodes.map(({ name }) => name)).toEqual(people(24));
    expect(edges).toHaveLength(23);
  });

  it('leaves out those who are tied to nobody', () => {
    const { companions, ties } = ring(people(4));
    const alone = { name: 'Alone', papers: 9 };
    expect(drawNetwork([alone, ...companions], ties).nodes).toHaveLength(4);
  });

  it('is the same whenever it is drawn', () => {
    expect(draw(people(20))).toEqual(draw(people(20)));
  });

  it('has the larger dot for more papers', () => {
    const [first, second, third] = draw(people(3)).nodes.map(({ radius }) => radius);
    expect(first).toBeGreaterThan(second ?? Infinity);
    expect(second).toBeGreaterThan(third ?? Infinity);
  });
});
