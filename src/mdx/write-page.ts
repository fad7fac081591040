/** Writes a paper as its page: frontmatter, and the abstract as MDX by way of a Markdown tree. */
import { type Paper, FRONTMATTER_KEYS, type Frontmatter } from '../model/paper.ts';
import { mathToMarkdown } from 'mdast-util-math';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Abstract, Inline } from '../model/abstract.ts';
import { sourceOf } from '../text/plain.ts';
import { tidyAbstract } from '../text/tidy.ts';
import { fenceFor } from './fence.ts';
import { readBody } from './read-body.ts';
import type { Paragraph as MdastParagraph, PhrasingContent, Root } from 'mdast';
import { Document, type Node, type Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { writtenName } from '../model/name.ts';

/**
 * A paper as its page: frontmatter, then the abstract as MDX that holds no expression, tag, import
 * or export. Reading it back gives the same paper, its abstract in canonical form.
 */
export function writePage(paper: Paper): string {
  const { abstract, ...frontmatter } = paper;
  const body = writeBody(abstract);
  const page = `---\n${writeFrontmatter(frontmatter)}---\n${body === '' ? '' : `\n${body}\n`}`;
  return page.toWellFormed();
}

/**
 * MDX runs a line that begins with `import` or `export`, and the serialiser does not know it.
 * https://mdxjs.com/docs/what-is-mdx/#esm
 */
const MODULE_WORDS: Options['unsafe'] = [
  { atBreak: true, character: 'i', after: 'mport(?![a-z])' },
  { atBreak: true, character: 'e', after: 'xport(?![a-z])' },
];

/**
 * The body of a page. What was written is read again: unless the same abstract comes back, a
 * plainer form is taken, down to text of which every sign is escaped.
 */
export function writeBody(abstract: Abstract): string {
  const tidy = tidyAbstract(abstract);
  const meant = JSON.stringify(tidy);
  for (const marker of ['*', '_'] as const) {
    const body = serialise(tidy, marker);
    const reading = readBody(body);
    if (reading.ok && JSON.stringify(reading.abstract) === meant) return body;
  }
  const unstyled = tidyAbstract(tidy.map((inlines) => inlines.flatMap(withoutStyle)));
  const body = serialise(unstyled, '*');
  const reading = readBody(body);
  if (reading.ok && JSON.stringify(reading.abstract) === JSON.stringify(unstyled)) return body;
  return tidy.map((inlines) => escapeAll(inlines.map(sourceOf).join(''))).join('\n\n');
}

function serialise(abstract: Abstract, emphasis: '*' | '_'): string {
  return toMarkdown(toMdast(abstract), { extensions, emphasis, strong: '*' }).trimEnd();
}

function writeFormula(node: MathNode): string {
  const fence = fenceFor(node.value, node.data.display);
  const pad = /^\$|\$$/u.test(node.value) ? ' ' : '';
  return fence + pad + node.value + pad + fence;
}
writeFormula.peek = () => '$';

/** Made once: the serialiser keeps with them what it has compiled of their patterns. */
const extensions: Options[] = [
  mdxToMarkdown(),
  mathToMarkdown(),
  { handlers: { inlineMath: writeFormula }, unsafe: MODULE_WORDS },
];

function withoutStyle(inline: Inline): readonly Inline[] {
  if (inline.type === 'emphasis' || inline.type === 'strong')
    return inline.children.flatMap(withoutStyle);
  return [inline];
}

/** Text of which no sign can mean anything: each as a character reference. */
function escapeAll(text: string): string {
  return text
    .replace(/[!-/:-@[-`{-~]/gu, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/^(?:im|ex)port/u, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}

/** A formula in the tree; `display` is not Markdown's own, and is what the serialiser fences by. */
interface MathNode {
  readonly type: 'inlineMath';
  readonly value: string;
  readonly data: { readonly display: boolean };
}

/** An abstract as a Markdown tree. */
function toMdast(abstract: Abstract): Root {
  const children = abstract.map((inlines): MdastParagraph => ({
    type: 'paragraph',
    children: inlines.map(phrasing),
  }));
  return { type: 'root', children };
}

function phrasing(inline: Inline): PhrasingContent {
  switch (inline.type) {
    case 'text':
      return { type: 'text', value: inline.value };
    case 'code':
      return { type: 'inlineCode', value: inline.value };
    case 'formula': {
      const data: MathNode['data'] = { display: inline.display };
      return { type: 'inlineMath', value: inline.tex, data } satisfies MathNode;
    }
    case 'emphasis':
    case 'strong':
      return { type: inline.type, children: inline.children.map(phrasing) };
    case 'link':
      return { type: 'link', url: inline.url, children: inline.children.map(phrasing) };
  }
}

/** Lists of records: one record a line. */
const RECORDS: ReadonlySet<string> = new Set([
  'sources',
  'reconstructed',
] satisfies (keyof Frontmatter)[]);

/** The frontmatter of a page, without its fences. Text is quoted, so that it can mean nothing else. */
function writeFrontmatter(frontmatter: Frontmatter): string {
  const document = new Document({}, { version: '1.2' });
  for (const [key, value] of writtenKeys(frontmatter)) {
    document.set(
      key,
      key === 'id' ? plainScalar(document, value) : valueNode(document, key, value),
    );
  }
  return document.toString({
    defaultKeyType: 'PLAIN',
    defaultStringType: 'QUOTE_DOUBLE',
    doubleQuotedAsJSON: true,
    flowCollectionPadding: false,
    lineWidth: 0,
  });
}

/** The keys that have something to say, in their order; those that nobody knows come last. */
function writtenKeys(frontmatter: Frontmatter): readonly (readonly [string, unknown])[] {
  const known = FRONTMATTER_KEYS.map((key) => [key, writtenValue(key, frontmatter)] as const);
  const others = Object.entries(frontmatter.unknown ?? {});
  return [...known.filter(([, value]) => value !== undefined), ...others];
}

function writtenValue(key: (typeof FRONTMATTER_KEYS)[number], frontmatter: Frontmatter): unknown {
  if (key === 'authors' || key === 'editors') return frontmatter[key]?.map(writtenName);
  return frontmatter[key];
}

/** Ids are words: they go without quotes, unless YAML would take one for something else. */
function plainScalar(document: Document, value: unknown): Node {
  const node = document.createNode(value) as Scalar;
  node.type = 'PLAIN';
  return node;
}

function valueNode(document: Document, key: string, value: unknown): Node {
  const node = document.createNode(value, { flow: true, aliasDuplicateObjects: false });
  if (RECORDS.has(key) && node instanceof YAMLSeq) {
    node.flow = false;
    for (const item of node.items) if (item instanceof YAMLMap) item.flow = true;
  }
  return node;
}
