/** Sources → papers, pages and a report. Pure: the same seeds give the same bytes. */
import { dedupe, resolveOverrides } from '../dedupe/index.ts';
import {
  assignIds,
  authorSlugs,
  claimAliases,
  formatLock,
  parseLock,
  namesOfPersons,
  peopleOf,
  recordArrivals,
  recordKeys,
  recordPages,
  redirectsOf,
  unprintedForms,
} from '../ids/index.ts';
import type { Lock } from '../model/lock.ts';
import type { Entry } from '../model/entry.ts';
import type { Deduped, Merged } from '../model/merge.ts';
import { readOverrides } from '../model/overrides-file.ts';
import type { Overrides } from '../model/overrides.ts';
import { authorNames } from '../model/paper.ts';
import type { ReadSource } from '../model/read-source.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import { accountFor, readSource, type SourceRefusal } from '../sources/index.ts';
import { resolveByHand } from './corrections.ts';
import type { ByHand } from './corrections.ts';
import { decide } from './decide.ts';
import type { Decision } from './decide.ts';
import { readHandPages } from './hand-pages.ts';
import type { PageTexts } from './hand-pages.ts';
import { settlePages } from './pages.ts';
import type { ExistingPages, SettledPages } from './pages.ts';
import { renamePeople } from './renames.ts';
import { sourceReport, composeReport } from './report.ts';

export { pageHash, type PageHash } from '../ids/index.ts';

const LOCK = 'ids.lock';
const OVERRIDES = 'overrides.yaml';
/** Share of a source's lines, blank ones aside, that may stay unparsed in a run that went well. */
const UNPARSED_LIMIT = 0.05;

