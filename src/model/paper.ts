/** "As decided": one paper, merged from its entries, and the frontmatter that says so. */
import { z } from 'zod';
import type { Abstract } from './abstract.ts';
import { FIELD_NAMES, rowOf, type FieldName, type Value } from './fields.ts';
import { displayName } from './name.ts';

const lineRange = z.tuple([z.int().min(1), z.int().min(1)]);
/** Lines of a source, or a JSON pointer into one that has no lines. */
const place = z.union([lineRange, z.string().min(1)]);

/** Ids: lower case, digits and single hyphens, at most 80 characters. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const ID_MAX = 80;

export const idSchema = z.string().regex(ID_PATTERN).max(ID_MAX);

/** A formula that an intact and a damaged copy of one abstract disagree on. */
const differenceSchema = z.object({
  /** LaTeX without its delimiters. */
  intact: z.string(),
  /** What the damaged copy has in its place, though damage would have left something else. */
  damaged: z.string(),
});

/** One entry that a page was made from, and the fields that were taken from it. */
const sourceSchema = z.object({
  source: z.string().min(1),
  format: z.string().min(1),
  record: z.int().min(1),
  /** The lines of the entry; absent in a source without lines. */
  lines: lineRange.optional(),
  /** Where the entry is in a source without lines. */
  pointer: z.string().min(1).optional(),
  /** The source deleted the dollars and backslashes of the abstract's mathematics. */
  stripped: z.literal(true).optional(),
  /** Field taken from this entry → where it stands. */
  gave: z.partialRecord(z.enum(FIELD_NAMES), place).optional(),
  /** Damaged copies of an intact abstract: how many of its formulas they bear out. */
  agree: z.int().min(1).optional(),
  /** Each disagreement once. */
  differ: z.array(differenceSchema).optional(),
  /** The title as this entry prints it, where it is not the page's. */
  titleSeen: z.string().min(1).optional(),
  /** The abstract as this entry prints it, where its words are not the page's. */
  wording: z.string().min(1).optional(),
  /** Field corrected by hand → what this entry says of it. */
  seen: z.partialRecord(z.enum(FIELD_NAMES), z.string()).optional(),
});

/** One formula of a damaged abstract: repaired, or taken from an intact copy. */
const reconstructedSchema = z.object({
  seen: z.string(),
  shown: z.string(),
  lossy: z.boolean(),
  /** Where lossy: what is gone, in a few words. */
  because: z.string().min(1).optional(),
  /** The entry (`source#record`) whose LaTeX this is: it is not repaired then. */
  from: z.string().min(1).optional(),
});

type PageField = Exclude<FieldName, 'abstract'>;
type RequiredField = 'title' | 'authors';
type Required = { [F in RequiredField]: Value<F> };
type Optional = { [F in Exclude<PageField, RequiredField>]?: Value<F> | undefined };

/** What a page says of a paper in the fields of the table, without the abstract. */
export interface FieldValues extends Required, Optional {}

export const linksSchema = z.array(
  z.url({ protocol: /^https?$/, error: 'expected addresses: https://…' }),
);

/** What `overrides.yaml` can correct. */
export const correctedSchema = z.enum([...FIELD_NAMES, 'links']);

/** A page's keys that are no fields of the table: what was decided, and how. */
const decided = {
  untitled: z.literal(true).optional(),
  authorsTruncated: z.literal(true).optional(),
  dateYearInferred: z.literal(true).optional(),
  topics: z.array(z.string()),
  links: linksSchema.optional(),
  aliases: z.array(idSchema).optional(),
  /** What `overrides.yaml` says in place of the sources; a field that the page lacks was taken away. */
  corrected: z.array(correctedSchema).optional(),
  sources: z.array(sourceSchema),
  reconstructed: z.array(reconstructedSchema).optional(),
};

/** The frontmatter of `content/papers/<id>.mdx`. Keys that have nothing to say are left out. */
export interface Frontmatter extends FieldValues, z.output<z.ZodObject<typeof decided>> {
  id: string;
  /** Keys that the table of fields does not know, as they were read: they are kept. */
  unknown?: Record<string, unknown> | undefined;
}

function fieldShape(): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const name of FIELD_NAMES) {
    const { schema, required, flags = [] } = rowOf(name);
    if (name !== 'abstract') shape[name] = required ? schema : schema.optional();
    for (const flag of flags) shape[flag] = z.literal(true).optional();
  }
  return shape;
}

const shape = { id: idSchema, ...fieldShape(), ...decided };

/** The keys of a frontmatter, in the order in which they are written. */
export const FRONTMATTER_KEYS = Object.keys(shape) as Exclude<keyof Frontmatter, 'unknown'>[];

export const frontmatterSchema = z.object({
  ...shape,
  unknown: z.record(z.string(), z.unknown()).optional(),
}) as unknown as z.ZodType<Frontmatter>;

export type PaperSource = z.output<typeof sourceSchema>;
export type Difference = z.infer<typeof differenceSchema>;
export type Reconstructed = z.infer<typeof reconstructedSchema>;

/** A paper: its frontmatter and its abstract. */
export interface Paper extends Frontmatter {
  readonly abstract: Abstract;
}

/** The names of a paper's authors as they are printed. */
export function authorNames({ authors }: Pick<Frontmatter, 'authors'>): readonly string[] {
  return authors.map(displayName);
}
