/** Why the entries of a page were taken for one paper, as ingest reported it. */
import type { Library } from './library.ts';
import { reason } from './report.ts';

/** Two entries of a paper (`source#record`), and why they were joined, in words. */
export interface Joined {
  readonly a: string;
  readonly b: string;
  readonly reason: string;
}

/** The pairs that joined the entries of a paper; none where no report tells of it. */
export function joinsOf(id: string, { merges }: Pick<Library, 'merges'>): readonly Joined[] {
  const links = merges.get(id)?.links ?? [];
  return links.map((link) => ({ a: link.a, b: link.b, reason: reason(link) }));
}

/** `source#record` taken apart. */
export function entryPlace(entry: string): { readonly source: string; readonly record: string } {
  const at = entry.lastIndexOf('#');
  return { source: entry.slice(0, at), record: entry.slice(at + 1) };
}
