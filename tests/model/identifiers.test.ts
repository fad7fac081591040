import { describe, expect, it } from 'vitest';
import * as identifiers from '../../src/model/identifiers.ts';

describe('an identifier has one form, however it is written', () => {
  it.each([
    ['normaliseDoi', 'https://doi.org/10.1000/ABC', '10.1000/abc'],
    ['normaliseDoi', 'doi: 10.1000/abc', '10.1000/abc'],
    ['normaliseDoi', 'http://dx.doi.org/10.1000/a%28b%29', '10.1000/a(b)'],
    ['normaliseDoi', 'https://example.org/10.1000/abc', undefined],
    ['normaliseArxiv', 'https://arxiv.org/abs/2301.00001v2', '2301.00001'],
    ['normaliseArxiv', 'arXiv:math.GT/0309136', 'math.GT/0309136'],
    ['normaliseArxiv', 'https://arxiv.org/pdf/hep-th/9901001.pdf', 'hep-th/9901001'],
    ['normaliseArxiv', '10.48550/arXiv.2301.00001', '2301.00001'],
    ['normaliseArxiv', '2301', undefined],
    ['normalisePmcid', '6702460', 'PMC6702460'],
    ['normalisePmid', 'https://pubmed.ncbi.nlm.nih.gov/31452104/', '31452104'],
    ['normaliseIsbn', 'ISBN 0-306-40615-x', '030640615X'],
    ['normaliseIssn', '2049-363x', '2049-363X'],
    ['normaliseAcl', 'https://aclanthology.org/P19-1001/', 'P19-1001'],
  ] as const)('%s: %s', (name, written, form) => {
    expect(identifiers[name](written)).toBe(form);
  });

  it.each([
    ['10.48550/arxiv.2301.00001', '2301.00001'],
    ['10.48550/arxiv.math.gt/0309136', 'math.GT/0309136'],
    ['10.1000/abc', undefined],
  ])('the DOI %s stands for arXiv %s', (doi, id) => {
    expect(identifiers.arxivOfDoi(doi)).toBe(id);
  });
});
