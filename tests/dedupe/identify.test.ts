import { describe, expect, it } from 'vitest';
import { dedupe } from '../../src/dedupe/index.ts';
import { entry, groupsOf, NO_OVERRIDES, revised, wording, type EntryPart } from './entries.ts';

const TITLE = 'A Theory of Everything in Four Pages';
const first: EntryPart = { title: TITLE, abstract: wording('a') };
const copy: EntryPart = { source: 'b.txt', title: TITLE, abstract: revised(wording('a'), 30) };
const other: EntryPart = { source: 'b.txt', title: 'Quite Another Name', abstract: wording('b') };

const ARXIV = '2301.00001';
const deduped = (...parts: readonly EntryPart[]) => dedupe(parts.map(entry), NO_OVERRIDES);

describe('an identifier in common', () => {
  it.each([
    ['an arXiv id', { arxiv: ARXIV }, { arxiv: ARXIV }],
    ['a DOI', { doi: '10.1145/1.2' }, { doi: '10.1145/1.2' }],
    ['an arXiv id and arXiv’s DOI of it', { arxiv: ARXIV }, { doi: `10.48550/arxiv.${ARXIV}` }],
    ['a PubMed number', { pmid: '31452104' }, { pmid: '31452104', doi: '10.1145/1.2' }],
  ])('makes one paper of two unlike texts: %s', (_, claims, theirs) => {
    const { merged, nearMisses } = deduped({ ...first, claims }, { ...other, claims: theirs });
    expect(merged.map(({ links }) => links.map(({ because }) => because))).toEqual([
      ['identifier'],
    ]);
    expect(nearMisses).toEqual([]);
  });

  it('joins entries that have neither title nor abstract in common with the rest', () => {
    const bare = { source: 'c.txt', claims: { doi: '10.1145/1.2' } };
    const result = deduped({ ...first, claims: { doi: '10.1145/1.2' } }, bare);
    expect(groupsOf(result)).toEqual(['a.t#1 c.t#1']);
  });

  it('brings along what resembles either of the two', () => {
    const claims = { arxiv: ARXIV };
    const third = { ...other, source: 'c.txt' };
    expect(groupsOf(deduped({ ...first, claims }, { ...other, claims }, third))).toEqual([
      'a.t#1 b.t#1 c.t#1',
    ]);
  });
});

describe('two identifiers of one kind', () => {
  it('keep two papers apart, however alike, and are reported as a near miss', () => {
    const { merged, nearMisses } = deduped(
      { ...first, claims: { arxiv: ARXIV } },
      { ...copy, claims: { arxiv: '2301.99999' } },
    );
    expect(merged).toHaveLength(2);
    expect(nearMisses).toMatchObject([{ because: 'title', differ: true }]);
  });

  it('keep them apart also through a copy that has none', () => {
    const result = deduped(
      { ...first, claims: { doi: '10.1145/1.2' } },
      { ...copy, claims: { doi: '10.1145/3.4' } },
      { ...first, source: 'c.txt' },
    );
    expect(groupsOf(result)).toEqual(['a.t#1 c.t#1', 'b.t#1']);
  });

  it('win over an identifier of another kind in common', () => {
    const { merged, nearMisses } = deduped(
      { ...first, claims: { arxiv: ARXIV, doi: '10.1145/1.2' } },
      { ...copy, claims: { arxiv: ARXIV, doi: '10.1145/3.4' } },
    );
    expect(merged).toHaveLength(2);
    expect(nearMisses).toMatchObject([{ because: 'identifier', differ: true }]);
  });

  it('give way to a manual override', () => {
    const entries = [
      entry({ ...first, claims: { arxiv: ARXIV } }),
      entry({ ...copy, claims: { arxiv: '2301.99999' } }),
    ];
    const rule = { refs: ['a.txt#1', 'b.txt#1'], file: 'overrides.yaml', line: 2 };
    const merge = [{ ...rule, named: entries.map((one) => [one]) }];
    expect(dedupe(entries, { merge, apart: [] }).merged).toHaveLength(1);
  });
});

it('An arXiv id and the DOI of a published version are no contradiction', () => {
  const result = deduped(
    { ...first, claims: { arxiv: ARXIV } },
    { ...copy, claims: { doi: '10.1145/1.2' } },
  );
  expect(result.merged).toHaveLength(1);
});

describe('a preprint and its publication, without an identifier in common', () => {
  const authors = ['Ada Berg', 'Bo Chen'];
  const preprint: EntryPart = {
    title: 'Drying Tea',
    authors,
    abstract: wording('a'),
    claims: { arxiv: ARXIV },
  };
  const published: EntryPart = {
    source: 'b.txt',
    title: 'Drying tea',
    authors: ['Berg, Ada', 'Bo Chen'],
  };
  const venue = { doi: '10.1145/1.2', venue: 'Journal of Tea', volume: '7' };

  it('are one paper where title and all authors are the same', () => {
    const { merged } = deduped(preprint, { ...published, claims: venue });
    expect(merged).toHaveLength(1);
    expect(merged[0]?.witness).toMatchObject({
      arxiv: { source: 'a.txt' },
      doi: { source: 'b.txt' },
    });
  });

  it('are two where the authors are others', () => {
    expect(
      deduped(preprint, { ...published, authors: ['Ada Berg'], claims: venue }).merged,
    ).toHaveLength(2);
  });
});

describe('one venue', () => {
  const at = (volume: string, pages: string) => ({ venue: 'Journal of Tea', volume, pages });
  it.each([
    ['different volumes', TITLE, at('7', '1-9'), at('8', '1-9'), 2],
    ['different pages and titles', `The ${TITLE}`, at('7', '1-9'), at('7', '20-29'), 2],
    ['pages in two spellings', TITLE, at('7', '1-9'), at('7', '1–9'), 1],
    ['a number of an article for pages', TITLE, at('7', '1-9'), at('7', 'e12'), 1],
    ['a volume that one leaves out', TITLE, at('7', '1-9'), { venue: 'Journal of Tea' }, 1],
  ])('prints two alike texts as one paper or as two: %s', (_, title, claims, theirs, count) => {
    expect(deduped({ ...first, claims }, { ...copy, title, claims: theirs }).merged).toHaveLength(
      count,
    );
  });
});
