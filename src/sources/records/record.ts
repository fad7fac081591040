/** What every structured format reads of a record: facts, each with its place, before they become claims. */
import type { Locator } from '../../model/claim.ts';
import type { Claims } from '../../model/entry.ts';
import type { Name } from '../../model/name.ts';

/**
 * What a record can say. `author`, `editor`, `keyword` and `category` come one by one; `date` is a
 * date in any spelling, `year`, `month` and `day` its parts; `link` is any text that may hold
 * identifiers or addresses; `own` is a field of an export of ours (`offprint-code: true`).
 */
export type FactName =
  | 'title'
  | 'author'
  | 'moreAuthors'
  | 'editor'
  | 'affiliation'
  | 'date'
  | 'year'
  | 'month'
  | 'day'
  | 'abstract'
  | 'category'
  | 'doi'
  | 'arxiv'
  | 'openreview'
  | 'acl'
  | 'pmid'
  | 'pmcid'
  | 'isbn'
  | 'issn'
  | 'url'
  | 'pdf'
  | 'codeUrl'
  | 'link'
  | 'venue'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'publisher'
  | 'type'
  | 'keyword'
  | 'language'
  | 'note'
  | 'own'
  | 'citationKey';

/** One thing that a record says. Of several facts of one name, the first that can be read counts. */
export interface Fact {
  readonly name: FactName;
  readonly value: string | Name;
  readonly at: Locator;
}

/** A fact's text; `''` for a name in parts. */
export function factText({ value }: Fact): string {
  return typeof value === 'string' ? value : '';
}

/** One record of a source, or a part of the source that is none, with the reason. */
export type RecordReading =
  | {
      readonly at: Locator;
      readonly facts: readonly Fact[];
      /** What was odd about it, a sentence each. */
      readonly remarks?: readonly string[];
    }
  | {
      readonly at: Locator;
      /** What it says, in the form of the fields already. */
      readonly claims: Claims;
    }
  | {
      readonly at: Locator;
      readonly setAside: string;
      /** It is no record by a fault of the file, so that something may be missing, and not by a rule. */
      readonly unreadable?: true;
    };

/** A part of a source that cannot be read, with what is wrong. */
export function unreadable(at: Locator, setAside: string): RecordReading {
  return { at, setAside, unreadable: true };
}

/** A structured format. A new one is one file here and one line in the index. */
export interface RecordFormat {
  /** Lower case and hyphens: it stands in every page's frontmatter. */
  readonly name: string;
  /** What such a file is. */
  readonly description: string;
  /** What tells the format, for the message that a source fits none. */
  readonly looksFor: string;
  /** How its text fields are written: TeX, text that may hold HTML, JATS and MathML, or our own. */
  readonly notation: 'tex' | 'html' | 'plain';
  /** How well the beginning of a source fits, 0 to 1. */
  readonly recognise: (sample: string) => number;
  /** Reads a source record by record. It never throws. */
  readonly read: (text: string) => Iterable<RecordReading>;
}
