import { describe, expect, it } from 'vitest';
import { compareTitles } from '../../src/dedupe/judge.ts';
import { profile } from '../../src/dedupe/profile.ts';
import { entry, papersOf, revised, wording } from './entries.ts';

const TITLE = 'A Theory of Everything in Four Pages';
const TEXT = wording('t');

const titled = (title: string) => profile(entry({ title, abstract: TEXT }));

describe('two titles', () => {
  it.each([
    ['A Theory of Everything', 'A theory of every-thing', 'same'],
    ['A Theory of Everything', TITLE, 'akin'],
    [TITLE, 'A Theory of Everything', 'akin'],
    ['On Theories', 'On Theories of Everything That Was Ever Seen', 'different'],
    ['Fast Sparse Attention', 'Slow Sparse Attention', 'akin'],
    ['Fast Sparse Attention', 'Slow Dense Attention', 'different'],
    ['Learning, Part I', 'Learning, Part II', 'numbered'],
    ['Theory 2020', 'Theory 2021', 'numbered'],
    ['Theory 2020', '', 'unknown'],
    ['', '', 'unknown'],
  ])('%j and %j are %s', (one, other, relation) => {
    expect(compareTitles(titled(one), titled(other))).toBe(relation);
    expect(compareTitles(titled(other), titled(one))).toBe(relation);
  });
});

describe('two entries of one title and little text in common', () => {
  const first = { title: TITLE, abstract: TEXT };
  const second = { source: 'b.txt', title: TITLE, abstract: revised(TEXT, 5) };
  it.each([
    ['one of two authors is in both', ['Ada Berg', 'Bo Chen'], ['Cy Dorn', 'Bo Chen'], 1],
    ['only one names authors', ['Ada Berg'], [], 1],
    ['no author is in both', ['Ada Berg', 'Bo Chen'], ['Cy Dorn', 'Di Eck'], 2],
  ])('where %s', (_, authors, others, count) => {
    const papers = papersOf(entry({ ...first, authors }), entry({ ...second, authors: others }));
    expect(papers).toHaveLength(count);
  });
});

describe('two entries of different titles and one abstract', () => {
  const [ada, cy] = [['Ada Berg'], ['Cy Dorn']];
  const short = wording('s', 10);
  it.each([
    ['of the same people are one paper', TEXT, ada, 1],
    ['of other people are two, however long it is', TEXT, cy, 2],
    ['of the same people are two where it is short', short, ada, 2],
    ['of other people are two where it is short', short, cy, 2],
  ])('%s', (_, abstract, authors, count) => {
    const first = entry({ title: 'Slow Dense Attention', abstract, authors: ada });
    const second = { source: 'b.txt', title: 'Kelp in Dark Water', abstract, authors };
    expect(papersOf(first, entry(second))).toHaveLength(count);
  });
});

describe('short abstracts', () => {
  it('of two numbered parts are not made one by an untitled copy', () => {
    const abstract = wording('w', 10);
    const parts = ['Lectures on Deep Water, Part I', 'Lectures on Deep Water, Part II'];
    const entries = parts.map((title, at) => entry({ record: at + 1, title, abstract }));
    expect(papersOf(...entries, entry({ source: 'b.txt', abstract }))).toHaveLength(2);
  });

  it.each([
    ['a specific title', 'Four Whole Specific Words', 1],
    ['a title that many papers have', 'Three Short Words', 2],
  ])('that agree in half are one paper under %s', (_, title, count) => {
    const words = 'ab cd ef gh ij kl'.split(' ');
    const short = entry({ title, abstract: words.join(' ') });
    const cut = entry({ source: 'b.txt', title, abstract: `${words.slice(0, 4).join(' ')} x y` });
    expect(papersOf(short, cut)).toHaveLength(count);
  });
});
