/** Tables in Markdown, whose columns also stand below each other where they are only printed. */

/**
 * Sets a table: names to the left, figures to the right.
 *
 * @param widths of the first column and of the others, in characters; longer cells are not cut
 * @returns its lines
 */
export function tableLines(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  [first, others]: readonly [first: number, others: number] = [0, 0],
): readonly string[] {
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(([name = '', ...cells]) => {
    const padded = [name.padEnd(first), ...cells.map((cell) => cell.padStart(others))];
    return `| ${padded.join(' | ')} |`;
  });
}
