import { expect, test } from 'vitest';
import { paperRoutes } from '../../src/site/papers.ts';
import { searchQuery } from '../../src/search/query/state.ts';
import { addressesUnder } from '../../src/site/urls.ts';
import { paper } from './paper.ts';

const repo = addressesUnder('/repo/');

test('every address lies under the base path and ends with a slash', () => {
  expect(repo.home()).toBe('/repo/');
  expect(repo.paper('x')).toBe('/repo/papers/x/');
  expect(repo.topic('optimization')).toBe('/repo/topics/optimization/');
  expect(repo.author('yuejie-chi')).toBe('/repo/authors/yuejie-chi/');
  expect(repo.year('2026')).toBe('/repo/years/2026/');
});

test('the first page of a list has the list’s own address', () => {
  expect(repo.topic('optimization', 1)).toBe('/repo/topics/optimization/');
  expect(repo.topic('optimization', 2)).toBe('/repo/topics/optimization/2/');
  expect(repo.papers(1)).toBe('/repo/papers/');
});

test('a page of all papers cannot have the address of a paper whose title is a number', () => {
  expect(repo.papers(2)).not.toBe(repo.paper('2'));
});

test('a search address carries what is asked, escaped, and nothing empty', () => {
  expect(repo.search({ q: 'a&b ü', author: 'O’Neil', topic: '' })).toBe(
    '/repo/search/?q=a%26b+%C3%BC&author=O%E2%80%99Neil',
  );
  expect(searchQuery({})).toBe('');
});

test('an alias leads to its paper, by its page or by the lock, unless a paper has that id', () => {
  const papers = [paper({ id: 'a', aliases: ['old', 'b'] }), paper({ id: 'b', aliases: ['old'] })];
  const routes = paperRoutes(
    papers,
    new Map([
      ['older', 'b'],
      ['lost', 'c'],
      ['a', 'b'],
    ]),
  ).map((route) => ('paper' in route ? route.id : `${route.id} → ${route.movedTo.id}`));
  expect(routes).toEqual(['a', 'b', 'old → a', 'older → b']);
});
