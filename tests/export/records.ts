import type { ExportRecord } from '../../src/export/index.ts';
import type { Abstract } from '../../src/model/abstract.ts';
import { namesOf, type PaperPart } from '../support/names.ts';

/** A record with the fields a test speaks of. */
export function recordOf(fields: PaperPart, abstract: Abstract = []): ExportRecord {
  const paper = {
    id: 'a-paper',
    title: 'A Paper',
    topics: [],
    sources: [],
    ...fields,
    authors: namesOf(fields.authors),
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
