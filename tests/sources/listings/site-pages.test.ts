import { describe, expect, it } from 'vitest';
import { readListing, readText } from './pages.ts';

it('a volume page of the ACL Anthology gives title, authors and abstract', () => {
  const { format, entries, unread } = readListing('acl-volume.txt');
  expect({ format, unread }).toEqual({ format: 'acl-anthology', unread: [] });
  expect(entries[0]).toEqual({
    title: 'A Kite that Spells',
    authors: ['Ann Lee', 'Bo Chen'],
    abstract: 'Kites on two lines draw letters. We teach one the alphabet.',
  });
  expect(entries[1]).toMatchObject({ title: 'Clocks that Listen', authors: ['Dana Novak'] });
});

it('a list of OpenReview gives title, authors, day and venue', () => {
  expect(readListing('openreview.txt')).toEqual({
    format: 'openreview-pages',
    unread: [],
    entries: [
      {
        title: 'A Kite that Spells',
        authors: ['Ann Lee', 'Bo Chen'],
        date: '2023-01-16',
        venue: 'KITES 2023 poster',
      },
    ],
  });
});

const TELLS = 'Kites on two lines draw letters. We teach one the alphabet, and it spells a word.';
const TICKS = 'Clocks that listen to each other agree. All of them are late by a minute.';

describe('pages of PMLR', () => {
  const place = 'Proceedings of the Ninth Conference on Kites, PMLR 134:1-25';
  const paper = {
    title: 'A Kite that Spells',
    authors: ['Ann Lee', 'Bo Chen'],
    venue: 'Proceedings of the Ninth Conference on Kites',
    volume: '134',
    pages: '1-25',
  };

  it.each([
    [
      'as it is copied',
      `[edit]\n\nA Kite that Spells\n\nAnn Lee, Bo Chen\n${place}, 2021.\n\nAbstract\n\n${TELLS}\n\nCite this Paper\n\nBibTeX\n\n@InProceedings{pmlr-v134,\n title = {A Kite that Spells},\n}\n\nRelated Material\n\nDownload PDF\n`,
    ],
    [
      'with its navigation',
      `Proceedings of Machine Learning Research\nVolume 134\nJMLR\nMLOSS\nFAQ\n[edit]\nA Kite that Spells\nAnn Lee, Bo Chen\n${place}, 2021.\nAbstract\n${TELLS}\nCite this Paper\nBibTeX\nEndnote\nAPA\n`,
    ],
    [
      'wrapped',
      `A Kite that\nSpells\n\nAnn Lee,\nBo Chen\nProceedings of the Ninth Conference on\nKites, PMLR 134:1-25, 2021.\n\nAbstract\n\nKites on two lines draw letters.\nWe teach one the alphabet, and it spells a word.\n\nCite this Paper\n`,
    ],
    [
      'with authors and place in one line',
      `A Kite that Spells\nAnn Lee, Bo Chen; ${place}, 2021.\nAbstract\n${TELLS}\n`,
    ],
  ])('a paper, %s', (_, text) => {
    const { format, entries } = readText(text);
    expect(format).toBe('pmlr');
    expect(entries).toEqual([{ ...paper, date: '2021', abstract: TELLS }]);
  });

  it.each([
    ['links in brackets', '[abs][Download PDF]', '\n'],
    ['links that stand apart', '[abs] [Download PDF] [OpenReview] [Supplementary PDF]', '\n\n'],
  ])('a volume, with %s', (_, links, gap) => {
    const block = (title: string, names: string, pages: string) =>
      `${title}${gap}${names}; Proceedings of the Ninth Conference on Kites, PMLR 134:${pages}${gap}${links}\n`;
    const text = `Volume 134: Conference on Kites, 15-19 August 2021, Lincoln\n\n[edit]\n\nEditors: Dana Novak, Ebba Holm\n\n[bib][citeproc]\n\n${block('A Kite that Spells', 'Ann Lee, Bo Chen', '1-25')}\n${block('Clocks that Listen', 'Cy Young', '26-40')}`;
    const { format, entries } = readText(text);
    expect(format).toBe('pmlr');
    expect(entries).toEqual([
      paper,
      { ...paper, title: 'Clocks that Listen', authors: ['Cy Young'], pages: '26-40' },
    ]);
  });
});

