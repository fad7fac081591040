import type { ExportRecord } from '../../src/export/index.ts';
import type { Abstract } from '../../src/model/abstract.ts';
import type { Frontmatter } from '../../src/model/paper.ts';

/** A record with the fields a test speaks of. */
export function recordOf(fields: Partial<Frontmatter>, abstract: Abstract = []): ExportRecord {
  const paper = {
    id: 'a-paper',
    title: 'A Paper',
    authors: [],
    topics: [],
    sources: [],
    ...fields,
  };
  return {
    paper,
    abstract,
    url: `https://example.org/papers/${paper.id}/`,
    topics: paper.topics,
    library: 'Offprint',
  };
}

/** One paragraph of text. */
export function textOf(value: string): Abstract {
  return [[{ type: 'text', value }]];
}
