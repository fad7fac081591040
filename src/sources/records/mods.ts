/** MODS, as libraries and the ACL Anthology export it: https://www.loc.gov/standards/mods/ */
import { familyFirst, nameFromParts } from './people.ts';
import type { Name } from '../../model/name.ts';
import type { Fact, FactName, RecordFormat, RecordReading } from './record.ts';
import { typeNamed } from './types.ts';
import { childAt, childrenOf, htmlOf, readXml, elementText, type XmlNode } from './xml.ts';

export const mods: RecordFormat = {
  name: 'mods',
  description: 'MODS, as libraries and the ACL Anthology export it',
  looksFor: 'XML with elements "mods" that have a "titleInfo"',
  notation: 'html',
  recognise: (sample) =>
    /<(?:\w+:)?mods(?:Collection)?[\s>]/u.test(sample) && /<(?:\w+:)?titleInfo\b/u.test(sample)
      ? 1
      : 0,
  read: (text) => readXml(text, ['mods'], (record) => [modsReading(record)]),
};

/** Identifiers by their `type`. */
const IDENTIFIERS: Readonly<Record<string, FactName>> = {
  ...{ doi: 'doi', isbn: 'isbn', issn: 'issn', pmid: 'pmid', pubmed: 'pmid', pmc: 'pmcid' },
  ...{ arxiv: 'arxiv', citekey: 'citationKey', uri: 'link', url: 'link' },
};

function modsReading(record: XmlNode): RecordReading {
  const host = childrenOf(record, 'relatedItem').find(
    ({ attributes }) => attributes['type'] === 'host',
  );
  return {
    at: record.at,
    facts: [
      ...titleOf(record, 'title'),
      ...titleOf(host, 'venue'),
      ...peopleOf(record),
      ...peopleOf(host).filter(({ name }) => name === 'editor'),
      ...partOf(childAt(host, 'part') ?? childAt(record, 'part')),
      ...datesOf(record, host),
      ...textsOf(record, 'abstract', 'abstract'),
      ...textsOf(childAt(record, 'originInfo'), 'publisher', 'publisher'),
      ...textsOf(childAt(host, 'originInfo'), 'publisher', 'publisher'),
      ...childrenOf(record, 'subject').flatMap((subject) => textsOf(subject, 'topic', 'keyword')),
      ...childrenOf(record, 'location').flatMap((location) => [
        ...textsOf(location, 'url', 'url'),
        ...textsOf(location, 'url', 'link'),
      ]),
      ...[record, host].flatMap(identifiersOf),
      ...typeOf(record, host),
    ],
  };
}

function textsOf(parent: XmlNode | undefined, child: string, name: FactName): Fact[] {
  return childrenOf(parent, child).map((node) => ({ name, value: htmlOf(node), at: node.at }));
}

/** The title with what stands before and below it; shortened and translated ones are other titles. */
function titleOf(parent: XmlNode | undefined, name: 'title' | 'venue'): Fact[] {
  const info = childrenOf(parent, 'titleInfo').find(
    ({ attributes }) => attributes['type'] === undefined,
  );
  const title = childAt(info, 'title');
  if (info === undefined || title === undefined) return [];
  const [before, below] = ['nonSort', 'subTitle'].map((part) => htmlOf(childAt(info, part)).trim());
  const whole = [before, htmlOf(title).trim()].filter(Boolean).join(' ');
  return [{ name, value: below ? `${whole}: ${below}` : whole, at: info.at }];
}

const isEditor = (role: string): boolean => /^ed(?:t|itor)\b/iu.test(role);
const isAuthor = (role: string): boolean => /^(?:aut(?:hor)?|cre(?:ator)?|)$/iu.test(role);

/** Authors and editors by their role; one without a role is an author. */
function peopleOf(parent: XmlNode | undefined): Fact[] {
  return childrenOf(parent, 'name').flatMap((node): Fact[] => {
    const role = elementText(childAt(node, 'role/roleTerm'));
    if (!isEditor(role) && !isAuthor(role)) return [];
    return [{ name: isEditor(role) ? 'editor' : 'author', value: personOf(node), at: node.at }];
  });
}

function personOf(node: XmlNode): Name {
  const parts = childrenOf(node, 'namePart');
  const of = (type: string): string =>
    parts
      .filter(({ attributes }) => attributes['type'] === type)
      .map(elementText)
      .join(' ');
  if (of('family') !== '') return nameFromParts(of('family'), of('given'), of('termsOfAddress'));
  const whole = elementText(parts.find(({ attributes }) => attributes['type'] === undefined));
  return node.attributes['type'] === 'personal' ? familyFirst(whole) : { literal: whole };
}

/** Volume, issue and pages, where they stand within the journal or book. */
function partOf(part: XmlNode | undefined): Fact[] {
  const details = childrenOf(part, 'detail').flatMap((detail): Fact[] => {
    const kind = detail.attributes['type'];
    const name =
      kind === 'volume' ? 'volume' : kind === 'issue' || kind === 'number' ? 'issue' : undefined;
    return name === undefined
      ? []
      : [{ name, value: elementText(childAt(detail, 'number')), at: detail.at }];
  });
  const pages = childrenOf(part, 'extent').flatMap((extent): Fact[] => {
    const [start, end] = ['start', 'end'].map((bound) => elementText(childAt(extent, bound)));
    const value = [start, end].filter(Boolean).join('-') || elementText(childAt(extent, 'list'));
    return [{ name: 'pages', value, at: extent.at }];
  });
  return [...details, ...pages];
}

/** The date on which it was issued, of the paper itself or else of what it is part of. */
function datesOf(record: XmlNode, host: XmlNode | undefined): Fact[] {
  const places = [
    [record, 'originInfo/dateIssued'],
    [record, 'part/date'],
    [host, 'part/date'],
    [host, 'originInfo/dateIssued'],
    [record, 'originInfo/copyrightDate'],
  ] as const;
  return places.flatMap(([parent, path]): Fact[] => {
    const node = childAt(parent, path);
    return node === undefined ? [] : [{ name: 'date', value: elementText(node), at: node.at }];
  });
}

function identifiersOf(parent: XmlNode | undefined): Fact[] {
  return childrenOf(parent, 'identifier').flatMap((node): Fact[] => {
    const name = IDENTIFIERS[(node.attributes['type'] ?? '').toLowerCase()];
    return name === undefined ? [] : [{ name, value: elementText(node), at: node.at }];
  });
}

/** The genre of the paper; what only its host has a genre for is a part of that. */
function typeOf(record: XmlNode, host: XmlNode | undefined): Fact[] {
  const named = (parent: XmlNode | undefined) =>
    childrenOf(parent, 'genre')
      .map((node) => ({ at: node.at, value: typeNamed(elementText(node)) }))
      .find(({ value }) => value !== undefined);
  const own = named(record);
  const found = own ?? named(host);
  if (found?.value === undefined) return [];
  const value = own === undefined && found.value === 'book' ? 'chapter' : found.value;
  return [{ name: 'type', value, at: found.at }];
}
