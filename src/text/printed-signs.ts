/** Commands of TeX in prose that are a sign, and commands that nobody knows. */
import { groupFrom, type Piece, type Reader, skipSpaces, textPiece } from './reader.ts';
import { meaningOf } from './symbols.ts';
import { wrapped } from './command-arguments.ts';

/** Signs that stand before what they belong to, as `€` and an opening quote do. */
const LEADS = /^[€£¥$§¶µ№¡¿„‚“‘«©]$/u;
const JOINS = /^[–—−×÷±<>|→←/~]$/u;

/**
 * A sign. TeX swallows the spaces after its name, and authors forget it: they go where the sign
 * belongs to what follows (`\\euro 6`, `\\textdegree C`), and stay where a word follows (`Alto\\texttrademark is`).
 */
export function printedAt(reader: Reader, sign: string, at: number, after: number): Piece {
  if (reader.raw.startsWith('{}', after)) return textPiece(sign, after + 2);
  const end = skipSpaces(reader, after);
  const amount = LEADS.test(sign) ? groupFrom(reader, after) : undefined;
  if (amount !== undefined) return wrapped(reader, sign, amount, '');
  const next = reader.raw.slice(end, end + 4);
  const belongs =
    LEADS.test(sign) ||
    (sign === '°' && /^[CFKNSEW](?![a-zA-Z])/u.test(next)) ||
    (/^['’]$/u.test(sign) && /^(?:[stdm]|re|ve|ll)(?![a-zA-Z])/u.test(next)) ||
    (JOINS.test(sign) && /\S/u.test(reader.raw.charAt(at - 1)));
  return textPiece(sign, belongs ? end : after);
}

/** A sign of mathematics outside a formula; in a damaged text it is left for the repair. */
export function signAt(reader: Reader, name: string, at: number): Piece {
  const after = at + 1 + name.length;
  const meaning = meaningOf(name);
  if (meaning.kind === 'unknown') return unknownAt(reader, name, at);
  if (reader.damaged) return textPiece(reader.raw.slice(at, after), after);
  return meaning.kind === 'construct'
    ? sourcePiece(reader, at, after)
    : printedAt(reader, meaning.text, at, after);
}

/** A command that cannot be shown as text, with its arguments: its source, in code style. */
function sourcePiece(reader: Reader, at: number, after: number): Piece {
  let end = after;
  for (let group = groupFrom(reader, end); group !== undefined; group = groupFrom(reader, end)) {
    end = group.after;
  }
  return { inlines: [{ type: 'code', value: reader.raw.slice(at, end) }], end };
}

/** An author's own command shows its name; with an argument it stays as it stands. */
export function unknownAt(reader: Reader, name: string, at: number): Piece {
  const after = at + 1 + name.length;
  const group = groupFrom(reader, after);
  if (group === undefined) return textPiece(name, after);
  if (group.start === group.end) return textPiece(name, group.after);
  if (reader.damaged) return textPiece(reader.raw.slice(at, after), after);
  return sourcePiece(reader, at, after);
}
