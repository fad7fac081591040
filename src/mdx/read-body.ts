/** The body of a page as an abstract, or the reasons why it is none. */
import type { Nodes, PhrasingContent } from 'mdast';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Abstract, Inline, Paragraph } from '../model/abstract.ts';
import { amountIn, overLimit } from '../text/limits.ts';
import { tidyAbstract } from '../text/tidy.ts';
import { isSafeUrl } from '../text/url.ts';
import { isDisplayFence } from './fence.ts';

/** Something in a body that has to be said, with its line counted from the body's first. */
interface BodyMessage {
  readonly line: number;
  readonly message: string;
}
type BodyReading =
  | { readonly ok: true; readonly abstract: Abstract; readonly notes: readonly BodyMessage[] }
  | { readonly ok: false; readonly refusals: readonly BodyMessage[] };

/** Five times the longest abstract: escapes lengthen it, hostile edits want more. */
const BODY_MAX = 100_000;
/** Signs that may open something within a line: the parser's time grows with their square. */
const MARKERS_MAX = 1_000;
/** The same, with those in formulas and code. */
const ALL_MARKERS_MAX = 4_000;
/** Signs that may open a block: none but a formula's may stand there, and each nests in the last. */
const BLOCKS_MAX = 100;
const REFUSALS_MAX = 20;

interface Context {
  readonly body: string;
  readonly refusals: BodyMessage[];
  readonly notes: BodyMessage[];
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkMath).freeze();

/** Reads a body: text, emphasis, code, links and formulas, in paragraphs; anything else refuses it. */
export function readBody(body: string): BodyReading {
  const plain = body.length <= BODY_MAX ? readPlainBody(body) : undefined;
  if (plain === undefined) return parseBody(body);
  return withinLimits(tidyAbstract(plain), []);
}

/** Reads a body as MDX reads it, by its own parser. */
export function parseBody(body: string): BodyReading {
  const excess = beyondBounds(body);
  if (excess !== undefined) return { ok: false, refusals: [excess] };
  const context: Context = { body, refusals: [], notes: [] };
  try {
    const abstract = parser.parse(body).children.flatMap((node) => paragraphOf(node, context));
    const { refusals, notes } = context;
    if (refusals.length > 0) return { ok: false, refusals: refusals.slice(0, REFUSALS_MAX) };
    return withinLimits(tidyAbstract(abstract), notes);
  } catch (error) {
    return { ok: false, refusals: [syntaxError(error)] };
  }
}

/** What was read, unless it is more than an abstract of a source may hold. */
function withinLimits(abstract: Abstract, notes: readonly BodyMessage[]): BodyReading {
  const amount = amountIn(abstract);
  if (overLimit(amount) === undefined) return { ok: true, abstract, notes };
  const message = `the abstract has ${amount.pieces} formulas, styles and texts between them, and ${amount.formulas} characters of formulas; that is more than a page may hold: shorten it`;
  return { ok: false, refusals: [{ line: 1, message }] };
}

/** Why a body would take too long to read, if it would, and from which line on. */
function beyondBounds(body: string): BodyMessage | undefined {
  if (body.length > BODY_MAX) {
    const message = `the abstract has ${body.length} characters; at most ${BODY_MAX} are read: shorten it`;
    return { line: 1, message };
  }
  return manyBlocks(body) ?? manyMarkers(body);
}

