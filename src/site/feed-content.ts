/** An abstract as a feed carries it: XHTML, its formulas as MathML. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Written } from './language.ts';
import type { XmlElement } from './xml.ts';
import * as texts from '../texts/current.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Content = XmlElement | string;

const XHTML = 'http://www.w3.org/1999/xhtml';
const MATHML = 'http://www.w3.org/1998/Math/MathML';
/** KaTeX sets each formula twice; this copy needs its style sheet, which no feed reader has. */
const DRAWN = 'katex-html';

/**
 * What an entry holds: the abstract, then a link to the paper's page. XHTML, since what feeds carry
 * as escaped HTML may hold no MathML (https://validator.w3.org/feed/docs/warning/NotHtml.html), and
 * since a browser that opens the feed itself shows it set.
 *
 * @param abstractHtml as the paper's page has it
 * @param url the paper's page, absolute
 * @param written the language of the abstract, where a source names it
 */
export function feedContent(abstractHtml: string, url: string, written: Written = {}): XmlElement {
  const link = { name: 'a', attributes: { href: url }, children: texts.openPage };
  return {
    name: 'div',
    attributes: { xmlns: XHTML },
    children: [
      ...inLanguage(contentOf(parseFragment(abstractHtml).childNodes), written),
      { name: 'p', children: [link] },
    ],
  };
}

function inLanguage(content: readonly Content[], { lang, dir }: Written): readonly Content[] {
  if (lang === undefined) return content;
  const attributes = { lang, 'xml:lang': lang, ...(dir === undefined ? {} : { dir }) };
  return [{ name: 'div', attributes, children: content }];
}

function contentOf(nodes: readonly Node[]): readonly Content[] {
  return nodes.flatMap((node) => {
    if ('value' in node) return [node.value];
    if (!('tagName' in node) || attributeOf(node, 'class') === DRAWN) return [];
    // Spans carry nothing but classes and notes of the page.
    if (node.tagName === 'span') return contentOf(node.childNodes);
    return [elementOf(node)];
  });
}

function elementOf(node: Element): XmlElement {
  const attributes = (node.namespaceURI as string) === MATHML ? mathAttributes(node) : link(node);
  return { name: node.tagName, attributes, children: contentOf(node.childNodes) };
}

/** Those that MathML itself knows; classes and styles are KaTeX's. */
function mathAttributes({ tagName, attrs }: Element): Readonly<Record<string, string>> {
  const own = attrs.filter(({ name }) => !['class', 'style', 'xmlns'].includes(name));
  return {
    ...(tagName === 'math' ? { xmlns: MATHML } : {}),
    ...Object.fromEntries(own.map(({ name, value }) => [name, value])),
  };
}

function link(node: Element): Readonly<Record<string, string>> {
  const href = attributeOf(node, 'href');
  return href === undefined ? {} : { href };
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}
