import { FIELD_NAMES } from '../model/fields.ts';
import type { Difference, Frontmatter, PaperSource } from '../model/paper.ts';
import { fieldLabel } from './shown.ts';
import * as texts from '../texts/current.ts';

/** Something that was taken from an entry. */
interface GivenField {
  readonly label: string;
  /** `line 221`; empty where no one place has it. */
  readonly lines: string;
}

/** What an entry says of a field, though the page says something else. */
interface SeenField {
  readonly label: string;
  readonly text: string;
}

/** One entry that a page was made from, in words. */
export interface SourceNote {
  readonly source: string;
  /** `author profile`. */
  readonly format: string;
  readonly record: number;
  /** `lines 220–226`. */
  readonly lines: string;
  /** What was taken from it, in the order of a page; empty where nothing was. */
  readonly gave: readonly GivenField[];
  /** What it says of fields that were corrected by hand. */
  readonly seen: readonly SeenField[];
  /** How many formulas of the abstract it bears out: a sentence, or empty. */
  readonly agreement: string;
  /** The formulas on which it and the abstract's copy disagree. */
  readonly differ: readonly Difference[];
}

type Place = string | readonly [first: number, last: number];

/** `line 220`, or `lines 220–226`; a pointer as it is. */
function placeText(place: Place): string {
  if (typeof place === 'string') return place;
  const [first, last] = place;
  return first === last ? texts.line(first) : texts.linesFromTo(first, last);
}

/** Where a page's fields come from, in the order of its entries. */
export function sourceNotes(paper: Frontmatter): readonly SourceNote[] {
  return paper.sources.map((source) => ({
    source: source.source,
    format: source.format.replaceAll('-', ' '),
    record: source.record,
    lines: placeText(source.lines ?? source.pointer ?? ''),
    gave: givenFields(source, paper),
    seen: seenFields(source),
    agreement: agreementText(source),
    differ: source.differ ?? [],
  }));
}

/** The fields that a hand corrected, in words: `title, date`; empty where there are none. */
export function correctedWords({ corrected = [] }: Pick<Frontmatter, 'corrected'>): string {
  return corrected.map((name) => (name === 'links' ? texts.links : fieldLabel(name))).join(', ');
}

function seenFields({ seen = {} }: PaperSource): readonly SeenField[] {
  return FIELD_NAMES.flatMap((name) => {
    const text = seen[name];
    return text === undefined ? [] : [{ label: fieldLabel(name), text }];
  });
}

function givenFields(source: PaperSource, paper: Frontmatter): readonly GivenField[] {
  const { record, gave = {} } = source;
  const fields = FIELD_NAMES.flatMap((name) => {
    const place = gave[name];
    if (place === undefined) return [];
    const inferred = name === 'date' && paper.dateYearInferred ? `, ${texts.yearInferredNote}` : '';
    return [{ label: fieldLabel(name), lines: placeText(place) + inferred }];
  });
  const ref = `${source.source}#${record}`;
  const formulas = paper.reconstructed?.filter(({ from }) => from === ref).length ?? 0;
  const latex = { label: texts.latexOfFormulas(formulas), lines: '' };
  return formulas > 0 ? [...fields, latex] : fields;
}

/** How many formulas of a damaged copy bear out the abstract. */
function agreementText({ agree = 0 }: PaperSource): string {
  return agree === 0 ? '' : texts.formulasAgree(agree);
}
