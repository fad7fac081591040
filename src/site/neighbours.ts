/** The index of which papers of a library are near each other, made once for a build. */
import type { Frontmatter } from '../model/paper.ts';
import { type FindNeighbours, neighboursIn, vectorBuilder } from '../related/index.ts';
import { paperBody } from './records.ts';

const indexes = new WeakMap<readonly Frontmatter[], FindNeighbours>();

/** Finds neighbours among some papers; their words are read once, however often it is asked. */
export function neighboursAmong(papers: readonly Frontmatter[]): FindNeighbours {
  const index = indexes.get(papers) ?? indexOf(papers);
  indexes.set(papers, index);
  return index;
}

function indexOf(papers: readonly Frontmatter[]): FindNeighbours {
  const builder = vectorBuilder();
  for (const { id } of papers) builder.add(id, paperBody(id).words);
  return neighboursIn(builder.finish());
}
