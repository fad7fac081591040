/** What a row of the table of fields says: how a field is read, merged, named, exported and shown. */
import type { z } from 'zod';
import type { Claim } from './claim.ts';

/** What a value is, which decides how each format writes it. */
export type ValueKind =
  'text' | 'title' | 'abstract' | 'names' | 'date' | 'list' | 'count' | 'flag';

/** Puts the claim that is taken first: negative where that is the first. */
export type Preference<T> = (a: Claim<T>, b: Claim<T>) => number;

export interface Field<T> {
  /** What a page's frontmatter may hold, and what it becomes. */
  readonly schema: z.ZodType<T>;
  readonly kind: ValueKind;
  /** What the field is called on a page, in the middle of a sentence. */
  readonly label: string;
  /** Which entry's claim is taken. `wording` compares texts, which `src/dedupe` does. */
  merge: 'wording' | Preference<T>;
  /** The values of all entries are taken, those of the preferred claim first. */
  readonly union?: true;
  /** Taken from the entry that gave this other field, where any did: the two belong together. */
  readonly with?: 'venue';
  /**
   * Which values of other entries may be taken although `with` names one entry: those that match
   * its own, or all where it gives none. A paper is cited with the year of its venue, and with the
   * earliest day of that year that is known.
   */
  readonly matches?: (value: T, own: T) => boolean;
  /** Every page has it. */
  readonly required?: true;
  /** Keys of a page that qualify the field; each is `true` or left out. */
  readonly flags?: readonly string[];
  /** The paper that a value stands for, and no other, as `scheme:id`. */
  identifies?(value: T): string;
  /** Where a value leads. */
  readonly href?: (value: T) => string;
  readonly bibtex?: string;
  readonly ris?: string;
  readonly csl?: string;
  readonly highwire?: string;
  readonly jsonld?: string;
  /** Where a paper's page shows it: among its details, or in the line of ways out of the library. */
  readonly shown?: 'details' | 'links';
}

/** A row, checked against what its schema gives. */
export function field<S extends z.ZodType>(
  row: Field<z.output<S>> & { readonly schema: S },
): Field<z.output<S>> & { readonly schema: S } {
  return row;
}

/** Any claim is as good as any other: the first in the order of the sources is taken. */
export const first: Preference<unknown> = () => 0;

/** The longer text or list, since the shorter is often an abbreviation. */
export const longest: Preference<{ readonly length: number }> = (a, b) =>
  b.value.length - a.value.length;

export const highest: Preference<number> = (a, b) => b.value - a.value;

/** The longer list, then the one that its source did not cut. */
export const fullest: Preference<readonly unknown[]> = (a, b) =>
  longest(a, b) || Number(a.truncated ?? false) - Number(b.truncated ?? false);

/** What is printed before what was inferred. */
export const printedFirst: Preference<unknown> = (a, b) =>
  Number(a.inferred ?? false) - Number(b.inferred ?? false);
