/** EndNote's XML. */
import { familyFirst } from './people.ts';
import type { Fact, FactName, RecordFormat, RecordReading } from './record.ts';
import { typeNamed } from './types.ts';
import { childAt, childrenOf, elementText, type XmlNode, readXml } from './xml.ts';

export const endnoteXml: RecordFormat = {
  name: 'endnote-xml',
  description: "EndNote's XML",
  looksFor: 'elements "record" with "ref-type"',
  notation: 'html',
  recognise: (sample) => (/<records?\b/u.test(sample) && /<ref-type\b/u.test(sample) ? 1 : 0),
  read: (text) => readXml(text, ['record'], (record) => [recordReading(record)]),
};

const TABLE: readonly (readonly [FactName, string])[] = [
  ['title', 'titles/title'],
  ['abstract', 'abstract'],
  ['venue', 'periodical/full-title'],
  ['venue', 'titles/secondary-title'],
  ['venue', 'alt-periodical/full-title'],
  ['volume', 'volume'],
  ['issue', 'number'],
  ['pages', 'pages'],
  ['publisher', 'publisher'],
  ['doi', 'electronic-resource-num'],
  ['pmid', 'accession-num'],
  ['pmcid', 'custom2'],
  ['isbn', 'isbn'],
  ['issn', 'isbn'],
  ['language', 'language'],
  ['note', 'notes'],
  ['link', 'electronic-resource-num'],
  ['citationKey', 'label'],
  ['affiliation', 'auth-address'],
];

function recordReading(record: XmlNode): RecordReading {
  const kind = childAt(record, 'ref-type');
  const type = typeNamed(kind?.attributes['name'] ?? '');
  const isBook = type === 'book' || type === 'thesis';
  const facts = TABLE.flatMap(([name, path]): Fact[] => {
    const node = childAt(record, path);
    return node === undefined || (isBook && name === 'venue')
      ? []
      : [{ name, value: styledText(node), at: node.at }];
  });
  const typed: Fact[] = kind && type ? [{ name: 'type', value: type, at: kind.at }] : [];
  return {
    at: record.at,
    facts: [
      ...facts,
      ...typed,
      ...datesOf(record),
      ...people(record, 'contributors/authors', 'author'),
      ...people(record, 'contributors/secondary-authors', type === 'article' ? 'note' : 'editor'),
      ...listOf(childAt(record, 'keywords'), 'keyword', 'keyword'),
      ...listOf(childAt(record, 'urls/related-urls'), 'url', 'link'),
      ...listOf(childAt(record, 'urls/pdf-urls'), 'url', 'link'),
    ],
  };
}

/** The text of styled runs; what is raised or lowered in them keeps its markup. */
function styledText(node: XmlNode): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return htmlText(child);
      const face = child.attributes['face'] ?? '';
      const text = styledText(child);
      const script = /^(superscript|subscript)$/u.exec(face)?.[1]?.slice(0, 3);
      return script !== undefined && /^[\d+\-−()n]{1,6}$/u.test(text)
        ? `<${script}>${text}</${script}>`
        : text;
    })
    .join('');
}

function htmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\r\n?|\n/gu, ' ');
}

function datesOf(record: XmlNode): Fact[] {
  const year = childAt(record, 'dates/year');
  const day = childAt(record, 'dates/pub-dates/date');
  const known = elementText(year);
  const full: Fact[] =
    day && /\d{4}/u.test(elementText(day))
      ? [{ name: 'date', value: elementText(day), at: day.at }]
      : [];
  const parts: Fact[] = year
    ? [
        { name: 'date', value: `${elementText(day)} ${known}`, at: (day ?? year).at },
        { name: 'date', value: known, at: year.at },
      ]
    : [];
  return [...full, ...parts];
}

function people(record: XmlNode, path: string, name: FactName): Fact[] {
  return childrenOf(childAt(record, path), name === 'note' ? 'none' : 'author').map((author) => ({
    name,
    value: familyFirst(elementText(author)),
    at: author.at,
  }));
}

function listOf(parent: XmlNode | undefined, child: string, name: FactName): Fact[] {
  return childrenOf(parent, child).map((node) => ({ name, value: styledText(node), at: node.at }));
}
