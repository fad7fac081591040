/** What sources say, as they say it. Nothing that is decided later overwrites these values. */
import { firstLineOf, type Claim, type Locator } from './claim.ts';
import type { FieldName, Value } from './fields.ts';

/** What a source says of a paper: a claim for each field that it gives. */
export type Claims = { readonly [F in FieldName]?: Claim<Value<F>> };

/** What one source says about one paper, as it says it. */
export interface Entry {
  /** File name of the source. */
  readonly source: string;
  /** Name of the source's format, for example `author-profile`. */
  readonly format: string;
  /** Counts from 1 in each source, in order of appearance. */
  readonly record: number;
  readonly at: Locator;
  readonly claims: Claims;
}

/** Whether the source deleted the dollars and backslashes of the abstract's mathematics. */
export function hasStrippedAbstract({ claims }: Entry): boolean {
  return claims.abstract?.notation === 'stripped-tex';
}

/** Where a message on a part of an entry points to: its file, and its line where it has one. */
export function placeInFile(
  { source: file, at }: Entry,
  part: Locator = at,
): { readonly file: string; readonly line?: number } {
  const line = firstLineOf(part) ?? firstLineOf(at);
  return line === undefined ? { file } : { file, line };
}

/** The format of what a page says that a hand wrote. */
export const PAGE_FORMAT = 'page';

/** What a page by hand is called among the sources. */
export function pageSource(id: string): string {
  return `papers/${id}.mdx`;
}

/** The id of the page by hand that an entry stands for; nothing for an entry of a source. */
export function pageIdOf({ source, format }: Entry): string | undefined {
  return format === PAGE_FORMAT ? source.slice('papers/'.length, -'.mdx'.length) : undefined;
}
