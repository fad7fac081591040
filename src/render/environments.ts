/** The tables of a formula: its environments with their rows and cells. */

/** A stretch of a formula, `[start, end)`. */
export type EnvironmentPart = readonly [start: number, end: number];

export interface Environment {
  readonly name: string;
  /** Columns that an array declares; undefined where none are declared or they are not plain. */
  readonly columns: number | undefined;
  /** Whether `\left\{` stands right before it. */
  readonly braced: boolean;
  readonly rows: readonly (readonly EnvironmentPart[])[];
}

interface Frame {
  readonly name: string;
  readonly columns: number | undefined;
  readonly braced: boolean;
  readonly depth: number;
  readonly rows: EnvironmentPart[][];
  cell: number;
}

const TOKEN = /\\(begin|end)\s*\{([a-zA-Z]+\*?)\}|\\\\|\\cr(?![a-zA-Z])|\\[^]|[{}&]/gu;
const WITH_COLUMNS = /^(?:array|darray|alignat\*?|alignedat|subarray)$/u;
const COLUMNS = /\s*(?:\[[^\]]*\]\s*)?\{([^{}]*)\}/uy;

/** The environments of a formula, inner ones before those around them; one without `\end` is none. */
export function environmentsIn(tex: string): readonly Environment[] {
  const found: Environment[] = [];
  const open: Frame[] = [];
  let depth = 0;
  for (const { 0: token, 1: edge, 2: name = '', index } of tex.matchAll(TOKEN)) {
    const after = index + token.length;
    const top = open.at(-1);
    if (token === '{') depth += 1;
    else if (token === '}') depth -= 1;
    else if (edge === 'begin') open.push(frameAt(tex, name, index, after, depth));
    else if (top === undefined || top.depth !== depth) continue;
    else if (token === '&') cut(top, index, after);
    else if (token === '\\\\' || token === '\\cr') endRow(top, index, after);
    else if (edge === 'end' && top.name === name) found.push(closed(tex, top, index));
    if (edge === 'end') open.pop();
  }
  return found;
}

function frameAt(tex: string, name: string, start: number, after: number, depth: number): Frame {
  COLUMNS.lastIndex = after;
  const declared = WITH_COLUMNS.test(name) ? COLUMNS.exec(tex) : null;
  const plain = /^array$|^darray$/u.test(name) && /^[lcr|:\s]*$/u.test(declared?.[1] ?? '-');
  return {
    name,
    columns: plain ? declared?.[1]?.replace(/[^lcr]/gu, '').length : undefined,
    braced: /\\left\s*\\(?:\{|lbrace)\s*$/u.test(tex.slice(Math.max(0, start - 20), start)),
    depth,
    rows: [[]],
    cell: after + (declared?.[0].length ?? 0),
  };
}

function cut(frame: Frame, end: number, next: number): void {
  frame.rows.at(-1)?.push([frame.cell, end]);
  frame.cell = next;
}

function endRow(frame: Frame, end: number, next: number): void {
  cut(frame, end, next);
  frame.rows.push([]);
}

/** The environment without the empty row that a last `\\` leaves behind. */
function closed(tex: string, frame: Frame, end: number): Environment {
  cut(frame, end, end);
  const { name, columns, braced } = frame;
  const rows = frame.rows.filter(
    (row) => row.length > 1 || row.some(([from, to]) => tex.slice(from, to).trim() !== ''),
  );
  return { name, columns, braced, rows };
}
