/** What a reference manager should know of a record that its fields cannot say. */
import type { Frontmatter } from '../model/paper.ts';

/** Sentences on what is not as it seems; none where all is well. */
export function remarksOf(paper: Frontmatter): readonly string[] {
  const { untitled, dateYearInferred, authorsTruncated, authorCount, authors } = paper;
  const repaired = paper.reconstructed?.some(({ from }) => from === undefined) === true;
  return [
    ...(untitled ? ['No source gave a title: the first words of the abstract stand in.'] : []),
    ...(dateYearInferred ? ['Year inferred: the source printed the day without it.'] : []),
    ...(authorsTruncated ? ['The list of authors is cut in the source.'] : []),
    ...(authorCount !== undefined && authors.length < authorCount
      ? [`${authorCount} ${authorCount === 1 ? 'author' : 'authors'} according to the source.`]
      : []),
    ...(repaired ? ['Formulas of the abstract were damaged in the source and repaired.'] : []),
  ];
}