describe('results of Google Scholar', () => {
  const result = (title: string, byline: string, links: string) =>
    `${title}\n${byline}\nShows that kites …\n${links}\n`;
  const links = 'Save Cite Cited by 122 Related articles All 6 versions';
  it.each([
    [
      'A Kite that Spells',
      'A Lee, B Chen… - Journal of Kites, 2022 - kites.example',
      { authors: ['A Lee', 'B Chen'], truncated: true, venue: 'Journal of Kites', date: '2022' },
    ],
    [
      '[PDF] A Kite that Spells',
      'A Lee, B Chen - IEEE transactions on …, 2021 - ieeexplore.ieee.org',
      { authors: ['A Lee', 'B Chen'], date: '2021' },
    ],
    [
      '[HTML][HTML] A Kite that Spells',
      'A Lee - arXiv preprint arXiv:2101.00001, 2021 - arxiv.org',
      { authors: ['A Lee'], arxiv: '2101.00001', date: '2021' },
    ],
    [
      '[BOOK][B] A Kite that Spells',
      'A Lee, B Chen - 2003 - books.example',
      { authors: ['A Lee', 'B Chen'], date: '2003' },
    ],
    [
      '[CITATION][C] A Kite that Spells',
      'AB Lee, BC van den Berg - Kites, 1999',
      { authors: ['AB Lee', 'BC van den Berg'], venue: 'Kites', date: '1999' },
    ],
  ])('%s', (title, byline, paper) => {
    const other = result('Clocks that Listen', 'C Young - Clocks, 2020 - clocks.example', links);
    const text = `About 12,300 results (0.05 sec)\nkites that spell\n[PDF] kites.example\n${result(title, byline, links)}[PDF] clocks.example\n${other}`;
    const { format, entries, unread } = readText(text);
    expect({ format, unread }).toEqual({ format: 'google-scholar', unread: [] });
    expect(entries[0]).toEqual({ title: 'A Kite that Spells', ...paper });
    expect(entries[1]).toEqual({
      title: 'Clocks that Listen',
      authors: ['C Young'],
      venue: 'Clocks',
      date: '2020',
    });
  });

  it.each([
    ['tabs', (cited: string, year: string) => `\t${cited}\t${year}\n`],
    ['lines', (cited: string, year: string) => `\n${cited}\n${year}\n`],
    ['a line of their own', (cited: string, year: string) => `\n${cited}\t${year}\n`],
  ])('a profile, with figures in %s', (_, figures) => {
    const text = `Ann Lee\nUniversity of Kites\nVerified email at kites.example - Homepage\nkites\nclocks\nTITLE\tCITED BY\tYEAR\nA Kite that Spells\nA Lee, B Chen, C Young, ...\nJournal of Kites 12 (3), 45-67, 2019${figures('1,234*', '2019')}Clocks that Listen\nA Lee\narXiv preprint arXiv:2101.00001, 2021${figures('5', '2021')}`;
    expect(readText(text)).toEqual({
      format: 'google-scholar',
      unread: [],
      entries: [
        {
          title: 'A Kite that Spells',
          authors: ['A Lee', 'B Chen', 'C Young'],
          truncated: true,
          venue: 'Journal of Kites',
          volume: '12',
          issue: '3',
          pages: '45-67',
          date: '2019',
        },
        { title: 'Clocks that Listen', authors: ['A Lee'], arxiv: '2101.00001', date: '2021' },
      ],
    });
  });
});

