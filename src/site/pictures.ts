/** What the pictures of the home, topic and author pages are drawn from. */
import type { Frontmatter } from '../model/paper.ts';
import { drawMatrix } from '../pictures/matrix.ts';
import type { Matrix } from '../pictures/matrix.ts';
import { COMPANIONS, drawNetwork } from '../pictures/network.ts';
import type { Network, Tie } from '../pictures/network.ts';
import { leadingSubjects } from '../pictures/regions.ts';
import { COLLABORATION, coauthorsOf } from './authors.ts';
import type { Author } from './authors.ts';
import type { Library } from './library.ts';
import { subjectedOf } from './map.ts';
import { bySize } from './topics.ts';
import type { TopicShelf } from './topics.ts';

/** Rows of the picture on the home page. */
const TOPICS = 12;
/** A network is drawn of at least this many co-authors, over this many papers. */
const LEAST_COMPANIONS = 3;
const LEAST_PAPERS = 4;

/** Papers by leading topic and year; the largest topic first. */
export function topicYears({ papers, topics }: Library): Matrix<TopicShelf> {
  const leading = leadingSubjects(subjectedOf(papers, topics), TOPICS);
  const shelves = bySize(leading.flatMap(({ slug }) => topics.get(slug) ?? []));
  return drawMatrix(shelves.map((key) => ({ key, years: yearsIn(key.papers) })));
}

/** Papers by year alone; undefined where they do not span two years. */
export function yearRow(papers: readonly Frontmatter[]): Matrix<string> | undefined {
  const matrix = drawMatrix([{ key: '', years: yearsIn(papers) }]);
  return matrix.columns.length > 2 ? matrix : undefined;
}

function yearsIn(papers: readonly Frontmatter[]): readonly (string | undefined)[] {
  return papers.map(({ date }) => date?.slice(0, 4));
}

/** An author's co-authors as a picture, and how many there are besides. */
export interface CoauthorNetwork {
  readonly drawing: Network;
  readonly others: number;
}

/**
 * The network of an author's co-authors; undefined where there is nothing to see: few papers, few
 * co-authors, none of whom wrote together, or all of whom stand over the same papers.
 */
export function coauthorNetwork(
  author: Author,
  byName: ReadonlyMap<string, Author>,
): CoauthorNetwork | undefined {
  if (author.papers.length < LEAST_PAPERS) return undefined;
  const all = coauthorsOf(author, byName);
  const companions = all.slice(0, COMPANIONS).map(({ author: { name }, papers }) => ({
    name,
    papers,
  }));
  const ties = tiesAmong(new Set(companions.map(({ name }) => name)), author.papers);
  const possible = (companions.length * (companions.length - 1)) / 2;
  if (companions.length < LEAST_COMPANIONS || ties.length === 0) return undefined;
  if (ties.length === possible) return undefined;
  return { drawing: drawNetwork(companions, ties), others: all.length - companions.length };
}

/** Who of some names stands over papers together. */
function tiesAmong(names: ReadonlySet<string>, papers: readonly Frontmatter[]): readonly Tie[] {
  const ties = new Map<string, { between: [string, string]; papers: number }>();
  for (const { authors } of papers) {
    if (authors.length > COLLABORATION) continue;
    const here = [...new Set(authors)].filter((name) => names.has(name)).sort();
    here.forEach((one, index) => {
      for (const other of here.slice(index + 1)) {
        const key = `${one}\n${other}`;
        const tie = ties.get(key) ?? { between: [one, other], papers: 0 };
        ties.set(key, tie);
        tie.papers += 1;
      }
    });
  }
  return [...ties.values()];
}
