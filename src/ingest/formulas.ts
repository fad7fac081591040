/** The formulas that cannot be typeset: each is shown as its source, and listed. */
import type { Abstract, Inline } from '../model/abstract.ts';
import type { Paper } from '../model/paper.ts';
import type { Report } from '../model/report.ts';
import { formulaError } from '../render/index.ts';
import { parseTitle } from '../text/title.ts';

/** The formulas of papers that KaTeX refuses, with what it says. */
export function refusedFormulas(papers: readonly Paper[]): Report['refusedFormulas'] {
  return papers.flatMap(({ id, title, abstract }) =>
    [...formulasIn(parseTitle(title)), ...formulasOf(abstract)].flatMap(({ tex, display }) => {
      const error = formulaError(tex, display);
      return error === undefined ? [] : [{ id, tex, error }];
    }),
  );
}

function formulasOf(abstract: Abstract) {
  return abstract.flatMap(formulasIn);
}

function formulasIn(inlines: readonly Inline[]): Extract<Inline, { type: 'formula' }>[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'formula') return [inline];
    return 'children' in inline ? formulasIn(inline.children) : [];
  });
}
