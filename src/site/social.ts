/** What a page shows of itself where it is shared. */
import type { Frontmatter } from '../model/paper.ts';
import type { Addresses } from './absolute.ts';

/** Size of every card image, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** How a page is shared. */
export interface Sharing {
  /** https://ogp.me/#types; Zotero takes a `website` for a web page, whatever its other tags say. */
  readonly type: 'website' | 'article' | 'profile';
  /** Absolute address of the card image. */
  readonly image: string;
  /** The image in words. */
  readonly imageAlt: string;
  /** Date of a paper, as `2026-01-20`. */
  readonly published?: string | undefined;
}

/** A paper by its own card. */
export function paperSharing(paper: Frontmatter, name: string, urls: Addresses): Sharing {
  return {
    type: 'article',
    image: urls.card(paper.id),
    imageAlt: `Title card: ${name}`,
    published: paper.date,
  };
}

/** Any other page by the library's card. */
export function librarySharing(title: string, type: Sharing['type'], urls: Addresses): Sharing {
  return { type, image: urls.card('library'), imageAlt: `Title card of ${title}` };
}
