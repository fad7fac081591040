/** What stands above and below the line. */
import type { Atom } from './atoms.ts';
import { isSign, atomTex, nested, type Grammar, type ParseContext } from './grammar.ts';
import { contentOf } from './groups.ts';
import { extended, gluedTex, PROVEN, type ParsedExpression } from './parsed.ts';

/** A label typed without braces is not longer. */
const LABEL_MAX = 4;

/** A term with the script that begins at its end; undefined where it is none. */
export function scriptTail(
  grammar: Grammar,
  left: ParsedExpression,
  place: ParseContext,
): ParsedExpression | undefined {
  const at = left.end;
  const mark = grammar.atoms[at];
  const next = grammar.atoms[at + 1];
  if (mark === undefined || next === undefined) return undefined;
  if (isSign(next, '{')) return bracedScript(grammar, left, place);
  const single = singleScript(grammar, at + 1, place);
  if (single === undefined) return undefined;
  const { tex, end, lossy } = single;
  return extended(left, gluedTex(mark.text, tex), end, {
    ...bound(left),
    ...(left.form === 'function' && next.kind === 'run' && { form: 'expression' as const }),
    weight: PROVEN,
    ...(lossy !== undefined && { lossy }),
  });
}

function bracedScript(
  grammar: Grammar,
  left: ParsedExpression,
  place: ParseContext,
): ParsedExpression | undefined {
  const at = left.end;
  const close = grammar.closing.get(at + 1);
  if (close === undefined) return undefined;
  const content = contentOf(grammar, at + 2, close, nested(place, true));
  if (content === undefined) return undefined;
  const lossy = left.lossy ?? content.lossy;
  return extended(left, `${grammar.atoms[at]?.text ?? ''}{${content.tex}}`, close + 1, {
    ...bound(left),
    weight: PROVEN,
    ...(lossy !== undefined && { lossy }),
  });
}

type Script = Pick<ParsedExpression, 'tex' | 'end' | 'lossy'>;

function singleScript(grammar: Grammar, at: number, place: ParseContext): Script | undefined {
  const atom = grammar.atoms[at];
  if (atom === undefined) return undefined;
  if (atom.role === 'over' || atom.role === 'fraction')
    return grammar.term(at, nested(place, true));
  const exponent = grammar.atoms[at + 1];
  if (isSign(atom, '-') || isSign(atom, '−') || isSign(atom, '+')) {
    const raises =
      exponent?.kind === 'number' || (exponent?.kind === 'letter' && !isSign(atom, '+'));
    if (raises) return { tex: `{${atom.text}${atomTex(exponent)}}`, end: at + 2 };
  }
  return standsAlone(atom) ? { tex: atomTex(atom), end: at + 1 } : undefined;
}

function standsAlone({ kind, text }: Atom): boolean {
  if (kind === 'sign') return /^[*+'−∗⋆⊤†-]$/u.test(text);
  if (kind === 'run' || kind === 'word') return text.length <= LABEL_MAX;
  return kind === 'letter' || kind === 'number' || kind === 'command';
}

/** A bracket with a script is no longer the sentence's. */
function bound({ form, tex }: ParsedExpression): Partial<ParsedExpression> {
  if (form === 'article' || form === 'number' || (form === 'run' && /^[a-z]{2}$/u.test(tex)))
    return { form: 'symbol' };
  return form === 'aside' ? { form: 'group' } : {};
}
