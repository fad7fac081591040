/** The index of which papers of a library are near each other, made once for a build. */
import type { Abstract, Inline } from '../model/abstract.ts';
import type { Frontmatter } from '../model/paper.ts';
import { type FindNeighbours, neighboursIn, vectorBuilder } from '../related/index.ts';
import { plainText } from '../text/plain.ts';
import { parseTitle } from '../text/title.ts';
import { readPaperText } from './paper-text.ts';

const indexes = new WeakMap<readonly Frontmatter[], Promise<FindNeighbours>>();

/** Finds neighbours among some papers; their abstracts are read once, however often it is asked. */
export function neighboursAmong(papers: readonly Frontmatter[]): Promise<FindNeighbours> {
  const index = indexes.get(papers) ?? indexOf(papers);
  indexes.set(papers, index);
  return index;
}

/** Reads one abstract after the other, so that no more than one is held. */
async function indexOf(papers: readonly Frontmatter[]): Promise<FindNeighbours> {
  const builder = vectorBuilder();
  for (const paper of papers) {
    const { abstract } = await readPaperText(paper.id);
    // The title of an untitled paper is its abstract's first words, which are counted already.
    const title = paper.untitled ? '' : prose([parseTitle(paper.title)]);
    builder.add({ id: paper.id, title, text: prose(abstract) });
  }
  return neighboursIn(builder.finish());
}

/** What a text says in words; the letters of formulas mean something else in every paper. */
function prose(abstract: Abstract): string {
  return abstract.map((inlines) => plainText(inlines.filter(isProse))).join(' ');
}

function isProse({ type }: Inline): boolean {
  return type !== 'formula' && type !== 'code';
}
