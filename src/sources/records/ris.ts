/** RIS: what reference managers and publishers export. https://en.wikipedia.org/wiki/RIS_(file_format) */
import { exportedTags, ownId, ownFact, ownFacts, ownMark } from './own-export.ts';
import {
  type Fact,
  type FactName,
  factText,
  type RecordFormat,
  type RecordReading,
} from './record.ts';
import {
  factsByTag,
  readTagged,
  type TaggedRecord,
  type TagStyle,
  valueOf,
} from './tagged-lines.ts';
import { typeNamed, TYPES_OF_RIS } from './types.ts';

const FIELD = /^\s*([A-Z][A-Z0-9]) {0,2}-(?: (.*)|)$/su;
const STYLE: TagStyle = { field: FIELD, begins: (tag) => tag === 'TY', end: 'ER' };

/** Tags that mean the same in every type of record. `DA` and `SP` do not: see below. */
const COMMON: Partial<Record<FactName, readonly string[]>> = {
  author: ['AU|A1'],
  affiliation: ['AD'],
  abstract: ['AB', 'N2'],
  volume: ['VL'],
  issue: ['IS', 'CP'],
  publisher: ['PB'],
  doi: ['DO'],
  url: ['UR'],
  pdf: ['L1'],
  link: ['UR', 'L1', 'L2', 'L3', 'L4', 'LK', 'M3', 'N1', 'C2', 'M1'],
  issn: ['SN'],
  isbn: ['SN'],
  keyword: ['KW'],
  language: ['LA'],
  note: ['N1'],
  citationKey: ['ID'],
};
const TITLE = { title: ['TI', 'T1', 'CT', 'BT'] } as const;
const IN_BOOK = { title: ['TI', 'T1', 'CT'], venue: ['T2', 'BT', 'JF', 'JO', 'J2'] } as const;
const IN_PROCEEDINGS = { ...IN_BOOK, venue: ['C3', ...IN_BOOK.venue, 'T3'] } as const;
const IN_JOURNAL = { ...TITLE, venue: ['JF', 'T2', 'JO', 'J2', 'JA', 'J1'] } as const;
const PAGES = ['SP'] as const;

/** Tags whose meaning depends on the kind of publication. */
const BY_TYPE: Readonly<Record<string, Partial<Record<FactName, readonly string[]>>>> = {
  article: { ...IN_JOURNAL, pages: PAGES },
  'conference-paper': { ...IN_PROCEEDINGS, pages: PAGES, editor: ['ED|A2'] },
  chapter: { ...IN_BOOK, pages: PAGES, editor: ['ED|A2'] },
  book: { ...TITLE, editor: ['ED|A3'] },
};

export const ris: RecordFormat = {
  name: 'ris',
  description: 'RIS, as reference managers and publishers export it',
  looksFor: 'records from "TY  - " to "ER  - "',
  notation: 'html',
  recognise(sample) {
    const tags = new Set(
      sample
        .match(/^[ \t]*(?:TY|ER|AU|A1|TI|T1|PY|Y1|JO|JF|T2|VL|SP|AB|N2) {0,2}-(?= |$)/gmu)
        ?.map((tag) => tag.trim().slice(0, 2)),
    );
    if (!tags.has('TY')) return tags.size >= 4 && (tags.has('TI') || tags.has('T1')) ? 0.6 : 0;
    return tags.size >= 3 ? 1 : 0.5;
  },
  read: readTagged(STYLE, 'RIS record', (record) => withCut(risRecord(record), record)),
};

function withCut(reading: RecordReading, { isCut }: TaggedRecord): RecordReading {
  if (!isCut || !('facts' in reading)) return reading;
  const remark = 'the file ends before this record does ("ER  - "): it may be cut off';
  return { ...reading, remarks: [remark] };
}

/** The fields of our own exports, whatever the kind of publication. */
const OWN = {
  ...Object.fromEntries(exportedTags('ris').map(([name, tag]) => [name, [tag]])),
  ...{ date: ['DA'], url: ['UR'], note: ['N1'] },
};

/** A record of our own exports, by the page's address; undefined where it is none. */
function ownRecord(record: TaggedRecord): RecordReading | undefined {
  const at = { lines: record.lines };
  const own = record.fields.flatMap(({ tag, value, lines }) => {
    const [, name = '', text = ''] = /^([\w-]+): ([^]*)$/u.exec(tag === 'U1' ? value : '') ?? [];
    return ownFact(name, text, { lines });
  });
  const key: Fact = { name: 'citationKey', value: valueOf(record, 'ID').trim(), at };
  const id = ownId([key, ...factsByTag(record, { url: ['UR'] }), ...own]);
  if (id === undefined) return undefined;
  const facts = ownFacts([...withLastPage(record, factsByTag(record, OWN))], id);
  const type = typeFact(record, TYPES_OF_RIS[valueOf(record, 'TY').trim()]);
  return { at, facts: [...facts, ...ownFacts(type, id), ...own, ownMark(id, at)] };
}

function risRecord(record: TaggedRecord): RecordReading {
  const own = ownRecord(record);
  if (own !== undefined) return own;
  const word = valueOf(record, 'TY').trim();
  const kind = TYPES_OF_RIS[word.toUpperCase()] ?? typeNamed(word);
  const byType = BY_TYPE[kind ?? ''] ?? { ...IN_JOURNAL, pages: PAGES };
  const facts = factsByTag(record, { ...COMMON, ...byType });
  return {
    at: { lines: record.lines },
    facts: [
      ...withLastPage(record, facts),
      ...shortNumber(record),
      ...typeFact(record, kind),
      ...dateFacts(record),
    ],
  };
}

function typeFact(record: TaggedRecord, kind: string | undefined): Fact[] {
  const lines = record.fields.find(({ tag }) => tag === 'TY')?.lines ?? record.lines;
  return kind === undefined ? [] : [{ name: 'type', value: kind, at: { lines } }];
}

/** `M1` is the issue of some, but any number of others. */
function shortNumber(record: TaggedRecord): Fact[] {
  const facts = factsByTag(record, { issue: ['M1'] });
  return facts.filter((fact) => /^\d{1,4}$/u.test(factText(fact)));
}

/** `SP` is the first page and `EP` the last; some write the range into `SP`. */
function withLastPage(record: TaggedRecord, facts: readonly Fact[]): Fact[] {
  const last = valueOf(record, 'EP');
  return facts.map((fact) =>
    fact.name === 'pages' && last !== '' && !/[-–]/u.test(factText(fact))
      ? { ...fact, value: `${factText(fact)}-${last}` }
      : fact,
  );
}

/** `DA` is the date of publication where it is in the year of `PY`; else it may be one of access. */
function dateFacts(record: TaggedRecord): Fact[] {
  const dates = factsByTag(record, { date: ['DA', 'PY', 'Y1'] });
  const year = /\d{4}/u.exec(valueOf(record, 'PY') || valueOf(record, 'Y1'))?.[0];
  return year === undefined ? dates : dates.filter((fact) => factText(fact).includes(year));
}
