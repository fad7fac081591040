import { describe, expect, it } from 'vitest';
import { claim } from '../../src/model/claim.ts';
import { tidyClaims, withSingleBackslashes } from '../../src/sources/texts.ts';

const at = { lines: [1, 1] } as const;

describe('the texts of claims', () => {
  it('fold ligatures in titles, abstracts and names', () => {
    const { title, abstract, authors } = tidyClaims(
      {
        title: claim('Eﬃcient ﬁlters', at),
        abstract: claim('A ﬂow.', at),
        authors: claim([{ family: 'Griﬃth', given: 'Ana' }], at),
      },
      false,
    );
    expect(title?.value).toBe('Efficient filters');
    expect(abstract?.value).toBe('A flow.');
    expect(authors?.value).toEqual([{ family: 'Griffith', given: 'Ana' }]);
  });

  it.each(['[No abstract available]', 'Abstract Missing', 'n/a', 'No abstract.'])(
    'have no abstract where a source says so: %s',
    (text) => {
      expect(tidyClaims({ abstract: claim(text, at) }, false)).toEqual({});
    },
  );

  it('decode the entities and tags of a text listing, and of nothing else', () => {
    const claims = { title: claim('R&amp;D <i>in vivo</i> at p &lt; 0.05', at) };
    expect(tidyClaims(claims, true).title?.value).toBe('R&D in vivo at p < 0.05');
    expect(tidyClaims(claims, false).title?.value).toBe(claims.title.value);
  });

  it.each([
    ['a rate of $\\\\mathcal{O}(n)$', 'a rate of $\\mathcal{O}(n)$'],
    ['$\\\\alpha$ and \\\\emph{so}', '$\\alpha$ and \\emph{so}'],
    ['one \\\\ two', 'one \\\\ two'],
    ['$\\begin{matrix}a\\\\alpha\\end{matrix}$', '$\\begin{matrix}a\\\\alpha\\end{matrix}$'],
  ])('have single backslashes: %s', (raw, expected) => {
    expect(withSingleBackslashes(raw)).toBe(expected);
  });
});
