/** What the pictures of the home, topic and author pages are drawn from. */
import { authorNames, type Frontmatter } from '../model/paper.ts';
import type { Tie } from '../pictures/force-layout.ts';
import { drawMatrix, type Column, type Matrix } from '../pictures/matrix.ts';
import { drawNetwork, type Network } from '../pictures/network.ts';
import { leadingSubjects, type Subject } from '../pictures/regions.ts';
import { COLLABORATION, coauthorsOf, type Author } from './authors.ts';
import { once } from './dependencies.ts';
import type { Library } from './library.ts';
import { subjectedOf } from './nearness.ts';
import { bySize, type TopicShelf } from './topics.ts';
import * as texts from '../texts/current.ts';

/** Rows of the picture on the home page. */
const TOPICS = 12;
/** Topics that the home page says a line about, each of at least so many papers. */
const FEATURED = 6;
const FEATURED_LEAST = 2;
/** Below this many papers a picture of them all shows nothing that a list does not. */
const PICTURED_LEAST = 15;
/** A network is drawn of at least this many co-authors, over this many papers. */
const LEAST_COMPANIONS = 3;
const LEAST_PAPERS = 4;
/** Co-authors who may come into a network, those with most papers first; it bounds the pairs. */
const CONSIDERED = 60;

/** Whether a library has papers enough for a map, or a table of topics and years. */
export function canBePictured(papers: readonly Frontmatter[]): boolean {
  return papers.length >= PICTURED_LEAST;
}

/** The topics that between them hold most papers, the largest first; none where only one would be. */
export function featuredTopics({
  papers,
  topics,
}: Pick<Library, 'papers' | 'topics'>): readonly TopicShelf[] {
  const shelves = leadingTopics({ papers, topics }, FEATURED);
  const featured = shelves.filter((shelf) => shelf.papers.length >= FEATURED_LEAST);
  return featured.length > 1 ? featured : [];
}

/** Papers by leading topic and year; the largest topic first. */
export function topicYears(library: Library): Matrix<TopicShelf> {
  const shelves = leadingTopics(library, TOPICS);
  return drawMatrix(shelves.map((key) => ({ key, years: yearsIn(key.papers) })));
}

const remembered = once<readonly Subject[]>();

/** The topics that lead a library, the largest first: the first few of those chosen for the most that is asked. */
function leadingTopics(
  { papers, topics }: Pick<Library, 'papers' | 'topics'>,
  count: number,
): readonly TopicShelf[] {
  const leading = remembered(papers, () => leadingSubjects(subjectedOf(papers, topics), TOPICS));
  return bySize(leading.slice(0, count).flatMap(({ slug }) => topics.get(slug) ?? []));
}

/** What a column of years is called: in full, and on a narrow screen. */
export function columnLabel({ year, earlier }: Column): {
  readonly long: string;
  readonly short: string;
} {
  if (year === undefined) return { long: texts.undated, short: texts.undatedShort };
  const short = `’${year.slice(2)}`;
  return earlier ? { long: texts.yearsTo(year), short: `–${short}` } : { long: year, short };
}

/** Papers by year alone; undefined where they do not span two years. */
export function yearRow(papers: readonly Frontmatter[]): Matrix<string> | undefined {
  const matrix = drawMatrix([{ key: '', years: yearsIn(papers) }]);
  return matrix.columns.length > 2 ? matrix : undefined;
}

function yearsIn(papers: readonly Frontmatter[]): readonly (string | undefined)[] {
  return papers.map(({ date }) => date?.slice(0, 4));
}

/**
 * An author with those of the co-authors who stand over a paper together, as far as the picture has
 * room for their names; undefined where there is nothing to see: few papers, few such co-authors, or
 * all of them joined to all.
 */
export function coauthorNetwork(
  author: Author,
  byName: ReadonlyMap<string, Author>,
): Network | undefined {
  if (author.papers.length < LEAST_PAPERS) return undefined;
  const companions = coauthorsOf(author, byName)
    .slice(0, CONSIDERED)
    .map(({ author: { name }, papers }) => ({ name, papers }));
  const ties = tiesAmong(new Set(companions.map(({ name }) => name)), author.papers);
  const tied = new Set(ties.flatMap(({ between }) => between));
  const joined = ties.length === (tied.size * (tied.size - 1)) / 2;
  if (tied.size < LEAST_COMPANIONS || joined) return undefined;
  const met = companions.filter(({ name }) => tied.has(name));
  const spokes = met.map(({ name, papers }): Tie => ({
    between: [author.name, name],
    papers,
  }));
  const self = { name: author.name, papers: author.papers.length };
  return named(drawNetwork([self, ...met], [...spokes, ...ties]));
}

/** A network without the dots that have no name: nobody could tell whose they are. */
function named({ view, nodes, edges }: Network): Network {
  const shown = new Set(nodes.flatMap(({ name, label }) => (label ? [name] : [])));
  return {
    view,
    nodes: nodes.filter(({ name }) => shown.has(name)),
    edges: edges.filter(({ from, to }) => shown.has(from.name) && shown.has(to.name)),
  };
}

/** Who of some names stands over papers together. */
function tiesAmong(names: ReadonlySet<string>, papers: readonly Frontmatter[]): readonly Tie[] {
  const ties = new Map<string, { between: [string, string]; papers: number }>();
  for (const paper of papers) {
    if (paper.authors.length > COLLABORATION) continue;
    const here = [...new Set(authorNames(paper))].filter((name) => names.has(name)).sort();
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
