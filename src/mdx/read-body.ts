/** The body of a page as an abstract, or the reasons why it is none. */
import type { Nodes, PhrasingContent } from 'mdast';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Abstract, Inline, Paragraph } from '../model/abstract.ts';
import { tidyAbstract } from '../text/tidy.ts';
import { isSafeUrl } from '../text/url.ts';
import { isDisplayFence } from './fence.ts';
import { readPlainBody } from './plain-body.ts';
import { refusalOf } from './refusals.ts';

/** Something in a body that has to be said, with its line counted from the body's first. */
interface BodyMessage {
  readonly line: number;
  readonly message: string;
}
export type BodyReading =
  | { readonly ok: true; readonly abstract: Abstract; readonly notes: readonly BodyMessage[] }
  | { readonly ok: false; readonly refusals: readonly BodyMessage[] };

/** Five times the longest abstract: escapes lengthen it, hostile edits want more. */
const BODY_MAX = 100_000;
/** Stars and underscores that may open emphasis: the parser's time grows with their square. */
const MARKERS_MAX = 1_000;
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
  return plain === undefined
    ? parseBody(body)
    : { ok: true, abstract: tidyAbstract(plain), notes: [] };
}

/** Reads a body as MDX reads it, by its own parser. */
export function parseBody(body: string): BodyReading {
  const excess = overLimit(body);
  if (excess !== undefined) return { ok: false, refusals: [{ line: 1, message: excess }] };
  const context: Context = { body, refusals: [], notes: [] };
  try {
    const abstract = parser.parse(body).children.flatMap((node) => paragraphOf(node, context));
    const { refusals, notes } = context;
    if (refusals.length > 0) return { ok: false, refusals: refusals.slice(0, REFUSALS_MAX) };
    return { ok: true, abstract: tidyAbstract(abstract), notes };
  } catch (error) {
    return { ok: false, refusals: [syntaxError(error)] };
  }
}

/** Why a body would take too long to read, if it would. */
function overLimit(body: string): string | undefined {
  if (body.length > BODY_MAX) {
    return `the abstract has ${body.length} characters; at most ${BODY_MAX} are read: shorten it`;
  }
  const prose = body.replace(/\\[^]|\$+[^$]*\$+/gu, '');
  const markers = prose.match(/\*+|_+/gu)?.length ?? 0;
  return markers > MARKERS_MAX
    ? `the abstract has ${markers} runs of * and _; put backslashes before those that are text`
    : undefined;
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
