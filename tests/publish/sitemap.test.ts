import { expect, it } from 'vitest';
import { paper } from '../site-logic/paper.ts';
import { lastDays, sitemapFiles } from '../../src/publish/sitemap.ts';

const ROOT = 'https://example.org/repo/';
const addresses = ['a', 'b', 'c'].map((name) => `${ROOT}papers/${name}/`);

it('a sitemap goes on in a further file where one is full, and its index names each', () => {
  const files = sitemapFiles(addresses, ROOT, 2);
  const locations = (name: string) =>
    [...(files.get(name) ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
  expect([...files.keys()]).toEqual(['sitemap-index.xml', 'sitemap-0.xml', 'sitemap-1.xml']);
  expect(locations('sitemap-index.xml')).toEqual([`${ROOT}sitemap-0.xml`, `${ROOT}sitemap-1.xml`]);
  expect([...locations('sitemap-0.xml'), ...locations('sitemap-1.xml')]).toEqual(addresses);
});

it('a sitemap says when a page last changed, where that is known', () => {
  const files = sitemapFiles(addresses, ROOT, 9, (url) =>
    url === addresses[1] ? '2026-01-20' : undefined,
  );
  const items = [...(files.get('sitemap-0.xml') ?? '').matchAll(/<url>(.*?)<\/url>/g)];
  expect(items.map(([, item]) => item)).toEqual([
    `<loc>${ROOT}papers/a/</loc>`,
    `<loc>${ROOT}papers/b/</loc><lastmod>2026-01-20</lastmod>`,
    `<loc>${ROOT}papers/c/</loc>`,
  ]);
});

it('a list changed with the last of its papers', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => paper({ id }));
  if (!a || !b || !c) throw new Error('three papers');
  const addedOn = new Map([
    ['a', '2026-01-20'],
    ['b', '2026-03-01'],
  ]);
  const lists = [
    { path: 'topics/x', papers: [a, c] },
    { path: 'years/2020', papers: [c] },
  ];
  expect(Object.fromEntries(lastDays({ papers: [a, b, c], lists, addedOn }))).toEqual({
    '': '2026-03-01',
    papers: '2026-03-01',
    'papers/a': '2026-01-20',
    'papers/b': '2026-03-01',
    'topics/x': '2026-01-20',
  });
});

it('the sitemap of an empty site is one file without an address', () => {
  expect([...sitemapFiles([], ROOT).keys()]).toEqual(['sitemap-index.xml', 'sitemap-0.xml']);
});
