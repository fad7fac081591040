/** Line numbers of offsets in a text. */

/**
 * A function from offsets to line numbers, counted from 1. Offsets must not fall from call to call:
 * each line end is counted once.
 */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (let end = text.indexOf('\n', at); end >= 0 && end < offset; end = text.indexOf('\n', at)) {
      line += 1;
      at = end + 1;
    }
    return line;
  };
}
