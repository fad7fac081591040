/** PubMed's XML: https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/latest/ */
import { dateOf } from '../dates.ts';
import { medicalName, nameFromParts } from './people.ts';
import type { Name } from '../../model/name.ts';
import type { Fact, FactName, RecordFormat, RecordReading } from './record.ts';
import { typeNamed } from './types.ts';
import {
  childAt,
  childrenOf,
  descendants,
  htmlOf,
  elementText,
  type XmlNode,
  readXml,
} from './xml.ts';

const ARTICLES = ['PubmedArticle', 'PubmedBookArticle', 'MedlineCitation'];

export const pubmedXml: RecordFormat = {
  name: 'pubmed-xml',
  description: "PubMed's XML",
  looksFor: 'elements "PubmedArticle" or "MedlineCitation"',
  notation: 'html',
  recognise: (sample) =>
    /<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitation)\b/u.test(sample) ? 1 : 0,
  read: (text) => readXml(text, ARTICLES, (article) => [articleReading(article)]),
};

const TABLE: readonly (readonly [FactName, string])[] = [
  ['title', 'Article/ArticleTitle'],
  ['title', 'ArticleTitle'],
  ['title', 'Book/BookTitle'],
  ['title', 'Article/VernacularTitle'],
  ['pmid', 'PMID'],
  ['venue', 'Article/Journal/Title'],
  ['venue', 'Article/Journal/ISOAbbreviation'],
  ['venue', 'Book/BookTitle'],
  ['volume', 'Article/Journal/JournalIssue/Volume'],
  ['issue', 'Article/Journal/JournalIssue/Issue'],
  ['pages', 'Article/Pagination/MedlinePgn'],
  ['issn', 'Article/Journal/ISSN'],
  ['publisher', 'Book/Publisher/PublisherName'],
  ['isbn', 'Book/Isbn'],
  ['language', 'Article/Language'],
];

function articleReading(article: XmlNode): RecordReading {
  const record = childAt(article, 'MedlineCitation') ?? childAt(article, 'BookDocument') ?? article;
  const isBook = record.name === 'BookDocument' && childAt(record, 'ArticleTitle') === undefined;
  const facts = TABLE.flatMap(([name, path]): Fact[] => {
    const node = childAt(record, path);
    return node === undefined || (isBook && name === 'venue')
      ? []
      : [{ name, value: htmlOf(node), at: node.at }];
  });
  return {
    at: article.at,
    facts: [
      ...facts,
      ...abstractOf(record),
      ...datesOf(record),
      ...peopleOf(record),
      ...identifiersOf(article, record),
      ...wordsOf(record),
      ...(record.name === 'BookDocument'
        ? [{ name: 'type' as const, value: isBook ? 'book' : 'chapter', at: record.at }]
        : []),
    ],
  };
}

/** The parts of a structured abstract, each led by its label. */
function abstractOf(record: XmlNode): Fact[] {
  const abstract = childAt(record, 'Article/Abstract') ?? childAt(record, 'Abstract');
  if (abstract === undefined) return [];
  const parts = childrenOf(abstract, 'AbstractText').map((part) => {
    const label = part.attributes['Label'];
    return `<p>${label && !/^unlabell?ed$/iu.test(label) ? `${label}: ` : ''}${htmlOf(part)}</p>`;
  });
  return [{ name: 'abstract', value: parts.join(''), at: abstract.at }];
}

function datesOf(record: XmlNode): Fact[] {
  const nodes = [
    childAt(record, 'Article/Journal/JournalIssue/PubDate'),
    childAt(record, 'Article/ArticleDate'),
    childAt(record, 'Book/PubDate'),
  ];
  return nodes.flatMap((node): Fact[] => {
    if (node === undefined) return [];
    const part = (name: string): string => elementText(childrenOf(node, name)[0]);
    const value = part('MedlineDate') || dateOf(part('Year'), part('Month'), part('Day'));
    return value ? [{ name: 'date', value, at: node.at }] : [];
  });
}

function peopleOf(record: XmlNode): Fact[] {
  const own = [
    ...childrenOf(childAt(record, 'Article'), 'AuthorList'),
    ...childrenOf(record, 'AuthorList'),
  ];
  const ofBook = childrenOf(childAt(record, 'Book'), 'AuthorList');
  const hasTitle =
    childAt(record, 'ArticleTitle') !== undefined || childAt(record, 'Article') !== undefined;
  const lists = [
    ...own,
    ...(hasTitle ? ofBook.filter((list) => list.attributes['Type'] === 'editors') : ofBook),
  ];
  return lists.flatMap((list) => {
    const name = list.attributes['Type'] === 'editors' ? 'editor' : 'author';
    const cut: Fact[] =
      list.attributes['CompleteYN'] === 'N'
        ? [{ name: 'moreAuthors', value: 'et al.', at: list.at }]
        : [];
    return [
      ...childrenOf(list, 'Author').map((author): Fact => ({
        name,
        value: personOf(author),
        at: author.at,
      })),
      ...cut,
    ];
  });
}

function personOf(author: XmlNode): Name {
  const part = (name: string): string => elementText(childrenOf(author, name)[0]);
  const group = part('CollectiveName');
  if (group !== '') return { literal: group };
  const name = nameFromParts(
    part('LastName'),
    part('ForeName') || part('Initials'),
    part('Suffix'),
  );
  const orcid = /(?:\d{4}-){3}\d{3}[\dX]/u.exec(part('Identifier'))?.[0];
  const parted =
    'family' in name && name.suffix === undefined
      ? medicalName(`${name.family}, ${name.given ?? ''}`)
      : name;
  return orcid && 'family' in parted ? { ...parted, orcid } : parted;
}

const KINDS: Readonly<Record<string, FactName>> = { doi: 'doi', pmc: 'pmcid', pubmed: 'pmid' };

function identifiersOf(article: XmlNode, record: XmlNode): Fact[] {
  const lists = [
    childAt(article, 'PubmedData/ArticleIdList'),
    childAt(article, 'PubmedBookData/ArticleIdList'),
    childAt(record, 'ArticleIdList'),
  ];
  const ids = lists.flatMap((list) => childrenOf(list, 'ArticleId'));
  const locations = childrenOf(childAt(record, 'Article'), 'ELocationID');
  return [...ids, ...locations].flatMap((node): Fact[] => {
    const name = KINDS[node.attributes['IdType'] ?? node.attributes['EIdType'] ?? ''];
    return name === undefined ? [] : [{ name, value: elementText(node), at: node.at }];
  });
}

/** The authors' keywords, else the subject headings; and the kind of publication. */
function wordsOf(record: XmlNode): Fact[] {
  const keywords = descendants(record, 'Keyword');
  const words = keywords.length > 0 ? keywords : descendants(record, 'DescriptorName');
  const types = descendants(record, 'PublicationType');
  const best =
    types.find((node) => /preprint/iu.test(elementText(node))) ??
    types.find((node) => typeNamed(elementText(node)) !== undefined);
  const type = typeNamed(elementText(best));
  return [
    ...words.map((node): Fact => ({ name: 'keyword', value: htmlOf(node), at: node.at })),
    ...(best && type ? [{ name: 'type' as const, value: type, at: best.at }] : []),
  ];
}
