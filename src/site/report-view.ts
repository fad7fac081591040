/** The report as a person reads it: entries told by their papers, and lists of a bounded length. */
import type { Frontmatter } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { sortedBy } from './order.ts';
import { agreement, reason, tookFrom } from './report.ts';
import * as texts from '../texts/current.ts';

type Merge = Report['merged'][number];

/** One entry of a merged paper, in words. */
export interface MergedEntry {
  /** `source.txt#12`. */
  readonly entry: string;
  /** What the paper took from it; empty where nothing. */
  readonly gave: string;
  /** Why it was joined with entries before it; empty for the first. */
  readonly because: readonly string[];
}

/** The entries of a merged paper, each with what it gave, and why it belongs to those before it. */
export function mergedEntries({
  entries,
  links,
  took,
  compared = [],
}: Merge): readonly MergedEntry[] {
  const gave = new Map(tookFrom(took).map(({ entry, fields }) => [entry, fields]));
  const place = new Map(entries.map((entry, at) => [entry, at]));
  const later = ({ a, b }: Merge['links'][number]) =>
    (place.get(a) ?? 0) > (place.get(b) ?? 0) ? a : b;
  return entries.map((entry) => ({
    entry,
    gave: gave.get(entry) ?? '',
    because: [
      ...links.filter((link) => later(link) === entry).map(reason),
      ...compared
        .filter((copy) => copy.entry === entry)
        .map((copy) => texts.formulasCompared(agreement(copy))),
    ],
  }));
}

/** `source.txt#12` → the paper that the entry became. */
export function papersByEntry(papers: readonly Frontmatter[]): ReadonlyMap<string, Frontmatter> {
  return new Map(
    papers.flatMap((paper) =>
      paper.sources.map(({ source, record }) => [`${source}#${record}`, paper] as const),
    ),
  );
}

/** A paper with repaired formulas: how many, and in how many something is certainly gone. */
export interface RepairedPaper {
  readonly paper: Frontmatter;
  readonly repaired: number;
  readonly lossy: number;
}

/** Papers with formulas that were repaired, and not taken from an intact copy: most of them first. */
export function repairedPapers(papers: readonly Frontmatter[]): readonly RepairedPaper[] {
  const counts = papers.flatMap((paper) => {
    const own = (paper.reconstructed ?? []).filter(({ from }) => from === undefined);
    const lossy = own.filter((formula) => formula.lossy).length;
    return own.length === 0 ? [] : [{ paper, repaired: own.length, lossy }];
  });
  return [...sortedBy(counts, ({ paper }) => paper.id)].sort((a, b) => b.repaired - a.repaired);
}

/**
 * What is to be said of pages as a build read them: those that are not on the site, and notes on
 * others, as far as the report of ingest does not hold them.
 */
export function pageProblems(
  problems: readonly Problem[],
  report: Report | undefined,
): { readonly setAside: readonly Problem[]; readonly notes: readonly Problem[] } {
  const told = new Set(report?.problems.map((one) => JSON.stringify([one.file, one.message])));
  const isTold = ({ file, message }: Problem) => told.has(JSON.stringify([file, message]));
  return {
    setAside: problems.filter(({ severity }) => severity === 'set-aside'),
    notes: problems.filter((one) => one.severity === 'note' && !isTold(one)),
  };
}

/** A line of the report's summary: how many of something there are, and where they stand. */
export interface SummaryLine {
  readonly count: number;
  /** What is counted: `papers made of several entries`. */
  readonly what: string;
  /** The section that lists them; absent where there is nothing to list. */
  readonly anchor?: string | undefined;
}

/** What the report holds, line by line. */
export function summaryOf(
  report: Report,
  papers: readonly Frontmatter[],
  setAside: number,
): readonly SummaryLine[] {
  const inferred = papers.filter(({ dateYearInferred }) => dateYearInferred).length;
  const lines = report.sources.reduce((sum, source) => sum + source.lines.total, 0);
  const what = texts.summaryOf;
  const all: readonly [count: number, what: (count: number) => string, anchor: string][] = [
    [report.sources.length, (count) => what.sources(count, lines), 'sources'],
    [report.refused.length, what.refused, 'refused'],
    [report.entries, what.entries, 'sources'],
    [report.papers, what.papers, ''],
    [report.merged.length, what.merged, 'merged'],
    [report.nearMisses.length, what.nearMisses, 'near-misses'],
    [inferred, what.inferred, 'inferred'],
    [report.unparsed.length, what.unparsed, 'unparsed'],
    [report.reconstructed, what.repaired, 'repaired'],
    [report.refusedFormulas.length, what.refusedFormulas, 'refused-formulas'],
    [report.keptAsEdited.length, what.kept, 'kept'],
    [(report.corrected ?? []).length, what.corrected, 'corrected'],
    [(report.dropped ?? []).length, what.dropped, 'dropped'],
    [setAside, what.setAside, 'set-aside'],
    [report.problems.length, what.notes, 'notes'],
  ];
  return all.map(([count, words, anchor]) => ({
    count,
    what: words(count),
    anchor: count === 0 || anchor === '' ? undefined : anchor,
  }));
}
