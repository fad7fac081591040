import { authorNames, type Frontmatter } from '../model/paper.ts';
import type { SearchRecord } from '../model/search-record.ts';
import { plainText } from '../text/plain.ts';
import { allForms } from './authors.ts';
import type { Library } from './library.ts';
import { authorsLine, paperName } from './listing.ts';
import { readPaperText } from './paper-text.ts';
import { lineageOf } from './topics.ts';
import { yearOf } from './years.ts';

/** What the search index takes from a paper; its abstract is read from its page. */
export async function searchRecord(paper: Frontmatter, library: Library): Promise<SearchRecord> {
  const { abstract } = await readPaperText(paper.id);
  return {
    id: paper.id,
    title: paperName(paper),
    authors: [...allForms(authorNames(paper), library.authorByName)],
    byline: authorsLine(paper),
    ...(paper.date === undefined ? {} : { date: paper.date }),
    year: yearOf(paper),
    topics: paper.topics.flatMap((slug) => library.topics.get(slug)?.name ?? []),
    shelves: [...lineageOf(paper.topics, library.topics)],
    abstract: plainText(abstract),
  };
}
