/** Notes of OpenReview's API, old and new: https://docs.openreview.net/reference/api-v2/entities/note */
import { isObject, type JsonRecord, readJson, listAt, placeAt, textAt, valueAt } from './json.ts';
import { bibtexEntries } from '../../text/bibtex.ts';
import type { Fact, FactName, RecordFormat, RecordReading } from './record.ts';

export const openreview: RecordFormat = {
  name: 'openreview',
  description: "notes of OpenReview's API",
  looksFor: 'JSON with "forum", "invitation" and "content"',
  notation: 'html',
  recognise(sample) {
    if (!/^\s*[[{]/u.test(sample) || !/"content"\s*:\s*\{/u.test(sample)) return 0;
    return /"(?:forum|invitations?|signatures)"\s*:/u.test(sample) ? 1 : 0;
  },
  read: (text) => readJson(text, (record) => noteReading(record)),
};

/** Reviews, decisions and comments are notes too: they answer another note. */
function noteReading(record: JsonRecord): RecordReading {
  const { value, at } = record;
  const id = textAt(value, 'id');
  const forum = textAt(value, 'forum');
  if (textAt(value, 'replyto') !== '' || (forum !== '' && id !== '' && forum !== id)) {
    return { at, setAside: 'a review, decision or comment and no paper' };
  }
  return {
    at,
    facts: [
      ...contentFacts(record),
      ...authorsOf(record),
      ...(id === '' ? [] : [{ name: 'openreview' as const, value: id, at: placeAt(at, ['id']) }]),
      ...(id === ''
        ? []
        : [
            {
              name: 'url' as const,
              value: `https://openreview.net/forum?id=${forum || id}`,
              at: placeAt(at, ['forum']),
            },
          ]),
      ...datesOf(record),
      ...keywordsOf(record),
    ],
  };
}

/** The second version of the API wraps each value: `{ "title": { "value": "…" } }`. */
function contentOf(record: JsonRecord, key: string): unknown {
  const given = valueAt(record.value, 'content', key);
  return isObject(given) && 'value' in given ? given['value'] : given;
}

const CONTENT: readonly (readonly [FactName, string])[] = [
  ['title', 'title'],
  ['abstract', 'abstract'],
  ['pdf', 'pdf'],
  ['codeUrl', 'code'],
  ['link', 'html'],
];

function contentFacts(record: JsonRecord): Fact[] {
  const facts = CONTENT.flatMap(([name, key]): Fact[] => {
    const text = contentOf(record, key);
    if (typeof text !== 'string' || text.trim() === '') return [];
    const value = text.startsWith('/pdf/') ? `https://openreview.net${text}` : text;
    return [{ name, value, at: placeAt(record.at, ['content', key]) }];
  });
  return [...facts, ...venueOf(record)];
}

/** "ICLR 2024 poster" is where it appeared; "Submitted to ICLR 2024" is not. */
function venueOf(record: JsonRecord): Fact[] {
  const venue = contentOf(record, 'venue');
  if (
    typeof venue !== 'string' ||
    /^(?:submitted|withdrawn|rejected|desk)|submission|withdrawn|under review/iu.test(venue)
  )
    return [];
  const name = venue.replace(
    /(?<!\s)\s+(?:conference\s+)?(?:oral|poster|spotlight|notable.*|accept.*)$/iu,
    '',
  );
  return name === ''
    ? []
    : [{ name: 'venue', value: name, at: placeAt(record.at, ['content', 'venue']) }];
}

function authorsOf(record: JsonRecord): Fact[] {
  return listAt(contentOf(record, 'authors')).flatMap((author): Fact[] => {
    const literal = typeof author === 'string' ? author : textAt(author, 'fullname');
    return literal === '' || /^anonymous$/iu.test(literal)
      ? []
      : [{ name: 'author', value: { literal }, at: placeAt(record.at, ['content', 'authors']) }];
  });
}

/** Times are milliseconds: of publication, else of the note. Its own BibTeX knows the year too. */
function datesOf(record: JsonRecord): Fact[] {
  const times = ['pdate', 'odate', 'cdate', 'tcdate'].flatMap((key): Fact[] => {
    const time = record.value[key];
    if (typeof time !== 'number') return [];
    return [
      {
        name: 'date',
        value: new Date(time).toISOString().slice(0, 10),
        at: placeAt(record.at, [key]),
      },
    ];
  });
  return [...times, ...yearOf(record)];
}

function yearOf(record: JsonRecord): Fact[] {
  const entry = contentOf(record, '_bibtex');
  const [first] = typeof entry === 'string' ? bibtexEntries(entry) : [];
  const year = first?.fields.find(({ name }) => name === 'year')?.value;
  return year === undefined
    ? []
    : [{ name: 'date', value: year, at: placeAt(record.at, ['content', '_bibtex']) }];
}

function keywordsOf(record: JsonRecord): Fact[] {
  const given = contentOf(record, 'keywords');
  const words = typeof given === 'string' ? given.split(/[,;]/u) : listAt(given);
  return words.flatMap((word): Fact[] =>
    typeof word === 'string'
      ? [{ name: 'keyword', value: word, at: placeAt(record.at, ['content', 'keywords']) }]
      : [],
  );
}
