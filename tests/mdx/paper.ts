import type { Paper } from '../../src/model/paper.ts';
import { namesOf, type PaperPart } from '../support/names.ts';

/** A paper for tests, with what the test cares for. */
export function paperOf(said: PaperPart<Paper>): Paper {
  return {
    id: 'a-paper',
    title: 'A Paper',
    topics: ['optimization'],
    sources: [
      {
        source: '001.txt',
        format: 'author-profile',
        record: 2,
        lines: [3, 9],
        gave: { title: [3, 3] },
      },
    ],
    abstract: [],
    ...said,
    authors: namesOf(said.authors),
  };
}
