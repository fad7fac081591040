/** What `content/ids.lock` remembers: every address ever published, and the content it is for. */
import { z } from 'zod';
import { idSchema } from './paper.ts';
import { daySchema } from './partial-date.ts';

/** The first 16 hexadecimal digits of a sha256. */
const contentKey = z.string().regex(/^[0-9a-f]{16}$/);

/** How an entry's content is recognised later, without keeping the content. */
const fingerprintSchema = z.object({
  /** Key of the normalised title; absent where the entry has none. */
  title: contentKey.optional(),
  /** Key of the normalised abstract. */
  abstract: contentKey,
  /** Low four bits of each of 64 min-hashes of the abstract's word trigrams; empty for none. */
  sketch: z.string().regex(/^([0-9a-f]{64})?$/),
});

export const lockedIdSchema = z.object({
  id: idSchema,
  /** The id that this address leads to now; absent while it is a page of its own. */
  aliasOf: idSchema.optional(),
  /** The paper's citation key; absent in a lock of an earlier version. */
  key: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  /** The day on which a run first met this address; absent in a lock of an earlier version. */
  added: daySchema.optional(),
  /** sha256 of the page's text as ingest last wrote it: what differs was edited by hand. */
  page: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** The first is the entry that the id was made for, the others were merged with it later. */
  made: z.array(fingerprintSchema).min(1),
});

/** When a page came that somebody wrote by hand: no source has its paper, so nothing else is known. */
export const lockedPageSchema = z.strictObject({ id: idSchema, added: daySchema });

export const lockedAuthorSchema = z.object({ author: z.string().min(1), slug: idSchema });

export type Fingerprint = z.infer<typeof fingerprintSchema>;
export type LockedId = z.infer<typeof lockedIdSchema>;

export interface Lock {
  readonly ids: ReadonlyMap<string, LockedId>;
  /** Id of a page written by hand → the day on which a run first met it. */
  readonly byHand: ReadonlyMap<string, string>;
  /** Name as printed → slug. */
  readonly authors: ReadonlyMap<string, string>;
}
