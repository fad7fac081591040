/** Formulas that are not shown as a source prints them: their TeX instead, or mended. */
import type { Abstract } from '../model/abstract.ts';
import type { Entry } from '../model/entry.ts';
import type { Paper } from '../model/paper.ts';
import { type Problem, quotedSource } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { formulaError, mendedTex } from '../render/index.ts';
import { formulasIn } from '../text/plain.ts';
import { parseTitle } from '../text/title.ts';
import { abstractPlace } from './copies.ts';

/** The formulas of a paper that KaTeX refuses, with what it says. */
export function refusedFormulas({ id, title, abstract }: Paper): Report['refusedFormulas'] {
  const formulas = [...formulasIn(parseTitle(title)), ...abstract.flatMap(formulasIn)];
  return formulas.flatMap(({ tex, display }) => {
    const error = formulaError(tex, display);
    return error === undefined ? [] : [{ id, tex, error }];
  });
}

/** The formulas of an abstract whose row breaks were put back, at the entry that gave it. */
export function mendedRows(abstract: Abstract, entry: Entry | undefined): readonly Problem[] {
  if (entry === undefined) return [];
  return abstract.flatMap(formulasIn).flatMap(({ tex, display }) => {
    const set = mendedTex(tex, display);
    if (set === undefined) return [];
    const message = `the row breaks (\\\\) of a formula were lost and put back, as its rows end in a condition in words: ${quotedSource(set)}`;
    return [{ severity: 'note', ...abstractPlace(entry), message } as const];
  });
}
