/** Answers of Crossref's API: https://api.crossref.org/swagger-ui/index.html */
import { cslFacts } from './csl.ts';
import { isObject, type JsonRecord, readJson, listAt, placeAt, textAt } from './json.ts';
import type { Fact, RecordFormat, RecordReading } from './record.ts';

/** What Crossref registers that is no paper but holds papers, or stands for a part of one. */
const CONTAINERS =
  /^(?:journal|journal-issue|journal-volume|proceedings-series|book-series|book-set|report-series|component|grant|peer-review|database)$/u;

export const crossref: RecordFormat = {
  name: 'crossref',
  description: "an answer of Crossref's API",
  looksFor: 'JSON with "DOI" and Crossref\'s own keys, such as "is-referenced-by-count"',
  notation: 'html',
  recognise(sample) {
    if (!/^\s*[[{]/u.test(sample) || !/"DOI"\s*:/u.test(sample)) return 0;
    const marks = sample.match(
      /"(?:message-type|is-referenced-by-count|references-count|content-domain|indexed|member)"\s*:/gu,
    );
    return new Set(marks).size >= 3 ? 1 : 0;
  },
  read: (text) => readJson(text, (record) => workReading(unwrapped(record))),
};

/** One work's answer wraps it in a message. */
function unwrapped({ value, at }: JsonRecord): JsonRecord {
  const { message } = value;
  return isObject(message)
    ? { value: message, at: { ...at, pointer: `${at.pointer}/message` } }
    : { value, at };
}

function workReading(record: JsonRecord): RecordReading {
  const type = textAt(record.value, 'type');
  if (CONTAINERS.test(type))
    return { at: record.at, setAside: `Crossref's type "${type}" is no paper` };
  const facts = cslFacts(record).filter(({ name }) => name !== 'citationKey');
  return { at: record.at, facts: [...facts, ...linksOf(record), ...subjectsOf(record)] };
}

function linksOf({ value, at }: JsonRecord): Fact[] {
  return listAt(value, 'link').flatMap((link, index): Fact[] => {
    const isPdf = /pdf/iu.test(textAt(link, 'content-type'));
    return isPdf
      ? [{ name: 'pdf', value: textAt(link, 'URL'), at: placeAt(at, ['link', index, 'URL']) }]
      : [];
  });
}

function subjectsOf({ value, at }: JsonRecord): Fact[] {
  return listAt(value, 'subject').flatMap((subject): Fact[] =>
    typeof subject === 'string'
      ? [{ name: 'keyword', value: subject, at: placeAt(at, ['subject']) }]
      : [],
  );
}
