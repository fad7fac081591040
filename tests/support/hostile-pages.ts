/** Pages as a careless or malicious hand might write them, past everything that ingest tidies. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePage } from '../../src/mdx/index.ts';
import { namesOf } from './names.ts';
import type { Paper } from '../../src/model/paper.ts';

/** What is one letter to Unicode, however long, so that no line breaks within it. */
const UNBREAKABLE = {
  syllable: 'ᄀ'.repeat(60),
  conjunct: Array.from('क'.repeat(60)).join('्'),
} as const;

export const UNBREAKABLE_STARTS = Object.values(UNBREAKABLE).map((text) => text.slice(0, 20));

/** Texts that titles, names and topics can be made of, by what is wrong with them. */
const TEXTS = {
  markup: '</title></script><script>window.hacked=6</script><img src=x onerror=window.hacked=7>',
  attribute: '" onfocus="window.hacked=8" autofocus x="\' onclick=\'window.hacked=9',
  entities: 'AT&T &amp; &lt;b&gt; &copy &#x3c;i&#x3e; ]]> <![CDATA[',
  quotes: '"double" \'single\' “curled” ‘curled’ `tick` «angled» \\" \\\'',
  lines: 'one\ntwo\r\nthree\u2028four\tfive',
  hebrew: 'שלום עולם (א1) — על אופטימיזציה',
  arabic: 'مرحبا بالعالم: تحسين ١٢٣',
  overrides: 'safe\u202Eevil\u2066x\u2069\u200B\uFEFF end',
  unbroken: 'x'.repeat(500),
  long: 'Supercalifragilistic '.repeat(23).trim(),
  symbols: '!?#%&/()=*+~^|§$…',
  emoji: '👩‍🔬🏳️‍🌈🧪',
  marks: `Z${'\u0301\u0316'.repeat(60)}algo`,
  'marks-everywhere': Array.from(
    'Zalgo everywhere',
    (letter) => letter + '\u0301\u0316'.repeat(9),
  ).join(''),
  ...UNBREAKABLE,
  formula: '$\\frac{a}{b}$ <$x$> and $\\mathbb{R}^{d \\times d \\times d \\times d \\times d}$',
  braces: '{process.exit(7)} {{x}} <Astro.self /> {`${x}`}',
  path: '../../etc/passwd?x=%2e%2e#y',
} as const;

/** Someone who wrote more than fits a page, and any list. */
export const PROLIFIC = 'Ubiquitous Author';
const BY_PROLIFIC = 60;

/** A page for each text, and one that says nothing; their ids. */
export const HOSTILE_IDS = [...Object.keys(TEXTS), 'nothing'].map((name) => `hand-${name}`);

/** Writes the pages into a content folder, and those of an author of very many papers. */
export async function writeHostilePages(content: string): Promise<void> {
  const folder = join(content, 'papers');
  await mkdir(folder, { recursive: true });
  const papers = [
    ...Object.entries(TEXTS).map(([name, text]) => hostile(`hand-${name}`, text)),
    { id: 'hand-nothing', title: '?', authors: [], topics: [], sources: [], abstract: [] },
    ...Array.from({ length: BY_PROLIFIC }, (_, at) => oneOfMany(at)),
  ];
  for (const paper of papers) await writeFile(join(folder, `${paper.id}.mdx`), writePage(paper));
}

function hostile(id: string, text: string): Paper {
  return {
    id,
    title: text,
    authors: namesOf([text, PROLIFIC, `${text.slice(0, 40)} Jr.`]),
    authorsTruncated: true,
    authorCount: 4_000_000,
    organisation: text,
    affiliation: text,
    date: '2024-02-29',
    categories: [text],
    topics: [text, 'optimization', 'a-topic-that-the-vocabulary-lacks'],
    links: ['https://example.net/?a="b"&c=<d>'],
    sources: [],
    abstract: [[{ type: 'text', value: text }]],
  };
}

function oneOfMany(at: number): Paper {
  return {
    id: `one-of-many-${at}`,
    title: `One of Many, Number ${at}`,
    authors: namesOf([PROLIFIC, `Co-author ${at % 40}`]),
    date: `${2000 + (at % 25)}-0${1 + (at % 9)}-11`,
    topics: ['optimization'],
    sources: [],
    abstract: [[{ type: 'text', value: `This is number ${at}.` }]],
  };
}
