/** An abstract as the body of a page. */
import { mathToMarkdown } from 'mdast-util-math';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Abstract, Inline } from '../model/abstract.ts';
import { sourceOf } from '../text/plain.ts';
import { tidyAbstract } from '../text/tidy.ts';
import { fenceFor } from './fence.ts';
import { readBody } from './read-body.ts';
import { type MathNode, toMdast } from './to-mdast.ts';

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
  const formulas: Options = { handlers: { inlineMath: writeFormula }, unsafe: MODULE_WORDS };
  const extensions = [mdxToMarkdown(), mathToMarkdown(), formulas];
  return toMarkdown(toMdast(abstract), { extensions, emphasis, strong: '*' }).trimEnd();
}

function writeFormula(node: MathNode): string {
  const fence = fenceFor(node.value, node.data.display);
  const pad = /^\$|\$$/u.test(node.value) ? ' ' : '';
  return fence + pad + node.value + pad + fence;
}
writeFormula.peek = () => '$';

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
