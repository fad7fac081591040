import { expect, it } from 'vitest';
import { sitemapFiles } from '../../src/publish/sitemap.ts';

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

it('the sitemap of an empty site is one file without an address', () => {
  expect([...sitemapFiles([], ROOT).keys()]).toEqual(['sitemap-index.xml', 'sitemap-0.xml']);
});
