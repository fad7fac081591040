const NBSP = '\u00A0';

/** Unicode's own paragraph separator: where a blank line or `\\par` ends a paragraph. */
export const PARAGRAPH_MARK = '\u2029';

/**
 * The signs that TeX spells with ASCII, in a run of prose without commands: dashes, quotes and ties.
 * A tilde that ties nothing (`~2B`, ` ~10%`: "about") stays, and so does one between two digits.
 * @param before The character that precedes the run, `''` at the start.
 * @param after The character that follows it, `''` at the end.
 */
export function typography(run: string, before: string, after: string): string {
  const [left, right] = [
    (text: string, at: number) => text.charAt(at - 1) || before,
    (text: string, at: number) => text.charAt(at) || after,
  ];
  return run
    .replace(/-{2,}/gu, (found) => ({ 2: '–', 3: '—' })[found.length] ?? found)
    .replace(/~/gu, (_, at: number, text: string) => tie(left(text, at), right(text, at + 1)))
    .replace(/``|''/gu, (found, at: number, text: string) =>
      doubleQuote(found, left(text, at), right(text, at + 2)),
    )
    .replace(/(?<![\w`’])`([^`'\n]{1,200})'(?![\w'])/gu, '‘$1’')
    .replace(/\n[ \t]*\n[ \t\n]*/gu, PARAGRAPH_MARK)
    .replace(/[ \t\n]+/gu, ' ');
}

function tie(left: string, right: string): string {
  const about = /\d/u.test(left) && /\d/u.test(right);
  if (!/[^\s([{~]/u.test(left) || right === '' || about) return '~';
  return /\s/u.test(right) ? '' : NBSP;
}

/** `''` opens, too, where authors typed two closing quotes (`(''ideas'')`). */
function doubleQuote(found: string, left: string, right: string): string {
  const opens = /^[\s([{–—]?$/u.test(left) && /[^\s.,;:)\]]/u.test(right);
  return found === '``' || opens ? '“' : '”';
}
