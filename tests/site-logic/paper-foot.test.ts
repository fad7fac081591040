import { expect, test } from 'vitest';
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
  const page = 'https://x.org/papers/a/';
  for (const repository of [
    'https://github.com/a/b',
    'https://github.com/a/b.git',
    'https://github.com/a/b/',
  ]) {
    const address = new URL(mistakeAddress(repository, 'A & B <i> "c"#d', page) ?? '');
    expect(address.origin + address.pathname).toBe('https://github.com/a/b/issues/new');
    expect(address.searchParams.get('title')).toBe('Mistake in “A & B <i> "c"#d”');
    expect(address.searchParams.get('body')).toContain(page);
  }
  expect(mistakeAddress(undefined, 'A', page)).toBeUndefined();
});

test('an entry is taken apart at its last number sign', () => {
  expect(entryPlace('a#b.txt#12')).toEqual({ source: 'a#b.txt', record: '12' });
});
