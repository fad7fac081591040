/** Web of Science's plain text and tab-delimited files, fields tagged: https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html */
import { type FactName, type RecordFormat, type RecordReading } from './record.ts';
import {
  factsByTag,
  eachLine,
  readTagged,
  type TaggedRecord,
  type TagStyle,
  valueOf,
} from './tagged-lines.ts';
import { typeNamed } from './types.ts';

/** Lines that continue a field are indented. The file's own tags begin records that have no title. */
const STYLE: TagStyle = {
  field: /^([A-Z][A-Z0-9])(?: (.*)|)$/su,
  begins: (tag) => tag === 'PT' || tag === 'EF',
  end: 'ER',
};
/** Fields with a value a line. */
const LISTS = new Set(['AF', 'AU', 'BE']);
const FILE_TAGS = new Set(['FN', 'VR', 'EF']);

const TABLE: Partial<Record<FactName, readonly string[]>> = {
  title: ['TI'],
  author: ['AF'],
  editor: ['BE'],
  abstract: ['AB'],
  year: ['PY'],
  venue: ['SO'],
  volume: ['VL'],
  issue: ['IS'],
  publisher: ['PU'],
  doi: ['DI'],
  pmid: ['PM'],
  issn: ['SN', 'EI'],
  isbn: ['BN'],
  language: ['LA'],
};

export const webOfScience: RecordFormat = {
  name: 'web-of-science',
  description: 'plain text of Web of Science',
  looksFor: 'records from "PT J" to "ER" with fields such as "TI " and "AU "',
  notation: 'html',
  recognise: (sample) =>
    HEAD.test(sample) ||
    (/^PT [A-Z]\r?$/mu.test(sample) && /^TI \S/mu.test(sample) && /^(?:AU|SO|UT) \S/mu.test(sample))
      ? 1
      : 0,
  read: (text) => (HEAD.test(text) ? readRows(text) : readRecords(text)),
};

const readRecords = readTagged(STYLE, 'record of Web of Science', (record) =>
  record.fields.some(({ tag }) => !FILE_TAGS.has(tag)) ? wosRecord(record) : undefined,
);

/** The first line of a tab-delimited file: the tags. */
const HEAD = /^PT\t(?:[A-Z][A-Z0-9]\t){5}/u;

/** A record a line, a field a column; what the plain text has a line each is parted by semicolons. */
function* readRows(text: string): Generator<RecordReading> {
  let tags: readonly string[] | undefined;
  for (const { line, no } of eachLine(text)) {
    const cells = line.split('\t').map((cell) => cell.trim());
    if (tags === undefined) tags = cells;
    else if (line.trim() !== '') yield wosRecord(rowRecord(tags, cells, [no, no]));
  }
}

function rowRecord(
  tags: readonly string[],
  cells: readonly string[],
  lines: TaggedRecord['lines'],
): TaggedRecord {
  const fields = tags.map((tag, at) => ({
    tag,
    value: LISTS.has(tag) ? (cells[at] ?? '').replace(/;\s*/gu, '\n') : (cells[at] ?? ''),
    lines,
  }));
  return { lines, fields };
}

function wosRecord(record: TaggedRecord): RecordReading {
  const one = { ...record, fields: record.fields.flatMap(valuesOf) };
  const authors = valueOf(record, 'AF') === '' ? factsByTag(one, { author: ['AU'] }) : [];
  const type = typeNamed(valueOf(record, 'DT').split(';')[0] ?? '');
  const [first, last] = [valueOf(record, 'BP'), valueOf(record, 'EP')];
  const pages = first === '' ? valueOf(record, 'AR') : last === '' ? first : `${first}-${last}`;
  const at = { lines: record.lines };
  return {
    at,
    facts: [
      ...factsByTag(one, TABLE),
      ...authors,
      ...factsByTag(one, { keyword: ['DE', 'ID'] }),
      ...factsByTag(one, { month: ['PD'] }),
      ...(pages === '' ? [] : [{ name: 'pages' as const, value: pages, at }]),
      ...(type === undefined ? [] : [{ name: 'type' as const, value: type, at }]),
    ],
  };
}

/** A list has a value a line; any other field's lines are one text. */
function valuesOf(field: TaggedRecord['fields'][number]): TaggedRecord['fields'] {
  const { tag, value, lines } = field;
  const parts = LISTS.has(tag) ? value.split('\n') : [value.replaceAll('\n', ' ')];
  return parts.map((part) => ({ tag, value: part, lines }));
}
