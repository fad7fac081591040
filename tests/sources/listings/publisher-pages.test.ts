import { describe, expect, it } from 'vitest';
import { readText } from './pages.ts';

const TELLS = 'Kites on two lines draw letters. We teach one the alphabet, and it spells a word.';
const KITE = { title: 'A Kite that Spells', authors: ['Ann Lee', 'Bo Chen'] };
const CLOCK = { title: 'Clocks that Listen', authors: ['Cy Young'] };

describe('pages of JMLR', () => {
  const venue = 'Journal of Machine Learning Research';

  it('a volume', () => {
    const text =
      'JMLR\nHome Page\nPapers\n\nJMLR Volume 24\nA Kite that Spells\nAnn Lee, Bo Chen; (13):1−33, 2023.\n[abs][pdf][bib]\nClocks that Listen\nCy Young; (12):1−60, 2023.\n[abs][pdf][bib]      [code]\n\n© JMLR 2023. (edit)\n';
    const where = { venue, volume: '24', date: '2023' };
    expect(readText(text)).toEqual({
      format: 'jmlr',
      unread: [],
      entries: [
        { ...KITE, ...where, issue: '13', pages: '1-33' },
        { ...CLOCK, ...where, issue: '12', pages: '1-60' },
      ],
    });
  });

  it('a paper with its abstract', () => {
    const text = `JMLR\nSubmissions\n\nA Kite that Spells\nAnn Lee, Bo Chen.\nYear: 2023, Volume: 24, Issue: 13, Pages: 1−33\n\nAbstract\n${TELLS}\n[abs][pdf][bib]\n© JMLR 2023. (edit)\n`;
    const where = { venue, volume: '24', issue: '13', pages: '1-33', date: '2023' };
    expect(readText(text).entries).toEqual([{ ...KITE, ...where, abstract: TELLS }]);
  });

  it('a paper whose names cannot be told is said', () => {
    const text =
      'JMLR\nA Kite that Spells\nAnn Lee, Bo Chen; (13):1−33, 2023.\nClocks that Listen\nthe clocks of every town; (12):1−60, 2023.\n';
    expect(readText(text)).toMatchObject({ entries: [KITE], unread: [5] });
  });
});

describe('pages of CVF open access', () => {
  it('a conference, with a citation shown', () => {
    const text =
      'CVPR 2023 open access\nThese CVPR 2023 papers are the Open Access versions, provided by the Computer Vision Foundation.\nPapers\nBack\nA Kite that Spells\nAnn Lee, Bo Chen\n[pdf] [supp] [arXiv]\n[bibtex]\nClocks that Listen\nCy Young\n[pdf]\n[bibtex]\n@InProceedings{Young_2023_CVPR,\n    author    = {Young, Cy},\n    title     = {Clocks that Listen},\n    booktitle = {Proceedings of Clocks},\n    month     = {June},\n    year      = {2023},\n    pages     = {1-10}\n}\n';
    expect(readText(text)).toEqual({
      format: 'cvf',
      unread: [],
      entries: [
        { ...KITE, venue: 'CVPR 2023', date: '2023' },
        { ...CLOCK, venue: 'Proceedings of Clocks', date: '2023', pages: '1-10' },
      ],
    });
  });
});

describe('results of IEEE Xplore', () => {
  it('give title, authors, venue and numbers', () => {
    const text =
      'Showing 1-25 of 4,321 results for kites\nSort By:\nRelevance\nA Kite that Spells\nAnn Lee; Bo Chen\nIEEE Transactions on Kites\nYear: 2023 | Volume: 12, Issue: 3 | Journal Article | Publisher: IEEE\nCited by: Papers (12)\nAbstract\nHTML\n\n\nClocks that Listen\nCy Young\n2019 International Conference on Clocks (ICC)\nYear: 2019 | Conference Paper | Publisher: IEEE\nAbstract\n';
    expect(readText(text)).toEqual({
      format: 'ieee-xplore',
      unread: [],
      entries: [
        {
          ...KITE,
          ...{ venue: 'IEEE Transactions on Kites', volume: '12', issue: '3', date: '2023' },
          ...{ type: 'article', publisher: 'IEEE' },
        },
        {
          ...CLOCK,
          venue: '2019 International Conference on Clocks (ICC)',
          ...{ date: '2019', type: 'conference-paper', publisher: 'IEEE' },
        },
      ],
    });
  });
});

