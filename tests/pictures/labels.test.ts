import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inside, boxesOverlap } from '../../src/pictures/box.ts';
import { setLabels } from '../../src/pictures/map.ts';

const view = { width: 1000, height: 860 };
const ground = { view, fontSize: 35.5, points: [] };
const point = fc.record({
  x: fc.double({ min: 0, max: view.width, noNaN: true }),
  y: fc.double({ min: 0, max: view.height, noNaN: true }),
});
const wish = fc.record({ text: fc.string({ minLength: 1, maxLength: 500 }), at: point });

describe('labels of a picture', () => {
  it('lie inside it and never on each other, whatever they say and wherever they belong', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), fc.array(point), (wishes, points) => {
        const boxes = setLabels(wishes, { ...ground, points }).flatMap((label) =>
          label ? [label.box] : [],
        );
        expect(boxes.every((box) => inside(box, view))).toBe(true);
        const pairs = boxes.flatMap((box, index) =>
          boxes.slice(index + 1).map((other) => [box, other] as const),
        );
        expect(pairs.some(([box, other]) => boxesOverlap(box, other))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('stand in the place that was wished for where it is free', () => {
    const [label] = setLabels([{ text: 'Optimization', at: { x: 500, y: 400 } }], ground);
    expect(label).toMatchObject({ x: 500, y: 400, lines: ['Optimization'] });
  });

  it('go aside for points that they would cover', () => {
    const points = Array.from({ length: 9 }, (_, index) => ({ x: 460 + 10 * index, y: 400 }));
    const at = { x: 500, y: 400 };
    const [label] = setLabels([{ text: 'Optimization', at }], { ...ground, points });
    expect(label && Math.abs(label.y - at.y)).toBeGreaterThan(15);
  });

  it('are broken between words into lines alike', () => {
    const text = 'Distributed and decentralized learning';
    const [label] = setLabels([{ text, at: { x: 500, y: 400 } }], ground);
    expect(label?.lines).toEqual(['Distributed and', 'decentralized', 'learning']);
  });

  it('are left out where the picture has no room for them', () => {
    const long = { text: 'x'.repeat(500), at: { x: 500, y: 400 } };
    expect(setLabels([long], ground)).toEqual([undefined]);
  });
});
