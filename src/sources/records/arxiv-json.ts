/** arXiv's metadata snapshot, one JSON object a line: https://www.kaggle.com/datasets/Cornell-University/arxiv */
import type { Name } from '../../model/name.ts';
import { factAt, type JsonRecord, readJson, listAt, placeAt, textAt } from './json.ts';
import { naturalNames, nameFromParts } from './people.ts';
import type { Fact, RecordFormat } from './record.ts';
import { plainTex } from './tex.ts';

export const arxivJson: RecordFormat = {
  name: 'arxiv-json',
  description: "arXiv's metadata snapshot (JSON lines)",
  looksFor: 'JSON with "authors_parsed" or "categories" and "update_date"',
  notation: 'tex',
  recognise(sample) {
    if (
      !/^\s*[[{]/u.test(sample) ||
      !/"categories"\s*:/u.test(sample) ||
      !/"abstract"\s*:/u.test(sample)
    )
      return 0;
    const marks = sample.match(
      /"(?:authors_parsed|update_date|journal-ref|report-no|versions|submitter)"\s*:/gu,
    );
    return new Set(marks).size >= 2 ? 1 : 0.3;
  },
  read: (text) => readJson(text, (record) => ({ at: record.at, facts: paperFacts(record) })),
};

function paperFacts(record: JsonRecord): Fact[] {
  const { value, at } = record;
  return [
    ...factAt(record, 'title', 'title'),
    ...factAt(record, 'abstract', 'abstract'),
    ...factAt(record, 'arxiv', 'id'),
    ...factAt(record, 'date', 'versions', 0, 'created'),
    ...factAt(record, 'date', 'update_date'),
    ...doiOf(record),
    ...factAt(record, 'note', 'journal-ref'),
    ...factAt(record, 'note', 'comments'),
    ...authorsOf(record),
    ...categoriesOf(record),
    { name: 'type', value: 'preprint', at: placeAt(at, textAt(value, 'id') === '' ? [] : ['id']) },
  ];
}

/** Several DOIs stand in one text between spaces. */
function doiOf({ value, at }: JsonRecord): Fact[] {
  const [doi = ''] = textAt(value, 'doi').trim().split(/\s+/u);
  return doi === '' ? [] : [{ name: 'doi', value: doi, at: placeAt(at, ['doi']) }];
}

function authorsOf({ value, at }: JsonRecord): Fact[] {
  const parsed = listAt(value, 'authors_parsed');
  const key = parsed.length > 0 ? 'authors_parsed' : 'authors';
  const names = parsed.length > 0 ? parsed.map(partsOf) : naturalNames(textAt(value, 'authors'));
  return names.map((name, index) => ({
    name: 'author',
    value: name,
    at: placeAt(at, key === 'authors' ? [key] : [key, index]),
  }));
}

/** `["Nadolsky", "P. M.", ""]`: family, given, suffix, and then affiliations. */
function partsOf(parts: unknown): Name {
  // The snapshot parts `C.-P.` as `C. -P.`.
  const [family, given, suffix] = [0, 1, 2].map((index) =>
    plainTex(textAt(parts, index)).replace(/(?<=\.) -(?=\p{Lu})/gu, '-'),
  );
  return nameFromParts(family ?? '', given ?? '', suffix ?? '');
}

function categoriesOf({ value, at }: JsonRecord): Fact[] {
  const given = value['categories'];
  const words =
    typeof given === 'string'
      ? given.split(/\s+/u)
      : listAt([given], 0).flatMap((word) => (typeof word === 'string' ? word.split(' ') : []));
  return words.map((word) => ({ name: 'category', value: word, at: placeAt(at, ['categories']) }));
}
