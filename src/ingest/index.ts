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
import { LOCK_FILE, OVERRIDES_FILE, REPORT_FILE } from '../model/content-files.ts';
import { NOTHING_KEPT, type Kept } from '../model/kept.ts';
import type { Lock } from '../model/lock.ts';
import { readOverrides } from '../model/overrides-file.ts';
import { authorNames } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { UNWATCHED, type Watch } from '../model/watch.ts';
import { libraryTopics, type Topics } from '../topics/index.ts';
import { resolveByHand, type ByHand } from './corrections.ts';
import { decide } from './decide.ts';
import { readHandPages, type PageTexts } from './hand-pages.ts';
import { notesOn, notesOnOthers, samePages } from './notes.ts';
import { settleOthers, settlePage, type ExistingPages, type OtherPages } from './pages.ts';
import { readSources, type Seeds } from './read-sources.ts';
import { renaming } from './renames.ts';
import { composeReport, reportOf } from './report.ts';
import { keepSettled, originOf, settledBefore, type SettledPaper } from './settled.ts';
import { withKeysOnce } from './source-keys.ts';

export { pageHash, type PageHash } from '../ids/index.ts';
export type { Seeds } from './read-sources.ts';

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
}

/**
 * Reads sources, merges what they say, and settles every page. Each page is given as soon as it is
 * made, so that a large library is never whole in memory; the lock and the report come last.
 *
 * @param day of the run, `YYYY-MM-DD`: the day of arrival of what the lock does not know
 * @param watch is told how far the run has come
 * @param kept what earlier runs came to, with these topics: nothing is read or decided twice
 * @throws {UsageError} where the lock or the overrides cannot be read
 */
export function* ingest(
  seeds: Seeds,
  existing: Existing,
  day: string,
  watch: Watch = UNWATCHED,
  kept: Kept = NOTHING_KEPT,
): Generator<ContentFile, Ingested> {
  const run = prepare(seeds, existing, watch, kept);
  const papers = yield* settlePapers(run, existing.pages, watch);
  const names = [...papers.flatMap((paper) => paper.names), ...run.hand.names];
  const others = settleOthers(new Set(papers.map(({ id }) => id)), existing.pages, {
    lastWritten: run.lastWritten,
    redirects: new Set(run.redirects.keys()),
    dropped: run.byHand.dropped,
  });
  const problems = [...seeds.problems, ...problemsOf(run, papers, names, others)];
  const report = composeReport({
    ...run.read,
    nearMisses: run.deduped.nearMisses,
    papers: papers.map((paper) => paper.report),
    others,
    redirects: run.redirects,
    dropped: run.byHand.dropped,
    problems,
  });
  yield [LOCK_FILE, formatLock(lockAfter(run, papers, names, others.byHand, day))];
  yield [REPORT_FILE, `${JSON.stringify(report, null, 1)}\n`];
  const removed = others.removed.map(pagePath);
  return { removed, report, problems };
}

/** Everything that is known before the first page is made: what was read, which papers it is, their ids. */
function prepare(seeds: Seeds, existing: Existing, watch: Watch, keptBefore: Kept) {
  const lock = parseLock(existing.lock ?? '', LOCK_FILE);
  const read = readSources(seeds.sources, watch, keptBefore);
  const overrides = readOverrides(existing.overrides ?? '', OVERRIDES_FILE);
  const hand = readHandPages(existing.byHand ?? new Map(), lock);
  const entries = [...read.parsed.flatMap((source) => source.entries), ...hand.entries];
  const { resolved, problems: unresolved } = resolveOverrides(overrides, entries, lock);
  const deduped = withKeysOnce(dedupe(entries, resolved, watch));
  const assigned = assignIds(deduped.merged, lock, new Set(existing.pages.keys()));
  const byHand = resolveByHand(overrides, deduped.merged, assigned, lock);
  const ids = new Set([...assigned.ids, ...existing.pages.keys()]);
  const aliased = claimAliases(assigned.lock, hand.aliases, (id) => ids.has(id));
  const kept = withoutNeverShown(aliased.lock, byHand.dropped, lock);
  return {
    ...{ lock, read, overrides, hand, unresolved, deduped, assigned, byHand, aliased, kept },
    redirects: redirectsOf(kept),
    lastWritten: pagesOf(lock),
    people: renaming(overrides.renames),
    // A name is given to many papers at once, and rules have to know which they met.
    settled: overrides.renames.length > 0 ? NOTHING_KEPT : keptBefore,
    assign: (existing.topics ?? libraryTopics(undefined, undefined)).assign,
  };
}

type Run = ReturnType<typeof prepare>;

/** Decides each paper and settles its page; a page that is new or changed is given at once. */
function* settlePapers(
  { deduped: { merged }, assigned, byHand, lastWritten, people, assign, settled }: Run,
  pages: ExistingPages,
  watch: Watch,
): Generator<ContentFile, readonly SettledPaper[]> {
  const papers: SettledPaper[] = [];
  for (const [at, group] of merged.entries()) {
    const id = assigned.ids[at] ?? '';
    watch({ work: 'writing', done: at, total: merged.length });
    if (byHand.dropped.has(id) || group.entries.length === 0) continue;
    const aliases = assigned.aliases[at] ?? [];
    const job = { seen: group, id, aliases, rule: byHand.corrections.get(at) };
    const origin = originOf(job);
    const before = settledBefore(settled, id, origin, pages.get(id));
    if (before !== undefined) {
      papers.push(before);
      continue;
    }
    const decided = decide(job, assign);
    const paper = people.rename(decided.paper);
    const page = settlePage(paper, pages, lastWritten.get(id));
    if (page.isWritten) yield [pagePath(id), page.text];
    const { title, authors, organisation, date } = paper;
    const paperSettled = {
      ...{ id, title, authors },
      ...(organisation !== undefined && { organisation }),
      ...(date !== undefined && { date }),
      names: authorNames(paper),
      problems: notesOn(decided),
      report: reportOf(paper, group, page.isEdited ? page.text : undefined),
      ...(page.hash !== undefined && { hash: page.hash }),
    };
    if (!page.isEdited) keepSettled(settled, origin, paperSettled);
    papers.push(paperSettled);
  }
  return papers;
}

/** All that is to be said of a run, source by source first, then page by page. */
function problemsOf(
  { read, overrides, hand, unresolved, deduped, assigned, byHand, aliased, redirects, people }: Run,
  papers: readonly SettledPaper[],
  names: readonly string[],
  others: OtherPages,
): readonly Problem[] {
  return [
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
    ...notesOnOthers(others, redirects),
  ];
}

/** The lock that the run leaves: with citation keys, days of arrival, pages and authors' addresses. */
function lockAfter(
  { lock, kept, overrides }: Run,
  papers: readonly SettledPaper[],
  names: readonly string[],
  handWritten: readonly string[],
  day: string,
): Lock {
  const people = peopleOf(overrides.people, [...names, ...lock.authors.keys()]);
  const hashes = new Map(papers.flatMap(({ id, hash }) => (hash ? [[id, hash] as const] : [])));
  const dated = recordArrivals(recordKeys(kept, papers), handWritten, day);
  return authorSlugs(namesOfPersons(names, people), recordPages(dated, hashes)).lock;
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

function pagePath(id: string): string {
  return `papers/${id}.mdx`;
}
