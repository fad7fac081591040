/** Reads one command, or one group, of TeX in prose. */
import { accented, isAccent, letterOfCommand } from './accents.ts';
import { DROPPED, PRINTED, SILENT, SWITCHES, VERBATIM } from './commands.ts';
import { endOfName, groupFrom, type Piece, type Reader, skipSpaces, textPiece } from './reader.ts';
import { meaningOf } from './symbols.ts';
import {
  matchAt,
  itemAt,
  droppedAt,
  verbatimAt,
  withArgument,
  styled,
} from './command-arguments.ts';
import { printedAt, signAt, unknownAt } from './printed-signs.ts';

const NBSP = '\u00A0';
const NAME = /[a-zA-Z]+/uy;

/** Escapes of a sign → what is printed, in any text. */
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '%': '%', '&': '&', _: '_', '#': '#', $: '$' },
  ...{ '-': '', '/': '', '@': '' },
};
/** Escapes that may belong to a formula: printed only where formulas kept their delimiters. */
const INTACT_ESCAPES: Readonly<Record<string, string>> = {
  ...{ '{': '{', '}': '}', '|': '∥', '\\': ' ' },
  ...{ ' ': ' ', ',': NBSP, ';': NBSP, ':': NBSP, '!': '' },
};
/** The length after a line break: `\\[2mm]`, `\\*[1ex]`. */
const BREAK_OPTION = /\*?(?:\[-?[\d.]{1,8}\s?[a-z\\]{2,16}\])?/uy;

/** The command that begins with the backslash at `at`; always ends beyond it. */
export function commandAt(reader: Reader, at: number): Piece {
  const name = nameAt(reader.raw, at + 1);
  const after = at + 1 + name.length;
  if (isAccent(name)) return accentAt(reader, name, at);
  return /^[a-zA-Z]/u.test(name) ? wordAt(reader, name, at) : escapeAt(reader, name, after);
}

/** The group that opens at `at`, without its braces where TeX's readers would not miss them. */
export function groupAt(reader: Reader, at: number): Piece | undefined {
  const group = groupFrom(reader, at);
  if (group === undefined) return undefined;
  const { raw, damaged } = reader;
  const inner = raw.slice(group.start, group.end);
  const name = inner.startsWith('\\') ? nameAt(inner, 1) : '';
  const style = Object.hasOwn(SWITCHES, name) ? SWITCHES[name] : undefined;
  if (style !== undefined) {
    const start = skipSpaces(reader, group.start + 1 + name.length);
    return { inlines: styled(reader, style, { ...group, start }), end: group.after };
  }
  const colour =
    name === 'color' ? droppedAt(reader, name, group.start + 1 + name.length) : undefined;
  if (colour !== undefined) {
    const start = skipSpaces(reader, colour.end);
    return { inlines: reader.read(start, group.end), end: group.after };
  }
  const whole = at === 0 && group.after === raw.length;
  const protects = !damaged && (whole || protectsLetters(raw.charAt(at - 1), inner));
  if (/^-{1,3}$/u.test(inner) || opensWithProse(name, inner, damaged) || protects) {
    return { inlines: reader.read(group.start, group.end), end: group.after };
  }
  return textPiece('{', group.start);
}

/** Whether a group holds text for sure: an accent, a letter, or (intact) a single sign. */
function opensWithProse(name: string, inner: string, damaged: boolean): boolean {
  if (name === '') return false;
  if (isAccent(name) || letterOfCommand(name) !== undefined || Object.hasOwn(ESCAPES, name))
    return true;
  return !damaged && inner.trimEnd() === `\\${name}` && meaningOf(name).kind !== 'construct';
}

/** Whether braces are empty or only keep a word's letters as they are (`{B}ayes`), as in BibTeX. */
function protectsLetters(before: string, inner: string): boolean {
  return inner === '' || (/^[A-Za-z-]+$/u.test(inner) && !/[\w^}\\]/u.test(before));
}

function nameAt(raw: string, at: number): string {
  NAME.lastIndex = at;
  const code = raw.codePointAt(at);
  return NAME.exec(raw)?.[0] ?? (code === undefined ? '' : String.fromCodePoint(code));
}

function escapeAt(reader: Reader, sign: string, after: number): Piece {
  const table = reader.damaged ? ESCAPES : { ...ESCAPES, ...INTACT_ESCAPES };
  const printed = Object.hasOwn(table, sign) ? table[sign] : undefined;
  if (sign === '\\' && printed !== undefined) {
    return textPiece(printed, after + matchAt(BREAK_OPTION, reader.raw, after).length);
  }
  return textPiece(printed ?? `\\${sign}`, after);
}

/** `{\" u}`, as some programs write an accent: the space is none of a quotation's, for a brace is on either side. */
const SPACED = /\s+(?=(?:\p{L}|\\[ij]|\{\p{L}\})\s*\})/uy;

/** An accent with its letter; a sign that accents nothing stands for itself. */
function accentAt(reader: Reader, accent: string, at: number): Piece {
  const after = at + 1 + accent.length;
  const isLetter = /[a-zA-Z]/u.test(accent);
  const start = skipSpaces(reader, after);
  const isSpaced = reader.raw.charAt(at - 1) === '{' && matchAt(SPACED, reader.raw, after) !== '';
  const argument = letterAt(reader, isLetter || isSpaced ? start : after);
  const text = argument === undefined ? undefined : accented(accent, argument.text);
  if (argument !== undefined && text !== undefined) return textPiece(text, argument.end);
  if (isLetter) return unknownAt(reader, accent, at);
  const group = groupFrom(reader, after);
  return textPiece(accent, group?.start === group?.end ? (group?.after ?? after) : after);
}

/**
 * What an accent stands on: a letter, a command for one, or a group of them. Another accent stands
 * in a group of its own, or a row of them would be read as deep as it is long.
 */
function letterAt(reader: Reader, at: number): { text: string; end: number } | undefined {
  const group = groupFrom(reader, at);
  const char = reader.raw.charAt(at);
  if (group === undefined && char !== '\\') return { text: char, end: at + 1 };
  if (group === undefined && isAccent(nameAt(reader.raw, at + 1))) return undefined;
  const piece = group === undefined ? commandAt(reader, at) : undefined;
  const inlines = group === undefined ? piece?.inlines : reader.read(group.start, group.end);
  const text = (inlines ?? [])
    .map((inline) => (inline.type === 'text' ? inline.value : ''))
    .join('');
  return text === '' ? undefined : { text, end: group?.after ?? piece?.end ?? at };
}

/** A command that is a word: `\emph`, `\L`, `\cite`, `\varepsilon`, `\myalg`. */
function wordAt(reader: Reader, name: string, at: number): Piece {
  const after = at + 1 + name.length;
  const letter = letterOfCommand(name);
  if (letter !== undefined) return textPiece(letter, endOfName(reader, after));
  if (Object.hasOwn(SWITCHES, name) || SILENT.has(name)) {
    return textPiece('', endOfName(reader, after));
  }
  if (name === 'item') return itemAt(reader, after);
  if (Object.hasOwn(PRINTED, name)) return printedAt(reader, PRINTED[name] ?? '', at, after);
  const verbatim = VERBATIM.has(name) ? verbatimAt(reader, name, after) : undefined;
  if (verbatim !== undefined) return verbatim;
  const dropped = DROPPED.has(name) ? droppedAt(reader, name, after) : undefined;
  if (dropped !== undefined) return dropped;
  return withArgument(reader, name, after) ?? signAt(reader, name, at);
}
