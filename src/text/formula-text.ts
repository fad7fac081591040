/** Formulas as readable Unicode: for titles in tabs and feeds, for slugs and for the search index. */
import { BRACE_DEPTH_MAX, braceDepth } from './limits.ts';
import {
  MATH_ACCENTS,
  MATH_FONTS,
  PAIRS,
  root,
  SILENT_IN_MATH,
  subscript,
  superscript,
  TEXT_FONTS,
} from './formula-commands.ts';
import { type Cursor, macroAt, skipBlanks } from './formula-macros.ts';
import { meaningOf } from './symbols.ts';

/** A piece of a formula; a word keeps apart from letters and digits beside it. */
interface Atom {
  readonly text: string;
  readonly word?: boolean;
}

const RELATION = /^[=<>≤≥≈∼≃≅≡∝≠∈∉⊂⊆≪≫≲≳←→↦⇒⟹⇔⟺↔⟶≔≕+:]$/u;

/**
 * A formula as readable text: `\mathcal{O}(1/\sqrt{T})` → `O(1/√T)`, `\frac{a}{b+c}` → `a/(b+c)`,
 * `x^2` → `x²`. Commands that the pages are taught read as they are set there (see `macros.ts`);
 * those nobody knows show their names. A formula nested too deep is its own source.
 */
export function formulaText(tex: string): string {
  if (braceDepth(tex) > BRACE_DEPTH_MAX) return tex;
  const cursor = { tex, at: 0 };
  let text = readSequence(cursor, true);
  while (cursor.at < tex.length) {
    cursor.at += 1;
    text += readSequence(cursor, true);
  }
  return text.replace(/\s+/gu, ' ').trim().normalize('NFC');
}

/** Reads to the end, or to the `}` that closes the group that we are in. */
function readSequence(cursor: Cursor, spaced: boolean): string {
  let text = '';
  let afterWord = false;
  while (cursor.at < cursor.tex.length && cursor.tex[cursor.at] !== '}') {
    const atom = readScripted(cursor);
    text += (spaced && relates(text, atom)) || keepsApart(text, atom, afterWord) ? ' ' : '';
    text += spaced && relates(text, atom) ? `${atom.text} ` : atom.text;
    if (atom.text !== '') afterWord = atom.word === true;
  }
  return text;
}

