import { BRACE_DEPTH_MAX } from './caps.ts';
import type { Span } from './span.ts';

/** Which `{` is closed by which `}`, both as offsets in the raw text. */
export interface Braces {
  readonly closing: ReadonlyMap<number, number>;
  /** Braces nested deeper than the cap are no groups, but text. */
  readonly tooDeep: boolean;
}

/** Pairs the braces of a raw text outside the given spans; an escaped brace is none. */
export function pairBraces(raw: string, spans: ReadonlyMap<number, Span>): Braces {
  const closing = new Map<number, number>();
  const open: number[] = [];
  let tooDeep = false;
  for (let at = 0; at < raw.length; at += 1) {
    const span = spans.get(at);
    const char = raw[at];
    if (span !== undefined) at = span.end - 1;
    else if (char === '\\') at += 1;
    else if (char === '{') tooDeep = open.push(at) > BRACE_DEPTH_MAX || tooDeep;
    else if (char === '}') {
      const start = open.pop();
      if (start !== undefined && open.length < BRACE_DEPTH_MAX) closing.set(start, at);
    }
  }
  return { closing, tooDeep };
}
