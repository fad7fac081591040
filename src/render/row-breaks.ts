/** Finds the lost line breaks of a table where its text leaves no doubt where they stood. */
import type { Environment, Stretch } from './environments.ts';

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
export function rowBreaksIn(tex: string, { name, rows }: Environment): number[] | undefined {
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

function isCondition(tex: string, [start, end]: Stretch): boolean {
  const cell = tex.slice(start, end);
  return CONDITION.exec(cell)?.[0].length === cell.length;
}

/** Where the value begins in a cell that holds a condition and the next row's value. */
function valueAt(tex: string, [start, end]: Stretch): number | undefined {
  const cell = tex.slice(start, end);
  const length = CONDITION.exec(cell)?.[0].length ?? cell.length;
  const value = cell.slice(length);
  return value.trim() === '' || GOES_ON.test(value) ? undefined : start + length;
}
