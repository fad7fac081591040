/** `content/overrides.yaml`: decisions about entries that are made by hand. */
import { z } from 'zod';
import type { Entry } from './entry.ts';

/** `capture.txt#12` (an entry), or a page's id (every entry that the page was made from). */
const ref = z
  .string()
  .regex(/^(?:.+#[1-9]\d*|[a-z0-9-]+)$/, 'expected "capture#record" or the id of a page');
const rule = z.array(ref).min(2, 'expected at least two entries or pages');

export const overridesSchema = z.strictObject({
  /** Each list is one paper. */
  merge: z.array(rule).nullish(),
  /** No two of a list are one paper. */
  apart: z.array(rule).nullish(),
});

/** A rule as written, with its place. */
export interface OverrideRule {
  readonly refs: readonly string[];
  readonly file: string;
  readonly line: number;
}

export interface Overrides {
  readonly merge: readonly OverrideRule[];
  readonly apart: readonly OverrideRule[];
}

/** A rule whose references were found: for each reference, the entries it names. */
export interface ResolvedRule extends OverrideRule {
  readonly named: readonly (readonly Entry[])[];
}

export interface ResolvedOverrides {
  readonly merge: readonly ResolvedRule[];
  readonly apart: readonly ResolvedRule[];
}
