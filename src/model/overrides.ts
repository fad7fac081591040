/** `content/overrides.yaml`: decisions that are made by hand, about entries, papers and persons. */
import { z } from 'zod';
import type { Entry } from './entry.ts';
import { FIELD_NAMES, rowOf, type FieldName, type Value } from './fields.ts';
import { linksSchema } from './paper.ts';
import { knownKeys } from './yaml-file.ts';

/** `source.txt#12` (an entry), or a page's id (every entry that the page was made from). */
const REF = 'expected "source#record" or the id of a page';
const ref = z.string().regex(/^(?:.+#[1-9]\d*|[a-z0-9-]+)$/, REF);
const rule = z.array(ref).min(2, 'expected at least two entries or pages');

/** A name as papers print it. */
const printed = z.string('expected a name as papers print it').normalize('NFC').trim().min(1);
const forms = z.array(printed).min(1, 'expected at least one other form of the name');
const person = knownKeys({
  name: printed,
  /** Other forms in which papers print the name, and go on to. */
  also: forms.optional(),
  /** Names that papers print, in whose place the new one is printed. */
  formerly: forms.optional(),
  /** The papers on which `formerly` is this person; left out, all. */
  papers: z.array(ref).min(1).optional(),
}).superRefine(({ also, formerly, papers }, context) => {
  const missing = also === undefined && formerly === undefined;
  if (missing)
    context.addIssue('expected other forms under "also:", or old ones under "formerly:"');
  if (papers && (also || !formerly)) {
    const message = 'goes with "formerly:" alone: on these papers that name is this person';
    context.addIssue({ code: 'custom', path: ['papers'], message });
  }
});
type Person = z.infer<typeof person>;

/** What a hand can say of a paper: any field of the table, and its links; null takes a field away. */
const correction = knownKeys({
  ...Object.fromEntries(
    FIELD_NAMES.map((name) => [name, rowOf(name).schema.nullable().optional()]),
  ),
  links: linksSchema.nullable().optional(),
});

export const overridesSchema = knownKeys({
  /** Each list is one paper. */
  merge: z.array(rule).nullish(),
  /** No two of a list are one paper. */
  apart: z.array(rule).nullish(),
  /** Papers that are taken away. */
  drop: z.array(ref).nullish(),
  /** Paper → the fields that are corrected. */
  papers: z
    .record(ref, correction, { error: ({ code }) => (code === 'invalid_key' ? REF : undefined) })
    .nullish(),
  /** Each is one person, with the other forms in which papers print the name. */
  people: z.array(person).superRefine(noFormTwice).nullish(),
});

/** A form can stand for one person only. */
function noFormTwice(people: readonly Person[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const [at, { name, also = [], formerly = [], papers }] of people.entries()) {
    for (const [nth, form] of papers ? [] : formerly.entries()) {
      if (seen.has(form)) {
        const path = [at, 'formerly', nth];
        context.addIssue({ code: 'custom', path, message: `names "${form}" a second time` });
      }
      seen.add(form);
    }
    for (const [nth, form] of papers ? [] : [name, ...also].entries()) {
      const path = nth === 0 ? [at, 'name'] : [at, 'also', nth - 1];
      if (seen.has(form)) {
        context.addIssue({ code: 'custom', path, message: `names "${form}" a second time` });
      }
      seen.add(form);
    }
  }
}

/** A rule as written, with its place. */
export interface OverrideRule {
  readonly refs: readonly string[];
  readonly file: string;
  readonly line: number;
}

/** The forms of one person's name, with their places. */
export interface PersonRule {
  /** The form that the person's page is called by. */
  readonly name: string;
  readonly also: readonly { readonly name: string; readonly line: number }[];
  /** Names of old, which no page prints any more. */
  readonly formerly: readonly string[];
  readonly file: string;
  readonly line: number;
}

/** The values of a paper's fields as a hand gives them; null takes the field away. */
export type CorrectedFields = { readonly [F in FieldName]?: Value<F> | null } & {
  readonly links?: string[] | null;
};

/** What a hand says of one paper. */
export interface CorrectionRule {
  /** An entry of the paper, or the id of its page. */
  readonly ref: string;
  readonly fields: CorrectedFields;
  readonly file: string;
  readonly line: number;
}

/** A person's new name, which is printed in place of older ones. */
export interface RenameRule {
  readonly name: string;
  readonly formerly: readonly { readonly name: string; readonly line: number }[];
  /** Entries or page ids; all papers where it is left out. */
  readonly papers?: readonly string[] | undefined;
  readonly file: string;
}

export interface Overrides {
  readonly merge: readonly OverrideRule[];
  readonly apart: readonly OverrideRule[];
  /** Each names one paper. */
  readonly drop: readonly OverrideRule[];
  readonly papers: readonly CorrectionRule[];
  readonly people: readonly PersonRule[];
  readonly renames: readonly RenameRule[];
}

/** A rule whose references were found: for each reference, the entries it names. */
export interface ResolvedRule extends OverrideRule {
  readonly named: readonly (readonly Entry[])[];
}

export interface ResolvedOverrides {
  readonly merge: readonly ResolvedRule[];
  readonly apart: readonly ResolvedRule[];
}