/** What came in: the sources, and what had to be said while opening them. */
export interface Seeds {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** What stands in the content folder now. */
export interface Existing {
  readonly pages: ExistingPages;
  /** The pages that are not as ingest last wrote them. */
  readonly byHand?: PageTexts;
  /** Text of `ids.lock`. */
  readonly lock?: string;
  /** Text of `overrides.yaml`. */
  readonly overrides?: string;
}

export interface Ingested {
  /** Path below the content folder → text, for the files that may have changed. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths below the content folder of files that go. */
  readonly removed: readonly string[];
  readonly report: Report;
  /** Everything that a run should tell at once; the report holds it too. */
  readonly problems: readonly Problem[];
  /** More was left out than a stray line: a whole source, or too many lines of one. */
  readonly isIncomplete: boolean;
}

/**
 * Reads sources, merges what they say, and settles every page.
 *
 * @param day of the run, `YYYY-MM-DD`: the day of arrival of what the lock does not know
 * @throws {UsageError} where the lock or the overrides cannot be read
 */
export function ingest(seeds: Seeds, existing: Existing, day: string): Ingested {
  const lock = parseLock(existing.lock ?? '', LOCK);
  const read = readSources(seeds.sources);
  const overrides = readOverrides(existing.overrides ?? '', OVERRIDES);
  const hand = readHandPages(existing.byHand ?? new Map(), lock);
  const entries = [...read.parsed.flatMap((source) => source.entries), ...hand.entries];
  const { deduped, problems: unresolved } = mergeEntries(entries, overrides, lock);
  const assigned = assignIds(deduped.merged, lock, new Set(existing.pages.keys()));
  const byHand = resolveByHand(overrides, deduped.merged, assigned, lock);
  const isKept = (at: number) =>
    !byHand.dropped.has(assigned.ids[at] ?? '') && deduped.merged[at]?.entries.length !== 0;
  const merged = deduped.merged.filter((_, at) => isKept(at));
  const decisions = deduped.merged.flatMap((paper, at) =>
    isKept(at)
      ? [
          decide(
            paper,
            assigned.ids[at] ?? '',
            assigned.aliases[at] ?? [],
            byHand.corrections.get(at),
          ),
        ]
      : [],
  );
  const { papers, problems: unmet } = renamePeople(
    decisions.map(({ paper }) => paper),
    overrides.renames,
  );
  const ids = new Set([...assigned.ids, ...existing.pages.keys()]);
  const aliased = claimAliases(assigned.lock, hand.aliases, (id) => ids.has(id));
  const kept = withoutNeverShown(aliased.lock, byHand.dropped, lock);
  const redirects = redirectsOf(kept);
  const names = [...papers.flatMap(authorNames), ...hand.names];
  const settled = settlePages(papers, existing.pages, {
    lastWritten: pagesOf(lock),
    redirects: new Set(redirects.keys()),
    dropped: byHand.dropped,
  });
  const problems = [
    ...seeds.problems,
    ...read.refused,
    ...read.parsed.flatMap((source) => source.problems),
    ...unresolved,
    ...unmet,
    ...unprintedForms(overrides.people, names),
    ...deduped.problems,
    ...assigned.problems,
    ...byHand.problems,
    ...hand.problems,
    ...aliased.problems,
    ...deduped.merged.flatMap(samePages),
    ...decisions.flatMap(notesOn),
    ...settled.vanished.map(vanishedNote),
    ...settled.undropped.map(undroppedNote),
    ...settled.outlived.map((id) => outlivedNote(id, redirects.get(id) ?? '')),
  ];
  const report = composeReport({
    ...read,
    deduped: { ...deduped, merged },
    papers,
    settled,
    redirects,
    dropped: byHand.dropped,
    problems,
  });
  const persons = namesOfPersons(
    names,
    peopleOf(overrides.people, [...names, ...lock.authors.keys()]),
  );
  const dated = recordArrivals(recordKeys(kept, papers), settled.byHand, day);
  const next = authorSlugs(persons, recordPages(dated, settled.hashes)).lock;
  return {
    files: filesOf(settled, formatLock(next), report),
    removed: settled.removed.map(pagePath),
    report,
    problems,
    isIncomplete: isIncomplete(seeds, read),
  };
}

interface ReadSources {
  readonly parsed: readonly ReadSource[];
  readonly refused: readonly SourceRefusal[];
}

/** Reads each source, in the order of their names, and checks that no line of it went astray. */
function readSources(sources: readonly Source[]): ReadSources {
  const parsed: ReadSource[] = [];
  const refused: SourceRefusal[] = [];
  for (const source of sources.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const reading = readSource(source);
    if ('refused' in reading) refused.push(reading);
    else parsed.push(withEveryLine(reading, source));
  }
  return { parsed, refused };
}

function withEveryLine(parsed: ReadSource, source: Source): ReadSource {
  const { faults } = accountFor(parsed, source);
  if (faults.length > 0) {
    throw new Error(`${source.name}: lines are not accounted for: ${faults.join('; ')}`);
  }
  return parsed;
}

function mergeEntries(
  entries: readonly Entry[],
  overrides: Overrides,
  lock: Lock,
): { readonly deduped: Deduped; readonly problems: readonly Problem[] } {
  const { resolved, problems } = resolveOverrides(overrides, entries, lock);
  return { deduped: dedupe(entries, resolved), problems };
}

/** Id → sha256 of what ingest last wrote there. */
function pagesOf({ ids }: Lock): ReadonlyMap<string, string> {
  return new Map([...ids.values()].flatMap(({ id, page }) => (page ? [[id, page] as const] : [])));
}

/** The lock without the papers that were dropped before they ever had a page. */
function withoutNeverShown(next: Lock, dropped: ByHand['dropped'], before: Lock): Lock {
  const ids = [...next.ids].filter(([id]) => !dropped.has(id) || before.ids.has(id));
  return { ...next, ids: new Map(ids) };
}

function notesOn({ paper, notes, problems }: Decision): readonly Problem[] {
  const onPage = notes.map((message) => ({
    severity: 'note' as const,
    file: `${paper.id}.mdx`,
    message,
  }));
  return [...onPage, ...problems];
}

function vanishedNote(id: string): Problem {
  const message =
    `/papers/${id}/ was published, but its page was removed and no source has its paper: ` +
    'restore the page from the history, name the id among the aliases of another page, or list it ' +
    'under "drop" in overrides.yaml: its address says then that the paper is gone';
  return { severity: 'note', file: `${id}.mdx`, message };
}

/** A note on pages by hand that are one paper: both stay. */
function samePages({ byHand: [first, ...others] = [] }: Merged): readonly Problem[] {
  return others.map((id) => ({
    severity: 'note',
    file: `${id}.mdx`,
    message:
      `this page and papers/${first ?? ''}.mdx are one paper, and both were written by hand, so ` +
      'both stay; remove one, and name its id among the aliases of the other',
  }));
}

function undroppedNote(id: string): Problem {
  const message =
    'overrides.yaml drops this paper, but its page was written or edited by hand, so it stays: ' +
    'remove the file';
  return { severity: 'note', file: `${id}.mdx`, message };
}

function outlivedNote(id: string, target: string): Problem {
  const message =
    `its paper is on the page "${target}" now, but this page was edited by hand, so both stay; ` +
    'carry the edit over and remove this file: its address will lead there';
  return { severity: 'note', file: `${id}.mdx`, message };
}

function filesOf(settled: SettledPages, lock: string, report: Report): ReadonlyMap<string, string> {
  return new Map([
    ...[...settled.written].map(([id, text]) => [pagePath(id), text] as const),
    [LOCK, lock] as const,
    ['report.json', `${JSON.stringify(report, null, 1)}\n`] as const,
  ]);
}

function pagePath(id: string): string {
  return `papers/${id}.mdx`;
}

/** Whether a file was refused, or more than a stray line of one could not be read. */
function isIncomplete(seeds: Seeds, { parsed, refused }: ReadSources): boolean {
  const undecoded = seeds.problems.some(({ severity }) => severity === 'set-aside');
  return undecoded || refused.length > 0 || parsed.some(isOverLimit);
}

function isOverLimit(parsed: ReadSource): boolean {
  const { lines, entries } = sourceReport(parsed);
  return entries === 0 || lines.unparsed > UNPARSED_LIMIT * (lines.total - lines.blank);
}
