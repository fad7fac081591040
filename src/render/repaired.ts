/** Marks formulas that were repaired, and shows where one lost something. */
import { capitalised } from '../model/shown.ts';
import { escapeHtml } from './escape.ts';

/** What a page says of a formula that is not shown as it stands in the source. */
export interface RepairMark {
  /** What stands in the source. */
  readonly seen: string;
  /** The text shows that something is gone. */
  readonly lossy: boolean;
  /** What is gone, or was put back, in a few words. */
  readonly because?: string;
  /** Id of the element of the page that says the same in words. */
  readonly note: string;
}

/**
 * Marks a formula as repaired. Hover and focus show what the source has (by style alone); a screen
 * reader reads the formula as any other, and its note where it is focused.
 */
export function markRepaired(formula: string, mark: RepairMark | undefined): string {
  if (mark === undefined) return formula;
  const { note, seen, lossy, because = '' } = mark;
  const name = lossy ? 'repaired lossy' : 'repaired';
  const why = because === '' ? '' : ` data-because="${escapeHtml(capitalised(because))}"`;
  const said = `aria-describedby="${note}" data-seen="${escapeHtml(seen)}"${why}`;
  return `<span class="${name}" tabindex="0" ${said}>${formula}${lossy ? lossMark(because) : ''}</span>`;
}

/** Braces right after a term, `1\{n\}`, with what they hold: no list, relation or braces. */
const LEFT_BRACES =
  /(?<=[\p{L}\p{N}})\]]\s*)\\\{((?:[^\\{},:;|<>=]|\\(?![{}]|[lgn]eq?\b|in\b|mid\b|dots|ldots|cdots)|\{[^{}]*\})*)\\\}/gu;
/** A blank to be filled in, drawn without a font of its own. */
const GAP = '\\,\\underline{\\hspace{0.7em}}\\,';

/**
 * The TeX of a formula that lost something, with a gap where a command left its braces behind:
 * `1\{n\}`, once a fraction, would be read as a set.
 */
export function withGaps(tex: string): string {
  return tex.replaceAll(LEFT_BRACES, `${GAP}{$1}`);
}

/** Drawn as `[?]`; said, since what is missing must not go unheard where nobody asks for notes. */
function lossMark(because: string): string {
  if (because === '') return '<span class="loss"></span>';
  const words = `<span class="visually-hidden"> (${escapeHtml(because)})</span>`;
  return `<span class="loss">${words}</span>`;
}
