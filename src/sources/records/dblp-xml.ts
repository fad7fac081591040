/** DBLP's XML, of its dump or of a search: https://dblp.org/xml/docu/dblpxml.pdf */
import { textOfHtml } from './markup.ts';
import { withoutDblpNumber } from './people.ts';
import {
  type Fact,
  type FactName,
  factText,
  type RecordFormat,
  type RecordReading,
} from './record.ts';
import type { PublicationType } from './types.ts';
import { childrenOf, htmlOf, elementText, type XmlNode, readXml } from './xml.ts';

const TYPES: Readonly<Record<string, PublicationType>> = {
  article: 'article',
  inproceedings: 'conference-paper',
  incollection: 'chapter',
  book: 'book',
  proceedings: 'book',
  phdthesis: 'thesis',
  mastersthesis: 'masters-thesis',
  data: 'dataset',
};

const TABLE: readonly (readonly [FactName, string])[] = [
  ['title', 'title'],
  ['venue', 'journal'],
  ['venue', 'booktitle'],
  ['venue', 'venue'],
  ['volume', 'volume'],
  ['issue', 'number'],
  ['pages', 'pages'],
  ['publisher', 'publisher'],
  ['publisher', 'school'],
  ['isbn', 'isbn'],
  ['doi', 'doi'],
  ['link', 'ee'],
  ['link', 'volume'],
  ['date', 'year'],
  ['note', 'note'],
];

export const dblpXml: RecordFormat = {
  name: 'dblp-xml',
  description: "DBLP's XML",
  looksFor: 'elements such as "article" or "inproceedings" with a key of DBLP',
  notation: 'html',
  recognise(sample) {
    if (/<dblp(?:person)?\b|<hits\b[^>]*>[\s\S]*dblp\.org/u.test(sample)) return 1;
    return /<(?:article|inproceedings|incollection)\b[^>]*\bkey="(?:journals|conf|books)\//u.test(
      sample,
    )
      ? 1
      : 0;
  },
  read: (text) => readXml(text, [...Object.keys(TYPES), 'www', 'info'], recordReading),
};

/** An `info` is a hit of a search; a `www` is a person's page, which is no paper. */
function* recordReading(record: XmlNode): Generator<RecordReading> {
  if (record.name === 'info' && childrenOf(record, 'title').length === 0) return;
  const { at } = record;
  if (record.name === 'www') yield { at, setAside: "a person's page and no paper" };
  else if (record.name === 'proceedings')
    yield { at, setAside: 'a volume of proceedings and no paper of it' };
  else yield { at, facts: factsOf(record) };
}

function factsOf(record: XmlNode): Fact[] {
  const facts = TABLE.flatMap(([name, child]) =>
    childrenOf(record, child).map((node): Fact => ({ name, value: htmlOf(node), at: node.at })),
  );
  return [...facts, ...people(record), ...typeOf(record)]
    .map((fact) =>
      fact.name === 'title' ? { ...fact, value: factText(fact).replace(/\.\s*$/u, '') } : fact,
    )
    .filter((fact) => !isCorr(fact));
}

/** arXiv's papers stand in a journal "CoRR", whose volumes are their numbers. */
function isCorr(fact: Fact): boolean {
  const text = factText(fact);
  return fact.name === 'venue'
    ? text === 'CoRR'
    : fact.name === 'volume' && text.startsWith('abs/');
}

function people(record: XmlNode): Fact[] {
  const authors = [
    ...childrenOf(record, 'author'),
    ...childrenOf(childrenOf(record, 'authors')[0], 'author'),
  ];
  const of = (nodes: readonly XmlNode[], name: FactName): Fact[] =>
    nodes.map((node) => ({
      name,
      value: { literal: withoutDblpNumber(decoded(elementText(node))) },
      at: node.at,
    }));
  return [...of(authors, 'author'), ...of(childrenOf(record, 'editor'), 'editor')];
}

/** DBLP's DTD names the letters of Latin 1, which the parser leaves as they are. */
function decoded(name: string): string {
  return name.includes('&') ? textOfHtml(name) : name;
}

function typeOf(record: XmlNode): Fact[] {
  const isArxiv = childrenOf(record, 'journal').some((node) => elementText(node) === 'CoRR');
  const type =
    isArxiv || record.attributes['publtype'] === 'informal' ? 'preprint' : TYPES[record.name];
  return type === undefined ? [] : [{ name: 'type', value: type, at: record.at }];
}
