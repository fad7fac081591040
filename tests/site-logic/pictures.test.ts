import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../src/site/authors.ts';
import { coauthorNetwork, yearRow } from '../../src/site/pictures.ts';
import { authorNames } from '../../src/model/paper.ts';
import { paper } from './paper.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

/** The network of Ada, who stands over each of these papers. */
function networkOf(coauthors: readonly (readonly string[])[]) {
  const papers = coauthors.map((names, index) =>
    paper({ id: `paper-${index}`, authors: ['Ada', ...names] }),
  );
  const names = papers.flatMap(authorNames);
  const authors = authorsOf(papers, new Map(names.map((name) => [name, name.toLowerCase()])));
  const byName = new Map(authors.map((author) => [author.name, author]));
  const ada = byName.get('Ada');
  if (!ada) throw new Error('Ada has no papers');
  return coauthorNetwork(ada, byName);
}

describe('the network of an author’s co-authors', () => {
  it('joins the author with each, and those who stand over a paper together, by how many papers', () => {
    const network = networkOf([['Bo', 'Cy'], ['Bo', 'Cy'], ['Bo', 'Di'], ['Eve']]);
    expect(network?.nodes.map(({ name, papers }) => [name, papers])).toEqual([
      ['Ada', 4],
      ['Bo', 3],
      ['Cy', 2],
      ['Di', 1],
    ]);
    const edges = network?.edges.map(({ from, to, papers }) => `${from.name} ${to.name} ${papers}`);
    expect(edges?.sort()).toEqual(['Ada Bo 3', 'Ada Cy 2', 'Ada Di 1', 'Bo Cy 2', 'Bo Di 1']);
  });

  it('has a name for each of its dots', () => {
    const long = Array.from(
      { length: 12 },
      (_, index) => `${'A very long name '.repeat(4)}${index}`,
    );
    const network = networkOf([long.slice(0, 6), long.slice(4), ['Bo', 'Cy'], ['Bo', 'Di']]);
    expect(network?.nodes.every(({ label }) => label !== undefined)).toBe(true);
    const names = new Set(network?.nodes.map(({ name }) => name));
    expect(network?.edges.every(({ from, to }) => names.has(from.name) && names.has(to.name))).toBe(
      true,
    );
  });

  it.each([
    ['few papers', [['Bo', 'Cy', 'Di', 'Eve']]],
    ['co-authors who never meet', [['Bo'], ['Cy'], ['Di'], ['Eve']]],
    ['one pair', [['Bo', 'Cy'], ['Bo', 'Cy'], ['Bo'], ['Di']]],
    ['papers by a collaboration', Array(4).fill(Array.from({ length: 200 }, (_, i) => `N${i}`))],
    ['no co-author', [[], [], [], []]],
  ])('is not drawn of %s', (_, coauthors) => {
    expect(networkOf(coauthors)).toBeUndefined();
  });

  it('is drawn in no time of three thousand papers', () => {
    const others = (index: number) => [1, 2, 3].map((step) => `N${(index * step) % 1000}`);
    const spent = cpuMilliseconds(() => {
      const network = networkOf(Array.from({ length: 3000 }, (_, index) => others(index)));
      expect(network?.nodes.length).toBeLessThanOrEqual(24);
    });
    expect(spent).toBeLessThan(2000);
  });
});

describe('the years of a topic', () => {
  it('are drawn where there are years to compare', () => {
    const dated = (date: string) => paper({ id: date, date });
    expect(yearRow([dated('2024-01-01'), dated('2025-01-01'), paper({ id: 'x' })])).toBeDefined();
    expect(yearRow([dated('2024-01-01'), paper({ id: 'x' })])).toBeUndefined();
    expect(yearRow([])).toBeUndefined();
  });
});
