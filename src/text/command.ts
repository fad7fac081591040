/** Reads one command, or one group, of TeX in prose. */
import type { Inline } from '../model/abstract.ts';
import { accented, isAccent, letterOfCommand } from './accents.ts';
import {
  DROPPED,
  FONTS,
  LISTS,
  PRINTED,
  REFERENCE_COMMANDS,
  SILENT,
  type Style,
  SWITCHES,
  VERBATIM,
} from './commands.ts';
import { type Group, groupFrom, type Piece, type Reader, skipSpaces, textPiece } from './reader.ts';
import { meaningOf } from './symbols.ts';
import { isSafeUrl, unescapeUrl } from './url.ts';

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
/** Where an option in brackets ends: it may hold brackets in braces. */
const OPTION = /\[(?:[^[\]{}]|\{[^{}]*\}){0,200}\]/uy;
/** The longest stretch that is looked at for the end of `\verb`. */
const VERB_MAX = 500;

/** Commands that print their second argument, in the colour that the first names. */
const COLOURS = /^(?:textcolor|colorbox)$/u;

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

/** An accent with its letter; a sign that accents nothing stands for itself. */
function accentAt(reader: Reader, accent: string, at: number): Piece {
  const after = at + 1 + accent.length;
  const isLetter = /[a-zA-Z]/u.test(accent);
  const start = skipSpaces(reader, after);
  const argument = letterAt(reader, isLetter ? start : after);
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

/** Signs that stand before what they belong to, as `€` and an opening quote do. */
const LEADS = /^[€£¥$§¶µ№¡¿„‚“‘«©]$/u;
const JOINS = /^[–—−×÷±<>|→←/~]$/u;

/**
 * A sign. TeX swallows the spaces after its name, and authors forget it: they go where the sign
 * belongs to what follows (`\\euro 6`, `\\textdegree C`), and stay where a word follows (`Alto\\texttrademark is`).
 */
function printedAt(reader: Reader, sign: string, at: number, after: number): Piece {
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

/** What a sticky pattern matches at an offset; empty where nothing does. */
function matchAt(pattern: RegExp, raw: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(raw)?.[0] ?? '';
}

function afterOption(reader: Reader, at: number): number {
  return at + matchAt(OPTION, reader.raw, at).length;
}

/** An item of a list: its label, or a bullet. */
function itemAt(reader: Reader, after: number): Piece {
  const label = matchAt(OPTION, reader.raw, after);
  const end = after + label.length;
  if (label === '') return textPiece(PRINTED['item'] ?? '', end);
  return { inlines: reader.read(after + 1, end - 1), end };
}

/** A command that prints nothing, or a space, with its star, option and argument. */
function droppedAt(reader: Reader, name: string, after: number): Piece | undefined {
  const starred = reader.raw.charAt(after) === '*' ? after + 1 : after;
  const group = groupFrom(reader, afterOption(reader, starred));
  if (group === undefined) return undefined;
  const printed = /^[hv]space$/u.test(name) ? ' ' : '';
  return textPiece(printed, name === 'color' ? skipSpaces(reader, group.after) : group.after);
}

/** `\verb|x_y|`, `\lstinline[language=C]{z_w}`, `\mintinline{c}{x}`: code as it is typed. */
function verbatimAt(reader: Reader, name: string, after: number): Piece | undefined {
  const { raw } = reader;
  const language = name === 'mintinline' ? groupFrom(reader, after)?.after : undefined;
  const starred = raw.charAt(after) === '*' && name === 'verb' ? after + 1 : after;
  const at = language ?? afterOption(reader, starred);
  const group = name === 'verb' ? undefined : groupFrom(reader, at);
  if (group !== undefined) return codePiece(raw.slice(group.start, group.end), group.after);
  const sign = raw.charAt(at);
  if (name === 'path' || !/[^\w\s*{\\]/u.test(sign)) return undefined;
  const close = raw.slice(at + 1, at + VERB_MAX).indexOf(sign);
  return close < 1 ? undefined : codePiece(raw.slice(at + 1, at + 1 + close), at + close + 2);
}

function codePiece(value: string, end: number): Piece {
  return { inlines: [{ type: 'code', value }], end };
}

/** After a command's name TeX swallows the spaces, or an empty group that ends it. */
function endOfName(reader: Reader, after: number): number {
  return reader.raw.startsWith('{}', after) ? after + 2 : skipSpaces(reader, after);
}

/** The commands of prose that need an argument; undefined for any other. */
function withArgument(reader: Reader, name: string, after: number): Piece | undefined {
  const takesOption = REFERENCE_COMMANDS.has(name) || COLOURS.test(name) || name === 'footnote';
  const group = groupFrom(reader, takesOption ? afterOption(reader, after) : after);
  if (group === undefined) return undefined;
  const inner = reader.raw.slice(group.start, group.end);
  const style = Object.hasOwn(FONTS, name) ? FONTS[name] : undefined;
  if (style !== undefined) return { inlines: styled(reader, style, group), end: group.after };
  if (REFERENCE_COMMANDS.has(name)) return textPiece(`[${inner}]`, group.after);
  if (name === 'footnote') return wrapped(reader, ' (', group, ')');
  if (/^(?:begin|end)$/u.test(name) && LISTS.test(inner)) {
    return textPiece(' ', afterOption(reader, group.after));
  }
  if (COLOURS.test(name) || /^(?:href|url)$/u.test(name))
    return addressOrColour(reader, name, group);
  return undefined;
}

function addressOrColour(reader: Reader, name: string, first: Group): Piece | undefined {
  const url = unescapeUrl(reader.raw.slice(first.start, first.end).trim());
  if (name === 'url') return linkPiece(url, [{ type: 'text', value: url }], first.after);
  const second = groupFrom(reader, first.after);
  if (second === undefined) return undefined;
  const children = reader.read(second.start, second.end);
  return name === 'href'
    ? linkPiece(url, children, second.after)
    : { inlines: children, end: second.after };
}

/** A link, or, where the address is none of ours, its text with the address after it. */
function linkPiece(url: string, children: readonly Inline[], end: number): Piece {
  if (isSafeUrl(url)) return { inlines: [{ type: 'link', url, children }], end };
  const [only] = children;
  const repeats = children.length === 1 && only?.type === 'text' && only.value === url;
  const address: Inline = { type: 'text', value: ` (${url})` };
  return { inlines: repeats ? children : [...children, address], end };
}

function wrapped(reader: Reader, open: string, group: Group, close: string): Piece {
  const inner = reader.read(group.start, group.end);
  const [before, after] = [textPiece(open, 0), textPiece(close, 0)];
  return { inlines: [...before.inlines, ...inner, ...after.inlines], end: group.after };
}

function styled(reader: Reader, style: Style, group: Group): readonly Inline[] {
  const children = reader.read(group.start, group.end);
  if (style === 'plain') return children;
  if (style !== 'code') return [{ type: style, children }];
  const texts = children.map((child) => (child.type === 'text' ? child.value : undefined));
  return texts.includes(undefined) ? children : [{ type: 'code', value: texts.join('') }];
}

/** A sign of mathematics outside a formula; in a damaged text it is left for the repair. */
function signAt(reader: Reader, name: string, at: number): Piece {
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
function unknownAt(reader: Reader, name: string, at: number): Piece {
  const after = at + 1 + name.length;
  const group = groupFrom(reader, after);
  if (group === undefined) return textPiece(name, after);
  if (group.start === group.end) return textPiece(name, group.after);
  if (reader.damaged) return textPiece(reader.raw.slice(at, after), after);
  return sourcePiece(reader, at, after);
}
