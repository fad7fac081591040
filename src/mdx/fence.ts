/**
 * Dollars round a formula in a page. Markdown lets any number of dollars fence a formula, so the
 * number can say what it is: odd for one in the line, even for one on a line of its own. That way
 * `$$…$$` inside a sentence survives, and a formula that itself holds dollars keeps them.
 */

/** The shortest fence of the right kind that the formula does not hold. */
export function fenceFor(tex: string, display: boolean): string {
  const runs = new Set((tex.match(/\$+/gu) ?? []).map((run) => run.length));
  let length = display ? 2 : 1;
  while (runs.has(length)) length += 2;
  return '$'.repeat(length);
}

/** Whether the formula that begins at `offset` of a body stands on a line of its own. */
export function isDisplayFence(body: string, offset: number): boolean {
  let end = offset;
  while (body[end] === '$') end += 1;
  return (end - offset) % 2 === 0;
}
