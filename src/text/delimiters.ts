/** Finds the formulas of an intact text by their delimiters. */
import type { Formula } from '../model/abstract.ts';
import { FORMULA_MAX } from './limits.ts';
import type { Span } from './span.ts';

/** Longest formula looked for. Longer than what is typeset, so that a long one is still seen whole. */
const REACH = 4 * FORMULA_MAX;

/**
 * The formulas of a text: `$…$`, `$$…$$`, `\(…\)`, `\[…\]` and the environments of mathematics.
 * A dollar that opens none is text. Linear but for the reach of one formula.
 */
export function findFormulas(raw: string): readonly Span[] {
  const spans: Span[] = [];
  const text: Text = { raw, environments: findEnvironments(raw), next: new Map() };
  let at = 0;
  while (at < raw.length) {
    const span = formulaAt(text, at);
    if (span !== undefined) {
      spans.push(span);
      at = span.end;
    } else {
      at += raw[at] === '\\' ? 2 : 1;
    }
  }
  return spans;
}

/** A text while it is read from start to end. */
interface Text {
  readonly raw: string;
  readonly environments: ReadonlyMap<number, Environment>;
  /** Closing delimiter → where the last search for it found one. */
  readonly next: Map<string, number>;
}

function formulaAt(text: Text, at: number): Span | undefined {
  const { raw } = text;
  if (raw[at] === '$') {
    return raw[at + 1] === '$' ? closedBy(text, at, '$$', true) : dollarAt(raw, at);
  }
  if (raw[at] !== '\\') return undefined;
  if (raw[at + 1] === '(') return closedBy(text, at, '\\)', false);
  if (raw[at + 1] === '[') return closedBy(text, at, '\\]', true);
  return environmentAt(text, at);
}

/** The formula between the delimiter at `at` and the next one that closes it. */
function closedBy(text: Text, at: number, close: string, display: boolean): Span | undefined {
  const end = nextOf(text, close, at + 2);
  if (end > at + REACH) return undefined;
  return formulaSpan(text.raw, at, at + 2, end, end + close.length, display);
}

/** Where a delimiter stands next. Searches go forwards only: each character is looked at once. */
function nextOf({ raw, next }: Text, close: string, from: number): number {
  const known = next.get(close) ?? -1;
  if (known >= from) return known;
  const found = raw.indexOf(close, from);
  const place = found < 0 ? Infinity : found;
  next.set(close, place);
  return place;
}

function dollarAt(raw: string, at: number): Span | undefined {
  const end = closingDollar(raw, at);
  if (end === undefined || !readsAsFormula(raw.slice(at + 1, end), raw[end + 1])) return undefined;
  return formulaSpan(raw, at, at + 1, end, end + 1, false);
}

/**
 * The dollar that closes the one at `at`: the first one outside braces, since `\text{…$x$…}` holds
 * dollars of its own; where the braces do not balance, the first one.
 */
function closingDollar(raw: string, at: number): number | undefined {
  const limit = Math.min(raw.length, at + REACH);
  let depth = 0;
  let first: number | undefined;
  for (let here = at + 1; here < limit; here += 1) {
    const char = raw[here];
    if (char === '\\') here += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth = Math.max(0, depth - 1);
    else if (char === '$' && depth === 0) return here;
    else if (char === '$') first ??= here;
  }
  return first;
}

/** Names that stand for themselves in a formula typed without backslashes (`$n log n$`). */
const OPERATORS = /\b(?:a?r?g?min|a?r?g?max|log|ln|exp|poly(?:log)?|sup|inf|mod|rank|tr|det)\b/gu;

/**
 * Whether what stands between two dollars is a formula and not a sum of money. Pandoc's rule (no
 * space inside either dollar, no digit after the second), then a dry run: something that only
 * mathematics holds (a command, a script, a group) proves it, a word of prose disproves it.
 */
function readsAsFormula(content: string, after: string | undefined): boolean {
  if (content.trim() === '') return false;
  if (/\\[a-zA-Z{|%]|[\^{]|[a-zA-Z0-9]_/u.test(content)) return !/[.!?] [A-Z][a-z]/u.test(content);
  const words = content.replace(OPERATORS, '');
  if (/(?:^|[\s,;(-])[a-zA-Z]*[a-z]{2,}(?=[\s,;)-]|$)/u.test(words) && /\s/u.test(content))
    return false;
  const tight = !/^\s|\s$/u.test(content) && !/\d/u.test(after ?? '');
  return tight || /^\s.*[^\d\s.,].*\s$/u.test(content);
}

function formulaSpan(
  raw: string,
  start: number,
  texStart: number,
  texEnd: number,
  end: number,
  display: boolean,
): Span | undefined {
  const tex = raw.slice(texStart, texEnd).trim();
  if (tex === '') return undefined;
  const node: Formula = { type: 'formula', tex, display };
  return { start, end, node };
}

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

interface Environment {
  readonly name: string;
  readonly begin: Edge;
  readonly end: Edge;
}

/**
 * The environments of mathematics in a text, each by its start. One of the same name within another
 * has an `\end` of its own; one without an `\end` is none.
 */
function findEnvironments(raw: string): ReadonlyMap<number, Environment> {
  const found = new Map<number, Environment>();
  const open = new Map<string, Edge[]>();
  for (const { 0: whole, 1: kind, 2: name = '', 3: star = '', index } of raw.matchAll(EDGE)) {
    if (!Object.hasOwn(ENVIRONMENTS, name)) continue;
    const edge = { start: index, end: index + whole.length };
    const begun = open.get(name + star) ?? [];
    open.set(name + star, begun);
    const begin = kind === 'end' ? begun.pop() : undefined;
    if (kind === 'begin') begun.push(edge);
    if (begin !== undefined) found.set(begin.start, { name, begin, end: edge });
  }
  return found;
}

/** The environment at a place as a formula. Those within it are never asked for, and cost nothing. */
function environmentAt({ raw, environments }: Text, at: number): Span | undefined {
  const environment = environments.get(at);
  if (environment === undefined) return undefined;
  const { name, begin, end } = environment;
  const tex = ENVIRONMENTS[name]?.(raw.slice(begin.end, end.start)).trim();
  if (tex === undefined || tex === '') return undefined;
  const node: Formula = { type: 'formula', tex, display: name !== 'math' };
  return { start: begin.start, end: end.end, node };
}
