import { expect, test } from 'vitest';
import {
  authorsOf,
  COLLABORATION,
  coauthorsOf,
  leadingAuthors,
  lettersOf,
} from '../../src/site/authors.ts';
import { paper } from './paper.ts';

const papers = [
  paper({ id: 'one', authors: ['Ann Zorn', 'Émile Abel', '李明'] }),
  paper({ id: 'two', authors: ['Ann Zorn', 'Bo Chen'] }),
  paper({ id: 'three', authors: ['Ann Zorn', 'Bo Chen', 'Bo Chen'] }),
];
const slugs = new Map(
  ['Ann Zorn', 'Émile Abel', '李明', 'Bo Chen'].map((name, at) => [name, `slug-${at}`]),
);
const authors = authorsOf(papers, slugs);
const named = (name: string) => {
  const author = authors.find((other) => other.name === name);
  if (!author) throw new Error(`no author ${name}`);
  return author;
};
const byName = new Map(authors.map((author) => [author.name, author]));

test('authors stand in the order of their surnames, each with their papers once', () => {
  expect(authors.map(({ name, papers: held }) => [name, held.length])).toEqual([
    ['Émile Abel', 1],
    ['Bo Chen', 2],
    ['Ann Zorn', 3],
    ['李明', 1],
  ]);
});

test('letters run from A to Z, and other scripts come last', () => {
  expect(lettersOf(authors).map(({ letter }) => letter)).toEqual(['a', 'c', 'z', 'other']);
});

test('co-authors come with the number of shared papers, most first, and never the author', () => {
  const coauthors = coauthorsOf(named('Ann Zorn'), byName);
  expect(coauthors.map(({ author, papers: count }) => [author.name, count])).toEqual([
    ['Bo Chen', 2],
    ['Émile Abel', 1],
    ['李明', 1],
  ]);
});

test('a paper by a collaboration makes nobody a co-author', () => {
  const many = Array.from({ length: COLLABORATION + 1 }, (_, at) => `Name${at} Sur${at}`);
  const all = authorsOf(
    [paper({ id: 'big', authors: many })],
    new Map(many.map((name) => [name, name.toLowerCase().replace(' ', '-')])),
  );
  const [first] = all;
  if (!first) throw new Error('expected authors');
  expect(coauthorsOf(first, new Map(all.map((author) => [author.name, author])))).toEqual([]);
});

test('the leading authors are those with most papers', () => {
  expect(leadingAuthors(authors, 2).map(({ name }) => name)).toEqual(['Ann Zorn', 'Bo Chen']);
});
