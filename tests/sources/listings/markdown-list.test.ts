import { describe, expect, it } from 'vitest';
import { textSource } from '../../../src/model/source.ts';
import { readSource } from '../../../src/sources/index.ts';
import { readText } from './pages.ts';

const KITES = 'A Kite on Two Lines that Spells';
const CLOCKS = 'Clocks that Listen: Agreement without a Bell';
const STONES = 'Stones Sorted by Sound';
const TELLS = 'Kites on two lines draw letters. We teach one the alphabet, and it spells a word.';
const LINKS = [
  'https://arxiv.org/abs/2101.00001',
  'https://arxiv.org/pdf/2101.00002v2.pdf',
  'https://doi.org/10.1000/STONES',
];

/** A text of three papers, each written by a function of title, link and number. */
function listOf(
  write: (title: string, link: string, at: number) => string,
  head = '# Reading\n\n',
) {
  return (
    head + [KITES, CLOCKS, STONES].map((title, at) => write(title, LINKS[at] ?? '', at)).join('\n')
  );
}

const TITLED = [
  { title: KITES, arxiv: '2101.00001' },
  { title: CLOCKS, arxiv: '2101.00002' },
  { title: STONES, doi: '10.1000/stones' },
];
const AUTHORED = TITLED.map((paper) => ({ ...paper, authors: ['Ann Lee', 'Bo Chen'] }));
const DATED = AUTHORED.map((paper) => ({ ...paper, date: '2021' }));
const CODED = TITLED.map((paper) => ({ ...paper, codeUrl: 'https://github.com/kites/spell' }));
const CODE = '[code](https://github.com/kites/spell)';
const PEOPLE = 'Ann Lee, Bo Chen';

