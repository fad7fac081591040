import { expect, test } from 'vitest';
import { docsPage } from '../../src/site/docs-page.ts';

const HEAD = { title: 'Start', description: 'How to begin.', order: 1, group: 'Begin' };
const page = (name: string, frontmatter: object) => {
  const held = { frontmatter: { ...frontmatter, file: '/x', url: undefined } };
  return docsPage(name, { ...held, getHeadings: () => [] } as unknown as Parameters<
    typeof docsPage
  >[1]);
};

test('a page of the documentation says its title, its place and its group', () => {
  expect(page('start', HEAD)).toMatchObject({ ...HEAD, slug: 'start', formulas: false });
});

test.each([
  ['a name that is no address', 'My Page', HEAD, /My Page\.mdx: expected a name of small letters/u],
  [
    'no title',
    'x',
    { ...HEAD, title: undefined },
    /x\.mdx: frontmatter: "title".*expected the keys title/u,
  ],
  ['an order in words', 'x', { ...HEAD, order: 'last' }, /x\.mdx: frontmatter: "order"/u],
  ['a key that is none', 'x', { ...HEAD, sidebar: 1 }, /x\.mdx: frontmatter: .*sidebar/u],
])('a page is refused with its name where it has %s', (_, name, frontmatter, message) => {
  expect(() => page(name, frontmatter)).toThrow(message);
});
