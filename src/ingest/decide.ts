/** Entries → paper: each field from its witness, each with the lines it stands on. */
import type { LineRange, Locator } from '../model/claim.ts';
import { hasStrippedAbstract, type Entry } from '../model/entry.ts';
import { FIELD_NAMES, rowOf, type FieldName } from '../model/fields.ts';
import type { Merged } from '../model/merge.ts';
import type { CorrectionRule } from '../model/overrides.ts';
import type { FieldValues, Paper, PaperSource } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { cutText, TITLE_MAX } from '../text/limits.ts';
import { plainText } from '../text/plain.ts';
import { cleanTitle } from '../text/title.ts';
import type { Topics } from '../topics/index.ts';
import { agreementWith, type ComparedCopy, compareCopies, disagreements } from './copies.ts';
import { correctedFields, seenIn, withCorrection } from './corrections.ts';
import { mendedRows } from './formulas.ts';
import { readAbstract } from './reading.ts';
import { otherWordings } from './wordings.ts';

/** How many of the abstract's words stand in for a title that no source gave. */
const TITLE_WORDS = 12;

/** A paper, and what had to be noted while reading its abstract. */
export interface Decision {
  readonly paper: Paper;
  readonly notes: readonly string[];
  /** What is to be said of its formulas, where they stand in the sources. */
  readonly problems: readonly Problem[];
}

/** What a paper is built from. */
interface DecisionJob {
  /** Entries of one paper, with the witness of each field. */
  readonly seen: Merged;
  /** The paper's permanent id. */
  readonly id: string;
  /** Ids that lead to this paper. */
  readonly aliases: readonly string[];
  /** What a hand corrects of it. */
  readonly rule: CorrectionRule | undefined;
}

/** Builds the paper that merged entries describe, and gives it its topics. */
export function decide(
  { seen, id, aliases, rule }: DecisionJob,
  assignTopics: Topics['assign'],
): Decision {
  const merged = withCorrection(seen, rule);
  const { witness } = merged;
  const copies = compareCopies(merged);
  const { abstract, links, notes, reconstructed } = readAbstract(witness.abstract, copies);
  const plain = plainText(abstract);
  const printed = printedTitle(witness.title);
  const fields = mergedFields(merged);
  const { categories = [], keywords = [] } = fields;
  const paper: Paper = {
    ...fields,
    id,
    title: printed ?? firstWords(plain),
    ...(printed === undefined ? { untitled: true as const } : {}),
    ...qualities(witness),
    topics: [...assignTopics({ title: printed ?? '', abstract: plain, categories, keywords })],
    ...some('links', rule?.fields.links === undefined ? links : (rule.fields.links ?? [])),
    ...some('aliases', aliases),
    ...(rule && { corrected: correctedFields(rule) }),
    sources: sourcesOf(merged, copies, (entry) => seenIn(entry, seen, rule)),
    ...some('reconstructed', reconstructed),
    abstract,
  };
  const problems = [...disagreements(merged, copies), ...mendedRows(abstract, witness.abstract)];
  return { paper, notes, problems };
}

function printedTitle(entry: Entry | undefined): string | undefined {
  const title = cleanTitle(entry?.claims.title?.value ?? '');
  return title === '' ? undefined : title;
}

function firstWords(text: string): string {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const head = words.slice(0, TITLE_WORDS).join(' ');
  const cut = words.length > TITLE_WORDS ? `${head.replace(/[\s.,;:]+$/u, '')} …` : head;
  return cut === '' ? 'Untitled' : cutText(cut, TITLE_MAX);
}

/** The value of each field, from its witness, or from all entries where the field's row says so. */
function mergedFields({ witness, entries }: Merged): Omit<FieldValues, 'title'> {
  const values = FIELD_NAMES.flatMap((name) => {
    const entry = witness[name];
    if (entry === undefined || name === 'abstract') return [];
    const from = rowOf(name).union && entries.includes(entry) ? [entry, ...entries] : [entry];
    const claimed = from.flatMap(
      ({ claims }) => (claims[name]?.value as string[] | undefined) ?? [],
    );
    return [[name, rowOf(name).union ? [...new Set(claimed)] : entry.claims[name]?.value]];
  });
  return { authors: [], ...Object.fromEntries(values) } as Omit<FieldValues, 'title'>;
}

/** What is known of the values of the authors and of the date. */
function qualities({ authors, date }: Merged['witness']) {
  return {
    ...(authors?.claims.authors?.truncated ? { authorsTruncated: true as const } : {}),
    ...(date?.claims.date?.inferred ? { dateYearInferred: true as const } : {}),
  };
}

function sourcesOf(
  merged: Merged,
  copies: readonly ComparedCopy[],
  seenOf: (entry: Entry) => Pick<PaperSource, 'seen'>,
): PaperSource[] {
  const wordings = otherWordings(merged);
  return merged.entries.map((entry) => ({
    ...sourceOf(entry, merged),
    ...agreementWith(entry, copies),
    ...wordings.get(entry),
    ...seenOf(entry),
  }));
}

function sourceOf(entry: Entry, { witness }: Merged): PaperSource {
  const { source, format, record, at } = entry;
  const gave = Object.fromEntries(
    FIELD_NAMES.flatMap((name): [FieldName, LineRange | string][] => {
      const claim = witness[name] === entry ? entry.claims[name] : undefined;
      return claim === undefined ? [] : [[name, placeIn(claim.at)]];
    }),
  ) as NonNullable<PaperSource['gave']>;
  return {
    ...{ source, format, record },
    ...(at.lines ? { lines: [...at.lines] } : {}),
    // The pointer to a whole file is the empty one, which says nothing.
    ...('pointer' in at && at.pointer !== '' ? { pointer: at.pointer } : {}),
    ...(hasStrippedAbstract(entry) ? { stripped: true } : {}),
    ...(Object.keys(gave).length > 0 ? { gave } : {}),
  };
}

/** A place as a page says it: lines, or a pointer where there are none. */
function placeIn(at: Locator): LineRange | string {
  return at.lines ?? ('pointer' in at ? at.pointer : '');
}

function some<K extends string, V>(key: K, values: readonly V[]): Partial<Record<K, V[]>> {
  return (values.length > 0 ? { [key]: [...values] } : {}) as Partial<Record<K, V[]>>;
}
