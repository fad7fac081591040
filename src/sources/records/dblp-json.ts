/** Answers of DBLP's search in JSON: https://dblp.org/faq/How+to+use+the+dblp+search+API.html */
import {
  factAt,
  isObject,
  type JsonRecord,
  listAt,
  placeAt,
  readJson,
  textAt,
  valueAt,
} from './json.ts';
import { withoutDblpNumber } from './people.ts';
import type { Fact, FactName, RecordFormat, RecordReading } from './record.ts';
import { typeNamed } from './types.ts';

export const dblpJson: RecordFormat = {
  name: 'dblp-json',
  description: "an answer of DBLP's search",
  looksFor: 'JSON with "hits" whose "info" has a "key" of DBLP',
  notation: 'html',
  recognise(sample) {
    if (!/^\s*[[{]/u.test(sample) || !/"info"\s*:/u.test(sample)) return 0;
    return /"url"\s*:\s*"https?:\\?\/\\?\/dblp\.org\\?\/rec/u.test(sample) ? 1 : 0;
  },
  read: (text) => readJson(text, (record) => hitReading(unwrapped(record))),
};

function unwrapped({ value, at }: JsonRecord): JsonRecord {
  const { info } = value;
  return isObject(info)
    ? { value: info, at: { ...at, pointer: `${at.pointer}/info` } }
    : { value, at };
}

const TEXTS: readonly (readonly [FactName, string])[] = [
  ['volume', 'volume'],
  ['issue', 'number'],
  ['pages', 'pages'],
  ['publisher', 'publisher'],
  ['date', 'year'],
  ['doi', 'doi'],
];

function hitReading(record: JsonRecord): RecordReading {
  const { at } = record;
  const kind = textAt(record.value, 'type');
  if (/^Editorship$/u.test(kind))
    return { at, setAside: 'a volume of proceedings and no paper of it' };
  const isArxiv = listOf(record, 'venue').some(({ value }) => value === 'CoRR');
  const type = isArxiv ? 'preprint' : typeNamed(kind);
  const facts: Fact[] = [
    ...listOf(record, 'title').map((fact) => ({
      ...fact,
      value: fact.value.replace(/\.\s*$/u, ''),
    })),
    ...authorsOf(record),
    ...(isArxiv ? [] : listOf(record, 'venue')),
    ...TEXTS.flatMap(([name, key]) => factAt(record, name, key)).filter(
      ({ name }) => !(isArxiv && name === 'volume'),
    ),
    ...listOf(record, 'ee').map((fact): Fact => ({ ...fact, name: 'link' })),
    ...(type === undefined ? [] : [{ name: 'type' as const, value: type, at }]),
  ];
  return { at, facts };
}

/** What stands alone where there is one of it is a list where there are several. */
function listOf(
  { value, at }: JsonRecord,
  key: string,
): { name: FactName; value: string; at: Fact['at'] }[] {
  const name = key === 'ee' ? 'link' : (key as FactName);
  return listAt([value[key]].flat()).flatMap((each) => {
    const text = typeof each === 'string' ? each : textAt(each, 'text');
    return text === '' ? [] : [{ name, value: text, at: placeAt(at, [key]) }];
  });
}

function authorsOf({ value, at }: JsonRecord): Fact[] {
  return [valueAt(value, 'authors', 'author')].flat().flatMap((author): Fact[] => {
    const text = typeof author === 'string' ? author : textAt(author, 'text');
    const literal = withoutDblpNumber(text);
    return literal === ''
      ? []
      : [{ name: 'author', value: { literal }, at: placeAt(at, ['authors', 'author']) }];
  });
}
