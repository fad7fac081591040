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
};
const BEGIN = /\\begin\{([a-z]+)(\*?)\}/uy;
/** The longest environment looked for. */
const REACH = 8_000;

function within(name: string): (body: string) => string {
  return (body) => `\\begin{${name}}${body}\\end{${name}}`;
}

/** The environment of mathematics that begins at `at`, with its `\end`, as a formula. */
export function environmentAt(raw: string, at: number): Span | undefined {
  BEGIN.lastIndex = at;
  const begin = BEGIN.exec(raw);
  const name = begin?.[1] ?? '';
  if (begin === null || !Object.hasOwn(ENVIRONMENTS, name)) return undefined;
  const close = `\\end{${name}${begin[2] ?? ''}}`;
  const start = at + begin[0].length;
  const length = raw.slice(start, start + REACH).indexOf(close);
  if (length < 0) return undefined;
  const tex = ENVIRONMENTS[name]?.(raw.slice(start, start + length)).trim() ?? '';
  if (tex === '') return undefined;
  const end = start + length + close.length;
  return { start: at, end, node: { type: 'formula', tex, display: name !== 'math' } };
}
