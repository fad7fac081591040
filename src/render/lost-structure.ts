/** Columns that each environment has at most. */
const COLUMNS: Readonly<Record<string, number>> = { cases: 2, dcases: 2, rcases: 2 };
const ENVIRONMENT = /\\begin\{([a-z]+)\}((?:(?!\\begin|\\end)[^])*)\\end\{\1\}/gu;

/**
 * What a formula lost on its way into a capture, where KaTeX would set the rest and say nothing: a
 * `%` swallows all that follows once its line end is gone, and `cases` without `\\` becomes one row.
 */
export function lostStructure(tex: string): string | undefined {
  if (/(?<!\\)(?:\\\\)*%/u.test(tex)) {
    return 'a comment (%) has lost its line end and would swallow what follows; write \\% for a per cent sign';
  }
  for (const [, name = '', body = ''] of tex.matchAll(ENVIRONMENT)) {
    const columns = COLUMNS[name];
    const widest = Math.max(...body.split('\\\\').map((row) => row.split(/(?<!\\)&/u).length));
    if (columns !== undefined && widest > columns) {
      return `a row of ${name} has ${widest} columns instead of ${columns}: its line breaks (\\\\) are lost`;
    }
  }
  return undefined;
}
