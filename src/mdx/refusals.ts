import type { Nodes } from 'mdast';

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
export function refusalOf(node: Nodes): string {
  return (
    REFUSALS[node.type] ?? `${node.type} is not allowed in an abstract; write it as plain text`
  );
}
