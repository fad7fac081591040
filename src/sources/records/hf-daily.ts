/** Hugging Face's daily papers: https://huggingface.co/api/daily_papers */
import { factAt, isObject, type JsonRecord, readJson, listAt, placeAt, textAt } from './json.ts';
import type { Fact, RecordFormat } from './record.ts';

export const hfDaily: RecordFormat = {
  name: 'hf-daily',
  description: "an answer of Hugging Face's API of daily papers",
  looksFor: 'JSON with "paper", "summary" and "upvotes" or "publishedAt"',
  notation: 'html',
  recognise(sample) {
    if (!/^\s*[[{]/u.test(sample) || !/"summary"\s*:/u.test(sample)) return 0;
    const marks = sample.match(
      /"(?:paper|upvotes|publishedAt|submittedOnDailyAt|discussionId|ai_summary|numComments)"\s*:/gu,
    );
    return new Set(marks).size >= 2 ? 1 : 0;
  },
  read: (text) =>
    readJson(text, (record) => ({ at: record.at, facts: paperFacts(unwrapped(record)) })),
};

function unwrapped({ value, at }: JsonRecord): JsonRecord {
  const { paper } = value;
  return isObject(paper)
    ? { value: { ...value, ...paper }, at: { ...at, pointer: `${at.pointer}/paper` } }
    : { value, at };
}

function paperFacts(record: JsonRecord): Fact[] {
  return [
    ...factAt(record, 'title', 'title'),
    ...factAt(record, 'abstract', 'summary'),
    ...factAt(record, 'date', 'publishedAt'),
    ...factAt(record, 'arxiv', 'id'),
    ...factAt(record, 'codeUrl', 'githubRepo'),
    ...authorsOf(record),
    { name: 'type', value: 'preprint', at: record.at },
  ];
}

/** Hidden authors were taken off the paper's page, not off the paper. */
function authorsOf({ value, at }: JsonRecord): Fact[] {
  return listAt(value, 'authors').map((author, index) => ({
    name: 'author',
    value: { literal: typeof author === 'string' ? author : textAt(author, 'name') },
    at: placeAt(at, ['authors', index]),
  }));
}