describe('pages of OpenReview', () => {
  const paper = {
    title: 'A Kite that Spells',
    authors: ['Ann Lee', 'Bo Chen'],
    date: '2024-01-16',
    venue: 'KITES 2024 oral',
    abstract: TELLS,
  };
  const dated = 'Published: 16 Jan 2024, Last Modified: 05 Mar 2024';
  it.each([
    [
      'its details open',
      `A Kite that Spells\nAnn Lee, Bo Chen\n${dated}\nKITES 2024 oral\nReaders: Everyone\nShow details\nKeywords: kites, letters\nTL;DR: We spell.\nAbstract: ${TELLS}\nCode Of Ethics: I acknowledge that I have read it.\nSubmission Number: 11\n`,
    ],
    [
      'the abstract first',
      `A Kite that Spells\nAnn Lee, Bo Chen\n${dated}\nKITES 2024 oral\nReaders: Everyone\nAbstract: ${TELLS}\nKeywords: kites, letters\nPrimary Area: kites, and what they write\nTL;DR: We spell.\n`,
    ],
    [
      'a line glued together',
      `Download PDF\nA Kite that Spells\nDownload PDF\nAnn Lee, Bo Chen\n${dated}KITES 2024 oralEveryoneRevisionsBibTeXCC BY 4.0\nKeywords: kites, letters\nAbstract: ${TELLS}\nSubmission Number: 11\nStudent Paper: Yes\n`,
    ],
    [
      'wrapped lines',
      `A Kite that Spells\nAnn Lee,\nBo Chen\n${dated}\nKITES 2024 oral\nEveryone\nKeywords: kites,\nletters\nTL;DR: We\nspell.\nAbstract: Kites on two lines draw letters.\nWe teach one the alphabet, and it spells a word.\nSupplementary Material: zip\n`,
    ],
    [
      'a label above its text',
      `A Kite that Spells\nAnn Lee, Bo Chen\n${dated}\nKITES 2024 oral\nKeywords:\nkites, letters\nAbstract:\n${TELLS}\nAnonymous Url: I certify that there is none.\nNo Acknowledgement Section: I certify it.\n`,
    ],
    [
      'the discussion below',
      `A Kite that Spells\nAnn Lee, Bo Chen\n${dated}\nKITES 2024 oral\nEveryone\nKeywords: kites, letters\nAbstract: ${TELLS}\nSubmission Number: 7\nFilter by reply type...\nOfficial Review by Reviewer aBcD\nSummary: This paper flies kites.\n`,
    ],
  ])('a paper with %s', (_, text) => {
    const { format, entries } = readText(text);
    expect(format).toBe('openreview-pages');
    expect(entries).toEqual([{ ...paper, keywords: ['kites', 'letters'] }]);
  });

  it('several papers, one of which hides its authors', () => {
    const text = `A Kite that Spells\nAnonymous\n${dated}\nSubmitted to KITES 2024\nReaders: Everyone\nAbstract: ${TELLS}\n\nClocks that Listen\nCy Young\n28 Sept 2020 (modified: 10 Feb 2022)KITES 2021 PosterReaders: EveryoneShow BibtexShow Revisions\nAbstract: ${TICKS}\n`;
    expect(readText(text).entries).toEqual([
      {
        title: 'A Kite that Spells',
        date: '2024-01-16',
        venue: 'Submitted to KITES 2024',
        abstract: TELLS,
      },
      {
        title: 'Clocks that Listen',
        authors: ['Cy Young'],
        date: '2020-09-28',
        venue: 'KITES 2021 Poster',
        abstract: TICKS,
      },
    ]);
  });
});

