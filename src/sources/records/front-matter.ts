/** Pages with YAML front matter that describe one paper: PMLR's and other Jekyll or Hugo sites. */
import { readNames } from '../../names/list.ts';
import { cslFacts, personOf } from './csl.ts';
import { factAt, type JsonRecord, listAt, placeAt, textAt } from './json.ts';
import type { Fact, FactName, RecordFormat, RecordReading } from './record.ts';
import { TYPES_OF_BIBTEX, typeNamed } from './types.ts';
import { readYaml } from './yaml-records.ts';

const BLOCK = /^\s*---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u;

export const frontMatter: RecordFormat = {
  name: 'front-matter',
  description: 'a page with YAML front matter, as of PMLR, Jekyll or Hugo',
  looksFor: 'a block between two lines "---" with "title:" and "abstract:", "doi:" or "venue:"',
  notation: 'html',
  recognise(sample) {
    const block = BLOCK.exec(sample)?.[1] ?? (sample.startsWith('---\n') ? sample : '');
    if (!/^title:/mu.test(block)) return 0;
    if (/^(?:abstract|doi|venue|publication|journal|booktitle|arxiv):/mu.test(block)) return 1;
    // Posts of a blog have an author and a date too.
    const isNote = /^authors?:/mu.test(block) && /^year:/mu.test(block);
    return isNote || /^#{1,6}\s+abstract\s*$/imu.test(sample) ? 1 : 0;
  },
  read(text) {
    const block = BLOCK.exec(text);
    const rest = block === null ? '' : text.slice(block[0].length);
    const body = rest.trim();
    const yaml = block?.[1] ?? text.replace(/^---\s*\n/u, '');
    const before = `${block?.[0] ?? ''}${/^\s*/u.exec(rest)?.[0] ?? ''}`;
    const bodyLine = before.split('\n').length;
    return readYaml(yaml, (record) => pageReading(record, body, bodyLine), { from: 2 });
  },
};

const TEXTS: readonly (readonly [FactName, string])[] = [
  ['abstract', 'description'],
  ['date', 'date'],
  ['date', 'year'],
  ['venue', 'venue'],
  ['venue', 'journal'],
  ['venue', 'booktitle'],
  ['venue', 'publication'],
  ['doi', 'doi'],
  ['arxiv', 'arxiv'],
  ['pdf', 'pdf'],
  ['pdf', 'url_pdf'],
  ['pdf', 'paperurl'],
  ['codeUrl', 'code'],
  ['codeUrl', 'software'],
  ['codeUrl', 'url_code'],
  ['codeUrl', 'github'],
  ['link', 'link'],
  ['link', 'url'],
  ['link', 'website'],
  ['issn', 'issn'],
];

function pageReading(record: JsonRecord, body: string, bodyLine: number): RecordReading {
  const own = cslFacts(record).filter(
    ({ name }) => !/^(?:date|type|author|citationKey)$/u.test(name),
  );
  const facts = [
    ...own,
    ...TEXTS.flatMap(([name, key]) => factAt(record, name, key)),
    ...pagesOf(record),
    ...authorsOf(record),
    ...typeOf(record),
    ...keywordsOf(record),
  ];
  const hasAbstract = facts.some(({ name }) => name === 'abstract');
  const abstract = hasAbstract ? '' : abstractIn(body);
  if (abstract === '') return { at: record.at, facts };
  const end = bodyLine + body.split('\n').length - 1;
  const lines = [bodyLine, end] as const;
  return {
    at: { ...record.at, lines: [record.at.lines?.[0] ?? 1, end] },
    facts: [...facts, { name: 'abstract', value: abstract, at: { lines } }],
  };
}

/** The text below the front matter; where it has headings, what stands under "Abstract". */
function abstractIn(body: string): string {
  if (!/^#{1,6}\s/mu.test(body)) return body;
  return (
    /^#{1,6}\s+abstract\s*#*\n([^]*?)(?=\n#{1,6}\s|(?![^]))/imu.exec(`${body}\n`)?.[1] ?? ''
  ).trim();
}

/** Names as strings, in parts, or all in one string; under the first key that has any. */
function authorsOf(record: JsonRecord): Fact[] {
  for (const key of ['author', 'authors', 'bibtex_author']) {
    const given = record.value[key];
    const people =
      typeof given === 'string'
        ? readNames(given).names
        : listAt([given], 0).flatMap((item) => personOf(item) ?? []);
    if (people.length > 0)
      return people.map((value) => ({ name: 'author', value, at: placeAt(record.at, [key]) }));
  }
  return [];
}

function pagesOf(record: JsonRecord): Fact[] {
  const [first, last] = [textAt(record.value, 'firstpage'), textAt(record.value, 'lastpage')];
  const range = first !== '' && last !== '' ? `${first}-${last}` : textAt(record.value, 'pages');
  return range === ''
    ? []
    : [{ name: 'pages', value: range, at: placeAt(record.at, ['firstpage']) }];
}

function typeOf(record: JsonRecord): Fact[] {
  const words = ['genre', 'layout', 'type', 'publication_type'].map((key) =>
    textAt(record.value, key).toLowerCase(),
  );
  const type = words
    .map((word) => TYPES_OF_BIBTEX[word] ?? typeNamed(word))
    .find((known) => known !== undefined);
  return type === undefined
    ? []
    : [{ name: 'type', value: type, at: placeAt(record.at, ['genre']) }];
}

function keywordsOf(record: JsonRecord): Fact[] {
  return ['keywords', 'tags'].flatMap((key) => {
    const given = record.value[key];
    const words = typeof given === 'string' ? given.split(',') : listAt([given], 0);
    return words.flatMap((word): Fact[] =>
      typeof word === 'string'
        ? [{ name: 'keyword', value: word, at: placeAt(record.at, [key]) }]
        : [],
    );
  });
}
