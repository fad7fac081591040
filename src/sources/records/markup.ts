/** Turns HTML, JATS and MathML in titles and abstracts into text with TeX formulas. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { texOfMathml } from './mathml.ts';

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements of HTML, JATS and MathML that texts hold; any other `<…` is text, such as `p <b`. */
const ELEMENTS =
  'a abstract abstracttext alternatives annotation annotation-xml article-title b bold br code div em ' +
  'emph ext-link font fn h[1-6] i img inf inline-formula disp-formula italic li list list-item mark math ' +
  'maction menclose merror mfenced mfrac mi mlabeledtr mmultiscripts mn mo monospace mover mpadded ' +
  'mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder ' +
  'munderover named-content none ol overline p pre q roman sc scp sec semantics sans-serif small span ' +
  'strike strong sub sup styled-content table tbody td tex-math th title tr tt u ul underline uri xref';
const TAG = new RegExp(
  String.raw`<(/?)(?:[a-z]\w{0,9}:)?(${ELEMENTS.replaceAll(' ', '|')})((?:\s[^<>]*)?/?)>`,
  'giu',
);
const ENTITY = /&(?:[a-z]\w{1,30}|#\d{1,7}|#x[\da-f]{1,6});/iu;
const HIDDEN = /<!--(?:(?!<!--)[\s\S])*?-->|<\?(?:(?!<\?)[\s\S])*?\?>|<!\[CDATA\[|\]\]>/gu;
/** Elements that hold nothing, or end where the next one begins. */
const UNNESTED = /^(?:br|li|list-item|mprescripts|mspace|none|p|t[dhr])$/iu;
/** Elements within each other beyond which their tags say nothing. */
const DEPTH_MAX = 100;
/** How often entities may be encoded over each other (`&amp;amp;lt;`). */
const ROUNDS = 3;

/**
 * A text with entities decoded and markup read: `<sub>` and `<sup>` are scripts in a formula, MathML
 * is TeX where it can be read and else its text, paragraphs are parted by a blank line, all else
 * loses its tags. A `<` that opens no known element stays.
 */
export function textOfHtml(html: string): string {
  let text = html.replace(HIDDEN, '');
  for (let round = 0; round < ROUNDS && (ENTITY.test(text) || hasTag(text)); round += 1) {
    text = textOf(parseFragment(escapeUnknown(text)).childNodes);
  }
  return text
    .replace(/\u2028\s*/gu, ' ')
    .replace(/(?<!\s)\s*\u2029\s*/gu, '\n\n')
    .trim()
    .replace(/\$\s*\$(?=[_^])|(?<=\})\$\$(?=[_^]\{)/gu, '');
}

function hasTag(text: string): boolean {
  return text.search(TAG) >= 0;
}

/**
 * Known tags without their prefixes, so that `mml:math` is MathML; any other `<` as an entity. Only
 * MathML keeps its attributes: HTML repeats open elements, with theirs, in every paragraph.
 */
function escapeUnknown(text: string): string {
  let escaped = '';
  let at = 0;
  let depth = 0;
  for (const match of text.matchAll(TAG)) {
    const [tag, close = '', name = '', rest = ''] = match;
    escaped += text.slice(at, match.index).replaceAll('<', '&lt;');
    at = match.index + tag.length;
    const isMath = /^(?:m|semantics|annotation)/iu.test(name);
    const isNested = !UNNESTED.test(name) && !(isMath && rest.endsWith('/'));
    if (isNested && close !== '') depth = Math.max(0, depth - 1);
    // HTML would read the text of a `title` as raw text.
    const known = /^title$/iu.test(name) ? 'h1' : name;
    if (depth < DEPTH_MAX) escaped += `<${close}${known}${isMath ? rest : ''}>`;
    if (isNested && close === '') depth += 1;
  }
  return escaped + text.slice(at).replaceAll('<', '&lt;');
}

function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node, index) => nodeText(node, nodes[index + 1])).join('');
}

function nodeText(node: HtmlNode, next: HtmlNode | undefined): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value : '';
  if (!('childNodes' in node)) return '';
  return elementText(node, next);
}

function elementText(element: Element, next: HtmlNode | undefined): string {
  const inner = (): string => textOf(element.childNodes);
  switch (element.tagName) {
    case 'sub':
    case 'inf':
      return scriptText(inner(), '_');
    case 'sup':
      return scriptText(inner(), '^');
    case 'i':
    case 'em':
    case 'italic':
      return variableText(inner(), next);
    case 'math':
      return formula(texOfMathml(element), inner);
    case 'tex-math':
      return texMath(inner());
    case 'alternatives':
    case 'inline-formula':
    case 'disp-formula':
      return bestAlternative(element);
    case 'br':
      return ' ';
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return headingText(inner().trim());
    case 'p':
    case 'div':
    case 'sec':
    case 'li':
    case 'list-item':
    case 'abstracttext':
      return `\u2029${inner()}\u2029`;
    default:
      return inner();
  }
}

/** A script: the formula holds it alone, since how far left its base reaches cannot be told. */
function scriptText(text: string, sign: '_' | '^'): string {
  const inner = text.trim().replace(/^\$|\$$/gu, '');
  if (inner === '') return '';
  if (/^(?:st|nd|rd|th|®|™|©)$/u.test(inner)) return inner;
  return /^[\p{L}\s]{4,}$/u.test(inner)
    ? `$${sign}{\\text{${inner}}}$`
    : `$${sign}{${escapeTex(inner)}}$`;
}

/** One letter in italics before a script is a variable: `<i>x</i><sub>i</sub>` is `$x_{i}$`. */
function variableText(text: string, next: HtmlNode | undefined): string {
  const hasScript = next !== undefined && /^(?:sub|sup|inf)$/u.test(next.nodeName);
  return hasScript && /^\p{L}$/u.test(text.trim()) ? `$${text.trim()}$` : text;
}

/** "Abstract" above an abstract says nothing; any other heading leads its paragraph. */
function headingText(title: string): string {
  if (/^(?:abstract|summary)[:.]?$/iu.test(title) || title === '') return '';
  return `\u2029${/[.:?!]$/u.test(title) ? title : `${title}:`}\u2028`;
}

/** Of a formula given several times, TeX is the best, then MathML, then its text. */
function bestAlternative(element: Element): string {
  const found = ['tex-math', 'math'].map((name) => descendant(element, name));
  const best = found.find((node) => node !== undefined);
  return best === undefined ? textOf(element.childNodes) : elementText(best, undefined);
}

function descendant(element: Element, name: string): Element | undefined {
  for (const node of element.childNodes) {
    if (!('tagName' in node)) continue;
    const found = node.tagName === name ? node : descendant(node, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const BEGIN = '\\begin{document}';

/** JATS's `tex-math` is a whole document with its preamble, or a formula with or without dollars. */
function texMath(text: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf('\\end{document}', begin);
  const body = begin >= 0 && end >= 0 ? text.slice(begin + BEGIN.length, end) : text;
  return formula(body.trim().replace(/^(?:\${1,2}|\\[[(])|(?:\${1,2}|\\[\])])$/gu, ''), () => '');
}

function formula(tex: string, otherwise: () => string): string {
  const line = tex.replace(/\s+/gu, ' ').trim();
  return line === '' ? otherwise() : `$${line}$`;
}

function escapeTex(text: string): string {
  return text.replace(/(?<!\\)[%#&$]/gu, '\\$&');
}
