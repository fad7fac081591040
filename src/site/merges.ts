/** Why the entries of a page were taken for one paper, as ingest reported it. */
import type { Report } from '../model/report.ts';
import { ingestReport, reason } from './report.ts';

/** Two entries of a paper (`source#record`), and why they were joined, in words. */
export interface Joined {
  readonly a: string;
  readonly b: string;
  readonly reason: string;
}

const byId = new WeakMap<Report, ReadonlyMap<string, Report['merged'][number]>>();

/** The pairs that joined the entries of a paper; none where no report tells of it. */
export async function joinsOf(id: string): Promise<readonly Joined[]> {
  const report = await ingestReport();
  if (report === undefined) return [];
  const merges = byId.get(report) ?? new Map(report.merged.map((merge) => [merge.id, merge]));
  byId.set(report, merges);
  const links = merges.get(id)?.links ?? [];
  return links.map((link) => ({ a: link.a, b: link.b, reason: reason(link) }));
}

/** `source#record` taken apart. */
export function entryPlace(entry: string): { readonly source: string; readonly record: string } {
  const at = entry.lastIndexOf('#');
  return { source: entry.slice(0, at), record: entry.slice(at + 1) };
}