describe('pages of the ACL Anthology', () => {
  it.each([['pdf bib abs'], ['pdfbibabs'], ['pdf bib abs code video'], ['[pdf] [bib] [abs]']])(
    'a volume with "%s"',
    (links) => {
      const text = `up\nProceedings of Kites\nDana Novak (Editor)\n${links}\nA Kite that Spells\nAnn Lee | Bo Chen\n${TELLS}\n${links}\nClocks that\nListen\nCy Young |\nDana Novak\nProceedings of Clocks\n`;
      const { format, entries } = readText(text);
      expect(format).toBe('acl-anthology');
      expect(entries).toEqual([
        { title: 'A Kite that Spells', authors: ['Ann Lee', 'Bo Chen'], abstract: TELLS },
        {
          title: 'Clocks that Listen',
          authors: ['Cy Young', 'Dana Novak'],
          venue: 'Proceedings of Clocks',
        },
      ]);
    },
  );

  it.each([
    ['on one line', ' '],
    ['on two lines', '\n'],
  ])('a paper with its details, label and value %s', (_, gap) => {
    const details = [
      ['Anthology ID', '2020.acl-main.447'],
      ['Volume', 'Proceedings of Kites'],
      ['Month', 'July'],
      ['Year', '2020'],
      ['Editors', 'Dana Novak'],
      ['Venue', 'ACL'],
      ['Publisher', 'Kite Press'],
      ['Pages', '4902–4919'],
      ['DOI', '10.18653/v1/2020.acl-main.447'],
    ];
    const text = `A Kite that Spells\nAnn Lee, Bo Chen\nAbstract\n${TELLS}\n${details.map(([label, value]) => `${label}:${gap}${value}`).join('\n')}\nBibkey: lee-chen-2020\nCite (ACL): Ann Lee and Bo Chen. 2020. A Kite that Spells.\n`;
    expect(readText(text)).toMatchObject({
      format: 'acl-anthology',
      unread: [],
      entries: [
        {
          title: 'A Kite that Spells',
          authors: ['Ann Lee', 'Bo Chen'],
          abstract: TELLS,
          acl: '2020.acl-main.447',
          date: '2020',
          publisher: 'Kite Press',
          doi: '10.18653/v1/2020.acl-main.447',
          venue: 'Proceedings of Kites',
        },
      ],
    });
  });
});

describe('pages of DBLP', () => {
  const kite = { title: 'A Kite that Spells', authors: ['Ann Lee', 'Bo Chen'] };
  const entry = (names: string, text: string) => [names, text];
  const JOURNAL = entry(
    'Ann Lee , Bo Chen:',
    'A Kite that Spells. J. Kite Lett. 24(3): 45-67 (2019)',
  );
  const PAPER = entry(
    'Wei Wang 0001, Ann Lee:',
    'Clocks that Listen vs. Bells: Who Wins? KITES 2021: 12-25',
  );
  const PREPRINT = entry('Ann Lee:', 'Stones Sorted by Sound. CoRR abs/2101.00001 (2021)');
  const expected = [
    { ...kite, venue: 'J. Kite Lett.', volume: '24', issue: '3', pages: '45-67', date: '2019' },
    {
      title: 'Clocks that Listen vs. Bells: Who Wins?',
      authors: ['Wei Wang', 'Ann Lee'],
      venue: 'KITES',
      date: '2021',
      pages: '12-25',
    },
    { title: 'Stones Sorted by Sound', authors: ['Ann Lee'], arxiv: '2101.00001', date: '2021' },
  ];

  it.each([
    [
      'marks on lines of their own',
      (entries: string[][]) =>
        entries.map((parts, at) => `[j${at + 1}]\n${parts.join('\n')}\n`).join(''),
    ],
    [
      'names and title on one line',
      (entries: string[][]) =>
        entries.map((parts, at) => `[c${at + 1}]\t${parts.join(' ')}\n`).join(''),
    ],
    [
      'menus',
      (entries: string[][]) =>
        entries
          .map(
            (parts) =>
              `view\nelectronic edition via DOI\nexport record\ndblp key:\nconf/kites/Lee21\nshare record\n${parts.join('\n')}\n`,
          )
          .join(''),
    ],
    [
      'blank lines',
      (entries: string[][]) =>
        entries.map((parts, at) => `\n[i${at + 1}]\n\n${parts.join('\n')}\n`).join(''),
    ],
  ])('with %s', (_, write) => {
    const text = `Ann Lee\nPerson information\n\n2021\n${write([JOURNAL, PAPER, PREPRINT])}`;
    const { format, entries } = readText(text);
    expect(format).toBe('dblp');
    expect(entries).toEqual(expected);
  });

  it('of a venue, where pages alone stand behind the titles', () => {
    const text =
      'KITES 2021: Lincoln, USA\nSession 1: Lines\nexport record\nAnn Lee, Bo Chen:\nA Kite that Spells. 1-12\nexport record\nCy Young:\nClocks that Listen. 13-20\n';
    expect(readText(text).entries).toEqual([
      { ...kite, pages: '1-12' },
      { title: 'Clocks that Listen', authors: ['Cy Young'], pages: '13-20' },
    ]);
  });
});

