/** Groups in round and square brackets: intervals, pairs, arguments, or a sentence's asides. */
import type { Atom } from './atoms.ts';
import { isSign, atomTex, nested, type Grammar, type ParseContext } from './grammar.ts';
import { contentOf, type Content } from './groups.ts';
import { MAYBE, NOTHING, PROVEN, type ParsedExpression } from './parsed.ts';

/** A group in round or square brackets, from the opening one on. */
export function bracketAt(
  grammar: Grammar,
  at: number,
  place: ParseContext,
): ParsedExpression | undefined {
  const close = grammar.closing.get(at);
  const [open, last] = [grammar.atoms[at], grammar.atoms[close ?? -1]];
  if (close === undefined || open === undefined || last === undefined) return undefined;
  const under = underOf(grammar.atoms[at - 1], open.text);
  const content = contentOf(grammar, at + 1, close, { ...nested(place), under });
  if (content === undefined || content.terms === 0) return undefined;
  const tex = `${atomTex(open)}${content.tex}${atomTex(last)}`;
  const form = isAside(content, open.text, last.text) ? 'aside' : 'group';
  // `(o-d) pairs` are none of two symbols.
  const hyphened = /^[a-z]-[a-z]$/u.test(content.tex) && !grammar.known.has(content.tex.charAt(0));
  const listed = form === 'group' && !hyphened ? listWeight(content) : NOTHING;
  const weight = Math.max(content.weight, listed);
  return {
    ...{ end: close + 1, tex, weight, form },
    ...(content.lossy !== undefined && { lossy: content.lossy }),
  };
}

function underOf(before: Atom | undefined, open: string): ParseContext['under'] {
  if (open !== '(') return undefined;
  if (isSign(before, '/')) return 'slash';
  return before?.text === 'O' ? 'O' : undefined;
}

/** `(d = 2)`, `(n)`: the bracket may well be the sentence's. */
function isAside(content: Content, open: string, close: string): boolean {
  if (open !== '(' || close !== ')' || content.commas > 0) return false;
  return content.relations > 0 || content.sums === 0 || content.terms < 2;
}

/** `(0,1]`, `[-1,1]`, `(x,y)`, `(varepsilon,delta)`: what reads as a pair or an interval. */
function listWeight(content: Content): number {
  if (content.runs > 0) return NOTHING;
  if (content.commas === 0 && content.symbols > 0) return content.sums > 0 ? PROVEN : MAYBE;
  if (content.commas === 0) return NOTHING;
  if (content.symbols > 0) return PROVEN;
  return /^\s*(?:-|0|\.)/u.test(content.tex) ? PROVEN : NOTHING;
}
