/** Entries → paper: each field from its witness, each with the lines it stands on. */
import { FIELD_NAMES } from '../model/entry.ts';
import type { Entry, FieldName } from '../model/entry.ts';
import type { Merged } from '../model/merge.ts';
import type { Paper, Source } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { cutText, TITLE_MAX } from '../text/caps.ts';
import { plainText } from '../text/plain.ts';
import { cleanTitle } from '../text/title.ts';
import { assignTopics } from '../topics/index.ts';
import { agreementWith, type ComparedCopy, compareCopies, disagreements } from './copies.ts';
import { mendedRows } from './formulas.ts';
import { readAbstract } from './reading.ts';
import { otherWordings } from './wordings.ts';

/** How many of the abstract's words stand in for a title that no capture gave. */
const TITLE_WORDS = 12;

/** A paper, and what had to be noted while reading its abstract. */
export interface Decision {
  readonly paper: Paper;
  readonly notes: readonly string[];
  /** What is to be said of its formulas, where they stand in the captures. */
  readonly problems: readonly Problem[];
}

/**
 * Builds the paper that merged entries describe.
 *
 * @param merged entries of one paper, with the witness of each field
 * @param id the paper's permanent id
 * @param aliases ids that lead to this paper
 */
export function decide(merged: Merged, id: string, aliases: readonly string[]): Decision {
  const { witness, entries } = merged;
  const copies = compareCopies(merged);
  const { abstract, links, notes, reconstructed } = readAbstract(witness.abstract, copies);
  const plain = plainText(abstract);
  const printed = printedTitle(witness.title);
  const categories = distinctCategories(witness.category, entries);
  const paper: Paper = {
    id,
    title: printed ?? firstWords(plain),
    ...(printed === undefined ? { untitled: true as const } : {}),
    ...authorship(merged),
    ...dating(witness.date),
    ...some('categories', categories),
    topics: [...assignTopics({ title: printed ?? '', abstract: plain, categories })],
    ...(witness.code?.code ? { code: true as const } : {}),
    ...given('comments', witness.comments?.comments),
    ...some('links', links),
    ...some('aliases', aliases),
    sources: sourcesOf(merged, copies),
    ...some('reconstructed', reconstructed),
    abstract,
  };
  const problems = [...disagreements(merged, copies), ...mendedRows(abstract, witness.abstract)];
  return { paper, notes, problems };
}

function printedTitle(entry: Entry | undefined): string | undefined {
  const title = entry?.title === undefined ? '' : cleanTitle(entry.title);
  return title === '' ? undefined : title;
}

function firstWords(text: string): string {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const head = words.slice(0, TITLE_WORDS).join(' ');
  const cut = words.length > TITLE_WORDS ? `${head.replace(/[\s.,;:]+$/u, '')} …` : head;
  return cut === '' ? 'Untitled' : cutText(cut, TITLE_MAX);
}

function authorship({ witness }: Merged) {
  return {
    authors: [...(witness.authors?.authors ?? [])],
    ...(witness.authors?.authorsTruncated ? { authorsTruncated: true as const } : {}),
    ...given('authorCount', witness.authorCount?.authorCount),
    ...given('organisation', witness.organisation?.organisation),
    ...given('affiliation', witness.affiliation?.affiliation),
  };
}

function dating(entry: Entry | undefined) {
  if (!entry?.date) return {};
  const { iso, yearInferred } = entry.date;
  return { date: iso, ...(yearInferred ? { dateYearInferred: true as const } : {}) };
}

/** Every category that a capture gave, the witness's first. */
function distinctCategories(witness: Entry | undefined, entries: readonly Entry[]): string[] {
  const ids = [witness, ...entries].flatMap((entry) => entry?.category?.id ?? []);
  return [...new Set(ids)];
}

function sourcesOf(merged: Merged, copies: readonly ComparedCopy[]): Source[] {
  const wordings = otherWordings(merged);
  return merged.entries.map((entry) => ({
    ...source(entry, merged),
    ...agreementWith(entry, copies),
    ...wordings.get(entry),
  }));
}

function source(entry: Entry, { witness }: Merged): Source {
  const { capture, format, record, lines } = entry;
  const gave: Partial<Record<FieldName, [number, number]>> = {};
  for (const field of FIELD_NAMES) {
    const range = witness[field] === entry ? entry.fieldLines[field] : undefined;
    if (range) gave[field] = [...range];
  }
  const took = Object.keys(gave).length > 0;
  const place = { capture, format, record, lines: [lines[0], lines[1]] satisfies [number, number] };
  return { ...place, ...(took ? { gave } : {}) };
}

function some<K extends string, V>(key: K, values: readonly V[]): Partial<Record<K, V[]>> {
  return (values.length > 0 ? { [key]: [...values] } : {}) as Partial<Record<K, V[]>>;
}

function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;
}
