import { fold } from '../words/fold.ts';

/**
 * The part of an address made from a text: `[a-z0-9-]`, at most `max` characters, cut between words
 * where there is a gap to cut at. Greek letters are spelled out (`ε-greedy` → `epsilon-greedy`).
 * A text without any Latin letter, Greek letter or digit gives `''`.
 */
export function slugify(text: string, max = 80): string {
  const slug = fold(text)
    .replace(/['’]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return cutBetweenWords(slug, max);
}

function cutBetweenWords(slug: string, max: number): string {
  if (slug.length <= max) return slug;
  const gap = slug.lastIndexOf('-', max);
  return slug.slice(0, gap > 0 ? gap : max);
}
