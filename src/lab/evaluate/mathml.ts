/** Formulas compared by what the site's own typesetting makes of them. */
import { renderAbstract } from '../../render/index.ts';

const MATHML = /<semantics>([^]*)<annotation/u;
/** What stands at a formula's edges and looks the same inside and outside: stops and spaces. */
const EDGES = /^(?:\\[,;:! ]|[\s~])+|(?:\\[,;:! ]|[\s~.,;:])+$/gu;

/**
 * A formula's MathML in running text, without the annotation that holds its source; undefined where
 * it cannot be typeset. Stops and spaces at its edges are left off.
 */
export function mathml(tex: string): string | undefined {
  const trimmed = tex.replace(EDGES, '');
  const html = renderAbstract([[{ type: 'formula', tex: trimmed, display: false }]]);
  return MATHML.exec(html)?.[1];
}
