import type { Span } from './span.ts';

/** LaTeX's environment of mathematics → how KaTeX is to set it, numbers left off. */
const ENVIRONMENTS: Readonly<Record<string, (body: string) => string>> = {
  math: (body) => body,
  displaymath: (body) => body,
  equation: (body) => body,
  align: within('align*'),
  gather: within('gather*'),
  multline: within('gather*'),
  alignat: within('alignat*'),
  eqnarray: (body) => `\\begin{array}{rcl}${body}\\end{array}`,
  ...Object.fromEntries(
    ['cases', 'dcases', 'rcases', 'array', 'aligned', 'gathered', 'split', 'smallmatrix']
      .concat(['matrix', 'pmatrix', 'bmatrix', 'Bmatrix', 'vmatrix', 'Vmatrix'])
      .map((name) => [name, within(name)]),
  ),
};
const EDGE = /\\(begin|end)\{([a-zA-Z]+)(\*?)\}/gu;

function within(name: string): (body: string) => string {
  return (body) => `\\begin{${name}}${body}\\end{${name}}`;
}

/** An environment's `\begin` or `\end`. */
interface Edge {
  readonly start: number;
  readonly end: number;
}

/**
 * The environments of mathematics in a text as formulas, each by its start. One of the same name
 * within another has an `\end` of its own; one without an `\end` is none.
 */
export function findEnvironments(raw: string): ReadonlyMap<number, Span> {
  const found = new Map<number, Span>();
  const open = new Map<string, Edge[]>();
  for (const { 0: whole, 1: kind, 2: name = '', 3: star = '', index } of raw.matchAll(EDGE)) {
    if (!Object.hasOwn(ENVIRONMENTS, name)) continue;
    const edge = { start: index, end: index + whole.length };
    const begun = open.get(name + star) ?? [];
    open.set(name + star, begun);
    const begin = kind === 'end' ? begun.pop() : undefined;
    if (kind === 'begin') begun.push(edge);
    const tex = begin && ENVIRONMENTS[name]?.(raw.slice(begin.end, edge.start)).trim();
    if (begin === undefined || tex === undefined || tex === '') continue;
    const node = { type: 'formula', tex, display: name !== 'math' } as const;
    found.set(begin.start, { start: begin.start, end: edge.end, node });
  }
  return found;
}
