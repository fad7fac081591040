/** What a reference manager should know of a paper that no field says: sentences in its exports' notes. */
import type { Frontmatter } from './paper.ts';

const UNTITLED = 'No source gave a title: the first words of the abstract stand in.';
const INFERRED = 'Year inferred: the source printed the day without it.';
const CUT = 'The list of authors is cut in the source.';
const REPAIRED = 'Formulas of the abstract were damaged in the source and repaired.';
const COUNT = /(?:^|\s)(\d{1,6}) authors? according to the source\.(?=\s|$)/u;

/** Sentences on what is not as it seems; none where all is well. */
export function remarksOf(paper: Frontmatter): readonly string[] {
  const { untitled, dateYearInferred, authorsTruncated, authorCount, authors } = paper;
  const repaired = paper.reconstructed?.some(({ from }) => from === undefined) === true;
  return [
    ...(untitled ? [UNTITLED] : []),
    ...(dateYearInferred ? [INFERRED] : []),
    ...(authorsTruncated ? [CUT] : []),
    ...(authorCount !== undefined && authors.length < authorCount
      ? [`${authorCount} ${authorCount === 1 ? 'author' : 'authors'} according to the source.`]
      : []),
    ...(repaired ? [REPAIRED] : []),
  ];
}

/** A note of an export, parted into the paper's own and what the remarks say. */
export interface ReadNote {
  readonly note: string;
  readonly untitled: boolean;
  readonly dateYearInferred: boolean;
  readonly authorsTruncated: boolean;
  readonly authorCount?: number;
}

/** Reads a note as `remarksOf` wrote into it: the remarks are at its end. */
export function readNote(text: string): ReadNote {
  const count = COUNT.exec(text);
  const note = [UNTITLED, INFERRED, CUT, REPAIRED]
    .reduce((rest, remark) => rest.replace(remark, ' '), text.replace(COUNT, ' '))
    .replace(/\s+/gu, ' ')
    .trim();
  return {
    note,
    untitled: text.includes(UNTITLED),
    dateYearInferred: text.includes(INFERRED),
    authorsTruncated: text.includes(CUT),
    ...(count && { authorCount: Number(count[1]) }),
  };
}
