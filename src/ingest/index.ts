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
  type KeyFacts,
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
import { UNWATCHED, type Watch } from '../model/watch.ts';
import { accountFor, readSource, type SourceRefusal } from '../sources/index.ts';
import { libraryTopics, type Topics } from '../topics/index.ts';
import { resolveByHand, type ByHand } from './corrections.ts';
import { decide, type Decision } from './decide.ts';
import { readHandPages, type PageTexts } from './hand-pages.ts';
import { settleOthers, settlePage, type ExistingPages } from './pages.ts';
import { renaming } from './renames.ts';
import { composeReport, reportOf, sourceReport, type PaperReport } from './report.ts';

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
  /** How papers get their topics; left out, by the usual vocabulary. */
  readonly topics?: Topics;
}

/** A file of the content folder that may have changed: its path there, and its text. */
type ContentFile = readonly [path: string, text: string];

/** What a run came to, besides the files that it gave. */
export interface Ingested {
  /** Paths below the content folder of files that go. */
  readonly removed: readonly string[];
  readonly report: Report;
  /** Everything that a run should tell at once; the report holds it too. */
  readonly problems: readonly Problem[];
  /** More was left out than a stray line: a whole source, or too many lines of one. */
  readonly isIncomplete: boolean;
}

/**
 * Reads sources, merges what they say, and settles every page. Each page is given as soon as it is
 * made, so that a large library is never whole in memory; the lock and the report come last.
 *
 * @param day of the run, `YYYY-MM-DD`: the day of arrival of what the lock does not know
 * @param watch is told how far the run has come
 * @throws {UsageError} where the lock or the overrides cannot be read
 */
export function* ingest(
  seeds: Seeds,
  existing: Existing,
  day: string,
  watch: Watch = UNWATCHED,
): Generator<ContentFile, Ingested> {
  const lock = parseLock(existing.lock ?? '', LOCK);
  const read = readSources(seeds.sources, watch);
  const overrides = readOverrides(existing.overrides ?? '', OVERRIDES);
  const hand = readHandPages(existing.byHand ?? new Map(), lock);
  const entries = [...read.parsed.flatMap((source) => source.entries), ...hand.entries];
  const { deduped, problems: unresolved } = mergeEntries(entries, overrides, lock, watch);
  const assigned = assignIds(deduped.merged, lock, new Set(existing.pages.keys()));
  const byHand = resolveByHand(overrides, deduped.merged, assigned, lock);
  const ids = new Set([...assigned.ids, ...existing.pages.keys()]);
  const aliased = claimAliases(assigned.lock, hand.aliases, (id) => ids.has(id));
  const kept = withoutNeverShown(aliased.lock, byHand.dropped, lock);
  const redirects = redirectsOf(kept);
  const lastWritten = pagesOf(lock);
  const people = renaming(overrides.renames);
  const { assign } = existing.topics ?? libraryTopics(undefined, undefined);
  const papers: SettledPaper[] = [];
  for (const [at, group] of deduped.merged.entries()) {
    const id = assigned.ids[at] ?? '';
    watch({ work: 'writing', done: at, total: deduped.merged.length });
    if (byHand.dropped.has(id) || group.entries.length === 0) continue;
    const aliases = assigned.aliases[at] ?? [];
    const decided = decide({ seen: group, id, aliases, rule: byHand.corrections.get(at) }, assign);
    const paper = people.rename(decided.paper);
    const page = settlePage(paper, existing.pages, lastWritten.get(id));
    if (page.isWritten) yield [pagePath(id), page.text];
    const { title, authors, organisation, date } = paper;
    papers.push({
      ...{ id, title, authors },
      ...(organisation !== undefined && { organisation }),
      ...(date !== undefined && { date }),
      names: authorNames(paper),
      problems: notesOn(decided),
      report: reportOf(paper, group, page.isEdited ? page.text : undefined),
      ...(page.hash !== undefined && { hash: page.hash }),
    });
  }
  const names = [...papers.flatMap((paper) => paper.names), ...hand.names];
  const others = settleOthers(new Set(papers.map(({ id }) => id)), existing.pages, {
    lastWritten,
    redirects: new Set(redirects.keys()),
    dropped: byHand.dropped,
  });
  const problems = [
    ...seeds.problems,
    ...read.refused,
    ...read.parsed.flatMap((source) => source.problems),
    ...unresolved,
    ...people.unmet(),
    ...unprintedForms(overrides.people, names),
    ...deduped.problems,
    ...assigned.problems,
    ...byHand.problems,
    ...hand.problems,
    ...aliased.problems,
    ...deduped.merged.flatMap(samePages),
    ...papers.flatMap((paper) => paper.problems),
    ...others.vanished.map(vanishedNote),
    ...others.undropped.map(undroppedNote),
    ...others.outlived.map((id) => outlivedNote(id, redirects.get(id) ?? '')),
  ];
  const report = composeReport({
    ...read,
    nearMisses: deduped.nearMisses,
    papers: papers.map((paper) => paper.report),
    others,
    redirects,
    dropped: byHand.dropped,
    problems,
  });
  const persons = namesOfPersons(
    names,
    peopleOf(overrides.people, [...names, ...lock.authors.keys()]),
  );
  const hashes = new Map(papers.flatMap(({ id, hash }) => (hash ? [[id, hash] as const] : [])));
  const dated = recordArrivals(recordKeys(kept, papers), others.byHand, day);
  yield [LOCK, formatLock(authorSlugs(persons, recordPages(dated, hashes)).lock)];
  yield ['report.json', `${JSON.stringify(report, null, 1)}\n`];
  const removed = others.removed.map(pagePath);
  return { removed, report, problems, isIncomplete: isIncomplete(seeds, read) };
}

/** What is kept of a paper once its page is given: all of it would fill the memory. */
interface SettledPaper extends KeyFacts {
  /** Of its authors, as printed. */
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
  readonly report: PaperReport;
  readonly hash?: string;
}

interface ReadSources {
  readonly parsed: readonly ReadSource[];
  readonly refused: readonly SourceRefusal[];
}

/** Reads each source, in the order of their names, and checks that no line of it went astray. */
function readSources(sources: readonly Source[], watch: Watch): ReadSources {
  const parsed: ReadSource[] = [];
  const refused: SourceRefusal[] = [];
  for (const source of sources.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const reading = readSource(source, watch);
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
  watch: Watch,
): { readonly deduped: Deduped; readonly problems: readonly Problem[] } {
  const { resolved, problems } = resolveOverrides(overrides, entries, lock);
  return { deduped: dedupe(entries, resolved, watch), problems };
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
