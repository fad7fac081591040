/** "As decided": one paper, merged from its entries, and the frontmatter that says so. */
import { z } from 'zod';
import type { Abstract } from './abstract.ts';
import { FIELD_NAMES } from './entry.ts';

const lineRange = z.tuple([z.int().min(1), z.int().min(1)]);
const isoDate = z.iso.date({ error: 'expected a date such as "2026-01-20"' });

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
  capture: z.string().min(1),
  format: z.string().min(1),
  record: z.int().min(1),
  lines: lineRange,
  /** Field taken from this entry → the lines it stands on. */
  gave: z.partialRecord(z.enum(FIELD_NAMES), lineRange).optional(),
  /** Damaged copies of an intact abstract: how many of its formulas they bear out. */
  agree: z.int().min(1).optional(),
  /** Each disagreement once. */
  differ: z.array(differenceSchema).optional(),
  /** The title as this entry prints it, where it is not the page's. */
  titleSeen: z.string().min(1).optional(),
  /** The abstract as this entry prints it, where its words are not the page's. */
  wording: z.string().min(1).optional(),
});

/** One formula of a damaged abstract: repaired, or taken from an intact copy. */
const reconstructedSchema = z.object({
  seen: z.string(),
  shown: z.string(),
  lossy: z.boolean(),
  /** Where lossy: what is gone, in a few words. */
  because: z.string().min(1).optional(),
  /** The entry (`capture#record`) whose LaTeX this is: it is not repaired then. */
  from: z.string().min(1).optional(),
});

/** The frontmatter of `content/papers/<id>.mdx`. Keys that have nothing to say are left out. */
export const frontmatterSchema = z.object({
  id: idSchema,
  title: z.string().trim().min(1).max(500),
  untitled: z.literal(true).optional(),
  authors: z.array(z.string().trim().min(1)),
  authorsTruncated: z.literal(true).optional(),
  authorCount: z.int().min(1).optional(),
  organisation: z.string().min(1).optional(),
  affiliation: z.string().min(1).optional(),
  date: isoDate.optional(),
  dateYearInferred: z.literal(true).optional(),
  categories: z.array(z.string()).optional(),
  topics: z.array(z.string()),
  code: z.literal(true).optional(),
  comments: z.int().min(0).optional(),
  links: z.array(z.url({ protocol: /^https?$/ })).optional(),
  aliases: z.array(idSchema).optional(),
  sources: z.array(sourceSchema),
  reconstructed: z.array(reconstructedSchema).optional(),
});

export type Source = z.infer<typeof sourceSchema>;
export type Difference = z.infer<typeof differenceSchema>;
export type Reconstructed = z.infer<typeof reconstructedSchema>;
export type Frontmatter = z.infer<typeof frontmatterSchema>;

/** A paper: its frontmatter and its abstract. */
export interface Paper extends Frontmatter {
  readonly abstract: Abstract;
}
