/** The papers near a paper, and the words that they share. */
import type { Abstract, Inline } from '../model/abstract.ts';
import type { Frontmatter } from '../model/paper.ts';
import { type FindNeighbours, neighboursIn, vectorBuilder } from '../related/index.ts';
import { plainText } from '../text/plain.ts';
import { parseTitle } from '../text/title.ts';
import type { Library } from './library.ts';
import { readPaperText } from './paper-text.ts';
import { titleText } from './title.ts';
import { urls } from './urls.ts';

/** A related paper as a page shows it. */
export interface RelatedPaper {
  readonly href: string;
  /** In plain text: a formula in it would have every page load KaTeX's fonts. */
  readonly title: string;
  readonly untitled: boolean;
  /** The words that both papers use and few others do. */
  readonly shared: readonly string[];
}

/** At most five, and none that is less alike than this. */
const NEARNESS = { count: 5, cosine: 0.15 } as const;

const indexes = new WeakMap<readonly Frontmatter[], Promise<FindNeighbours>>();

/** The papers most like a paper, nearest first; the library's abstracts are read once for all. */
export async function relatedTo(
  paper: Frontmatter,
  library: Library,
): Promise<readonly RelatedPaper[]> {
  const index = indexes.get(library.papers) ?? indexOf(library.papers);
  indexes.set(library.papers, index);
  const neighbours = (await index)(paper.id, NEARNESS);
  return neighbours.flatMap(({ id, shared }) => {
    const other = library.paperById.get(id);
    return other ? [{ ...named(other), shared }] : [];
  });
}

function named({ id, title, untitled }: Frontmatter): Omit<RelatedPaper, 'shared'> {
  return { href: urls.paper(id), title: titleText(title), untitled: untitled === true };
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
