/** The title and the names that stand above a line by which a paper is told. */
import { isDirectlyBelow, joinLines, type Line } from '../lines.ts';
import { labelOf } from './fields.ts';
import { isNames } from './names.ts';
import { abstractEvidence, endsSentence } from './prose.ts';

/** Characters of a title at most. */
const LONGEST_TITLE = 300;
/** Lines of a wrapped title, and of wrapped names, at most. */
const TITLE_LINES = 3;
const NAME_LINES = 12;
/** Evidence from which a text is prose and no title. */
const PROSE = 1;

/** `1. `, `[2] `, `- `, `Paper 3: ` before a title. */
export const ITEM = /^(?:\[?\d{1,4}[.)\]]|[-*•]|(?:Paper|Article) \d{1,4}[.:])\s+/u;
/** A line of HTML or a heading of Markdown, which have readers of their own. */
const MARKUP = /^(?:<\/?[a-z][^>]*>|#{1,6}\s)/iu;
/** A line that a page wraps is no shorter. */
const NARROWEST = 36;

/** Whether a line above a title stands on its own: a short one is never the beginning of a wrapped title. */
export function isApart(text: string, frame: RegExp): boolean {
  return text.length < NARROWEST || frame.test(text);
}

/** A line that is an address and nothing else. */
export const ADDRESS = /^https?:\/\/\S+$/u;

/** The lines of names that end above a line; none where what stands there names nobody. */
export function namesAbove(lines: readonly Line[], at: number): readonly Line[] {
  let best: readonly Line[] = [];
  for (let start = at - 1; start >= Math.max(0, at - NAME_LINES); start -= 1) {
    const names = lines.slice(start, at);
    const goesOn = names.slice(0, -1).every(({ text }) => /[,;&|]$|\band$/u.test(text));
    if (!goesOn) break;
    if (isNames(joinLines(names).replaceAll(' | ', ', '))) best = names;
  }
  return best;
}

/**
 * The lines of the title that ends above a line; none where what stands there is no title.
 * @param isOther whether a text is known to be no part of a title, but the page's own
 */
export function titleAbove(
  lines: readonly Line[],
  at: number,
  isOther: (text: string) => boolean = () => false,
): readonly Line[] {
  let start = at - 1;
  while (start > 0 && at - start <= TITLE_LINES && isWrapped(lines[start - 1], lines[start])) {
    if (isOther(lines[start - 1]?.text ?? '')) break;
    start -= 1;
  }
  const title = lines.slice(Math.max(0, start), at);
  const text = joinLines(title);
  const isTitle =
    title.length <= TITLE_LINES && text.length <= LONGEST_TITLE && abstractEvidence(text) < PROSE;
  return isTitle &&
    !MARKUP.test(title[0]?.text ?? '') &&
    labelOf(text) === undefined &&
    !ADDRESS.test(text)
    ? title
    : [];
}

function isWrapped(above: Line | undefined, line: Line | undefined): boolean {
  if (above === undefined || line === undefined || ITEM.test(line.text)) return false;
  return (
    isDirectlyBelow(above, line) &&
    !endsSentence(above.text) &&
    ![ADDRESS, MARKUP].some((mark) => mark.test(above.text))
  );
}
