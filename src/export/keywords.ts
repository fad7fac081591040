import type { ExportRecord } from './format.ts';
import { oneLine } from './lines.ts';

/** A paper's topics and categories; a comma would part one into two. */
export function keywordsOf({ paper, topics }: ExportRecord): readonly string[] {
  return [...topics, ...(paper.categories ?? []), ...(paper.keywords ?? [])]
    .map((word) => oneLine(word.replaceAll(',', ' ')))
    .filter((word) => word !== '');
}
