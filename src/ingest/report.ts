/** The report: what came in, what was decided, and why. */
import { FIELD_NAMES } from '../model/fields.ts';
import { type Entry, pageSource } from '../model/entry.ts';
import type { Deduped, Merged, MergeLink } from '../model/merge.ts';
import type { Account, ReadSource, RunKind } from '../model/read-source.ts';
import type { Paper } from '../model/paper.ts';
import { problemPlace, type Problem } from '../model/problem.ts';
import type { SourceReport, Report } from '../model/report.ts';
import { refusedFormulas } from './formulas.ts';
import type { SourceRefusal } from '../sources/index.ts';
import type { OtherPages } from './pages.ts';

export interface Findings {
  readonly parsed: readonly ReadSource[];
  readonly refused: readonly SourceRefusal[];
  readonly nearMisses: Deduped['nearMisses'];
  readonly papers: readonly PaperReport[];
  readonly others: OtherPages;
  /** Id → the id that it leads to. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Ids whose papers overrides take away. */
  readonly dropped: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** What the report says of one paper. */
export interface PaperReport extends Pick<Report, 'refusedFormulas' | 'reconstructed' | 'merged'> {
  readonly keptAsEdited: Report['keptAsEdited'];
  readonly corrected: NonNullable<Report['corrected']>;
}

/**
 * What the report says of one paper.
 *
 * @param paper as decided
 * @param group the entries that it was decided from
 * @param instead what ingest would have written, where the page was edited by hand
 */
export function reportOf(paper: Paper, group: Merged, instead: string | undefined): PaperReport {
  const { id, corrected: fields, reconstructed = [] } = paper;
  return {
    merged: mergeReport(group, paper),
    refusedFormulas: refusedFormulas(paper),
    // Formulas that were repaired, and not taken from an intact copy.
    reconstructed: reconstructed.filter(({ from }) => from === undefined).length,
    keptAsEdited: instead === undefined ? [] : [{ id, instead }],
    corrected: fields === undefined ? [] : [{ id, fields }],
  };
}

/** The whole report of a run. */
export function composeReport(found: Findings): Report {
  const { parsed, refused, papers, others, redirects } = found;
  const corrected = papers.flatMap((paper) => paper.corrected);
  const unparsedLines = new Set(parsed.flatMap(unparsedPlaces));
  const isUnparsed = (problem: Problem) => unparsedLines.has(problemPlace(problem));
  return {
    sources: parsed.map(sourceReport),
    refused: refused.map(({ severity, file, message }) => ({ severity, file, message })),
    entries: parsed.reduce((sum, { entries }) => sum + entries.length, 0),
    papers: papers.length,
    merged: papers.flatMap(({ merged }) => merged),
    nearMisses: found.nearMisses.map(linkReport),
    unparsed: found.problems.filter(isUnparsed),
    refusedFormulas: papers.flatMap((paper) => paper.refusedFormulas),
    reconstructed: papers.reduce((sum, { reconstructed }) => sum + reconstructed, 0),
    keptAsEdited: papers.flatMap(({ keptAsEdited }) => keptAsEdited),
    orphans: [...others.orphans],
    byHand: [...others.byHand],
    ...(corrected.length > 0 && { corrected }),
    ...(found.dropped.size > 0 && { dropped: [...found.dropped].sort() }),
    redirects: Object.fromEntries([...redirects].sort(([a], [b]) => (a < b ? -1 : 1))),
    problems: found.problems.filter(
      (problem) => !isUnparsed(problem) && !refused.some((other) => other === problem),
    ),
  };
}

/** The places of the lines that were not read; a broken record is among the other problems. */
function unparsedPlaces({ source, account }: ReadSource): string[] {
  if (account.unit !== 'line') return [];
  return account.runs
    .filter(({ kind }) => kind === 'unparsed')
    .flatMap(({ range: [first, last] }) =>
      Array.from({ length: last - first + 1 }, (_, at) =>
        problemPlace({ file: source, line: first + at }),
      ),
    );
}

/** `source#record`, the name of an entry wherever a person reads or writes one. */
export function entryRef(entry: Pick<Entry, 'source' | 'record'>): string {
  return `${entry.source}#${entry.record}`;
}

/** What the report says of one source: its entries, and an account of all its lines or records. */
function sourceReport(parsed: ReadSource): SourceReport {
  const { source, format, header, year, entries } = parsed;
  const dates = entries.filter((entry) => entry.claims.date?.inferred).length;
  return {
    name: source,
    format,
    entries: entries.length,
    lines: countRuns(parsed.account),
    header: { figures: { ...header.figures }, ...(header.day ? { day: header.day } : {}) },
    ...(year ? { year: { ...year, dates } } : {}),
  };
}

function countRuns({ runs }: Account): SourceReport['lines'] {
  const size = (kind: RunKind) =>
    runs
      .filter((run) => run.kind === kind)
      .reduce((sum, { range: [first, last] }) => sum + last - first + 1, 0);
  const counts = {
    entry: size('entry'),
    boilerplate: size('boilerplate'),
    blank: size('blank'),
    unparsed: size('unparsed'),
  };
  return { total: Object.values(counts).reduce((a, b) => a + b, 0), ...counts };
}

/** A group of two and more entries, with its links and the witness of each field. */
function mergeReport(group: Merged, paper: Paper): Report['merged'] {
  const entries = [...group.entries.map(entryRef), ...pageRefs(group)];
  if (entries.length < 2) return [];
  const compared = comparedCopies(paper);
  return [
    {
      id: paper.id,
      entries,
      links: group.links.map(linkReport),
      took: took(group),
      ...(compared.length > 0 ? { compared } : {}),
    },
  ];
}

function pageRefs({ byHand = [] }: Merged): readonly string[] {
  return byHand.map((id) => entryRef({ source: pageSource(id), record: 1 }));
}

/** The entries whose formulas were compared with the abstract's, with how many agree, and do not. */
function comparedCopies({ sources }: Paper) {
  return sources
    .filter(({ agree, differ }) => agree !== undefined || differ !== undefined)
    .map(({ source, record, agree = 0, differ = [] }) => ({
      entry: entryRef({ source, record }),
      agree,
      differ: differ.length,
    }));
}

function took({ witness }: Merged): Report['merged'][number]['took'] {
  const given = FIELD_NAMES.flatMap((field) => {
    const entry = witness[field];
    return entry ? [[field, entryRef(entry)] as const] : [];
  });
  return Object.fromEntries(given);
}

function linkReport({
  a,
  b,
  because,
  similarity,
  differ,
}: MergeLink): Report['nearMisses'][number] {
  return {
    ...{ a: entryRef(a), b: entryRef(b), because },
    similarity: Number(similarity.toFixed(3)),
    ...(differ && { differ }),
  };
}
