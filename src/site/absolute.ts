/** Addresses with the site before them, for whatever is read away from the page it stands on. */
import { addressesUnder } from './urls.ts';

/** The addresses of a site: relative to its root, or absolute. */
export type Addresses = ReturnType<typeof addressesUnder>;

/** The absolute addresses of this build. */
export const absoluteUrls: Addresses = addressesUnder(absolute(import.meta.env.BASE_URL));

/** An address of this build (`/repo/papers/x/`) with the site before it. */
export function absolute(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}
