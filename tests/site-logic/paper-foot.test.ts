import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { adjacentPapers } from '../../src/site/adjacent.ts';
import { entryPlace } from '../../src/site/merges.ts';
import { mistakeAddress } from '../../src/site/mistake.ts';
import { paper } from './paper.ts';

test('a paper has the papers beside it in the order of the library, and none beyond its ends', () => {
  const papers = ['a', 'b', 'c'].map((id) => paper({ id }));
  const [a, b, c] = papers;
  const adjacentTo = adjacentPapers(papers);
  expect(adjacentTo('b')).toEqual({ previous: a, next: c });
  expect(adjacentTo('a')).toEqual({ previous: undefined, next: b });
  expect(adjacentTo('c')).toEqual({ previous: b, next: undefined });
  expect(adjacentTo('x')).toEqual({ previous: undefined, next: undefined });
});

test('a mistake is reported to the repository, with what the page says filled in', () => {
  const reported = paper({
    id: 'a',
    title: 'A & B <i> "c"#d',
    authors: ['Ann Zorn'],
    date: '2024-05',
  });
  const address = 'https://x.org/papers/a/';
  const reportOf = (settings: Parameters<typeof mistakeAddress>[0]) =>
    new URL(mistakeAddress(settings, reported, address) ?? '');
  const facts = 'Title: A & B <i> "c"#d\nAuthors: Ann Zorn\nDate: 2024-05';
  for (const repository of [
    'https://github.com/a/b',
    'https://github.com/a/b.git',
    'https://github.com/a/b/',
  ]) {
    const issue = reportOf({ repository });
    expect(issue.origin + issue.pathname).toBe('https://github.com/a/b/issues/new');
    expect(issue.searchParams.get('title')).toBe('Mistake in “A & B <i> "c"#d”');
    const { template, body, ...filled } = form('.github/ISSUE_TEMPLATE/mistake.yml', issue);
    expect({ template, body }).toEqual({ template: 'mistake.yml', body: undefined });
    expect(filled).toEqual({ paper: 'a', address, value: facts });
  }
  const elsewhere = reportOf({ repository: 'https://codeberg.org/a/b' });
  expect(elsewhere.searchParams.get('body')).toBe(`On ${address}:\n\n${facts}\n\n`);
  expect(elsewhere.searchParams.has('template')).toBe(false);
  const letter = reportOf({ contact: 'ann@x.org' });
  expect(letter.href).toMatch(/^mailto:ann@x\.org\?subject=Mistake%20in%20[^+]+&body=On%20[^+]+$/u);
  expect(letter.searchParams.get('body')).toContain(facts);
  expect(reportOf({ contact: 'https://x.org/us/' }).href).toBe('https://x.org/us/');
  expect(mistakeAddress({}, reported, address)).toBeUndefined();
});

test('a report of a paper by very many says how many it leaves out', () => {
  const authors = Array.from({ length: 3000 }, (_, at) => `Ann Zorn ${at}`);
  const report = mistakeAddress(
    { repository: 'https://github.com/a/b' },
    paper({ id: 'a', authors }),
    'https://x.org/',
  );
  expect(report?.length).toBeLessThan(2000);
  expect(new URL(report ?? '').searchParams.get('value')).toContain('2,988 others');
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
