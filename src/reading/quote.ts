/** Links to a passage of a page, by the words that it begins and ends with. */

/** Words at either end that name a passage longer than both together. */
const EDGE = 5;

/**
 * The fragment of an address that leads to a passage and marks it: a text directive, as browsers
 * read it (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * @param text the passage, white space of any kind between its words
 * @returns `:~:text=first%20words,last%20words`; undefined where there are no words
 */
export function textFragment(text: string): string | undefined {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const parts = words.length <= 2 * EDGE ? [words] : [words.slice(0, EDGE), words.slice(-EDGE)];
  return `:~:text=${parts.map((part) => encoded(part.join(' '))).join(',')}`;
}

/** A comma, a dash and an ampersand mean something in a directive: they are written as escapes. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
