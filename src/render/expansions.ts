/** How far the commands of a formula may be expanded. */

const EXPANSIONS_MAX = 200;
/** Tokens that a formula's own definitions may make of it, as many as one without any can have. */
const GROWTH_MAX = 2_000;
const DEFINES =
  /\\(?:[gex]?def|let|futurelet|newcommand|renewcommand|providecommand)(?![a-zA-Z@])/u;

/** The first command of a formula that defines another, if one does. */
export function definitionIn(tex: string): string | undefined {
  return DEFINES.exec(tex)?.[0];
}

/**
 * How many commands of a formula KaTeX may expand. It counts them, but not what each grows to: of a
 * formula that defines commands, as many as its length leaves room for.
 * @throws where it defines one with arguments, which can double at each turn
 */
export function expansionsFor(tex: string): number {
  const definition = definitionIn(tex);
  if (definition === undefined) return EXPANSIONS_MAX;
  if (tex.includes('#'))
    throw new Error(`${definition} with arguments is not allowed in a formula`);
  return Math.min(EXPANSIONS_MAX, Math.floor(GROWTH_MAX / tex.length));
}
