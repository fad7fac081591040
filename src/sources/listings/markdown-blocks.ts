/** Markdown as blocks of runs: text with what marks it (bold, italic, a link), and where it stands. */
import type { Nodes, PhrasingContent, RootContent, TableCell } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { LineRange } from '../../model/claim.ts';

/** A piece of text that is marked in one way. A new line in the source is `\n`, one on the page `\u2028`. */
export interface TextRun {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly link?: string;
}

/** A part of a Markdown text, in the order of the page. */
export type Block =
  | {
      readonly kind: 'heading' | 'paragraph';
      readonly runs: readonly TextRun[];
      readonly at: LineRange;
      /** It stands in a block quotation. */
      readonly isQuote?: true;
    }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly at: LineRange }
  | { readonly kind: 'table'; readonly rows: readonly Row[]; readonly at: LineRange }
  | { readonly kind: 'other'; readonly at: LineRange };

interface Item {
  readonly blocks: readonly Block[];
  readonly at: LineRange;
}

/** A row of a table; the first is its head. */
export interface Row {
  readonly cells: readonly (readonly TextRun[])[];
  readonly at: LineRange;
}

/** What is the same for all blocks of a text. */
interface Context {
  readonly text: string;
  /** Addresses that are defined once and named elsewhere: `[1]: https://…`. */
  readonly definitions: ReadonlyMap<string, string>;
}

const PARSER = unified().use(remarkParse).use(remarkGfm).use(remarkMath);
const FRONT_MATTER = /^\s*---[ \t]*\n[\s\S]*?\n---[ \t]*(?=\n|$)/u;

/** Lists and quotations that one line may be within. */
const NESTED_MAX = 30;
const MARKERS = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>]|$))*/u;
/** Spaces before a line, which may be within a list for every other one. */
const INDENT_MAX = 100;
/** Signs with a meaning in the lines of one paragraph: the parser goes over them again and again. */
const SIGNS_MAX = 2_000;
const SIGN = /[[\]*_`$!<&|~]/gu;
/** What begins another block than the paragraph before. */
const BLOCK = /^\s*(?:$|[-*+>#|]|\d{1,9}[.)])/u;

/** The numbers of the lines that are dear to parse; no list of papers has any. */
export function heavyLinesIn(text: string): ReadonlySet<number> {
  const heavy = new Set<number>();
  let signs = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (BLOCK.test(line)) signs = 0;
    signs += line.match(SIGN)?.length ?? 0;
    if (signs > SIGNS_MAX || isDeep(line)) heavy.add(index + 1);
  }
  return heavy;
}

function isDeep(line: string): boolean {
  const nested = MARKERS.exec(line)?.[0].match(/[-*+>.)]/gu)?.length ?? 0;
  const indent = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
  return nested > NESTED_MAX || indent > INDENT_MAX;
}

/**
 * What stands in the place of a heavy line: the beginning of its block, and nothing in it, so that what is
 * below it does not become a part of what is above.
 */
function placeholderOf(line: string): string {
  if (isDeep(line)) return '#';
  if (/^\s*\|/u.test(line)) return '| |';
  const [begin = ''] = /^\s*/u.exec(line) ?? [];
  const markers = MARKERS.exec(line)?.[0] ?? '';
  return markers === '' ? `${begin}#` : `${markers} #`;
}

function withoutHeavyLines(text: string): string {
  const heavy = heavyLinesIn(text);
  if (heavy.size === 0) return text;
  return text
    .split('\n')
    .map((line, index) => (heavy.has(index + 1) ? placeholderOf(line) : line))
    .join('\n');
}

/** The blocks of a Markdown text. Front matter, code and rules are blocks without text. */
export function blocksOfMarkdown(markdown: string): Block[] {
  const text = withoutHeavyLines(
    markdown.replace(FRONT_MATTER, (matter) => matter.replace(/[^\n]+/gu, '')),
  );
  const { children } = PARSER.parse(text);
  const definitions = new Map(
    children.flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
    ),
  );
  return children.flatMap((node) => blockOf(node, { text, definitions }));
}

function placeOf({ position }: Nodes): LineRange {
  return [position?.start.line ?? 0, position?.end.line ?? 0];
}

