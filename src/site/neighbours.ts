/** The index of which papers of a library are near each other, made once for a build. */
import type { Frontmatter } from '../model/paper.ts';
import { type FindNeighbours, neighboursIn, vectorBuilder } from '../related/index.ts';
import { paperBody } from './records.ts';

interface Made {
  readonly papers: readonly Frontmatter[];
  readonly find: FindNeighbours;
}

/** Of the whole library, and of the papers on the map. */
const KEPT = 2;
let kept: readonly Made[] = [];

/**
 * Finds neighbours among some papers; their words are read once, however often it is asked. Under the
 * development server, which takes a library anew at each edit, those of an edited abstract count at its
 * next start.
 */
export function neighboursAmong(papers: readonly Frontmatter[]): FindNeighbours {
  const known = kept.find((one) => areSame(one.papers, papers));
  if (known) return known.find;
  const find = indexOf(papers);
  kept = [{ papers, find }, ...kept].slice(0, KEPT);
  return find;
}

function areSame(some: readonly Frontmatter[], others: readonly Frontmatter[]): boolean {
  if (some === others) return true;
  return some.length === others.length && some.every(({ id }, at) => id === others[at]?.id);
}

function indexOf(papers: readonly Frontmatter[]): FindNeighbours {
  const builder = vectorBuilder();
  for (const { id } of papers) builder.add(id, paperBody(id).words);
  return neighboursIn(builder.finish());
}
