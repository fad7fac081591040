import type { FieldName, LineRange } from '../model/entry.ts';
import { FIELD_NAMES } from '../model/entry.ts';
import type { Difference, Frontmatter, Source } from '../model/paper.ts';
import { counted } from './figures.ts';

/** What each field is called on a page. */
export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  title: 'title',
  authors: 'authors',
  authorCount: 'number of authors',
  organisation: 'organisation',
  affiliation: 'affiliation',
  date: 'date',
  category: 'category',
  code: 'code flag',
  comments: 'number of comments',
  abstract: 'abstract',
};

/** Something that was taken from an entry. */
interface GivenField {
  readonly label: string;
  /** `line 221`; empty where no one place has it. */
  readonly lines: string;
}

/** One entry that a page was made from, in words. */
export interface SourceNote {
  readonly capture: string;
  /** `author profile`. */
  readonly format: string;
  readonly record: number;
  /** `lines 220–226`. */
  readonly lines: string;
  /** What was taken from it, in the order of a page; empty where nothing was. */
  readonly gave: readonly GivenField[];
  /** How many formulas of the abstract it bears out: a sentence, or empty. */
  readonly agreement: string;
  /** The formulas on which it and the abstract's copy disagree. */
  readonly differ: readonly Difference[];
}

/** `line 220`, or `lines 220–226`. */
function linesText([first, last]: LineRange): string {
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}

/** Where a page's fields come from, in the order of its entries. */
export function sourceNotes(paper: Frontmatter): readonly SourceNote[] {
  return paper.sources.map((source) => ({
    capture: source.capture,
    format: source.format.replaceAll('-', ' '),
    record: source.record,
    lines: linesText(source.lines),
    gave: givenFields(source, paper),
    agreement: agreementText(source),
    differ: source.differ ?? [],
  }));
}

function givenFields(source: Source, paper: Frontmatter): readonly GivenField[] {
  const { capture, record, gave = {} } = source;
  const fields = FIELD_NAMES.flatMap((name) => {
    const lines = gave[name];
    if (lines === undefined) return [];
    const inferred = name === 'date' && paper.dateYearInferred ? ', year inferred' : '';
    return [{ label: FIELD_LABELS[name], lines: linesText(lines) + inferred }];
  });
  const ref = `${capture}#${record}`;
  const formulas = paper.reconstructed?.filter(({ from }) => from === ref).length ?? 0;
  const latex = { label: `LaTeX of ${counted(formulas, 'formula')}`, lines: '' };
  return formulas > 0 ? [...fields, latex] : fields;
}

/** How many formulas of a damaged copy bear out the abstract. */
function agreementText({ agree = 0 }: Source): string {
  if (agree === 0) return '';
  const agrees = agree === 1 ? 'agrees' : 'agree';
  return `${counted(agree, 'formula')} of the abstract ${agrees} with this damaged copy.`;
}