/** Whether an atom is a relation with something before it: it stands between spaces. */
function relates(text: string, atom: Atom): boolean {
  return RELATION.test(atom.text) && !/(?:^|[([{;] ?)$/u.test(text);
}

/** Whether a word and a letter, digit or root would run together. */
function keepsApart(text: string, atom: Atom, afterWord: boolean): boolean {
  if (!/[\p{L}\p{N}\p{M})⁰¹²³⁴-⁹]$/u.test(text)) return false;
  const starts = atom.text.charAt(0);
  if (afterWord) return /[\p{L}\p{N}√∑]/u.test(starts);
  return atom.word === true && /[\p{L}\p{N}√∑(]/u.test(starts);
}

/** An atom with its superscripts and subscripts. */
function readScripted(cursor: Cursor): Atom {
  const start = cursor.at;
  let { text, word } = { word: false, ...readAtom(cursor) };
  const grouped = cursor.tex[start] === '{' && text.length > 1;
  for (let script = scriptAt(cursor); script !== undefined; script = scriptAt(cursor)) {
    cursor.at = script.after;
    const content = readArgument(cursor);
    const base = grouped && /[-+/\s]/u.test(text) && !/^\(.*\)$/u.test(text) ? `(${text})` : text;
    text = base + (script.sign === '^' ? superscript(content) : subscript(content));
    word ||= /^[∑∏∫⋃⋂]/u.test(text);
  }
  return { text, word };
}

function scriptAt({ tex, at }: Cursor): { sign: string; after: number } | undefined {
  const after = skipBlanks(tex, at);
  const sign = tex.charAt(after);
  return sign === '^' || sign === '_' ? { sign, after: after + 1 } : undefined;
}

function readArgument(cursor: Cursor): string {
  cursor.at = skipBlanks(cursor.tex, cursor.at);
  if (cursor.tex[cursor.at] === '{') return readGroup(cursor);
  return cursor.tex[cursor.at] === '}' ? '' : readAtom(cursor).text;
}

function readGroup(cursor: Cursor): string {
  cursor.at += 1;
  const text = readSequence(cursor, false).trim();
  cursor.at += 1;
  return text;
}

function readAtom(cursor: Cursor): Atom {
  const { tex, at } = cursor;
  const char = String.fromCodePoint(tex.codePointAt(at) ?? 0x20);
  if (char === '{') return { text: readGroup(cursor) };
  if (char === '\\') return readCommand(cursor);
  // A script that has no base of its own (`LoRA$^+$`): its sign is read as a script's.
  if (char === '^' || char === '_') return { text: '' };
  cursor.at += char.length;
  if (/\s/u.test(char)) return { text: /[,;]/u.test(tex.charAt(at - 1)) ? ' ' : '' };
  return { text: { '~': ' ', '&': ' ', $: '', "'": '′' }[char] ?? char };
}

function readCommand(cursor: Cursor): Atom {
  const name =
    /^(?:[a-zA-Z]+|.|$)/su.exec(cursor.tex.slice(cursor.at + 1, cursor.at + 41))?.[0] ?? '';
  cursor.at += 1 + name.length;
  if (name === '\\') return { text: '; ' };
  if (/^[,;:> ]$/u.test(name)) return { text: ' ' };
  if (name === '!' || SILENT_IN_MATH.test(name)) return skipPartner(cursor, name);
  if (name === 'begin' || name === 'end') return skipEnvironment(cursor);
  if (name === 'sqrt') return { text: readRoot(cursor) };
  if (name === 'not') return { text: `${readArgument(cursor)}\u0338` };
  if (TEXT_FONTS.test(name)) return readWords(cursor);
  return readApplied(cursor, name);
}

/** A command applied to what follows, or a sign that stands alone. */
function readApplied(cursor: Cursor, name: string): Atom {
  const pair = Object.hasOwn(PAIRS, name) ? PAIRS[name] : undefined;
  if (pair !== undefined)
    return { text: pair(readArgument(cursor), readArgument(cursor)), word: true };
  const mark = Object.hasOwn(MATH_ACCENTS, name) ? MATH_ACCENTS[name] : undefined;
  if (mark !== undefined) return { text: accent(name, mark, readArgument(cursor)) };
  if (MATH_FONTS.test(name)) return { text: readArgument(cursor) };
  const macro = macroAt(cursor, name);
  const text = macro === undefined ? signOf(name) : readSequence({ tex: macro, at: 0 }, false);
  return { text, word: /^\p{L}{2,}$/u.test(text) };
}

function signOf(name: string): string {
  const meaning = meaningOf(name);
  return meaning.kind === 'sign' ? meaning.text : name;
}

function accent(name: string, mark: string, letter: string): string {
  return Array.from(letter).length === 1 ? letter + mark : `${name}(${letter})`;
}

/** `\left.` and `\right.` are brackets that print nothing. */
function skipPartner(cursor: Cursor, name: string): Atom {
  if (/^(?:left|right)$/u.test(name) && cursor.tex[cursor.at] === '.') cursor.at += 1;
  return { text: '' };
}

/** Passes over `{name}` and, after `{array}`, its column specification. */
function skipEnvironment(cursor: Cursor): Atom {
  const braces = /^\{[^{}]*\}(?:(?<=\{array\})\{[^{}]*\})?/u.exec(cursor.tex.slice(cursor.at));
  cursor.at += braces?.[0].length ?? 0;
  return { text: ' ' };
}

function readRoot(cursor: Cursor): string {
  const degree = /^\[([^\]{}]{1,20})\]/u.exec(cursor.tex.slice(cursor.at, cursor.at + 22));
  cursor.at += degree?.[0].length ?? 0;
  return root(readArgument(cursor), degree?.[1] ?? '');
}

/** Words inside a formula: their spaces count, and formulas inside them lose their dollars. */
function readWords(cursor: Cursor): Atom {
  if (cursor.tex[cursor.at] === '*') cursor.at += 1;
  const { tex, at } = cursor;
  const text = readArgument(cursor);
  const raw = tex.slice(at, cursor.at);
  const plain = /^\{[^\\{}$]*\}$/u.test(raw) ? raw.slice(1, -1) : text;
  return { text: plain, word: /^\p{L}{2,}$/u.test(plain) };
}
