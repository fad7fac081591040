import { describe, expect, it } from 'vitest';
import { leadingSubjects, subjectOf } from '../../src/pictures/regions.ts';

const paper = (id: string, ...slugs: readonly string[]) => ({
  id,
  subjects: slugs.map((slug) => ({ slug, name: slug })),
});
const slugs = (subjects: readonly { readonly slug: string }[]) => subjects.map(({ slug }) => slug);

describe('the leading topics of a library', () => {
  const papers = [
    ...['1', '2', '3'].map((id) => paper(id, 'optimizers', 'optimization', 'all')),
    ...['4', '5'].map((id) => paper(id, 'sampling', 'all')),
    paper('6', 'games', 'all'),
    ...['7', '8', '9', '10', '11', '12'].map((id) => paper(id, `other-${id}`, 'all')),
  ];

  it('pass over the one that holds everything, and are counted by what others leave', () => {
    expect(slugs(leadingSubjects(papers, 3))).toEqual(['optimization', 'sampling', 'games']);
  });

  it('speak for a paper by the nearest of its own', () => {
    const first = papers[0] ?? paper('');
    expect(subjectOf(first, new Set(['optimization', 'all']))?.slug).toBe('optimization');
    expect(subjectOf(first, new Set(['games']))).toBeUndefined();
  });

  it('are wide ones where the library has no others', () => {
    expect(slugs(leadingSubjects([paper('1', 'a'), paper('2', 'a')], 3))).toEqual(['a']);
  });

  it('are none of nothing', () => {
    expect(leadingSubjects([], 3)).toEqual([]);
  });
});
