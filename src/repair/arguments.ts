/** Commands that take letters or groups: accents, fonts, roots, fractions. */
import type { Atom } from './atoms.ts';
import { AROUND_GONE, braceAt, bracesWithin } from './braces.ts';
import { isSign, isSpace, nested, type Grammar, type ParseContext } from './grammar.ts';
import { bracketAt } from './brackets.ts';
import { extended, joined, MAYBE, NOTHING, part, PROVEN, type ParsedExpression } from './parsed.ts';

/** `tilde O`, `mathcal{O}`, `sqrt[3]{n}`: a command and what it takes. */
export function overAt(
  grammar: Grammar,
  at: number,
  atom: Atom,
  place: ParseContext,
): ParsedExpression | undefined {
  const { atoms } = grammar;
  const command = part(at, `\\${atom.text}`, PROVEN, 'symbol');
  if (isSign(atoms[at + 1], '{')) return braced(grammar, command, place, atom.source === undefined);
  if (atom.text === 'sqrt' && isSign(atoms[at + 1], '[')) {
    const degree = bracketAt(grammar, at + 1, place);
    return degree && braced(grammar, joined(command, degree, PROVEN, 'symbol'), place, false);
  }
  return withArgument(grammar, command, place);
}

/** A command and its argument in braces; where they survived, an outer command did not. */
function braced(
  grammar: Grammar,
  command: ParsedExpression,
  place: ParseContext,
  proves: boolean,
): ParsedExpression | undefined {
  const group = braceAt(grammar, command.end, nested(place, true));
  if (group === undefined) return undefined;
  const tex = group.tex.replace(/^\\\{([^]*)\\\}$/u, '{$1}');
  const whole = joined(command, { ...group, tex }, PROVEN, 'symbol');
  const deep = bracesWithin(grammar, command.end) > 1;
  return proves && !deep ? { ...whole, lossy: whole.lossy ?? AROUND_GONE } : whole;
}

/** A command and the next letter, digits or group. */
function withArgument(
  grammar: Grammar,
  command: ParsedExpression,
  place: ParseContext,
): ParsedExpression | undefined {
  const gap = isSpace(grammar.atoms[command.end]) ? 1 : 0;
  const at = command.end + gap;
  const next = grammar.atoms[at];
  if (next === undefined || !takesPart(next)) return undefined;
  const argument =
    next.kind === 'letter' || next.kind === 'number'
      ? part(at, next.text, MAYBE, 'symbol')
      : grammar.base(at, nested(place));
  if (argument === undefined) return undefined;
  const spaced = gap > 0 ? { ...argument, tex: ` ${argument.tex}` } : argument;
  return joined(command, spaced, PROVEN, 'symbol');
}

function takesPart({ kind, role, text }: Atom): boolean {
  if (kind === 'letter' || kind === 'number') return true;
  if (kind === 'command') return role === 'letter' || role === 'over';
  return kind === 'sign' && text === '{';
}

/** `frac 15`, `frac1n`, `frac{a}{b}`. */
export function fractionAt(
  grammar: Grammar,
  at: number,
  atom: Atom,
  place: ParseContext,
): ParsedExpression | undefined {
  const command = part(at, `\\${atom.text}`, PROVEN, 'symbol');
  const tight = isSign(grammar.atoms[at + 1], '{') && atom.source === undefined;
  const gap = isSpace(grammar.atoms[at + 1]) ? 1 : 0;
  const digits = grammar.atoms[at + 1 + gap];
  if (gap > 0 && isPair(digits)) return extended(command, ` ${digits.text}`, at + 3);
  const over = tight
    ? braced(grammar, command, place, true)
    : withArgument(grammar, command, place);
  if (over === undefined) return undefined;
  if (digits?.kind === 'number' && /^\d\d/u.test(digits.text)) return over;
  return isSign(grammar.atoms[over.end], '{')
    ? braced(grammar, over, place, false)
    : withArgument(grammar, over, place);
}

/** `binom nk`: the letters over and under the line. */
function isPair(atom: Atom | undefined): atom is Atom {
  return (atom?.kind === 'run' || atom?.kind === 'word') && /^[A-Za-z]{2}$/u.test(atom.text);
}

/** `{cal O}`, `bf x`: a switch of fonts, where a letter follows it. */
export function switchAt(
  grammar: Grammar,
  at: number,
  atom: Atom,
  place: ParseContext,
): ParsedExpression | undefined {
  const loose = /^(?:cal|bf|rm)$/u.test(atom.text) && grammar.atoms[at + 1]?.kind !== 'number';
  if (place.depth === 0 && !loose) return undefined;
  const command = part(at, `\\${atom.text}`, PROVEN, 'symbol');
  // `(1/2 + it)`: letters, where nothing follows whose font they could change.
  if (atom.text === 'it' && !isSpace(grammar.atoms[at + 1])) return part(at, 'it', NOTHING, 'run');
  if (place.depth > 0) {
    const word = grammar.atoms[at + 2];
    if (isSpace(grammar.atoms[at + 1]) && (word?.kind === 'word' || word?.kind === 'run'))
      return { ...command, end: at + 3, tex: `${command.tex} ${word.text}` };
  }
  return withArgument(grammar, command, place);
}
