import { z } from 'zod';

/** What the search index takes from a paper; all of it plain text. */
export const searchRecordSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  /** With every form of their names: who looks for one finds what is printed under another. */
  authors: z.array(z.string()),
  /** The authors as a list shows them, shortened. */
  byline: z.string(),
  /** `2026-01-20`; left out where no capture dates the paper. */
  date: z.string().optional(),
  year: z.string(),
  /** Names of its topics. */
  topics: z.array(z.string()),
  /** Slugs of its topics and of those that hold them. */
  shelves: z.array(z.string()),
  abstract: z.string(),
});

export type SearchRecord = Readonly<z.infer<typeof searchRecordSchema>>;

/** The file in which the built pages say what is indexed, a paper a line; the build takes it out. */
export const SEARCH_RECORDS = 'search-records.jsonl';
