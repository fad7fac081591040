import type { FieldName, LineRange } from '../model/entry.ts';
import { FIELD_NAMES } from '../model/entry.ts';
import type { Frontmatter, Source } from '../model/paper.ts';

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

/** One entry that a page was made from, in words. */
export interface SourceNote {
  readonly capture: string;
  /** `author profile`. */
  readonly format: string;
  readonly record: number;
  /** `lines 220–226`. */
  readonly lines: string;
  /** What was taken from it: `title (line 221), date (line 220)`; empty where nothing was. */
  readonly gave: string;
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
    gave: gaveText(source),
  }));
}

function gaveText({ gave = {} }: Source): string {
  const fields = FIELD_NAMES.flatMap((name) => {
    const lines = gave[name];
    return lines ? [`${FIELD_LABELS[name]} (${linesText(lines)})`] : [];
  });
  return fields.join(', ');
}
