import { z } from 'zod';

/** What an image says that stands for a page where the page is shared; plain text, any length. */
export const cardSchema = z.object({
  /** The image's name in `cards/`, without `.png`. */
  name: z.string().regex(/^[a-z0-9-]+$/),
  /** Above the title: category and date; may be empty. */
  eyebrow: z.string(),
  title: z.string(),
  /** Below the title: who wrote it, or what it is; may be empty. */
  byline: z.string(),
  /** Name of the library that the page belongs to. */
  library: z.string(),
});

export type Card = Readonly<z.infer<typeof cardSchema>>;

/** Pixels, as social networks ask for: a wider or smaller image is cropped. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
