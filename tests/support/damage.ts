/** What the search and daily pages do to the mathematics of an abstract, as an exact rule. */

const OUTERMOST_COMMAND = /\\[A-Za-z]+\*?\{((?:[^{}]|\{[^{}]*\})*)\}/g;
const IN_DOLLARS = /\$\$?([^$]+)\$\$?/g;

/**
 * The abstract as such a page prints it:
 * 1. everywhere, in one pass, `\cmd{X}` becomes `X`, where X holds at most one level of braces;
 * 2. inside `$…$`, the dollars and every backslash go;
 * 3. runs of spaces become one.
 */
export function damage(abstract: string): string {
  return abstract
    .replace(OUTERMOST_COMMAND, '$1')
    .replace(IN_DOLLARS, (_, inside: string) => inside.replaceAll('\\', ''))
    .replace(/ +/g, ' ');
}
