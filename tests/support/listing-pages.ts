/** Writers of listing pages: made-up papers, in each of the formats. */
import { readFileSync } from 'node:fs';
import { damage } from '../../src/repair/damaged-formulas.ts';

/** A paper that nobody wrote. */
export interface MadeUpPaper {
  readonly title: string;
  readonly authors: readonly string[];
  /** As a profile page prints it after the names. */
  readonly affiliation?: string;
  /** Printed on a daily page, twice, in the place of the number of authors. */
  readonly organisation?: string;
  /** The end of an arXiv category. */
  readonly category: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly code?: boolean;
  readonly comments?: number;
  readonly abstract: string;
}

/** Writes a listing page, saved in `year`, of some papers. The text of a part begins the whole. */
export type ListingWriter = (papers: readonly MadeUpPaper[], year: number) => string;

/** The made-up papers of `tests/fixtures/sources/papers.json`. */
export const madeUpPapers = JSON.parse(
  readFileSync(new URL('../fixtures/sources/papers.json', import.meta.url), 'utf8'),
) as readonly MadeUpPaper[];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** A profile page prints as many names. */
export const NAMES_ON_PROFILE = 3;

/** A date as listings print it: without its year, where that is the source's. */
function printedDate(date: string, year: number): string {
  const [y, month, day] = date.split('-').map(Number);
  const monthAndDay = `${MONTHS[(month ?? 0) - 1] ?? ''} ${day ?? 0}`;
  return y === year ? monthAndDay : `${monthAndDay}, ${y ?? 0}`;
}

function printedNames({ authors, affiliation }: MadeUpPaper): string {
  const cut = authors.length > NAMES_ON_PROFILE ? ' et al.' : '';
  const after = affiliation === undefined ? '' : ` · ${affiliation}`;
  return `${authors.slice(0, NAMES_ON_PROFILE).join(', ')}${cut}${after}`;
}

/** The abstracts of a research group, without titles, between uneven runs of blank lines. */
export const writeGroupAbstracts: ListingWriter = (papers) =>
  papers.map(({ abstract }, i) => `Abstract:${abstract}\n${'\n'.repeat(i % 4)}`).join('');

/** The profile page of an author. */
export const writeAuthorProfile: ListingWriter = (papers, year) => {
  const header = 'h-index17\n105papers\n1,204citations\nNovelty48%\nAI Score51\n\n105 Papers\n\n';
  const blocks = papers.map((paper) => {
    const stamp = `${paper.category}${printedDate(paper.date, year)}${paper.code ? 'Code' : ''}`;
    return `${stamp}\n${paper.title}\n\n${printedNames(paper)}\n\n${paper.abstract}\n\n`;
  });
  return header + blocks.join('');
};

/** The results of a paper search. */
export const writePaperSearch: ListingWriter = (papers) => {
  const header =
    'Get trending papers in your email inbox once a day!\n' +
    'Get trending papers in your email inbox!\nSubscribe';
  return header + papers.map((paper) => `${paper.title}\n${damage(paper.abstract)}\n`).join('');
};

/** The daily papers of 20 April. */
export const writeDailyPapers: ListingWriter = (papers, year) => {
  const header =
    'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\n' +
    'byAK and the research community\n\nApr 20\n\n';
  const blocks = papers.map(({ title, abstract, authors, organisation, date, comments }) => {
    const byline =
      organisation === undefined
        ? `  • ${authors.length} authors`
        : `${organisation} ${organisation}`;
    const count = comments === undefined ? '' : ` ${comments}`;
    const printed = `${printedDate(date, year)}${count}`;
    return `${title}\n\n${damage(abstract)}\n\n${byline}\n·\n${printed}\n\n`;
  });
  return header + blocks.join('');
};
