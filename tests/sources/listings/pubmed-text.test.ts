import { describe, expect, it } from 'vitest';
import { readText } from './pages.ts';

describe("PubMed's text", () => {
  it('is a paper in paragraphs, of which notes are no part of the abstract', () => {
    const text = `1. Reef. 2021 Aug;596(7873):583-589. doi: 10.1000/reef.1. Epub 2021
Jul 15.

Tides that spell in shallow
water.

Jumper J(#)(1), van der Berg R(#)(2).

Author information:
(1)Kite Works, London.
(#)Contributed equally

Comment in
    Reef. 2021 Aug;596(7873):487-488.

BACKGROUND: Tides fall.
RESULTS: They rise again.

© 2021. The Author(s).

DOI: 10.1000/reef.1
PMID: 34265844 [Indexed for MEDLINE]


2. Kelp. 2018 Jul 26;174(3):505.

Kelp in the dark.

Young C(1), Lee A(1).

PMID: 30000001
`;
    expect(readText(text)).toEqual({
      format: 'pubmed-text',
      unread: [],
      entries: [
        {
          title: 'Tides that spell in shallow water.',
          authors: ['J Jumper', 'R van der Berg'],
          date: '2021-08',
          venue: 'Reef',
          volume: '596',
          issue: '7873',
          pages: '583-589',
          abstract: 'BACKGROUND: Tides fall. RESULTS: They rise again.',
          doi: '10.1000/reef.1',
          pmid: '34265844',
        },
        {
          title: 'Kelp in the dark.',
          authors: ['C Young', 'A Lee'],
          date: '2018-07-26',
          venue: 'Kelp',
          volume: '174',
          issue: '3',
          pages: '505',
          pmid: '30000001',
        },
      ],
    });
  });

  it('is a paper in one paragraph', () => {
    const text =
      '1: Jumper J, van der Berg R. Tides that spell in\nshallow water. Reef. 2021 Aug;596(7873):583-589. doi:\n10.1000/reef.1. PMID: 34265844; PMCID: PMC8371605.\n\n' +
      '2: de la Cruz M, Lee A; Kelp Network. Is kelp dark? Kelp. 2018 Jul 26;174(3):505. PMID: 30000001.\n';
    expect(readText(text)).toMatchObject({
      format: 'pubmed-text',
      unread: [],
      entries: [
        {
          title: 'Tides that spell in shallow water.',
          authors: ['J Jumper', 'R van der Berg'],
          date: '2021-08',
          doi: '10.1000/reef.1',
          pmid: '34265844',
          pmcid: 'PMC8371605',
        },
        { title: 'Is kelp dark?', date: '2018-07-26', venue: 'Kelp', pmid: '30000001' },
      ],
    });
  });
});
