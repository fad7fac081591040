import type { Formula, Inline } from '../model/abstract.ts';

/** The formulas of a title or a paragraph in reading order, those within emphasis and links too. */
export function formulasIn(inlines: readonly Inline[]): readonly Formula[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'formula') return [inline];
    return 'children' in inline ? formulasIn(inline.children) : [];
  });
}
