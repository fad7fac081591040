import { expect, test } from 'vitest';
import { namesOfPersons, peopleOf } from '../../src/ids/index.ts';
import { readOverrides } from '../../src/model/overrides-file.ts';
import { authorPages, authorRoutes, followedAt } from '../../src/site/author-routes.ts';
import { authorsOf, byForm, coauthorsOf, formsIn } from '../../src/site/authors.ts';
import { lookAlikesAmong } from '../../src/site/look-alikes.ts';
import { authorNames } from '../../src/model/paper.ts';
import { paper } from './paper.ts';

const papers = [
  paper({ id: 'one', authors: ['Yuejie Chi', 'Ann Zorn'] }),
  paper({ id: 'two', authors: ['Y. Chi', 'Ann Zorn'] }),
  paper({ id: 'both', authors: ['Y. Chi', 'Yuejie Chi', 'Bo Chen'] }),
  paper({ id: 'other', authors: ['Yuxin Chi', 'Y Chi'] }),
];
const names = papers.flatMap(authorNames);
const slugs = new Map([
  ...[...new Set(names)].map((name, at) => [name, `slug-${at}`] as const),
  ['Chi, Yuejie', 'slug-old'],
  ['Yeujie Chi', 'slug-misprint'],
]);
const yaml = 'people:\n  - name: Yuejie Chi\n    also: [Y. Chi, "Chi, Yuejie"]\n';
const people = peopleOf(readOverrides(yaml, 'overrides.yaml').people);
const joined = authorsOf(papers, slugs, people);
const named = (authors: typeof joined, name: string) => {
  const author = authors.find((other) => other.name === name);
  if (!author) throw new Error(`no author ${name}`);
  return author;
};

test('two printed forms are two authors, until a hand says that they are one person', () => {
  const apart = authorsOf(papers, slugs);
  expect(named(apart, 'Yuejie Chi').papers.map(({ id }) => id)).toEqual(['one', 'both']);
  expect(named(apart, 'Y. Chi').papers.map(({ id }) => id)).toEqual(['two', 'both']);
  expect(joined.map(({ name }) => name)).not.toContain('Y. Chi');
});

test('the page of a person lists the papers of all forms, each once, and names the forms printed', () => {
  const chi = named(joined, 'Yuejie Chi');
  expect(chi.papers.map(({ id }) => id)).toEqual(['one', 'two', 'both']);
  expect(chi.also).toEqual(['Y. Chi']);
});

test('the search finds a paper by every form of its authors’ names', () => {
  const formsOf = formsIn(people);
  expect(formsOf('Y. Chi')).toEqual(['Y. Chi', 'Yuejie Chi', 'Chi, Yuejie']);
  expect(formsOf('Yuejie Chi')).toEqual(['Yuejie Chi', 'Chi, Yuejie', 'Y. Chi']);
  expect(formsOf('Ann Zorn')).toEqual(['Ann Zorn']);
});

test('every form of a name leads to its person, who is one co-author', () => {
  const forms = byForm(joined);
  expect(forms.get('Y. Chi')?.name).toBe('Yuejie Chi');
  const coauthors = coauthorsOf(named(joined, 'Ann Zorn'), forms);
  expect(coauthors.map(({ author, papers: count }) => [author.name, count])).toEqual([
    ['Yuejie Chi', 2],
  ]);
  const own = coauthorsOf(named(joined, 'Yuejie Chi'), forms).map(({ author }) => author.name);
  expect(own).toEqual(['Ann Zorn', 'Bo Chen']);
});

test('the address of a form leads to its person, and that of a name printed no more stays', () => {
  const routes = authorRoutes(joined, slugs, people).map((route) => {
    if ('author' in route) return route.author.name;
    return `${route.slug} → ${'movedTo' in route ? route.movedTo.name : `(${route.gone})`}`;
  });
  expect(routes.sort()).toEqual([
    'Ann Zorn',
    'Bo Chen',
    'Y Chi',
    'Yuejie Chi',
    'Yuxin Chi',
    'slug-2 → Yuejie Chi',
    'slug-misprint → (Yeujie Chi)',
    'slug-old → Yuejie Chi',
  ]);
});

test('the address of a name of old leads to the new one, which alone is named', () => {
  const renamed = peopleOf(
    readOverrides('people:\n  - name: Bo Li\n    formerly: [Bo Chen]\n', 'overrides.yaml').people,
  );
  const authors = authorsOf(
    [paper({ id: 'both', authors: ['Bo Li'] })],
    new Map([['Bo Li', 'bo-li']]),
    renamed,
  );
  const known = new Map([
    ['Bo Li', 'bo-li'],
    ['Bo Chen', 'bo-chen'],
  ]);
  const [, old] = authorRoutes(authors, known, renamed);
  expect(old).toMatchObject({ slug: 'bo-chen', movedTo: { name: 'Bo Li', also: [] } });
});

test('an author with many papers has many pages, and a redirect has one', () => {
  const pages = authorPages(authorRoutes(joined, slugs, people), 2);
  const params = (slug: string) => pages.filter((page) => page.slug === slug).map((p) => p.param);
  expect(params('slug-0')).toEqual([undefined, '2']);
  expect(params('slug-old')).toEqual([undefined]);
});

test('who follows an address of old gets the papers of its person, or none of a name that is gone', () => {
  const followed = new Map(
    authorRoutes(joined, slugs, people).map((route) => {
      const { name, slug, papers: found } = followedAt(route);
      return [route.slug, [name, slug, found.length]] as const;
    }),
  );
  expect(followed.get('slug-old')).toEqual(['Yuejie Chi', 'slug-0', 3]);
  expect(followed.get('slug-0')).toEqual(['Yuejie Chi', 'slug-0', 3]);
  expect(followed.get('slug-misprint')).toEqual(['Yeujie Chi', 'slug-misprint', 0]);
});

test('a name has an address even where papers print only another form of it', () => {
  expect(namesOfPersons(['Y. Chi', 'Bo Chen'], people)).toEqual([
    'Y. Chi',
    'Bo Chen',
    'Yuejie Chi',
  ]);
});

test('names that could be forms of one name are pointed at, and stay apart', () => {
  const alike = (name: string) =>
    lookAlikesAmong(joined)(named(joined, name).slug).map((one) => one.name);
  expect(alike('Yuejie Chi')).toEqual(['Y Chi']);
  expect(alike('Y Chi')).toEqual(['Yuejie Chi', 'Yuxin Chi']);
  expect(alike('Ann Zorn')).toEqual([]);
});

test('a crowd of namesakes is looked at only so far', () => {
  const crowd = Array.from(
    { length: 3_000 },
    (_, at) => `Y${'abcdefghij'.charAt(at % 10)}${at} Wu`,
  );
  const authors = authorsOf(
    [paper({ id: 'big', authors: ['Y. Wu', ...crowd] })],
    new Map(['Y. Wu', ...crowd].map((name, at) => [name, `s-${at}`])),
  );
  const found = lookAlikesAmong(authors)(named(authors, 'Y. Wu').slug);
  expect(found.length).toBeGreaterThan(8);
  expect(found.length).toBeLessThan(1_000);
});
