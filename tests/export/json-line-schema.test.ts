import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeJsonLine, jsonLineSchema, type ExportRecord } from '../../src/export/index.ts';
import { FIELD_NAMES } from '../../src/model/fields.ts';
import { recordOf, textOf } from './records.ts';

const ADDRESS = 'https://example.org/papers.schema.json';
const schema = jsonLineSchema(ADDRESS);
const rules = z.fromJSONSchema(schema);
const PAGES = { topics: [{ name: 'Optimization', url: 'https://x.org/t/' }], authors: [] };
const full = inLibrary(
  recordOf(
    {
      id: 'a-paper',
      title: 'Rates of $O(1/T)$',
      authors: [
        'Rita Blom',
        { family: 'Os', particle: 'van', given: 'Jan', orcid: '0000-0002-1825-0097' },
      ],
      date: '2024-05',
      type: 'article',
      venue: 'Things',
      volume: '12',
      doi: '10.1000/abc.1',
      code: true,
      comments: 3,
      topics: ['optimization'],
      keywords: ['thing theory'],
      sources: [
        { source: 'a.txt', format: 'listing', record: 1, lines: [1, 5], gave: { title: [1, 1] } },
      ],
    },
    textOf('We show.'),
  ),
);
const bare = inLibrary(recordOf({ id: 'x', title: 'X' }));
const line = (record: ExportRecord) => JSON.parse(writeJsonLine(record)) as Record<string, unknown>;

describe('the schema of papers.jsonl', () => {
  it('has every field of the table, and says what it is', () => {
    expect(schema).toMatchObject({ $id: ADDRESS, version: 1 });
    expect(Object.keys(schema['properties'] as object)).toEqual(
      expect.arrayContaining(FIELD_NAMES),
    );
  });

  it('is kept by lines with everything and with next to nothing', () => {
    for (const record of [full, bare]) {
      expect(rules.safeParse(line(record)).error?.issues).toBeUndefined();
    }
  });

  it.each([
    ['title', 5],
    ['doi', 10.1],
    ['type', 'novel'],
    ['authors', 'Rita Blom'],
    ['schemaVersion', 2],
    ['page', undefined],
    ['topicPages', [{ name: 'Optimization' }]],
  ])('is broken by a wrong %s', (key, value) => {
    const broken = JSON.parse(JSON.stringify({ ...line(full), [key]: value })) as unknown;
    expect(rules.safeParse(broken).success).toBe(false);
  });
});

function inLibrary(record: ExportRecord): ExportRecord {
  return { ...record, pages: PAGES };
}
