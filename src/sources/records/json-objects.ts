/** Lists of papers in JSON of anyone's own: objects whose keys name a paper's fields; Zotero's items. */
import type { Name } from '../../model/name.ts';
import { readNames } from '../../names/list.ts';
import { columnName, columnsOf, COLUMNS, factsOf } from './columns.ts';
import {
  isObject,
  type JsonRecord,
  jsonRecords,
  listAt,
  placeAt,
  readJson,
  textAt,
} from './json.ts';
import { nameFromParts } from './people.ts';
import type { Fact, FactName, RecordFormat, RecordReading } from './record.ts';

/** Keys that papers have, and news, tickets or films have not. */
const TELLING: ReadonlySet<string> = new Set([
  ...['doi', 'arxiv', 'pmid'].flatMap((name) => columnsOf(name as FactName)),
  'abstract',
  'abstractnote',
]);
/** How well such a list fits: any format with marks of its own fits better. */
const SCORE = 0.5;
/** Keys of another spelling than columns have. */
const KEYS: Readonly<Record<string, string>> = {
  urlpdf: 'pdf',
  urlabs: 'url',
  paperurl: 'url',
  proceeding: 'venue',
  creators: 'authors',
};

export const jsonObjects: RecordFormat = {
  name: 'json-objects',
  description: 'a list of papers in JSON',
  looksFor: 'JSON objects with "title" and "authors", and "abstract", "doi" or "arxiv"',
  notation: 'html',
  recognise(sample) {
    if (!/^\s*[[{]/u.test(sample)) return 0;
    const keys = [...sample.matchAll(/"([^"\\]{1,40})"\s*:/gu)].map(([, key = '']) => keyName(key));
    const counts = (isWanted: (key: string) => boolean) => keys.filter(isWanted).length;
    const titles = counts((key) => columnsOf('title').includes(key) && key !== 'name');
    const people = counts((key) => columnsOf('author').includes(key));
    const telling = counts((key) => TELLING.has(key));
    const isOfPapers = titles > 0 && people >= titles / 2 && telling >= titles / 2;
    return isOfPapers && isTitled(sample) ? SCORE : 0;
  },
  read: (text) => readJson(text, objectReading),
};

/** Whether the first record has its title at its top, and not in an object within. */
function isTitled(sample: string): boolean {
  for (const record of jsonRecords(sample))
    if ('value' in record)
      return Object.keys(record.value).some((key) => columnsOf('title').includes(keyName(key)));
  return false;
}

function keyName(key: string): string {
  const name = columnName(key);
  return KEYS[name] ?? name;
}

function objectReading(record: JsonRecord): RecordReading {
  const { value, at } = record;
  const kind = textAt(value, 'itemType');
  if (/^(?:attachment|note|annotation)$/iu.test(kind))
    return { at, setAside: `Zotero's ${kind.toLowerCase()} and no paper` };
  const keys = new Map(Object.keys(value).map((key) => [keyName(key), key]));
  const facts = COLUMNS.flatMap(([name, columns]) =>
    columns.split(' ').flatMap((column): Fact[] => {
      const key = keys.get(column);
      if (key === undefined) return [];
      const place = placeAt(at, [key]);
      if (name === 'author' || name === 'editor') return peopleIn(value[key], name, place);
      const texts = [value[key]]
        .flat()
        .map((each) => textAt(each) || textAt(each, 'tag') || textAt(each, 'name'));
      return texts.flatMap((text) => factsOf(name, text, place));
    }),
  );
  return { at, facts };
}

/** A list of names, of objects with names in parts or whole, or one text. */
function peopleIn(value: unknown, name: 'author' | 'editor', at: Fact['at']): Fact[] {
  if (typeof value === 'string')
    return readNames(value).names.map((each) => ({ name, value: each, at }));
  return listAt([value], 0).flatMap((person): Fact[] => {
    const role = textAt(person, 'creatorType');
    if (role !== '' && role !== 'author' && role !== 'editor') return [];
    const found = personIn(person);
    return found.map((each) => ({ name: role === 'editor' ? 'editor' : name, value: each, at }));
  });
}

const FAMILY = ['family', 'lastName', 'last_name', 'lastname', 'last', 'surname'];
const GIVEN = ['given', 'firstName', 'first_name', 'firstname', 'first', 'forename'];
const WHOLE = ['name', 'fullName', 'full_name', 'literal', 'text', 'author'];

function personIn(person: unknown): readonly Name[] {
  if (typeof person === 'string') return readNames(`${person};`).names;
  if (!isObject(person)) return [];
  const of = (keys: readonly string[]): string =>
    keys.map((key) => textAt(person, key)).find((text) => text !== '') ?? '';
  if (of(FAMILY) !== '') return [nameFromParts(of(FAMILY), of(GIVEN))];
  return of(WHOLE) === '' ? [] : readNames(`${of(WHOLE)};`).names;
}
