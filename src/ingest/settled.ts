/** Papers as an earlier run settled them: of the same entries, corrections and address comes the same page. */
import { createHash } from 'node:crypto';
import type { KeyFacts, PageHash } from '../ids/index.ts';
import type { Kept } from '../model/kept.ts';
import type { Merged } from '../model/merge.ts';
import type { CorrectionRule } from '../model/overrides.ts';
import type { Problem } from '../model/problem.ts';
import { entryRef, type PaperReport } from './report.ts';

/** What is kept of a paper once its page is given: all of it would fill the memory. */
export interface SettledPaper extends KeyFacts {
  /** Of its authors, as printed. */
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
  readonly report: PaperReport;
  readonly hash?: string;
}

/** All that a paper follows from, besides the program and the topics of the library. */
interface PaperOrigin {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly seen: Merged;
  readonly rule: CorrectionRule | undefined;
}

/** One text for all that a paper follows from. */
export function originOf({ id, aliases, seen, rule }: PaperOrigin): string {
  const { entries, witness, links, byHand } = seen;
  const own = [
    ...[id, aliases, rule, byHand, entries],
    Object.entries(witness).map(([field, entry]) => [field, entryRef(entry)]),
    links.map(({ a, b, ...link }) => [entryRef(a), entryRef(b), link]),
  ];
  return createHash('sha256').update(JSON.stringify(own)).digest('base64url');
}

/**
 * The paper as an earlier run settled it, where its page still stands as that run would write it.
 *
 * @param origin by {@link originOf}
 * @param page what stands there now
 */
export function settledBefore(
  kept: Kept,
  id: string,
  origin: string,
  page: PageHash | undefined,
): SettledPaper | undefined {
  const text = page && kept.find(id, `${origin} ${page}`);
  return text === undefined ? undefined : (JSON.parse(text) as SettledPaper);
}

/** Keeps a paper whose page is as ingest writes it: with this run's, a page of this hash stands there. */
export function keepSettled(kept: Kept, origin: string, paper: SettledPaper): void {
  kept.keep(paper.id, `${origin} ${paper.hash ?? ''}`, JSON.stringify(paper));
}