function blockOf(node: RootContent, context: Context): Block[] {
  const at = placeOf(node);
  const inline = (nodes: readonly PhrasingContent[] | TableCell['children']) =>
    runsOf(nodes, context);
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return [{ kind: node.type, runs: inline(node.children), at }];
    case 'html':
      return [{ kind: 'paragraph', runs: inline([node]), at }];
    case 'blockquote':
      return node.children.flatMap((child) => blockOf(child, context)).map(asQuote);
    case 'list': {
      const items = node.children.map((item) => ({
        blocks: item.children.flatMap((child) => blockOf(child, context)),
        at: placeOf(item),
      }));
      return [{ kind: 'list', items, at }];
    }
    case 'table': {
      const rows = node.children.map((row) => ({
        cells: row.children.map((cell) => inline(cell.children)),
        at: placeOf(row),
      }));
      return [{ kind: 'table', rows, at }];
    }
    default:
      return [{ kind: 'other', at }];
  }
}

function asQuote(block: Block): Block {
  return 'runs' in block ? { ...block, isQuote: true } : block;
}

/** What marks a text, by Markdown or by tags of HTML. */
type Style = Omit<TextRun, 'text'>;

function runsOf(nodes: readonly PhrasingContent[], context: Context): TextRun[] {
  const runs: TextRun[] = [];
  let tags: Style = {};
  const add = (text: string, style: Style) => runs.push({ text, ...style, ...tags });
  const walk = (node: PhrasingContent, style: Style): void => {
    if (node.type === 'text' || node.type === 'inlineCode') add(node.value, style);
    else if (node.type === 'inlineMath') add(sourceOf(node, context), style);
    else if (node.type === 'break') add('\u2028', style);
    else if (node.type === 'image') add(style.link === undefined ? ' ' : (node.alt ?? ''), style);
    else if (node.type === 'html') tags = readHtml(node.value, tags, (text) => add(text, style));
    else if ('children' in node) {
      const inner = { ...style, ...styleOf(node, context) };
      for (const child of node.children) walk(child, inner);
    }
  };
  for (const node of nodes) walk(node, {});
  return runs;
}

function styleOf(node: PhrasingContent, { definitions }: Context): Style {
  if (node.type === 'strong') return { strong: true };
  if (node.type === 'emphasis') return { emphasis: true };
  if (node.type === 'link') return { link: node.url };
  const link = node.type === 'linkReference' ? definitions.get(node.identifier) : undefined;
  return link === undefined ? {} : { link };
}

/** A formula as it is written, with its dollars. */
function sourceOf({ position }: Nodes, { text }: Context): string {
  return text.slice(position?.start.offset, position?.end.offset);
}

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z\d]*)\b([^<>]*)>/giu;
const HREF = /\bhref\s*=\s*["']?([^"'\s>]+)/iu;

/**
 * The text of HTML that stands in Markdown.
 * @returns what its tags that are still open mark in the text after it
 */
function readHtml(html: string, open: Style, add: (text: string) => void): Style {
  let style = open;
  let at = 0;
  for (const match of html.matchAll(TAG)) {
    const [tag, slash, name = '', rest = ''] = match;
    if (match.index > at) add(html.slice(at, match.index));
    at = match.index + tag.length;
    const mark = markOf(name.toLowerCase(), rest);
    if (mark === undefined) add(textOfTag(name.toLowerCase(), slash === '/', tag));
    else style = slash === '/' ? without(style, mark) : { ...style, ...mark };
  }
  if (at < html.length) add(html.slice(at));
  return style;
}

function markOf(name: string, rest: string): Style | undefined {
  if (name === 'a') return { link: HREF.exec(rest)?.[1] ?? '' };
  if (name === 'b' || name === 'strong') return { strong: true };
  return name === 'i' || name === 'em' ? { emphasis: true } : undefined;
}

function without(style: Style, mark: Style): Style {
  const left = Object.entries(style).filter(([key]) => !(key in mark));
  return Object.fromEntries(left);
}

/** A summary is the label of what it opens; scripts of formulas stay tags; any other tag is none. */
function textOfTag(name: string, closes: boolean, tag: string): string {
  if (name === 'summary') return closes ? ':\u2028' : '\u2028';
  if (/^(?:br|p|div|li|tr)$/u.test(name)) return '\u2028';
  return /^(?:sub|sup)$/u.test(name) ? tag : '';
}