describe('a Markdown list of papers', () => {
  it.each([
    ['linked titles', (t: string, l: string) => `- [${t}](${l})`, TITLED],
    ['linked titles in bold', (t: string, l: string) => `* **[${t}](${l})**`, TITLED],
    ['numbers', (t: string, l: string, at: number) => `${at + 1}. [${t}](${l})`, TITLED],
    ['tasks', (t: string, l: string) => `- [ ] [${t}](${l})`, TITLED],
    ['titles with an address', (t: string, l: string) => `- ${t}: ${l}`, TITLED],
    [
      'titles in bold with links',
      (t: string, l: string) => `- **${t}** [[paper](${l})] [${CODE}]`,
      CODED,
    ],
    ['plain titles with links', (t: string, l: string) => `- ${t}. [[pdf](${l})] [${CODE}]`, CODED],
    ['quoted titles', (t: string, l: string) => `- “${t}”, [arXiv](${l}) ${CODE}`, CODED],
    [
      'dates before',
      (t: string, l: string) => `- [2021/05] ${t} [[paper](${l})]`,
      TITLED.map((p) => ({ ...p, date: '2021-05' })),
    ],
    ['names and year behind', (t: string, l: string) => `- [${t}](${l}) - ${PEOPLE} (2021)`, DATED],
    [
      'names, then venue',
      (t: string, l: string) => `- [${t}](${l}), ${PEOPLE}, KITES 2021`,
      DATED.map((p) => ({ ...p, venue: 'KITES 2021' })),
    ],
    [
      'names in italics',
      (t: string, l: string) => `- **${t}** *${PEOPLE}* (2021) [[paper](${l})]`,
      DATED,
    ],
    [
      'names before the title',
      (t: string, l: string) => `- ${PEOPLE}. **[${t}](${l})**. 2021.`,
      DATED,
    ],
    [
      'full stops',
      (t: string, l: string) => `- ${t}. ${PEOPLE}. *ICML 2021*. [[pdf](${l})]`,
      DATED.map((p) => ({ ...p, venue: 'ICML 2021' })),
    ],
    [
      'breaks',
      (t: string, l: string) => `- **${t}** <br> ${PEOPLE} <br> [[Paper](${l})]`,
      AUTHORED,
    ],
    [
      'nested bullets',
      (t: string, l: string) =>
        `- **${t}**\n  - Authors: ${PEOPLE}\n  - Date: 2021\n  - Link: ${l}`,
      DATED,
    ],
    ['nested names', (t: string, l: string) => `- [${t}](${l})\n  - ${PEOPLE}\n  - 2021`, DATED],
    [
      'wrapped lines',
      (t: string, l: string) => `- [${t.replace(' ', '\n  ')}](${l})\n  ${PEOPLE},\n  Cy Young`,
      TITLED.map((p) => ({ ...p, authors: ['Ann Lee', 'Bo Chen', 'Cy Young'] })),
    ],
    [
      'a cut list of names',
      (t: string, l: string) => `- [${t}](${l}), Ann Lee et al., 2021`,
      TITLED.map((p) => ({ ...p, authors: ['Ann Lee'], truncated: true, date: '2021' })),
    ],
    [
      'tags of HTML',
      (t: string, l: string) =>
        `- <b>${t}</b> <a href="${l}">[Paper]</a> <a href="https://github.com/kites/spell">[Code]</a>`,
      CODED,
    ],
    [
      'badges',
      (t: string, l: string) => `- **${t}** [![arXiv](https://img.example/b.svg)](${l})`,
      TITLED,
    ],
    ['headings with links', (t: string, l: string) => `### [${t}](${l})\n`, TITLED],
    [
      'headings above links',
      (t: string, l: string) => `### ${t}\n\n${PEOPLE}\n\n[Paper](${l}) | ${CODE}\n`,
      AUTHORED.map((p) => ({ ...p, codeUrl: 'https://github.com/kites/spell' })),
    ],
    [
      'numbered headings',
      (t: string, l: string, at: number) =>
        `## ${at + 1}. ${t}\n\n- **Authors:** ${PEOPLE}\n- **Published:** 2021\n- **Link:** <${l}>\n`,
      DATED,
    ],
    [
      'fields in one line',
      (t: string, l: string) =>
        `## ${t}\n\n**Authors:** ${PEOPLE} | **Year:** 2021 | **Paper:** [link](${l})\n`,
      DATED,
    ],
    ['paragraphs', (t: string, l: string) => `[${t}](${l})\n${PEOPLE}\n`, AUTHORED],
    [
      'paragraphs in bold',
      (t: string, l: string) => `**${t}**\n\n*${PEOPLE}*\n\n[PDF](${l})\n`,
      AUTHORED,
    ],
    [
      'references to links',
      (t: string, l: string, at: number) => `- [${t}][${at}]\n\n[${at}]: ${l}\n`,
      TITLED,
    ],
  ] as const)('is read with %s', (_, write, papers) => {
    const { format, entries } = readText(listOf(write));
    expect(format).toBe('markdown-list');
    const expected = papers.map((paper) => paper as Record<string, unknown>);
    const isAddress = (key: string) => key === 'pdf' || key === 'url';
    const told = entries.map((entry) =>
      Object.fromEntries(Object.entries(entry).filter(([key]) => !isAddress(key))),
    );
    expect(told).toEqual(expected);
  });

  it('in tables is read by the heads of the columns', () => {
    const head = '|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n';
    const text = listOf(
      (t, l) =>
        `|**2024-06-01**|**${t}**|Ann Lee et.al.|[link](${l})|**[link](https://github.com/kites/spell)**|`,
      head,
    );
    expect(readText(text).entries[0]).toEqual({
      title: KITES,
      arxiv: '2101.00001',
      codeUrl: 'https://github.com/kites/spell',
      authors: ['Ann Lee'],
      truncated: true,
      date: '2024-06-01',
    });
  });

  it('in tables without a column of titles is read by what leads to a paper', () => {
    const head = '| Year | Paper | Venue |\n| :-: | --- | --- |\n';
    const text = listOf((t, l) => `| 2021 | [${t}](${l}) | KITES |`, head);
    expect(readText(text).entries).toMatchObject(
      TITLED.map((paper) => ({ ...paper, date: '2021', venue: 'KITES' })),
    );
  });

  it.each([
    ['a label', `**Abstract:** ${TELLS}`],
    ['a label on a line of its own', `**Abstract**\n\n${TELLS}`],
    ['a heading', `#### Abstract\n\n${TELLS}`],
    ['a part that opens', `<details>\n<summary>Abstract</summary>\n\n${TELLS}\n\n</details>`],
    ['a part that opens, in one line', `<details><summary>Abstract</summary>${TELLS}</details>`],
    ['a quote', `> **Abstract:** ${TELLS}`],
    ['no label', TELLS],
  ])('has the abstract below: %s', (_, abstract) => {
    const text = listOf((t, l) => `### ${t}\n\n${PEOPLE}\n\n[Paper](${l})\n\n${abstract}\n`);
    expect(readText(text).entries[0]).toMatchObject({
      title: KITES,
      authors: ['Ann Lee', 'Bo Chen'],
      abstract: TELLS,
    });
  });

  it('takes what its maker says of a paper for no abstract', () => {
    const text = listOf((t, l) => `### ${t}\n\n**Relevance:** ${TELLS}\n\n[Paper](${l})\n`);
    expect(readText(text).entries[0]).not.toHaveProperty('abstract');
  });

  it('keeps formulas of titles as they are written', () => {
    const text = listOf((t, l) => `- [${t} in $O(n_1^2)$ and $\\tau$-time](${l})`);
    expect(readText(text).entries[0]?.['title']).toBe(`${KITES} in $O(n_1^2)$ and $\\tau$-time`);
  });

  it('may stand below front matter, a picture and a table of contents', () => {
    const head =
      '---\ntitle: Reading list\n---\n\n# Awesome kites\n\n![kite](k.png)\n\n- [Kites](#kites)\n\n## Kites\n\n';
    const { entries, unread } = readText(listOf((t, l) => `- [${t}](${l})`, head));
    expect(entries).toHaveLength(3);
    expect(unread).toEqual([]);
  });

  it('says which lines are no papers', () => {
    const text = listOf(
      (t, l) => `- [${t}](${l})`,
      'We read these on Mondays, and you are welcome to join us then.\n\n',
    );
    expect(readText(text).unread).toEqual([1]);
  });

  it('of daily papers has a number of authors, and code', () => {
    const text = `## Trending Papers\n\n### ${KITES}\n\n${TELLS}\n- 8 authors\n[LINK: GitHub 1.3k](https://github.com/kites/spell)\n`;
    expect(readText(text).entries).toEqual([
      { title: KITES, abstract: TELLS, authorCount: 8, codeUrl: 'https://github.com/kites/spell' },
    ]);
  });
});

describe('Markdown that is no list of papers', () => {
  it.each([
    [
      'a README that cites its paper',
      `# Kite\n\nA tool that draws. See [the paper](${LINKS[0]}).\n\n## Install the tool\n\nRun it.\n\n## Use it well\n\nRead on.\n`,
    ],
    [
      'a README with a badge',
      `# Kite: Draw with Lines\n\n[![arXiv](b.svg)](${LINKS[0]})\n\n## Install\n\nFirst make a kite.\n\nThen fly it.\n\n## License\n\nMIT\n`,
    ],
    [
      'a list of tools',
      '# Tools\n\n- [Kite maker](https://github.com/kites/make): makes kites\n- [Line winder](https://example.org/wind): winds lines\n',
    ],
    [
      'a list of news',
      `# News\n\n- **May 2021**: we moved\n- **June 2021**: we read [a paper](${LINKS[0]}) together\n`,
    ],
  ])('is refused: %s', (_, text) => {
    expect(readSource(textSource('a.md', text))).toMatchObject({ refused: 'unknown-format' });
  });
});
