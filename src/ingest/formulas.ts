/** The formulas that cannot be typeset: each is shown as its source, and listed. */
import type { Paper } from '../model/paper.ts';
import type { Report } from '../model/report.ts';
import { formulaError } from '../render/index.ts';
import { formulasIn } from '../text/formulas-in.ts';
import { parseTitle } from '../text/title.ts';

/** The formulas of papers that KaTeX refuses, with what it says. */
export function refusedFormulas(papers: readonly Paper[]): Report['refusedFormulas'] {
  return papers.flatMap(({ id, title, abstract }) =>
    [...formulasIn(parseTitle(title)), ...abstract.flatMap(formulasIn)].flatMap(
      ({ tex, display }) => {
        const error = formulaError(tex, display);
        return error === undefined ? [] : [{ id, tex, error }];
      },
    ),
  );
}