describe("results of ACM's Digital Library", () => {
  it('give title, authors, venue and DOI, and no abstract that is cut', () => {
    const text =
      "1,234 Results for: All: kites\nRelevance\nresearch-article\nOpen Access\nPublished By ACM\nAugust 2021\nA Kite that Spells\nAnn Lee,\nBo Chen\nKITES '21: Proceedings of Kites, August 2021, pp 12–34 • https://doi.org/10.1145/3447548.3467100\nKites on two lines draw letters ...\n12\n345\nMetrics\nTotal Citations12\nresearch-article\nJanuary 2020\nClocks that Listen\nCy Young\nACM Transactions on Clocks, Volume 38, Issue 1, Article No.: 5, pp 1–25 • https://doi.org/10.1145/3360001\n";
    expect(readText(text)).toEqual({
      format: 'acm-library',
      unread: [],
      entries: [
        {
          ...KITE,
          venue: "KITES '21: Proceedings of Kites",
          ...{ pages: '12-34', date: '2021-08', doi: '10.1145/3447548.3467100' },
        },
        {
          ...CLOCK,
          venue: 'ACM Transactions on Clocks',
          ...{ volume: '38', issue: '1', pages: '1-25', date: '2020-01' },
          doi: '10.1145/3360001',
        },
      ],
    });
  });
});

describe('citations that ScienceDirect exports as text', () => {
  it('give what each line says', () => {
    const text = `Ann Lee, Bo Chen,\nA Kite that Spells,\nJournal of Kites,\nVolume 182, Issue 3,\n2023,\n104321,\nISSN 0045-7825,\nhttps://doi.org/10.1016/j.kites.2023.104321.\n(https://www.sciencedirect.com/science/article/pii/S00457825)\nAbstract: ${TELLS}\nKeywords: Kite; Letters\n\nCy Young,\nClocks that Listen,\nClocks,\nVolume 12,\n2021,\nPages 45-67,\n(https://www.sciencedirect.com/science/article/pii/S00963003)\n`;
    expect(readText(text)).toEqual({
      format: 'science-direct',
      unread: [],
      entries: [
        {
          ...KITE,
          ...{ venue: 'Journal of Kites', volume: '182', issue: '3', date: '2023' },
          ...{ pages: '104321', issn: '0045-7825', doi: '10.1016/j.kites.2023.104321' },
          url: 'https://www.sciencedirect.com/science/article/pii/S00457825',
          ...{ abstract: TELLS, keywords: ['Kite', 'Letters'] },
        },
        {
          ...CLOCK,
          ...{ venue: 'Clocks', volume: '12', date: '2021', pages: '45-67' },
          url: 'https://www.sciencedirect.com/science/article/pii/S00963003',
        },
      ],
    });
  });
});

describe('a list of titles with their authors behind them', () => {
  it.each([
    ['in quotation marks', '"A Kite that Spells" by Ann Lee and Bo Chen (2016)', { date: '2016' }],
    ['curly ones', '“A Kite that Spells,” Ann Lee, Bo Chen, 2016', { date: '2016' }],
    ['numbered', '1. "A Kite that Spells" by Ann Lee & Bo Chen', {}],
    ['bare, with a year', 'A Kite that Spells by Ann Lee and Bo Chen (2016)', { date: '2016' }],
    [
      'with an address',
      '"A Kite that Spells" by Ann Lee, Bo Chen. https://arxiv.org/abs/2101.00001',
      { arxiv: '2101.00001' },
    ],
    ['wrapped', '"A Kite that Spells" by Ann Lee and\nBo Chen (2016)', { date: '2016' }],
  ])('%s', (_, line, more) => {
    const others = ['Clocks that Listen', 'Stones Sorted by Sound'].map((title, at) =>
      line
        .replace('A Kite that Spells', title)
        .replace(/^1/u, String(at + 2))
        .replace('00001', `0000${at + 2}`),
    );
    const { format, entries, unread } = readText(`${[line, ...others].join('\n')}\n`);
    expect({ format, unread }).toEqual({ format: 'titles-by-authors', unread: [] });
    expect(entries).toHaveLength(3);
    expect(entries[0]).toEqual({ ...KITE, ...more });
  });
});
