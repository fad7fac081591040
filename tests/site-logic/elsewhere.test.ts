/** The ways from a paper's page to the paper. */
import { describe, expect, it } from 'vitest';
import { titleSearches, waysOut } from '../../src/site/elsewhere.ts';
import { paper } from './paper.ts';

const labels = (fields: Parameters<typeof paper>[0]) =>
  waysOut(paper(fields)).map(({ label }) => label);

describe('ways out', () => {
  it('are the links that the sources give, each under its name', () => {
    const links = waysOut(paper({ id: 'x', arxiv: '2301.00001', doi: '10.1000/a(b)' }));
    expect(new Map(links.map(({ label, href }) => [label, href]))).toEqual(
      new Map([
        ['arXiv', 'https://arxiv.org/abs/2301.00001'],
        ['DOI', 'https://doi.org/10.1000/a(b)'],
      ]),
    );
  });

  it('take a repository that the abstract links to for the code', () => {
    const links = ['https://example.org/data', 'https://github.com/tide/tables'];
    expect(waysOut(paper({ id: 'x', links }))).toEqual([{ label: 'Code', href: links[1] }]);
    expect(labels({ id: 'x', links: ['https://github.com/', 'https://github.com/tide'] })).toEqual(
      [],
    );
  });

  it('name code once', () => {
    const links = ['https://github.com/other/thing'];
    expect(labels({ id: 'x', links, codeUrl: 'https://github.com/tide/tables' })).toEqual(['Code']);
  });
});

describe('searches for a title', () => {
  it('hold the title as it is read, and nothing that ends an address', () => {
    const searches = titleSearches(paper({ id: 'x', title: 'Rates of $O(1/T)$ & more #1?' }));
    expect(searches).toHaveLength(3);
    for (const { href } of searches) {
      expect(URL.canParse(href)).toBe(true);
      expect(decodeURIComponent(new URL(href).search)).toContain('Rates of O(1/T) & more #1?');
      expect(new URL(href).hash).toBe('');
    }
  });

  it('are none where the title is not known, or a source leads to the paper', () => {
    expect(titleSearches(paper({ id: 'x', untitled: true }))).toEqual([]);
    expect(titleSearches(paper({ id: 'x', doi: '10.1000/x' }))).toEqual([]);
    const withCode = paper({ id: 'x', codeUrl: 'https://github.com/a/b' });
    expect(titleSearches(withCode)).toHaveLength(3);
  });
});