const BLOCK_SIGN = /[ \t]*(?:>|[-+*=#|<{[]|\d{1,9}[.)]|`{3}|~{3})/uy;

/** Lists within lists and the like: each line's first signs are counted. */
function manyBlocks(body: string): BodyMessage | undefined {
  let found = 0;
  for (const [at, line] of body.split('\n').entries()) {
    BLOCK_SIGN.lastIndex = 0;
    while (BLOCK_SIGN.test(line)) found += 1;
    if (found > BLOCKS_MAX) {
      const message = `more than ${BLOCKS_MAX} signs that may begin a list, a heading or the like stand up to here; put backslashes before those that are text`;
      return { line: at + 1, message };
    }
  }
  return undefined;
}

/** A longer run counts for as many: to look for its like in the rest costs as much. */
const MARKER = /\*{1,3}|_{1,3}|`{1,3}|[[<{]|\${1,3}/gu;

/** Emphasis, code, links, formulas: in all, and without what stands in formulas and code. */
function manyMarkers(body: string): BodyMessage | undefined {
  const plain = body.replace(/\\[^]/gu, '  ');
  const prose = plain.replace(/\$+[^$]*\$+|(`+)[^`]*\1/gu, (span) => span.replace(/[^\n]/gu, ' '));
  return tooMany(plain, ALL_MARKERS_MAX) ?? tooMany(prose, MARKERS_MAX);
}

function tooMany(text: string, most: number): BodyMessage | undefined {
  const markers = Array.from(text.matchAll(MARKER));
  const first = markers[most];
  if (first === undefined) return undefined;
  const message = `the abstract has ${markers.length} runs of signs such as * and _; put backslashes before those that are text`;
  return { line: text.slice(0, first.index).split('\n').length, message };
}

function paragraphOf(node: Nodes, context: Context): readonly Paragraph[] {
  if (node.type === 'paragraph') {
    return [node.children.flatMap((child) => inlinesOf(child, context))];
  }
  if (node.type === 'math') return [[{ type: 'formula', tex: node.value, display: true }]];
  refuse(node, context);
  return [];
}

function inlinesOf(node: PhrasingContent, context: Context): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }];
    case 'break':
      return [{ type: 'text', value: ' ' }];
    case 'inlineCode':
      return [{ type: 'code', value: node.value }];
    case 'inlineMath': {
      const display = isDisplayFence(context.body, node.position?.start.offset ?? 0);
      return [{ type: 'formula', tex: node.value, display }];
    }
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: childrenOf(node, context) }];
    case 'link':
      if (!isSafeUrl(node.url)) refuse(node, context);
      if (node.title) note(node, context, `the title "${node.title}" of a link is not kept`);
      return [{ type: 'link', url: node.url, children: childrenOf(node, context) }];
    default:
      refuse(node, context);
      return [];
  }
}

function childrenOf(node: { children: PhrasingContent[] }, context: Context): readonly Inline[] {
  return node.children.flatMap((child) => inlinesOf(child, context));
}

function refuse(node: Nodes, { refusals }: Context): void {
  refusals.push({ line: node.position?.start.line ?? 1, message: refusalOf(node) });
}

function note(node: Nodes, { notes }: Context, message: string): void {
  notes.push({ line: node.position?.start.line ?? 1, message });
}

/** What the parser throws on MDX that it cannot read. */
function syntaxError(error: unknown): BodyMessage {
  const { line, reason } = error as { line?: number; reason?: string };
  const remedy = 'write \\{ for a brace and \\< for a less-than sign';
  return {
    line: line ?? 1,
    message: `the abstract is no valid MDX (${reason ?? String(error)}); ${remedy}`,
  };
}

/** A paragraph of one line that begins like prose: nothing else of Markdown or MDX begins so. */
const PROSE_LINE = /^(?!(?:im|ex)port(?![a-z]))[\p{L}"'“‘(][^\n]*(?<![ \t])$/u;
/**
 * Characters that mean nothing, or escaped ones; what may mean something ends the short way. A
 * backslash escapes signs alone: before any other character it is one itself.
 */
const PROSE =
  /(?:[^\\$`*_[<{&!\n\t\0]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])|&(?![#A-Za-z])|!(?!\[)|\\[!-/:-@[-`{-~]|\\(?=[^!-/:-@[-`{-~\n]))+/uy;
const ESCAPED = /\\([!-/:-@[-`{-~])/gu;
const DOLLARS = /\$+/uy;

/**
 * The paragraphs of a body that holds but text and formulas; undefined for any other, which the
 * parser has to read. Where it answers, it answers as the parser does.
 */
export function readPlainBody(body: string): readonly Paragraph[] | undefined {
  const lines = body.replace(/^\n+|\n+$/gu, '').split(/\n\n+/u);
  if (lines.length === 1 && lines[0] === '') return [];
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const inlines = PROSE_LINE.test(line) ? readLine(line) : undefined;
    if (inlines === undefined) return undefined;
    paragraphs.push(inlines);
  }
  return paragraphs;
}

function readLine(line: string): Paragraph | undefined {
  const inlines: Inline[] = [];
  let at = 0;
  while (at < line.length) {
    const prose = matchAt(PROSE, line, at);
    if (prose !== '') inlines.push({ type: 'text', value: prose.replace(ESCAPED, '$1') });
    at += prose.length;
    const fence = matchAt(DOLLARS, line, at);
    if (prose + fence === '') return undefined;
    if (fence === '') continue;
    const start = at + fence.length;
    const end = closingFence(line, start, fence);
    if (end === undefined) return undefined;
    inlines.push({ type: 'formula', tex: line.slice(start, end), display: fence.length % 2 === 0 });
    at = end + fence.length;
  }
  return inlines;
}

/** Where a run of just as many dollars begins. */
function closingFence(line: string, start: number, fence: string): number | undefined {
  let at = line.indexOf('$', start);
  while (at >= 0) {
    const run = matchAt(DOLLARS, line, at);
    if (run === fence) return at;
    at = line.indexOf('$', at + run.length);
  }
  return undefined;
}

function matchAt(pattern: RegExp, line: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? '';
}

const EXPRESSION = 'an expression in braces is not allowed; write \\{ for a brace';
const TAG = 'a tag is not allowed; write \\< for a less-than sign';
const BLOCK = 'only paragraphs are; put a backslash before the sign that begins it';

/** What may not stand in an abstract, by the type of its node, and what to do about it. */
const REFUSALS: Readonly<Record<string, string>> = {
  mdxFlowExpression: EXPRESSION,
  mdxTextExpression: EXPRESSION,
  mdxJsxFlowElement: TAG,
  mdxJsxTextElement: TAG,
  html: TAG,
  mdxjsEsm: 'a line that begins with import or export is code to MDX; begin it with another word',
  heading: `a heading is not allowed, ${BLOCK}`,
  list: `a list is not allowed, ${BLOCK}`,
  blockquote: `a quotation is not allowed, ${BLOCK}`,
  code: `a block of code is not allowed, ${BLOCK}`,
  thematicBreak: `a rule is not allowed, ${BLOCK}`,
  definition: 'a link definition is not allowed; write the link as [text](https://…)',
  linkReference: 'a link by reference is not allowed; write it as [text](https://…)',
  image: 'an image is not allowed; link to it as [text](https://…)',
  imageReference: 'an image is not allowed; link to it as [text](https://…)',
  link: 'a link must begin with http://, https:// or mailto:',
};

/** Why a node may not stand in an abstract, and the remedy. */
function refusalOf(node: Nodes): string {
  return (
    REFUSALS[node.type] ?? `${node.type} is not allowed in an abstract; write it as plain text`
  );
}
