import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { adjacentTo } from '../../src/site/adjacent.ts';
import { entryPlace } from '../../src/site/merges.ts';
import { mistakeAddress } from '../../src/site/mistake.ts';
import { paper } from './paper.ts';

test('a paper has the papers beside it in the order of the library, and none beyond its ends', () => {
  const papers = ['a', 'b', 'c'].map((id) => paper({ id }));
  const [a, b, c] = papers;
  if (!a || !b || !c) throw new Error('three papers are needed');
  expect(adjacentTo(b, papers)).toEqual({ previous: a, next: c });
  expect(adjacentTo(a, papers)).toEqual({ previous: undefined, next: b });
  expect(adjacentTo(c, papers)).toEqual({ previous: b, next: undefined });
  expect(adjacentTo(paper({ id: 'x' }), papers)).toEqual({ previous: undefined, next: undefined });
});

test('a mistake is reported to the repository, with the title and the address filled in', () => {
  const reported = { id: 'a', name: 'A & B <i> "c"#d', address: 'https://x.org/papers/a/' };
  for (const repository of [
    'https://github.com/a/b',
    'https://github.com/a/b.git',
    'https://github.com/a/b/',
  ]) {
    const address = new URL(mistakeAddress(repository, reported) ?? '');
    expect(address.origin + address.pathname).toBe('https://github.com/a/b/issues/new');
    expect(address.searchParams.get('title')).toBe('Mistake in “A & B <i> "c"#d”');
    const { template, body, ...filled } = form('.github/ISSUE_TEMPLATE/mistake.yml', address);
    expect({ template, body }).toEqual({ template: 'mistake.yml', body: undefined });
    expect(filled).toEqual({ paper: 'a', address: reported.address });
  }
  const elsewhere = new URL(mistakeAddress('https://codeberg.org/a/b', reported) ?? '');
  expect(elsewhere.searchParams.get('body')).toContain(reported.address);
  expect(elsewhere.searchParams.has('template')).toBe(false);
  expect(mistakeAddress(undefined, reported)).toBeUndefined();
});

/** What an address fills in, but for the title; a key that is no field of the form fails. */
function form(file: string, { searchParams }: URL): Readonly<Record<string, string>> {
  const { body } = parse(readFileSync(file, 'utf8')) as { body: { id: string }[] };
  const known = new Set(['template', 'title', ...body.map(({ id }) => id)]);
  expect([...searchParams.keys()].filter((key) => !known.has(key))).toEqual([]);
  return Object.fromEntries([...searchParams].filter(([key]) => key !== 'title'));
}

test('an entry is taken apart at its last number sign', () => {
  expect(entryPlace('a#b.txt#12')).toEqual({ source: 'a#b.txt', record: '12' });
});
