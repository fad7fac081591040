/** What a page shows of itself where it is shared. */
import type { CardImage } from './card-image.ts';

/** How a page is shared. */
export interface Sharing {
  /** https://ogp.me/#types; Zotero takes a `website` for a web page, whatever its other tags say. */
  readonly type: 'website' | 'article' | 'profile';
  /** Left out where cards are off. */
  readonly card: CardImage | undefined;
  /** Date of a paper, as `2026-01-20`. */
  readonly published?: string | undefined;
}
