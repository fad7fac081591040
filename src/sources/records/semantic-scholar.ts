/** Papers of Semantic Scholar: https://api.semanticscholar.org/api-docs/graph */
import { factAt, isObject, type JsonRecord, readJson, listAt, placeAt, textAt } from './json.ts';
import type { Fact, RecordFormat } from './record.ts';
import { typeNamed } from './types.ts';

export const semanticScholar: RecordFormat = {
  name: 'semantic-scholar',
  description: 'papers of Semantic Scholar',
  looksFor: 'JSON with "paperId" and "externalIds"',
  notation: 'html',
  recognise(sample) {
    if (!/^\s*[[{]/u.test(sample) || !/"(?:paperId|corpusId|corpusid)"\s*:/u.test(sample)) return 0;
    return /"(?:title|authors|externalIds|externalids)"\s*:/u.test(sample) ? 1 : 0.3;
  },
  read: (text) =>
    readJson(text, (record) => ({ at: record.at, facts: paperFacts(unwrapped(record)) })),
};

/** Lists of citations and references wrap each paper. */
function unwrapped({ value, at }: JsonRecord): JsonRecord {
  for (const key of ['citingPaper', 'citedPaper', 'paper']) {
    const inner = value[key];
    if (isObject(inner)) return { value: inner, at: { ...at, pointer: `${at.pointer}/${key}` } };
  }
  return { value, at };
}

function paperFacts(record: JsonRecord): Fact[] {
  const ids = isObject(record.value['externalIds']) ? 'externalIds' : 'externalids';
  const facts = [
    ...factAt(record, 'title', 'title'),
    ...factAt(record, 'abstract', 'abstract'),
    ...factAt(record, 'date', 'publicationDate'),
    ...factAt(record, 'date', 'publicationdate'),
    ...factAt(record, 'date', 'year'),
    ...authorsOf(record),
    ...factAt(record, 'doi', ids, 'DOI'),
    ...factAt(record, 'arxiv', ids, 'ArXiv'),
    ...factAt(record, 'pmid', ids, 'PubMed'),
    ...factAt(record, 'pmcid', ids, 'PubMedCentral'),
    ...factAt(record, 'acl', ids, 'ACL'),
    ...factAt(record, 'venue', 'journal', 'name'),
    ...factAt(record, 'venue', 'publicationVenue', 'name'),
    ...factAt(record, 'venue', 'venue'),
    ...factAt(record, 'volume', 'journal', 'volume'),
    ...factAt(record, 'pages', 'journal', 'pages'),
    ...factAt(record, 'issn', 'publicationVenue', 'issn'),
    ...factAt(record, 'url', 'url'),
    ...factAt(record, 'pdf', 'openAccessPdf', 'url'),
    ...typesOf(record),
  ];
  return facts.filter(({ name, value }) => !isNoVenue(name, value));
}

/** "ArXiv" and its volume "abs/…" are no journal. */
function isNoVenue(name: Fact['name'], value: Fact['value']): boolean {
  if (typeof value !== 'string') return false;
  return (
    (name === 'venue' && /^(?:arxiv(?:\.org)?|corr)$/iu.test(value.trim())) ||
    (name === 'volume' && value.startsWith('abs/'))
  );
}

function authorsOf({ value, at }: JsonRecord): Fact[] {
  return listAt(value, 'authors').map((author, index) => ({
    name: 'author',
    value: { literal: textAt(author, 'name') },
    at: placeAt(at, ['authors', index]),
  }));
}

/** "Review" and "Study" say less of the kind than "JournalArticle" does. */
function typesOf({ value, at }: JsonRecord): Fact[] {
  const types = listAt(value, 'publicationTypes').map((type) =>
    typeof type === 'string' ? type : '',
  );
  const best =
    types.find((type) => /journalarticle|conference|book/iu.test(type)) ?? types[0] ?? '';
  const type = typeNamed(best.replace(/(?<=[a-z])(?=[A-Z])/gu, ' '));
  return type === undefined
    ? []
    : [{ name: 'type', value: type, at: placeAt(at, ['publicationTypes']) }];
}
