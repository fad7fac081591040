/** Bars, angle brackets and sized brackets. */
import type { Atom } from './atoms.ts';
import { isSign, isSpace, atomTex, nested, type Grammar, type ParseContext } from './grammar.ts';
import { contentOf, type Content } from './groups.ts';
import { PROVEN, type ParsedExpression } from './parsed.ts';

/** Bars are looked for so far ahead, in atoms. */
const REACH = 60;
const PARTNERS: Readonly<Record<string, string>> = {
  ...{ vert: 'vert', Vert: 'Vert', lvert: 'rvert', lVert: 'rVert', langle: 'rangle' },
  ...{ lfloor: 'rfloor', lceil: 'rceil', lbrace: 'rbrace', lp: 'rp' },
};
const OPENS = /^[([{|.]$/u;

/** `left( … right)`, `big[ … big]`, from the sizer on. */
export function sizedAt(
  grammar: Grammar,
  at: number,
  place: ParseContext,
): ParsedExpression | undefined {
  const { atoms } = grammar;
  const sizer = atoms[at];
  const opener = at + 1 + (isSpace(atoms[at + 1]) ? 1 : 0);
  const open = atoms[opener];
  if (sizer === undefined || open === undefined || !isFence(open)) return undefined;
  const close = closerOf(grammar, opener, sizer);
  if (close === undefined) return undefined;
  const beforeClose = close - 1 - (isSpace(atoms[close - 1]) ? 1 : 0);
  const sized = atoms[beforeClose]?.role === 'sizer' ? beforeClose : close;
  const content = contentOf(grammar, opener + 1, sized, nested(place));
  if (content === undefined) return undefined;
  const both = sized !== close;
  if (!both && sizer.text === 'left') return undefined;
  const [first, last] = [fenceTex(open), fenceTex(atoms[close])];
  const tex = `${atomTex(sizer)}${first}${content.tex}${both ? atomTex(atoms[sized] ?? sizer) : ''}${last}`;
  return fenced(close + 1, tex, content);
}

function isFence(atom: Atom): boolean {
  return atom.role === 'fence' || (atom.kind === 'sign' && OPENS.test(atom.text));
}

/** Index of the fence that ends a sized group: its bracket, or what the next sizer stands before. */
function closerOf(grammar: Grammar, opener: number, sizer: Atom): number | undefined {
  const paired = grammar.closing.get(opener);
  if (paired !== undefined) return paired;
  const { atoms } = grammar;
  const partner = sizer.text === 'left' ? 'right' : sizer.text.replace(/l$/u, 'r');
  let depth = 0;
  for (let at = opener + 1; at < Math.min(atoms.length - 1, opener + REACH); at += 1) {
    const atom = atoms[at];
    if (atom?.role !== 'sizer') continue;
    if (atom.text === partner && depth === 0) return at + 1 + (isSpace(atoms[at + 1]) ? 1 : 0);
    if (atom.text === 'left') depth += 1;
    if (atom.text === 'right') depth -= 1;
  }
  return undefined;
}

function fenceTex(atom: Atom | undefined): string {
  if (atom === undefined) return '.';
  return isSign(atom, '{') || isSign(atom, '}') ? `\\${atom.text}` : atomTex(atom);
}

function fenced(end: number, tex: string, { lossy }: Content): ParsedExpression {
  return { end, tex, weight: PROVEN, form: 'group', ...(lossy !== undefined && { lossy }) };
}

/** `langle x, y rangle`, `Vert x Vert`: a fence that is a command, and its partner. */
export function fenceAt(
  grammar: Grammar,
  at: number,
  place: ParseContext,
): ParsedExpression | undefined {
  const { atoms } = grammar;
  const open = atoms[at];
  const partner = PARTNERS[open?.text ?? ''];
  if (open === undefined || partner === undefined) return undefined;
  let depth = 0;
  for (let close = at + 1; close < Math.min(atoms.length, at + REACH); close += 1) {
    const atom = atoms[close];
    if (atom?.kind === 'word' || atom?.kind === 'wall') return undefined;
    if (atom?.role !== 'fence') continue;
    if (atom.text === open.text && open.text !== partner) depth += 1;
    if (atom.text !== partner || depth-- > 0) continue;
    const content = contentOf(grammar, at + 1, close, nested(place));
    if (content === undefined || !(content.terms > 0 || isFilled(content))) return undefined;
    return fenced(close + 1, joinFences(atomTex(open), content.tex, atomTex(atom)), content);
  }
  return undefined;
}

function joinFences(open: string, content: string, close: string): string {
  return `${open}${/^[A-Za-z]/u.test(content) ? ' ' : ''}${content}${close}`;
}

/** `|S|`, `|nabla F(x)|`, `||x||`: bars around a formula. */
export function barsAt(
  grammar: Grammar,
  at: number,
  place: ParseContext,
): ParsedExpression | undefined {
  const { atoms } = grammar;
  const double = isSign(atoms[at + 1], '|');
  const from = at + (double ? 2 : 1);
  if (isSpace(atoms[from]) && place.depth === 0 && atoms[from + 1]?.text !== 'cdot')
    return undefined;
  const close = closingBar(grammar, from, double);
  if (close === undefined) return undefined;
  const content = contentOf(grammar, from, close, nested(place));
  const indexed = isSign(atoms[close + (double ? 2 : 1)], '_') && content?.runs === 1;
  const ket = atoms[close]?.text === 'rangle';
  if (content === undefined || !(isFilled(content) || indexed || ket)) return undefined;
  const end = close + (double ? 2 : 1);
  if (ket) return fenced(end, `|${content.tex}\\rangle`, content);
  const bar = barTex(double, content.tex, isIndexed(grammar, end));
  return fenced(end, `${bar}${content.tex}${bar}`, content);
}

/** Something stands between the bars, or the dot that stands for anything. */
function isFilled({ symbols, tex }: Content): boolean {
  return symbols > 0 || tex.trim() === '\\cdot';
}

function closingBar(
  { atoms, closing }: Grammar,
  from: number,
  double: boolean,
): number | undefined {
  for (let at = from; at < Math.min(atoms.length, from + REACH); at += 1) {
    const atom = atoms[at];
    if (atom === undefined || atom.kind === 'word' || atom.kind === 'wall') return undefined;
    if (/^[)\]}]$/u.test(atom.text)) return undefined;
    const close = closing.get(at) ?? (atom.text === 'langle' ? angleAfter(atoms, at) : undefined);
    if (close !== undefined) at = close;
    else if (!double && atom.text === 'rangle') return at > from ? at : undefined;
    else if (isSign(atom, '|') && (!double || isSign(atoms[at + 1], '|')))
      return at > from ? at : undefined;
  }
  return undefined;
}

/** Index of the `rangle` that closes the `langle` at `at`. */
function angleAfter(atoms: readonly Atom[], at: number): number | undefined {
  const ahead = atoms.slice(at, at + REACH).findIndex(({ text }) => text === 'rangle');
  return ahead < 0 ? undefined : at + ahead;
}

/** A gradient, a dot, or the difference of two symbols. */
const NORMED =
  /^\s*\\(?:nabla|cdot\s*$)|^[^()\d|=]*[^()\d|=\s]\s?-\s?(?![\d(]|[abcijkmnpqst]\s*$)[^()|=]*$/u;

/** `|x|_2`, `|x|^2_2`. */
function isIndexed({ atoms }: Grammar, end: number): boolean {
  return isSign(atoms[end], '_') || (isSign(atoms[end], '^') && isSign(atoms[end + 2], '_'));
}

/** One bar is left of `\|` too: with an index, or around a gradient, it was a norm. */
function barTex(double: boolean, content: string, indexed: boolean): string {
  if (double) return '||';
  const bare = content.replace(/[_^](?:\{[^{}]*\}|[^\\\s{])/gu, '');
  return indexed || NORMED.test(content) || NORMED.test(bare) ? '\\|' : '|';
}
