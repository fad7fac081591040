/** What ingest did and why: `content/report.json`, and a page of the site. */
import { z } from 'zod';
import { FIELD_NAMES } from './fields.ts';
import { correctedSchema } from './paper.ts';
import { problemSchema } from './problem.ts';

const count = z.int().min(0);

/** An entry by its place: `source#record`. */
const entryRef = z.string().regex(/#\d+$/);

const sourceReportSchema = z.object({
  name: z.string(),
  format: z.string(),
  entries: count,
  /** Each line is counted once; the four add up to `total`. */
  lines: z.object({
    total: count,
    entry: count,
    boilerplate: count,
    blank: count,
    unparsed: count,
  }),
  header: z.object({ figures: z.record(z.string(), z.string()), day: z.string().optional() }),
  year: z.object({ value: z.int(), because: z.string(), dates: count }).optional(),
});

const link = z.object({
  a: entryRef,
  b: entryRef,
  because: z.enum(['identifier', 'title', 'abstract', 'trigrams', 'override']),
  similarity: z.number(),
  /** Kept apart by different identifiers of one kind. */
  differ: z.literal(true).optional(),
});

const written = z.object({
  sources: z.array(sourceReportSchema),
  /** Sources of which nothing could be read. */
  refused: z.array(problemSchema),
  entries: count,
  papers: count,
  merged: z.array(
    z.object({
      id: z.string(),
      entries: z.array(entryRef),
      links: z.array(link),
      /** Field → the entry whose word was taken. */
      took: z.partialRecord(z.enum(FIELD_NAMES), entryRef),
      /** Copies whose formulas were compared with the abstract's: how many agree, and do not. */
      compared: z.array(z.object({ entry: entryRef, agree: count, differ: count })).optional(),
    }),
  ),
  nearMisses: z.array(link),
  /** Lines that no rule could read. */
  unparsed: z.array(problemSchema),
  /** Formulas shown as their source, because they cannot be typeset. */
  refusedFormulas: z.array(z.object({ id: z.string(), tex: z.string(), error: z.string() })),
  reconstructed: count,
  /** Pages edited by hand, and what ingest would have written instead. */
  keptAsEdited: z.array(z.object({ id: z.string(), instead: z.string() })),
  /** Pages whose paper is in no source any more: they stay. */
  orphans: z.array(z.string()),
  /** Pages that ingest never wrote. */
  byHand: z.array(z.string()),
  /** Pages of which `overrides.yaml` corrects fields. */
  corrected: z
    .array(z.object({ id: z.string(), fields: z.array(correctedSchema) }))
    .exactOptional(),
  /** Papers that `overrides.yaml` takes away. */
  dropped: z.array(z.string()).exactOptional(),
  /** Old id → the id it leads to. */
  redirects: z.record(z.string(), z.string()),
  /** Everything else worth a look, with its place. */
  problems: z.array(problemSchema),
});

/** Reads a report, also one that was written while sources were called captures. */
export const reportSchema = z.preprocess(sourcesRenamed, written);

function sourcesRenamed(report: unknown): unknown {
  if (typeof report !== 'object' || report === null || !('captures' in report)) return report;
  const { captures, ...others } = report;
  return { sources: captures, ...others };
}

export type Report = z.infer<typeof reportSchema>;
export type SourceReport = Report['sources'][number];
