import { describe, expect, it } from 'vitest';
import { chosenPaths } from '../../../src/publish/rendering/choice.ts';

const PATHS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => ({
  pathname: `/papers/${name}/`,
}));

describe('the pages that a process renders', () => {
  it.each([1, 2, 3, 7, 9])('are in one of %i parts each', (of) => {
    const parts = Array.from({ length: of }, (_none, index) =>
      chosenPaths(PATHS, { part: { number: index + 1, of } }),
    );
    expect(parts.flat().toSorted((a, b) => a.pathname.localeCompare(b.pathname))).toEqual(PATHS);
    const sizes = parts.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });
});
