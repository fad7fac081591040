import { expect, test } from 'vitest';
import { paperRoutes } from '../../src/site/papers.ts';
import { searchQuery } from '../../src/search/query/question.ts';
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

/** Where an address leads, in short. */
function leads(route: ReturnType<typeof paperRoutes>[number]): string {
  if ('paper' in route) return route.id;
  return `${route.id} → ${'movedTo' in route ? route.movedTo.id : 'gone'}`;
}

test('an alias leads to its paper, by its page or by the lock, unless a paper has that id', () => {
  const papers = [paper({ id: 'a', aliases: ['old', 'b'] }), paper({ id: 'b', aliases: ['old'] })];
  const routes = paperRoutes(
    papers,
    new Map([
      ['older', 'b'],
      ['lost', 'c'],
      ['a', 'b'],
    ]),
  );
  expect(routes.map(leads)).toEqual(['a', 'b', 'old → a', 'older → b']);
});

test('an address whose paper is gone says so, unless its page cannot be read', () => {
  const redirects = new Map([
    ['alias-of-gone', 'gone'],
    ['alias-of-broken', 'broken'],
  ]);
  const published = ['a', 'gone', 'broken', ...redirects.keys()];
  const routes = paperRoutes([paper({ id: 'a' })], redirects, published, new Set(['broken']));
  expect(routes.map(leads)).toEqual(['a', 'gone → gone', 'alias-of-gone → gone']);
});