describe('results of Semantic Scholar', () => {
  it.each([
    [
      'today',
      'Ann LeeBo Chen+5 authors Cy Young\nComputer Science\nInternational Conference on Kites\n12 June 2017\nTLDR\nA kite is shown to spell. Expand\n148,560\n[PDF]\nSave\nAlert\n',
      { truncated: true, authorCount: 8 },
    ],
    [
      'with commas',
      'Ann Lee, Bo Chen\nComputer Science\nInternational Conference on Kites\n12 June 2017\nTLDR A kite is shown to spell. Expand\n20 PDF\nSave Alert\n',
      {},
    ],
    [
      'with dots',
      'Ann Lee, Bo Chen\nComputer Science · International Conference on Kites · 12 June 2017\nTLDR\nA kite is shown to spell.\nView PDF\nSave\nAlert\nCite\n',
      {},
    ],
  ])('as it looks %s', (_, below, more) => {
    const text = `About 2,340 results for “kites”\nA Kite that Spells\n${below}Clocks that Listen\nDana Novak\nComputer Science, Mathematics\n2019\nTLDR\nA clock is shown to listen.\nSave\nAlert\n`;
    const { format, entries } = readText(text);
    expect(format).toBe('semantic-scholar-pages');
    expect(entries).toEqual([
      {
        title: 'A Kite that Spells',
        authors: ['Ann Lee', 'Bo Chen'],
        venue: 'International Conference on Kites',
        date: '2017-06-12',
        ...more,
      },
      { title: 'Clocks that Listen', authors: ['Dana Novak'], date: '2019' },
    ]);
  });
});

describe('the page of a paper at Hugging Face', () => {
  it.each([
    ['authors line by line', 'Authors:\nAnn Lee\n,\nBo Chen\n,\nCy Young\n'],
    ['authors in a line', 'Authors:\n\nAnn Lee, Bo Chen, Cy Young\n'],
    ['authors behind the label', 'Authors: Ann Lee , Bo Chen , Cy Young\n'],
  ])('with %s', (_, authors) => {
    const text = `Hugging Face\nModels\nDatasets\nPapers\narxiv:2101.00001\n\nA Kite that Spells\n\nPublished on Jan 5, 2021\n· Submitted by\nkiter on Jan 6, 2021\n#3 Paper of the day\nUpvote\n45\n+37\n${authors}\nAbstract\n${TELLS}\n\nView arXiv page\nView PDF\nGitHub 1.2k\nAdd to collection\nCommunity\nkiter Paper submitter Jan 6, 2021\nWe love kites.\n`;
    expect(readText(text)).toEqual({
      format: 'hugging-face-paper',
      unread: [],
      entries: [
        {
          title: 'A Kite that Spells',
          authors: ['Ann Lee', 'Bo Chen', 'Cy Young'],
          date: '2021-01-05',
          abstract: TELLS,
          arxiv: '2101.00001',
        },
      ],
    });
  });
});
