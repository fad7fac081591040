/** Refer, which EndNote exports as .enw: https://en.wikipedia.org/wiki/Refer_(software) */
import { type Fact, type FactName, type RecordFormat, type RecordReading } from './record.ts';
import {
  factsByTag,
  readTagged,
  type TaggedRecord,
  type TagStyle,
  valueOf,
} from './tagged-lines.ts';
import { typeNamed } from './types.ts';

const STYLE: TagStyle = {
  field: /^%([0-9A-Za-z@!#$^&*()+\-=~<>[\]?|{}_.:,/\\])(?: (.*)|)$/su,
  begins: (tag, fields, afterBlank) =>
    tag === '0' || (afterBlank && fields.some((field) => field.tag === 'T')),
};

const TABLE: Partial<Record<FactName, readonly string[]>> = {
  title: ['T', '!'],
  author: ['A|Q'],
  editor: ['E'],
  abstract: ['X'],
  date: ['8', 'D'],
  venue: ['J', 'B', 'O'],
  volume: ['V'],
  issue: ['N'],
  pages: ['P'],
  publisher: ['I'],
  doi: ['R'],
  url: ['U'],
  pdf: ['>'],
  link: ['R', 'U', '>', 'M'],
  issn: ['@'],
  isbn: ['@'],
  language: ['G'],
  note: ['Z'],
  citationKey: ['F'],
};

export const refer: RecordFormat = {
  name: 'refer',
  description: 'Refer, as EndNote exports it (.enw)',
  looksFor: 'records from "%0 " with fields such as "%T " and "%A "',
  notation: 'html',
  recognise(sample) {
    const tags = new Set(sample.match(/^%[0ATDJXBVPU](?= )/gmu));
    return tags.has('%T') && (tags.has('%0') || tags.size >= 3) ? 1 : 0;
  },
  read: readTagged(STYLE, 'Refer record', referRecord),
};

function referRecord(record: TaggedRecord): RecordReading {
  const type = typeNamed(valueOf(record, '0'));
  const lines = record.fields.find(({ tag }) => tag === '0')?.lines ?? record.lines;
  const keywords = factsByTag(record, { keyword: ['K'] });
  const typed: Fact[] = type === undefined ? [] : [{ name: 'type', value: type, at: { lines } }];
  const facts = [...factsByTag(record, TABLE), ...keywords, ...typed];
  const isBook = type === 'book' || type === 'thesis';
  return {
    at: { lines: record.lines },
    facts: isBook ? facts.filter(({ name }) => name !== 'venue' && name !== 'pages') : facts,
  };
}
