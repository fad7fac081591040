/** How the formulas of an abstract fare where nothing damaged it. */
import { formulaError } from '../../render/index.ts';
import { parseAbstract } from '../../text/abstract.ts';
import { formulasIn } from '../../text/plain.ts';
import { mathml } from './mathml.ts';

/** A formula that is not typeset as its author meant it, and why. */
interface Refusal {
  readonly tex: string;
  readonly error: string;
  /** It is shown as its source; otherwise only a command in it is shown by its name. */
  readonly asSource: boolean;
}

export interface IntactAbstract {
  readonly formulas: number;
  readonly refused: readonly Refusal[];
}

/** Reads an abstract as a page would and typesets each of its formulas. */
export function typesetIntact(abstract: string): IntactAbstract {
  const formulas = parseAbstract(abstract).abstract.flatMap(formulasIn);
  const refused = formulas.flatMap(({ tex, display }) => {
    const error = formulaError(tex, display);
    return error === undefined ? [] : [{ tex, error, asSource: mathml(tex) === undefined }];
  });
  return { formulas: formulas.length, refused };
}
