import { escapeHtml } from './escape.ts';

/** What a page says of a repaired formula. */
export interface RepairMark {
  /** What stands in the capture. */
  readonly seen: string;
  /** The text shows that something is gone. */
  readonly lossy: boolean;
  /** Id of the element of the page that says the same in words. */
  readonly note: string;
}

/** Drawn as `[?]`; said, since what is missing must not go unheard where nobody asks for notes. */
const LOSS =
  '<span class="loss" data-pagefind-ignore><span class="visually-hidden"> (something is missing here)</span></span>';

/**
 * Marks a formula as repaired. Hover and focus show what the capture has (by style alone); a screen
 * reader reads the formula as any other, and its note where it is focused.
 */
export function markRepaired(formula: string, mark: RepairMark | undefined): string {
  if (mark === undefined) return formula;
  const name = mark.lossy ? 'repaired lossy' : 'repaired';
  const note = `aria-describedby="${mark.note}" data-seen="${escapeHtml(mark.seen)}"`;
  return `<span class="${name}" tabindex="0" ${note}>${formula}${mark.lossy ? LOSS : ''}</span>`;
}
