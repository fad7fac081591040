import { describe, expect, it } from 'vitest';
import { holds, inside } from '../../src/pictures/box.ts';
import { drawMap, type MapPoint } from '../../src/pictures/map.ts';

const TOPICS = ['Sampling', 'Game theory', 'Federated learning', 'Diffusion', 'Privacy'];

/** Papers in as many groups as there are topics; those of a group are alike. */
function library(count: number) {
  const papers = Array.from({ length: count }, (_, index) => {
    const name = TOPICS[index % TOPICS.length] ?? '';
    return { id: `paper-${index}`, subjects: index % 11 === 0 ? [] : [{ slug: name, name }] };
  });
  const neighbours = papers.map((_, index) =>
    [1, -1, 2, -2, 3, -3]
      .map((step) => index + step * TOPICS.length)
      .filter((other) => other >= 0 && other < count)
      .map((other, rank) => ({ index: other, similarity: 0.9 - rank / 10 })),
  );
  return { papers, neighbours };
}

const draw = (count: number) => {
  const { papers, neighbours } = library(count);
  return drawMap(papers, neighbours);
};

describe('the map of a library', () => {
  it.each([0, 1, 2, 5, 6, 7, 13, 120])(
    'shows each of %i papers once, inside the picture',
    (count) => {
      const { regions, view } = draw(count);
      const points = regions.flatMap((region) => region.points);
      expect(new Set(points.map(({ id }) => id)).size).toBe(count);
      expect(points).toHaveLength(count);
      for (const { x, y } of points) {
        expect(inside({ left: x, top: y, width: 0, height: 0 }, view)).toBe(true);
      }
    },
  );

  it('lays no paper under a name', () => {
    const { regions } = draw(300);
    const boxes = regions.flatMap(({ label }) => (label ? [label.box] : []));
    expect(boxes).toHaveLength(TOPICS.length);
    const covered = regions
      .flatMap((region) => region.points)
      .filter((point) => boxes.some((box) => holds(box, point)));
    expect(covered).toEqual([]);
  });

  it('is the same whenever it is drawn', () => {
    expect(draw(120)).toEqual(draw(120));
  });

  it('lays no two papers on one spot', () => {
    const points = draw(120).regions.flatMap((region) => region.points);
    const spots = new Set(points.map(({ x, y }) => `${Math.round(x / 4)} ${Math.round(y / 4)}`));
    expect(spots.size).toBeGreaterThan(115);
  });

  it('lays beside nearly every paper one that is like it', () => {
    const points = draw(120).regions.flatMap((region) => region.points);
    const alike = points.filter((point) => groupOf(point) === groupOf(nearest(point, points)));
    expect(alike.length).toBeGreaterThan(100);
  });

  it('names each topic, and gives papers without one a region of their own, the last', () => {
    const { regions } = draw(120);
    expect(regions.flatMap(({ label }) => (label ? [label.lines.join(' ')] : [])).sort()).toEqual(
      [...TOPICS].sort(),
    );
    expect(regions.at(-1)).toMatchObject({ subject: undefined, look: 0, label: undefined });
  });
});

function groupOf({ id }: MapPoint): number {
  return Number(id.slice('paper-'.length)) % TOPICS.length;
}

function nearest(point: MapPoint, points: readonly MapPoint[]): MapPoint {
  const far = (other: MapPoint) => Math.hypot(other.x - point.x, other.y - point.y);
  const others = points.filter(({ id }) => id !== point.id);
  return others.reduce((best, other) => (far(other) < far(best) ? other : best));
}
