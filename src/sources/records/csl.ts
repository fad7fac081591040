/** Items of CSL, as citation tools keep them in JSON and YAML: https://docs.citationstyles.org/en/stable/specification.html */
import type { Name } from '../../model/name.ts';
import { dateOf } from '../dates.ts';
import { factAt, isObject, type JsonRecord, listAt, placeAt, textAt, valueAt } from './json.ts';
import { ownId, ownFact, ownFacts, ownMark } from './own-export.ts';
import { nameFromParts } from './people.ts';
import { type Fact, type FactName, factText } from './record.ts';
import { typeOfCsl } from './types.ts';

/** Where a date may stand: the first that holds one is taken. */
const DATES = ['issued', 'published', 'published-print', 'published-online', 'event-date'];

const TEXTS: readonly (readonly [FactName, string])[] = [
  ['abstract', 'abstract'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['pages', 'page'],
  ['publisher', 'publisher'],
  ['doi', 'DOI'],
  ['pmid', 'PMID'],
  ['pmcid', 'PMCID'],
  ['url', 'URL'],
  ['link', 'URL'],
  ['link', 'note'],
  ['link', 'number'],
  ['note', 'note'],
  ['language', 'language'],
  ['keyword', 'keyword'],
  ['citationKey', 'citation-key'],
  ['citationKey', 'id'],
];

/** The facts of an item. A title or a journal may be a list, as Crossref has them. */
export function cslFacts(record: JsonRecord): Fact[] {
  const facts = [
    ...titleOf(record),
    ...venueOf(record),
    ...TEXTS.flatMap(([name, key]) =>
      name === 'keyword' ? keywordsOf(record) : factAt(record, name, key),
    ),
    ...numbersOf(record, 'ISSN', 'issn'),
    ...numbersOf(record, 'ISBN', 'isbn'),
    ...(DATES.map((key) => cslDate(record, key)).find((dates) => dates.length > 0) ?? []),
    ...people(record, 'author', 'author'),
    ...people(record, 'editor', 'editor'),
    ...typeOf(record),
    ...arxivOf(record),
  ];
  const own = ownFieldsOf(record);
  const key: Fact = { name: 'citationKey', value: textAt(record.value, 'id'), at: record.at };
  const id = ownId([key, ...facts.filter(({ name }) => name === 'url'), ...own]);
  if (id === undefined) return facts;
  const remarks = factAt(record, 'note', 'annote');
  // Where the key is not the id, it is the library's own; the source's is among our fields.
  const theirs = factText(key) === id ? facts : facts.filter(({ name }) => name !== 'citationKey');
  return [...ownFacts([...theirs, ...remarks], id), ...own, ownMark(id, record.at)];
}

/** What an export of ours tells besides, in CSL's place for such things. */
function ownFieldsOf({ value, at }: JsonRecord): Fact[] {
  const custom = valueAt(value, 'custom');
  return Object.keys(isObject(custom) ? custom : {}).flatMap((name) =>
    ownFact(name, textAt(custom, name), placeAt(at, ['custom', name])),
  );
}

/** The first of a list that says anything, or the text itself. */
function firstText(value: unknown): string {
  return typeof value === 'string'
    ? value
    : (listAt([value], 0).find((each) => typeof each === 'string') ?? '');
}

function titleOf({ value, at }: JsonRecord): Fact[] {
  const title = firstText(value['title']);
  return title.trim() === '' ? [] : [{ name: 'title', value: title, at: placeAt(at, ['title']) }];
}

/** A book's series is not where it appeared. */
function venueOf(record: JsonRecord): Fact[] {
  const { value, at } = record;
  return ['container-title', 'event-title', 'event'].flatMap((key): Fact[] => {
    const text = firstText(value[key]) || textAt(value, key, 'name');
    return text === '' ? [] : [{ name: 'venue', value: text, at: placeAt(at, [key]) }];
  });
}

function keywordsOf({ value, at }: JsonRecord): Fact[] {
  const given = value['keyword'];
  const words = typeof given === 'string' ? given.split(/[,;]/u) : listAt(given);
  return words.flatMap((word): Fact[] =>
    typeof word === 'string'
      ? [{ name: 'keyword', value: word, at: placeAt(at, ['keyword']) }]
      : [],
  );
}

/** Several numbers stand in a list, or in one text between spaces. */
function numbersOf({ value, at }: JsonRecord, key: string, name: 'issn' | 'isbn'): Fact[] {
  const given = value[key];
  const numbers = typeof given === 'string' ? given.split(/[\s,;]+/u) : listAt([given], 0);
  return numbers.flatMap((number): Fact[] =>
    typeof number === 'string' ? [{ name, value: number, at: placeAt(at, [key]) }] : [],
  );
}

/** `date-parts` (where `[null]` is no date), or a date as text. */
function cslDate(record: JsonRecord, key: string): Fact[] {
  const date = valueAt(record.value, key);
  const parts = listAt(date, 'date-parts', 0).map((part) =>
    typeof part === 'number' || typeof part === 'string' ? String(part) : '',
  );
  const whole =
    dateOf(parts[0], parts[1], parts[2]) ??
    ['', 'raw', 'literal', 'year', 'date-time']
      .map((part) => (part === '' ? textAt(date) : textAt(date, part)))
      .find((text) => text !== '');
  return whole === undefined ? [] : [{ name: 'date', value: whole, at: placeAt(record.at, [key]) }];
}

function people({ value, at }: JsonRecord, key: string, name: FactName): Fact[] {
  return listAt(value, key).flatMap((person, index): Fact[] => {
    const found = personOf(person);
    return found === undefined ? [] : [{ name, value: found, at: placeAt(at, [key, index]) }];
  });
}

/** A person as CSL has one, or a name as text; nothing where it says nothing. */
export function personOf(person: unknown): Name | undefined {
  if (typeof person === 'string')
    return person.trim() === '' ? undefined : { literal: person.trim() };
  if (!isObject(person)) return undefined;
  const of = (key: string): string => textAt(person, key).trim();
  const whole = of('literal') || (of('family') === '' ? of('name') : '');
  if (whole !== '') return { literal: whole };
  const particle = of('non-dropping-particle') || of('dropping-particle');
  const name = nameFromParts(of('family'), of('given'), of('suffix'), particle);
  if ('literal' in name) return name.literal === '' ? undefined : name;
  const orcid = /(?:\d{4}-){3}\d{3}[\dX]/u.exec(of('ORCID'))?.[0];
  return orcid === undefined ? name : { ...name, orcid };
}

function typeOf({ value, at }: JsonRecord): Fact[] {
  const type = typeOfCsl(textAt(value, 'type'));
  return type === undefined ? [] : [{ name: 'type', value: type, at: placeAt(at, ['type']) }];
}

/** A preprint's number: `arXiv:2301.00001`. */
function arxivOf(record: JsonRecord): Fact[] {
  return ['number', 'archive_location', 'eprint'].flatMap((key) => factAt(record, 'arxiv', key));
}
