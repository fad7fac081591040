/** Which topics speak for a library in a picture, and which of them speaks for each paper. */

/** A topic as a picture knows it. */
export interface Subject {
  readonly slug: string;
  readonly name: string;
}

/** A paper with its topics and their wider topics, the nearest first. */
export interface Subjected {
  readonly id: string;
  readonly subjects: readonly Subject[];
}

/** A topic on more than this share of the papers says nothing of any of them. */
const WIDE_SHARE = 0.25;

/**
 * The topics that between them hold most papers: each is the one that holds most of what those
 * before it leave. Topics on more than a quarter of the papers are passed over while others are left.
 *
 * @returns at most `count`, in the order chosen
 */
export function leadingSubjects(papers: readonly Subjected[], count: number): readonly Subject[] {
  const holders = new Map<string, { subject: Subject; papers: Set<string> }>();
  for (const { id, subjects } of papers) {
    for (const subject of subjects) {
      const known = holders.get(subject.slug) ?? { subject, papers: new Set<string>() };
      holders.set(subject.slug, known);
      known.papers.add(id);
    }
  }
  const narrow = [...holders.values()].filter(
    (holder) => holder.papers.size <= papers.length * WIDE_SHARE,
  );
  return cover(narrow.length >= 2 ? narrow : [...holders.values()], count);
}

interface Holder {
  readonly subject: Subject;
  readonly papers: ReadonlySet<string>;
}

function cover(holders: readonly Holder[], count: number): readonly Subject[] {
  const covered = new Set<string>();
  const chosen: Subject[] = [];
  while (chosen.length < count) {
    const [best] = holders
      .map((holder) => ({ ...holder, gain: holder.papers.difference(covered).size }))
      .filter(({ gain }) => gain > 0)
      .sort((a, b) => b.gain - a.gain || (a.subject.slug < b.subject.slug ? -1 : 1));
    if (best === undefined) break;
    chosen.push(best.subject);
    for (const id of best.papers) covered.add(id);
  }
  return chosen;
}

/** The leading topic that a paper stands under: the nearest of its own; undefined where none is. */
export function subjectOf(paper: Subjected, leading: ReadonlySet<string>): Subject | undefined {
  return paper.subjects.find(({ slug }) => leading.has(slug));
}
