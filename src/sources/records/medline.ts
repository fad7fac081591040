/** MEDLINE, as PubMed's .nbib: https://www.nlm.nih.gov/bsd/mms/medlineelements.html */
import type { Name } from '../../model/name.ts';
import { medicalName } from './people.ts';
import { type Fact, type FactName, type RecordFormat, type RecordReading } from './record.ts';
import {
  factsByTag,
  readTagged,
  type TaggedField,
  type TaggedRecord,
  type TagStyle,
} from './tagged-lines.ts';

const FIELD = /^([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*)|)$/su;
const STYLE: TagStyle = {
  field: FIELD,
  begins: (tag, fields, afterBlank) =>
    (afterBlank && fields.some((field) => /^(?:TI|PMID|BTI)$/u.test(field.tag))) ||
    (tag === 'PMID' && fields.some((field) => field.tag === 'PMID')),
};

const TABLE: Partial<Record<FactName, readonly string[]>> = {
  title: ['TI', 'BTI', 'CTI', 'TT'],
  abstract: ['AB'],
  date: ['DP', 'DEP'],
  venue: ['JT', 'TA', 'BTI'],
  volume: ['VI'],
  issue: ['IP'],
  pages: ['PG'],
  publisher: ['PB'],
  pmid: ['PMID'],
  pmcid: ['PMC'],
  isbn: ['ISBN'],
  issn: ['IS', 'ISSN'],
  language: ['LA'],
  url: ['URL'],
};

export const medline: RecordFormat = {
  name: 'medline',
  description: 'MEDLINE, as PubMed exports it (.nbib)',
  looksFor: 'fields such as "PMID- ", "FAU - " and "TI  - "',
  notation: 'html',
  recognise(sample) {
    const tags = new Set(
      sample.match(/^(?:PMID|PMC|OWN|STAT|FAU|DP|JT|TA|MH|OT|PT|AID)(?= {0,2}- )/gmu),
    );
    return tags.size >= 3 && /^TI {2}- |^BTI ?- /mu.test(sample) ? 1 : tags.size / 10;
  },
  read: readTagged(STYLE, 'MEDLINE record', medlineRecord),
};

function medlineRecord(record: TaggedRecord): RecordReading {
  const { fields, lines } = record;
  const facts = [
    ...notItsOwnVenue(factsByTag(record, TABLE)),
    ...peopleOf(fields),
    ...identifiersOf(fields),
    ...keywordsOf(fields),
    ...typesOf(fields),
  ];
  return { at: { lines }, facts };
}

/** A book has no title but `BTI`; a chapter stands in the book so called. */
function notItsOwnVenue(facts: readonly Fact[]): Fact[] {
  const title = facts.find(({ name }) => name === 'title')?.value;
  return facts.filter(({ name, value }) => name !== 'venue' || value !== title);
}

/** `FAU` is the full name that the `AU` after it shortens; `CN` is a group that is an author. */
function peopleOf(fields: readonly TaggedField[]): Fact[] {
  const full = fields.some(({ tag }) => tag === 'FAU') ? 'FAU' : 'AU';
  const editors = fields.some(({ tag }) => tag === 'FED') ? 'FED' : 'ED';
  return fields.flatMap((field, index): Fact[] => {
    const name = field.tag === editors ? 'editor' : 'author';
    if (![full, editors, 'CN'].includes(field.tag) || field.value === '') return [];
    const value = field.tag === 'CN' ? { literal: oneLine(field.value) } : medicalName(field.value);
    return [{ name, value: withOrcid(value, fields, index), at: { lines: field.lines } }];
  });
}

/** The `AUID` that follows a name before the next name begins. */
function withOrcid(name: Name, fields: readonly TaggedField[], index: number): Name {
  for (const { tag, value } of fields.slice(index + 1)) {
    if (tag === 'FAU' || tag === 'CN' || tag === 'FED') break;
    const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/u.exec(value)?.[0];
    if (tag === 'AUID' && orcid && 'family' in name) return { ...name, orcid };
  }
  return name;
}

/** `10.1186/s40337-018-0207-1 [doi]`: the kind of an identifier stands in brackets. */
function identifiersOf(fields: readonly TaggedField[]): Fact[] {
  return fields.flatMap(({ tag, value, lines }): Fact[] => {
    const doi = /^(\S+)\s*\[doi\]$/u.exec(value)?.[1];
    return /^(?:AID|LID)$/u.test(tag) && doi ? [{ name: 'doi', value: doi, at: { lines } }] : [];
  });
}

/** The authors' own keywords; the subject headings where there are none. */
function keywordsOf(fields: readonly TaggedField[]): Fact[] {
  const tag = fields.some((field) => field.tag === 'OT') ? 'OT' : 'MH';
  return fields
    .filter((field) => field.tag === tag)
    .map(({ value, lines }) => ({
      name: 'keyword',
      value: (tag === 'MH' ? (value.split('/')[0] ?? '') : value).replaceAll('*', ''),
      at: { lines },
    }));
}

const TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/preprint/iu, 'preprint'],
  [/book chapter|chapter/iu, 'chapter'],
  [/^books?$|guides/iu, 'book'],
  [/dissertation|thes[ei]s/iu, 'thesis'],
  [/report/iu, 'report'],
  [/journal|review|article/iu, 'article'],
];

function typesOf(fields: readonly TaggedField[]): Fact[] {
  const kinds = fields.filter(({ tag }) => tag === 'PT');
  const article = kinds.find(({ value }) => /journal articles?/iu.test(value));
  for (const { value, lines } of article ? [article, ...kinds] : kinds) {
    const inJournal = fields.some(({ tag }) => tag === 'JT' || tag === 'TA');
    const type =
      TYPES.find(([pattern]) => pattern.test(value))?.[1] ?? (inJournal ? 'article' : undefined);
    const preprint = kinds.some((kind) => /preprint/iu.test(kind.value));
    if (type) return [{ name: 'type', value: preprint ? 'preprint' : type, at: { lines } }];
  }
  return [];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
