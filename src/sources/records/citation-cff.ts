/** CITATION.cff: https://github.com/citation-file-format/citation-file-format */
import { nameFromParts } from './people.ts';
import { factAt, isObject, type JsonRecord, listAt, placeAt, textAt } from './json.ts';
import type { Fact, FactName, RecordFormat, RecordReading } from './record.ts';
import { TYPES_OF_BIBTEX, typeNamed } from './types.ts';
import { readYaml } from './yaml-records.ts';

export const citationCff: RecordFormat = {
  name: 'citation-cff',
  description: 'a CITATION.cff file',
  looksFor: 'YAML with "cff-version:"',
  notation: 'html',
  recognise: (sample) => (/^cff-version:/mu.test(sample) ? 1 : 0),
  read: (text) => readYaml(text, citationReading, { within: 'references' }),
};

/** What the authors want cited instead of the software is the paper; what it refers to are works of their own. */
function citationReading(record: JsonRecord): RecordReading {
  const { value, at } = record;
  const preferred = value['preferred-citation'];
  const hasPaper = isObject(preferred) && textAt(preferred, 'title') !== '';
  if (!hasPaper) return { at, facts: workFacts(record) };
  return {
    at,
    facts: workFacts({ value: preferred, at: { ...at, pointer: '/preferred-citation' } }),
  };
}

const TEXTS: readonly (readonly [FactName, string])[] = [
  ['title', 'title'],
  ['abstract', 'abstract'],
  ['date', 'date-published'],
  ['date', 'date-released'],
  ['venue', 'journal'],
  ['venue', 'collection-title'],
  ['venue', 'conference'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['issue', 'number'],
  ['publisher', 'publisher'],
  ['doi', 'doi'],
  ['pmcid', 'pmcid'],
  ['isbn', 'isbn'],
  ['issn', 'issn'],
  ['url', 'url'],
  ['link', 'url'],
  ['codeUrl', 'repository-code'],
];

function workFacts(record: JsonRecord): Fact[] {
  const { value, at } = record;
  const [start, end] = [textAt(value, 'start'), textAt(value, 'end')];
  const type =
    TYPES_OF_BIBTEX[textAt(value, 'type')] ?? typeNamed(textAt(value, 'type') || 'software');
  return [
    ...TEXTS.flatMap(([name, key]) => [
      ...factAt(record, name, key),
      ...factAt(record, name, key, 'name'),
    ]),
    ...yearOf(record),
    ...listAt(value, 'authors').map((author, index): Fact =>
      personFact(author, placeAt(at, ['authors', index])),
    ),
    ...(start === ''
      ? []
      : [
          {
            name: 'pages' as const,
            value: end === '' ? start : `${start}-${end}`,
            at: placeAt(at, ['start']),
          },
        ]),
    ...listAt(value, 'identifiers').flatMap((_, index) =>
      factAt(record, 'link', 'identifiers', index, 'value'),
    ),
    ...listAt(value, 'keywords').flatMap((_, index) =>
      factAt(record, 'keyword', 'keywords', index),
    ),
    ...(type === undefined ? [] : [{ name: 'type' as const, value: type, at }]),
  ];
}

function yearOf(record: JsonRecord): Fact[] {
  return [...factAt(record, 'year', 'year'), ...factAt(record, 'month', 'month')];
}

function personFact(author: unknown, at: Fact['at']): Fact {
  const of = (key: string): string => textAt(author, key);
  const orcid = /(?:\d{4}-){3}\d{3}[\dX]/u.exec(of('orcid'))?.[0];
  const name = nameFromParts(
    of('family-names'),
    of('given-names'),
    of('name-suffix'),
    of('name-particle'),
  );
  const whole = of('name') || of('alias');
  const value = whole !== '' && of('family-names') === '' ? { literal: whole } : name;
  return { name: 'author', value: orcid && 'family' in value ? { ...value, orcid } : value, at };
}
