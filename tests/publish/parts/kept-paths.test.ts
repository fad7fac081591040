import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chosenPaths } from '../../../src/publish/parts/kept-paths.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const PATHS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => ({
  pathname: `/papers/${name}/`,
  component: 'src/pages/papers/[id].astro',
}));

describe('the pages that a process renders', () => {
  it.each([1, 2, 3, 7, 9])('are in one of %i parts each', (of) => {
    const parts = Array.from({ length: of }, (_none, index) =>
      chosenPaths({ part: { number: index + 1, of } })(PATHS),
    );
    expect(parts.flat().toSorted((a, b) => a.pathname.localeCompare(b.pathname))).toEqual(PATHS);
    const sizes = parts.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('are those of a list, which parts share out', async () => {
    const only = join(await temporaryFolder(), 'only.json');
    writeFileSync(only, JSON.stringify(['/papers/b/', '/papers/f/', '/papers/unknown/']));
    const names = (part?: { number: number; of: number }) =>
      chosenPaths({ only, part })(PATHS).map(({ pathname }) => pathname);
    expect(names()).toEqual(['/papers/b/', '/papers/f/']);
    expect(names({ number: 2, of: 2 })).toEqual(['/papers/f/']);
  });
});
