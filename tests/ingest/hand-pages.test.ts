import { describe, expect, test } from 'vitest';
import { slugify } from '../../src/text/slug.ts';
import { madeUpPapers, writeAuthorProfile } from '../support/listing-pages.ts';
import { pagePaths, run, type Content } from './library.ts';

const [first, second, third] = madeUpPapers;
if (!first || !second || !third) throw new Error('three made-up papers are needed');
const sources = { 'a.txt': writeAuthorProfile([first, second, third], 2031) };
const start = run(sources).content;
const [one, two] = [slugify(first.title), slugify(second.title)];

const page = (title: string, abstract: string, more = '') =>
  `---\ntitle: "${title}"\n${more}---\n\n${abstract}\n`;
const withPages = (content: Content, pages: Readonly<Record<string, string>>) =>
  new Map([...content, ...Object.entries(pages).map(([id, text]) => [pathOf(id), text] as const)]);
const pathOf = (id: string) => `papers/${id}.mdx`;

describe('a page of a title and an abstract that a hand wrote', () => {
  const mine = page(first.title, first.abstract);

  test('takes in the paper that a source has of it, and stays as it is', () => {
    const { content, ingested } = run(sources, withPages(new Map(), { mine }));
    expect(pagePaths(content)).toHaveLength(3);
    expect(content.get(pathOf('mine'))).toBe(mine);
    expect(content.has(pathOf(one))).toBe(false);
    expect(ingested.report.keptAsEdited).toMatchObject([{ id: 'mine' }]);
    expect(ingested.report.merged[0]?.entries).toEqual(['a.txt#1', 'papers/mine.mdx#1']);
    expect(run(sources, content).content).toEqual(content);
  });

  test('gets the address of the page that stood there before', () => {
    const { content, ingested } = run(sources, withPages(start, { mine }));
    expect(content.has(pathOf(one))).toBe(false);
    expect(ingested.report.redirects).toEqual({ [one]: 'mine' });
    const again = run(sources, run(sources, content).content);
    expect(again.ingested.report.redirects).toEqual({ [one]: 'mine' });
    expect(again.content).toEqual(content);
  });

  test('reserves its address: another paper of that name gets another', () => {
    const other = page('Something Else', 'It says that all of this is another matter.');
    const { content } = run(sources, withPages(new Map(), { [one]: other }));
    expect(content.get(pathOf(one))).toBe(other);
    expect(pagePaths(content)).toHaveLength(4);
    expect(pagePaths(content).filter((path) => path.startsWith(`papers/${one}-`))).toHaveLength(1);
  });

  test('reserves its address even where it cannot be read, and is named', () => {
    const broken = '---\ntitle: [unclosed\n---\n';
    const { content, ingested } = run(sources, withPages(new Map(), { [one]: broken }));
    expect(content.get(pathOf(one))).toBe(broken);
    expect(pagePaths(content)).toHaveLength(4);
    expect(ingested.problems).toContainEqual(expect.objectContaining({ file: `${one}.mdx` }));
  });

  test('is joined with a paper that an override names', () => {
    const other = page('Something Else', 'It says that all of this is another matter.');
    const content = withPages(start, { mine: other });
    content.set('overrides.yaml', `merge:\n  - [mine, ${two}]\n`);
    const { content: after, ingested } = run(sources, content);
    expect(ingested.report.redirects).toEqual({ [two]: 'mine' });
    expect(run(sources, after).content).toEqual(after);
  });

  test('cannot be corrected from afar, and two of one paper both stay: each is said', () => {
    const content = withPages(new Map(), { mine, 'mine-too': mine });
    content.set('overrides.yaml', 'papers:\n  mine: { title: A }\n');
    const { content: after, ingested } = run(sources, content);
    expect([after.get(pathOf('mine')), after.get(pathOf('mine-too'))]).toEqual([mine, mine]);
    const said = (name: string) =>
      ingested.problems.find(({ file }) => file === name)?.message ?? '';
    expect(said('overrides.yaml')).toContain('correct papers/mine.mdx itself');
    expect(said('mine-too.mdx')).toContain('papers/mine.mdx are one paper');
  });
});

describe('an alias that a hand writes', () => {
  const other = (alias: string) =>
    page(`About ${alias}`, `It tells of ${alias} alone.`, `aliases: [${alias}]\n`);

  test('is an address that is remembered', () => {
    const { content, ingested } = run(sources, withPages(start, { mine: other('old-name') }));
    expect(ingested.report.redirects).toEqual({ 'old-name': 'mine' });
    const without = withPages(content, { mine: page('About old-name', 'It tells.') });
    expect(run(sources, without).ingested.report.redirects).toEqual({ 'old-name': 'mine' });
  });

  test('of a page that ingest wrote is remembered, too', () => {
    const edited = (start.get(pathOf(one)) ?? '').replace(
      'sources:',
      'aliases: [old-name]\nsources:',
    );
    const { ingested } = run(sources, withPages(start, { [one]: edited }));
    expect(ingested.report.redirects).toEqual({ 'old-name': one });
  });

  test('takes over the address of a page that was removed', () => {
    const less = { 'a.txt': writeAuthorProfile([second, third], 2031) };
    const gone = new Map([...start].filter(([path]) => path !== pathOf(one)));
    const { ingested } = run(less, withPages(gone, { mine: other(one) }));
    expect(ingested.report.redirects).toEqual({ [one]: 'mine' });
    expect(ingested.problems.filter(({ file }) => file === `${one}.mdx`)).toEqual([]);
  });

  test('that two pages claim is reported with both files and lines', () => {
    const pages = { mine: other('old-name'), yours: other('old-name').replaceAll('About', 'On') };
    const { ingested } = run(sources, withPages(start, pages));
    const [problem] = ingested.problems.filter(({ file }) => file === 'yours.mdx');
    expect(problem).toMatchObject({ severity: 'note', line: 3 });
    expect(problem?.message).toContain('mine.mdx:3 has the alias "old-name" too');
  });

  test('that is the address of another paper is reported, and changes nothing', () => {
    const { ingested, content } = run(sources, withPages(start, { mine: other(one) }));
    expect(ingested.report.redirects).toEqual({});
    expect(content.has(pathOf(one))).toBe(true);
    expect(ingested.problems).toContainEqual(
      expect.objectContaining({ file: 'mine.mdx', line: 3 }),
    );
  });
});

test('a key that no field has is kept, and named in the report', () => {
  const text = page('About a Colour', 'It tells of one.', 'colour: red\n');
  const { content, ingested } = run(sources, withPages(start, { mine: text }));
  expect(content.get(pathOf('mine'))).toBe(text);
  expect(ingested.report.problems).toContainEqual(
    expect.objectContaining({ file: 'mine.mdx', line: 3, severity: 'note' }),
  );
});
