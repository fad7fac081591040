import { describe, expect, it } from 'vitest';
import { chosenQueries } from '../../../../src/lab/evaluate/search/choice.ts';
import { parseQueries, readQueries } from '../../../../src/lab/evaluate/search/queries.ts';
import { UsageError } from '../../../../src/model/problem.ts';
import { fixturePages } from '../../../support/fixture-library.ts';

const ENTRY = 'queries:\n  - query: adam\n    class: title\n';
const CLASSES = [
  ...['title', 'author', 'topical', 'acronym', 'typo', 'prefix', 'phrase'],
  ...['mathematics', 'hyphen', 'unicode', 'other-words'],
];

describe('parseQueries', () => {
  it('reads the text, the class and a grade for each paper', () => {
    const text = `${ENTRY}    meant: [a]\n    relevant: [b, c]\n    related: [d]\n`;
    const grades = new Map([
      ['a', 3],
      ['b', 2],
      ['c', 2],
      ['d', 1],
    ]);
    expect(parseQueries(text, 'q.yaml')).toEqual([{ text: 'adam', kind: 'title', grades }]);
  });

  it('reads JSON too', () => {
    const text = JSON.stringify({ queries: [{ query: 'ø', class: 'unicode', relevant: ['a'] }] });
    expect(parseQueries(text, 'q.json')).toHaveLength(1);
  });

  it.each([
    ['an empty file', '', 'q.yaml:1: '],
    ['no queries', 'queries: []\n', 'q.yaml:1: queries: '],
    ['broken YAML', `${ENTRY}    meant: [a\n`, 'q.yaml:5: '],
    [
      'a query without a class',
      'queries:\n  - query: a\n    meant: [b]\n',
      'q.yaml:2: queries.0.class: ',
    ],
    ['a query that is no text', `${ENTRY}    meant: [3]\n`, 'q.yaml:4: queries.0.meant.0: '],
    ['a word that is not known', `${ENTRY}    ment: [a]\n`, 'Unrecognized key: "ment"'],
    ['a query without an answer', `${ENTRY}    related: [a]\n`, 'q.yaml:2: queries.0: no paper is'],
    ['a paper with two grades', `${ENTRY}    meant: [a]\n    related: [a]\n`, 'is named twice'],
    ['aliases that never end', 'a: &a [*a]\nqueries: *b\n', 'q.yaml:'],
  ])('refuses %s with one line that says where', (_, text, told) => {
    const read = () => parseQueries(text, 'q.yaml');
    expect(read).toThrow(UsageError);
    expect(read).toThrow(told);
    expect(read).toThrow(/^[^\n]+$/u);
  });

  it('refuses a file that is not there', async () => {
    await expect(readQueries('/no/such/file.yaml')).rejects.toThrow('--queries: cannot read');
  });
});

describe('chosenQueries', () => {
  it('holds at least ten queries of each class, half of them for a last look', async () => {
    const [dev, held, all] = await Promise.all(
      ['dev', 'held', 'all'].map((half) => chosenQueries({ half, file: undefined })),
    );
    expect(all).toEqual([...(dev ?? []), ...(held ?? [])]);
    expect(dev).toHaveLength(held?.length ?? 0);
    const counts = Map.groupBy(all ?? [], ({ kind }) => kind);
    expect([...counts.keys()]).toEqual(CLASSES);
    for (const queries of counts.values()) expect(queries.length).toBeGreaterThanOrEqual(10);
  });

  it('judges only papers that the library has, and no query twice', async () => {
    const all = await chosenQueries({ half: 'all', file: undefined });
    const ids = new Set([...fixturePages().keys()].map((name) => name.replace(/\.mdx$/, '')));
    expect(all.flatMap(({ grades }) => [...grades.keys()].filter((id) => !ids.has(id)))).toEqual(
      [],
    );
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it.each([
    [{ half: 'both', file: undefined }, '--half: expected dev, held or all, found "both"'],
    [{ half: 'constructor', file: undefined }, 'found "constructor"'],
    [{ half: 'dev', file: 'q.yaml' }, 'leave it out, or --queries'],
  ])('refuses %o', async (choice, told) => {
    await expect(chosenQueries(choice)).rejects.toThrow(told);
  });
});
