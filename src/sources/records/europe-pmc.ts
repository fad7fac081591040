/** Answers of Europe PMC's search in JSON: https://europepmc.org/RestfulWebService */
import { factAt, type JsonRecord, listAt, placeAt, readJson, textAt } from './json.ts';
import { medicalName, nameFromParts } from './people.ts';
import type { Fact, FactName, RecordFormat } from './record.ts';
import { typeNamed } from './types.ts';

export const europePmc: RecordFormat = {
  name: 'europe-pmc',
  description: 'an answer of Europe PMC',
  looksFor: 'JSON with "resultList" and "authorString"',
  notation: 'html',
  recognise(sample) {
    if (!/^\s*[[{]/u.test(sample)) return 0;
    const marks = sample.match(
      /"(?:resultList|authorString|pubYear|hasTextMinedTerms|pmid)"\s*:/gu,
    );
    return /"authorString"\s*:/u.test(sample) && new Set(marks).size >= 3 ? 1 : 0;
  },
  read: (text) => readJson(text, (record) => ({ at: record.at, facts: articleFacts(record) })),
};

/** Where each fact stands. The `lite` answer has the journal beside the title, the `core` one within. */
const PLACES: readonly (readonly [FactName, string])[] = [
  ['abstract', 'abstractText'],
  ['pmid', 'pmid'],
  ['pmcid', 'pmcid'],
  ['doi', 'doi'],
  ['venue', 'journalInfo/journal/title'],
  ['venue', 'journalTitle'],
  ['volume', 'journalInfo/volume'],
  ['volume', 'journalVolume'],
  ['issue', 'journalInfo/issue'],
  ['issue', 'issue'],
  ['pages', 'pageInfo'],
  ['issn', 'journalInfo/journal/issn'],
  ['issn', 'journalInfo/journal/essn'],
  ['issn', 'journalIssn'],
  ['publisher', 'bookOrReportDetails/publisher'],
  ['language', 'language'],
  ['date', 'firstPublicationDate'],
  ['date', 'pubYear'],
];

function articleFacts(record: JsonRecord): Fact[] {
  return [
    ...factAt(record, 'title', 'title').map(withoutStop),
    ...PLACES.flatMap(([name, path]) => factAt(record, name, ...path.split('/'))),
    ...authorsOf(record),
    ...listAt(record.value, 'keywordList', 'keyword').flatMap((_, index) =>
      factAt(record, 'keyword', 'keywordList', 'keyword', index),
    ),
    ...pdfsOf(record),
    ...typeOf(record),
  ];
}

/** A title ends in a full stop here, as PubMed's do. */
function withoutStop(title: Fact): Fact {
  const { value } = title;
  return typeof value === 'string'
    ? { ...title, value: value.replace(/(?<!\.)\.\s*$/u, '') }
    : title;
}

/** Names in parts where the answer has them; else one text, `Lee A, Chen B.` */
function authorsOf({ value, at }: JsonRecord): Fact[] {
  const listed = listAt(value, 'authorList', 'author').map((author, index): Fact => {
    const of = (key: string): string => textAt(author, key);
    const group = of('collectiveName');
    const given = of('firstName') || of('initials');
    const name =
      group === '' ? nameFromParts(of('lastName'), given, of('suffix')) : { literal: group };
    const isNamed = 'family' in name || name.literal !== '';
    return {
      name: 'author',
      value: isNamed ? name : medicalName(of('fullName')),
      at: placeAt(at, ['authorList', 'author', index]),
    };
  });
  if (listed.length > 0) return listed;
  return textAt(value, 'authorString')
    .replace(/\.\s*$/u, '')
    .split(/,\s*/u)
    .map((name) => ({
      name: 'author',
      value: medicalName(name),
      at: placeAt(at, ['authorString']),
    }));
}

function pdfsOf({ value, at }: JsonRecord): Fact[] {
  return listAt(value, 'fullTextUrlList', 'fullTextUrl').flatMap((link, index): Fact[] =>
    textAt(link, 'documentStyle') === 'pdf'
      ? [
          {
            name: 'pdf',
            value: textAt(link, 'url'),
            at: placeAt(at, ['fullTextUrlList', 'fullTextUrl', index]),
          },
        ]
      : [],
  );
}

/** A preprint says so; of several kinds, the first that is one of ours. */
function typeOf({ value, at }: JsonRecord): Fact[] {
  const listed = listAt(value, 'pubTypeList', 'pubType').filter((each) => typeof each === 'string');
  const kinds = listed.length > 0 ? listed : textAt(value, 'pubType').split(';');
  const isPreprint =
    textAt(value, 'source') === 'PPR' || kinds.some((kind) => /preprint/iu.test(kind));
  const type = isPreprint ? 'preprint' : kinds.map(typeNamed).find((found) => found !== undefined);
  return type === undefined
    ? []
    : [{ name: 'type', value: type, at: placeAt(at, ['pubTypeList']) }];
}
