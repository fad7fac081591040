import type { ExportRecord } from '../../src/export/index.ts';
import type { Abstract, Inline } from '../../src/model/abstract.ts';
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

/** The formulas of some inlines, whatever they stand in. */
export function formulasIn(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'formula') return [inline];
    return 'children' in inline ? formulasIn(inline.children) : [];
  });
}
