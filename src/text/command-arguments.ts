/** Commands of TeX in prose that print their argument: fonts, colours, links, references, code. */
import type { Inline } from '../model/abstract.ts';
import { FONTS, LISTS, PRINTED, REFERENCE_COMMANDS, type Style } from './commands.ts';
import { type Group, groupFrom, type Piece, type Reader, skipSpaces, textPiece } from './reader.ts';
import { isSafeUrl, unescapeUrl } from './url.ts';

/** Where an option in brackets ends: it may hold brackets in braces. */
const OPTION = /\[(?:[^[\]{}]|\{[^{}]*\}){0,200}\]/uy;
/** The longest stretch that is looked at for the end of `\verb`. */
const VERB_MAX = 500;

/** Commands that print their second argument, in the colour that the first names. */
const COLOURS = /^(?:textcolor|colorbox)$/u;

/** What a sticky pattern matches at an offset; empty where nothing does. */
export function matchAt(pattern: RegExp, raw: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(raw)?.[0] ?? '';
}

function afterOption(reader: Reader, at: number): number {
  return at + matchAt(OPTION, reader.raw, at).length;
}

/** An item of a list: its label, or a bullet. */
export function itemAt(reader: Reader, after: number): Piece {
  const label = matchAt(OPTION, reader.raw, after);
  const end = after + label.length;
  if (label === '') return textPiece(PRINTED['item'] ?? '', end);
  return { inlines: reader.read(after + 1, end - 1), end };
}

/** A command that prints nothing, or a space, with its star, option and argument. */
export function droppedAt(reader: Reader, name: string, after: number): Piece | undefined {
  const starred = reader.raw.charAt(after) === '*' ? after + 1 : after;
  const group = groupFrom(reader, afterOption(reader, starred));
  if (group === undefined) return undefined;
  const printed = /^[hv]space$/u.test(name) ? ' ' : '';
  return textPiece(printed, name === 'color' ? skipSpaces(reader, group.after) : group.after);
}

/** `\verb|x_y|`, `\lstinline[language=C]{z_w}`, `\mintinline{c}{x}`: code as it is typed. */
export function verbatimAt(reader: Reader, name: string, after: number): Piece | undefined {
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

/** The commands of prose that need an argument; undefined for any other. */
export function withArgument(reader: Reader, name: string, after: number): Piece | undefined {
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

export function wrapped(reader: Reader, open: string, group: Group, close: string): Piece {
  const inner = reader.read(group.start, group.end);
  const [before, after] = [textPiece(open, 0), textPiece(close, 0)];
  return { inlines: [...before.inlines, ...inner, ...after.inlines], end: group.after };
}

export function styled(reader: Reader, style: Style, group: Group): readonly Inline[] {
  const children = reader.read(group.start, group.end);
  if (style === 'plain') return children;
  if (style !== 'code') return [{ type: style, children }];
  const texts = children.map((child) => (child.type === 'text' ? child.value : undefined));
  return texts.includes(undefined) ? children : [{ type: 'code', value: texts.join('') }];
}
