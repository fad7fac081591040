import { createHash } from 'node:crypto';

/** The sha256 of a page's text, whatever its line ends; only `pageHash` makes one. */
export type PageHash = string & { readonly __brand: 'PageHash' };

/** The hash of a page, as the lock remembers it. */
export function pageHash(text: string): PageHash {
  const hash = createHash('sha256').update(text.replaceAll('\r\n', '\n'));
  return hash.digest('hex') as PageHash;
}
