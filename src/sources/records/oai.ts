/** Answers of OAI-PMH: Dublin Core, and arXiv's own two forms. https://www.openarchives.org/OAI/openarchivesprotocol.html */
import { readDate } from '../dates.ts';
import { naturalNames, nameFromParts } from './people.ts';
import {
  type Fact,
  type FactName,
  type RecordFormat,
  type RecordReading,
  unreadable,
} from './record.ts';
import { typeNamed } from './types.ts';
import { childAt, childrenOf, htmlOf, elementText, type XmlNode, readXml } from './xml.ts';

const FORMS = ['dc', 'arXiv', 'arXivRaw'];

export const oai: RecordFormat = {
  name: 'oai',
  description: 'an answer of OAI-PMH, in Dublin Core or in a form of arXiv',
  looksFor: 'an OAI-PMH answer with records',
  notation: 'html',
  recognise(sample) {
    if (/<(?:\w+:)?OAI-PMH\b/u.test(sample)) return 1;
    return /<(?:\w+:)?(?:arXiv|arXivRaw|dc)\b[^>]*openarchives|<oai_dc:dc\b/iu.test(sample)
      ? 0.8
      : 0;
  },
  read: (text) => readXml(text, ['record', ...FORMS], (record) => [recordReading(record)]),
};

function recordReading(record: XmlNode): RecordReading {
  if (childrenOf(record, 'header')[0]?.attributes['status'] === 'deleted') {
    return { at: record.at, setAside: 'the archive says that this record was deleted' };
  }
  const body = FORMS.includes(record.name)
    ? record
    : FORMS.map((form) => childAt(record, `metadata/${form}`)).find((node) => node !== undefined);
  if (body === undefined)
    return unreadable(record.at, 'the record is neither Dublin Core nor a form of arXiv');
  return { at: record.at, facts: body.name === 'dc' ? dublinCore(body) : arxivFacts(body) };
}

const DUBLIN_CORE: Readonly<Record<string, FactName>> = {
  title: 'title',
  creator: 'author',
  description: 'abstract',
  date: 'date',
  publisher: 'publisher',
  subject: 'keyword',
  language: 'language',
  identifier: 'link',
  relation: 'link',
};

function dublinCore(dc: XmlNode): Fact[] {
  const facts = Object.entries(DUBLIN_CORE).flatMap(([name, fact]) => factsOf(dc, name, fact));
  return [...facts, ...doisOf(dc), ...typesOf(dc)];
}

/** `info:doi/10.1000/x`, or a DOI alone. */
function doisOf(dc: XmlNode): Fact[] {
  return childrenOf(dc, 'identifier').flatMap((node): Fact[] => {
    const doi = /^(?:info:)?doi[:/]\s*(10\.\S+)$/iu.exec(elementText(node))?.[1];
    return doi === undefined ? [] : [{ name: 'doi', value: doi, at: node.at }];
  });
}

function typesOf(dc: XmlNode): Fact[] {
  return childrenOf(dc, 'type').flatMap((node): Fact[] => {
    const type = typeNamed(elementText(node));
    return type === undefined ? [] : [{ name: 'type', value: type, at: node.at }];
  });
}

const ARXIV: Readonly<Record<string, FactName>> = {
  id: 'arxiv',
  title: 'title',
  abstract: 'abstract',
  created: 'date',
  doi: 'doi',
  comments: 'note',
  'journal-ref': 'note',
};

function arxivFacts(body: XmlNode): Fact[] {
  const facts = Object.entries(ARXIV).flatMap(([name, fact]) => factsOf(body, name, fact));
  return [
    ...facts,
    ...firstVersion(body),
    ...arxivPeople(body),
    ...arxivCategories(body),
    { name: 'type', value: 'preprint', at: body.at },
  ];
}

/** `arXivRaw` dates its versions only. */
function firstVersion(body: XmlNode): Fact[] {
  const date = childAt(body, 'version/date');
  const value = readDate(elementText(date));
  return date === undefined || value === undefined ? [] : [{ name: 'date', value, at: date.at }];
}

function arxivPeople(body: XmlNode): Fact[] {
  return childrenOf(body, 'authors').flatMap((authors) => {
    const people = childrenOf(authors, 'author');
    if (people.length === 0) {
      return naturalNames(elementText(authors)).map((value): Fact => ({
        name: 'author',
        value,
        at: authors.at,
      }));
    }
    return people.map((person): Fact => {
      const part = (name: string): string => elementText(childrenOf(person, name)[0]);
      return {
        name: 'author',
        value: nameFromParts(part('keyname'), part('forenames'), part('suffix')),
        at: person.at,
      };
    });
  });
}

function arxivCategories(body: XmlNode): Fact[] {
  return childrenOf(body, 'categories').flatMap((node) =>
    elementText(node)
      .split(' ')
      .map((value): Fact => ({ name: 'category', value, at: node.at })),
  );
}

function factsOf(parent: XmlNode, child: string, name: FactName): Fact[] {
  return childrenOf(parent, child).map((node) => ({ name, value: htmlOf(node), at: node.at }));
}
