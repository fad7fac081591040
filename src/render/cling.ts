import type { Inline } from '../model/abstract.ts';

/** A text in three: what clings to the formula before it, the rest, what clings to the one after. */
interface Parted {
  readonly head: string;
  readonly rest: string;
  readonly tail: string;
}

/** After a formula: a dash, or what stands there up to a dash or space (`th`, `).`). */
const HEAD = /^(?:[-–—]|[^\s–—-]{1,8})/u;
/** Before a formula: opening signs and figures (`(`, `2`). */
const TAIL = /[([{“‘"'«\p{N}]{1,8}$/u;

/**
 * What clings to the formulas beside a text. Browsers may break a line on either side of a box,
 * and a formula is set as boxes: a comma or `-optimal` would begin a line.
 */
export function partText(inlines: readonly Inline[], at: number): Parted {
  const inline = inlines[at];
  if (inline?.type !== 'text') return { head: '', rest: '', tail: '' };
  const head = isInline(inlines[at - 1]) ? (HEAD.exec(inline.value)?.[0] ?? '') : '';
  const after = inline.value.slice(head.length);
  const tail = isInline(inlines[at + 1]) ? (TAIL.exec(after)?.[0] ?? '') : '';
  return { head, rest: after.slice(0, after.length - tail.length), tail };
}

/** Whether there is a formula, and not on a line of its own. */
function isInline(inline: Inline | undefined): boolean {
  return inline?.type === 'formula' && !inline.display;
}
