import type { Paragraph as MdastParagraph, PhrasingContent, Root } from 'mdast';
import type { Abstract, Inline } from '../model/abstract.ts';

/** A formula in the tree; `display` is not Markdown's own, and is what the serialiser fences by. */
export interface MathNode {
  readonly type: 'inlineMath';
  readonly value: string;
  readonly data: { readonly display: boolean };
}

/** An abstract as a Markdown tree. */
export function toMdast(abstract: Abstract): Root {
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
