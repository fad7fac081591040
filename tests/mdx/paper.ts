import type { Paper } from '../../src/model/paper.ts';

/** A paper for tests, with what the test cares for. */
export function paperOf(said: Partial<Paper>): Paper {
  return {
    id: 'a-paper',
    title: 'A Paper',
    authors: [],
    topics: ['optimization'],
    sources: [
      {
        capture: '001.txt',
        format: 'author-profile',
        record: 2,
        lines: [3, 9],
        gave: { title: [3, 3] },
      },
    ],
    abstract: [],
    ...said,
  };
}
