/** What a formula lost on its way into a source, where KaTeX would set the rest and say nothing. */
import { environmentsIn, type Environment, type EnvironmentPart } from './environments.ts';

/** A formula as it can be set, with whether line breaks were put back; or what it lost. */
type Mended = { readonly tex: string; readonly rowsPutBack: boolean } | { readonly lost: string };

/** A `%` after figures, before the end or a sign: no comment begins there. */
const PER_CENT = /(\d(?:\\,|~)?)%(?=\s*(?:[-+–,;:.)\]}/<>=|]|$))/gu;
const COMMENT = /(?<!\\)(?:\\\\)*%/u;

const CASES = /^[dr]{0,2}cases$/u;
const ALIGNED = /^(?:align|aligned|split|alignat|alignedat|flalign)\*?$/u;
const MATRIX = /^[pbvBV]?matrix\*?$|^smallmatrix$|^d?array$/u;
const RELATION =
  /^\s*(?:[=<>≤≥≈∈]|:=|\\(?:[lg]eq?|[lg]eqslant|[ln]eq|ne|approx|sim|simeq|equiv|to|in|ll|gg|propto|coloneqq|lesssim|gtrsim|subset|subseteq)(?![a-zA-Z]))/u;

/**
 * Looks for what was lost. A `%` swallows all that follows once its line end is gone, and a table
 * whose `\\` are gone becomes one row. Breaks are put back where the text shows them.
 */
export function mendStructure(tex: string): Mended {
  const mended = innerEnvironments(tex.replace(PER_CENT, '$1\\%'));
  if (COMMENT.test(mended)) {
    return {
      lost: 'a comment (%) has lost its line end and would swallow what follows; write \\% for a per cent sign',
    };
  }
  if (!mended.includes('\\begin')) return { tex: mended, rowsPutBack: false };
  const breaks: number[] = [];
  for (const environment of environmentsIn(mended)) {
    const lost = lostRows(mended, environment);
    const found = lost === undefined ? [] : rowBreaksIn(mended, environment);
    if (lost !== undefined && found === undefined) return { lost };
    breaks.push(...(found ?? []));
  }
  return { tex: withRowBreaks(mended, breaks), rowsPutBack: breaks.length > 0 };
}

/** LaTeX's environments that stand for themselves → those that may stand within a formula. */
const INNER: Readonly<Record<string, readonly [begin: string, end: string]>> = {
  equation: ['gathered', 'gathered'],
  gather: ['gathered', 'gathered'],
  multline: ['gathered', 'gathered'],
  align: ['aligned', 'aligned'],
  flalign: ['aligned', 'aligned'],
  alignat: ['alignedat', 'alignedat'],
  eqnarray: ['array}{rcl', 'array'],
};

/** A formula that is already one has no numbers and no line of its own to give to another. */
function innerEnvironments(tex: string): string {
  return tex.replace(/\\(begin|end)\{([a-z]+)\*?\}/gu, (whole, edge: string, name: string) => {
    const inner = INNER[name];
    return inner === undefined ? whole : `\\${edge}{${inner[edge === 'begin' ? 0 : 1]}}`;
  });
}

function withRowBreaks(tex: string, breaks: readonly number[]): string {
  const offsets = [0, ...breaks.toSorted((a, b) => a - b), tex.length];
  return offsets
    .slice(1)
    .map((end, index) => tex.slice(offsets[index], end))
    .join('\\\\ ');
}

/** Why the rows of a table cannot be those that its author typed. */
function lostRows(tex: string, { name, columns, braced, rows }: Environment): string | undefined {
  const widths = rows.map((row) => row.length);
  const widest = Math.max(0, ...widths);
  const most = CASES.test(name) ? 2 : /^eqnarray\*?$/u.test(name) ? 3 : columns;
  if (most !== undefined && widest > most) {
    return `a row of ${name} has ${widest} columns instead of ${most}: its line breaks (\\\\) are lost`;
  }
  const cells = rows.flatMap((row) => row.map(([start, end]) => tex.slice(start, end)));
  const single = rows.length === 1 ? cells : [];
  const lost =
    (ALIGNED.test(name) && rows.some((row) => alignsTwice(tex, row))) ||
    (MATRIX.test(name) && (single.some(holdsTwoNumbers) || oneRowIsTwo(widths))) ||
    ((CASES.test(name) || braced) && single.length === 1 && relations(single[0] ?? '') > 1) ||
    (braced && single.length > 2);
  return lost ? `a row of ${name} holds more than one: its line breaks (\\\\) are lost` : undefined;
}

/** Pairs of columns meet at their relations: two cells in a row that begin with one are two rows. */
function alignsTwice(tex: string, row: Environment['rows'][number]): boolean {
  const related = row.map(([start, end]) => RELATION.test(tex.slice(start, end)));
  return related.some((is, index) => is && related[index + 1] === true);
}

function holdsTwoNumbers(cell: string): boolean {
  return /(?:^|[\s{])-?\d+(?:\.\d+)? +-?\d/u.test(cell);
}

/** One row is as wide as two others joined at a cell. */
function oneRowIsTwo(widths: readonly number[]): boolean {
  const [least = 0, next = 0] = widths.toSorted((a, b) => a - b);
  return least > 1 && least === next && widths.includes(2 * least - 1);
}

function relations(cell: string): number {
  return cell.split(/(?=[=<>≤≥≈]|\\(?:[lg]eq?|approx|in|to)(?![a-zA-Z]))/u).length - 1;
}

/** A condition in brackets with words in it, or the last one of all, and a stop after it. */
const TEXT = String.raw`\\(?:text|textrm|textup|textnormal|mbox|hbox|mathrm)\s*\{`;
const CONDITION = new RegExp(
  String.raw`^\s*(?:\((?:[^(){}]|\{[^{}]*\})*?${TEXT}[^{}]*\}(?:[^(){}]|\{[^{}]*\})*\)` +
    String.raw`|${TEXT}\s*(?:\([^(){}]*\)|otherwise|else)[.,;]?\s*\})[.,;]?\s*`,
  'u',
);
/** What cannot begin a row: it goes on with what stands before it. */
const GOES_ON =
  /^(?:[-+=<>*/,.;:)\]}^_'&|]|\\(?:[lg]eq?|[ln]eq|in|to|and|land|lor|cap|cup|times|cdot|quad|qquad|text|mbox)(?![a-zA-Z]))/u;

/**
 * The offsets at which rows of `cases` begin anew, where every cell between two separators is a
 * whole condition with a value after it, and the last one a condition alone; undefined where one of
 * them is anything else.
 */
function rowBreaksIn(tex: string, { name, rows }: Environment): number[] | undefined {
  if (!name.endsWith('cases')) return undefined;
  const breaks: number[] = [];
  for (const row of rows) {
    const [, ...cells] = row;
    const last = cells.pop();
    if (last === undefined || !isCondition(tex, last)) return undefined;
    for (const cell of cells) {
      const at = valueAt(tex, cell);
      if (at === undefined) return undefined;
      breaks.push(at);
    }
  }
  return breaks;
}

function isCondition(tex: string, [start, end]: EnvironmentPart): boolean {
  const cell = tex.slice(start, end);
  return CONDITION.exec(cell)?.[0].length === cell.length;
}

/** Where the value begins in a cell that holds a condition and the next row's value. */
function valueAt(tex: string, [start, end]: EnvironmentPart): number | undefined {
  const cell = tex.slice(start, end);
  const length = CONDITION.exec(cell)?.[0].length ?? cell.length;
  const value = cell.slice(length);
  return value.trim() === '' || GOES_ON.test(value) ? undefined : start + length;
}
