/** Synthetic papers set out as the four kinds of listing that are read. */
import type { SyntheticPaper } from './papers.ts';

const PAPERS_PER_SOURCE = 250;

type Layout = (papers: readonly SyntheticPaper[]) => string;

/**
 * Sets papers out as sources, each paper in one.
 *
 * @returns file name → text
 */
export function makeSources(papers: readonly SyntheticPaper[]): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (let first = 0; first < papers.length; first += PAPERS_PER_SOURCE) {
    const layout = LAYOUTS[sources.size % LAYOUTS.length] ?? profile;
    const name = `${String(sources.size).padStart(4, '0')}.txt`;
    sources.set(name, layout(papers.slice(first, first + PAPERS_PER_SOURCE)));
  }
  return sources;
}

const profile: Layout = (papers) => {
  const header = `h-index56\n${papers.length}papers\n5,787citations\nNovelty60%\nAI Score63`;
  const block = ({ code, date, title, authors, abstract }: SyntheticPaper) =>
    `${code}${date}\n${title}\n\n${namedAuthors(authors)}\n\n${abstract}`;
  return `${[header, `${papers.length} Papers`, ...papers.map(block)].join('\n\n')}\n`;
};

const search: Layout = (papers) => {
  const promotion =
    'Get trending papers in your email inbox once a day!\nGet trending papers in your email inbox!\nSubscribe';
  const block = ({ title, abstract }: SyntheticPaper) => `${title}\n${damage(abstract)}\n`;
  return promotion + papers.map(block).join('');
};

const daily: Layout = (papers) => {
  const header = `new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\nApr 20\n\n`;
  const block = ({ title, abstract, authors, date }: SyntheticPaper) =>
    `${title}\n\n${damage(abstract)}\n\n  • ${authors.length} authors\n·\n${date}\n`;
  return header + papers.map(block).join('\n');
};

const abstracts: Layout = (papers) =>
  papers.map(({ abstract }) => `Abstract:${abstract}\n`).join('\n');

/** Most are of a kind that keeps formulas, since setting those is what costs time. */
const LAYOUTS: readonly Layout[] = [profile, abstracts, profile, search, profile, daily, profile];

/** Does to formulas what the search and daily pages do to them. */
function damage(abstract: string): string {
  const uncommanded = abstract.replaceAll(/\\[a-z]+\{((?:[^{}]|\{[^{}]*\})*)\}/gi, '$1');
  return uncommanded.replaceAll(/\$([^$]*)\$/g, (_, tex: string) => tex.replaceAll('\\', ''));
}

/** A profile page names three authors at most. */
function namedAuthors(authors: readonly string[]): string {
  return authors.slice(0, 3).join(', ') + (authors.length > 3 ? ' et al.' : '');
}
