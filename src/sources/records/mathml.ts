/** MathML → TeX, for what titles and abstracts hold. */
import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** Names of functions, which TeX sets upright by a command. */
const FUNCTIONS = new Set(
  'arccos arcsin arctan arg cos cosh cot coth det dim exp gcd inf ker lim ln log max min sin sinh sup tan tanh'.split(
    ' ',
  ),
);
/** Accents over a base. */
const OVER: Readonly<Record<string, string>> = {
  ...{ '¯': 'bar', '‾': 'overline', '^': 'hat', ˆ: 'hat', '~': 'tilde', '˜': 'tilde', '→': 'vec' },
  ...{ '˙': 'dot', '.': 'dot', '¨': 'ddot', '⏞': 'overbrace', '→⃗': 'vec' },
};
const LARGE = /^(?:[∑∏∫⋃⋂⨁⨂]|\\(?:lim|max|min|sup|inf|sum|prod|int)\b)/u;

/** A `math` element as TeX, without dollars; `''` where it holds nothing. */
export function texOfMathml(element: Element): string {
  const annotation = find(element, (node) => /tex/iu.test(attribute(node, 'encoding')));
  if (annotation?.tagName === 'annotation') return textOf(annotation).trim();
  return row(element).trim();
}

function row(element: Element): string {
  return inRow(children(element).map(tex));
}

function inRow(texts: readonly string[]): string {
  return texts
    .join(' ')
    .replace(/ +/gu, ' ')
    .replace(/ (?=[_^)\],;])|(?<=[([]) /gu, '');
}

function tex(element: Element): string {
  if (element.tagName === 'mfenced') return fenced(element);
  if (element.tagName === 'mtable') return table(element);
  // Once for each element: twice would double the work at every level.
  const texts = children(element).map(tex);
  const [a = '', b = '', c = ''] = texts;
  switch (element.tagName) {
    case 'mi':
      return identifier(textOf(element).trim(), attribute(element, 'mathvariant'));
    case 'mn':
      return escaped(textOf(element).trim());
    case 'mo':
      return operator(textOf(element).trim());
    case 'mtext':
    case 'ms':
      return words(textOf(element));
    case 'msub':
      return `${base(a)}_{${b}}`;
    case 'msup':
      return /^['′″]+$/u.test(b) ? `${base(a)}${b}` : `${base(a)}^{${b}}`;
    case 'msubsup':
      return `${base(a)}_{${b}}^{${c}}`;
    case 'munder':
      return LARGE.test(a) ? `${a}_{${b}}` : `\\underset{${b}}{${a}}`;
    case 'mover':
      return over(a, b);
    case 'munderover':
      return `${a}_{${b}}^{${c}}`;
    case 'mfrac':
      return `\\frac{${a}}{${b}}`;
    case 'msqrt':
      return `\\sqrt{${inRow(texts)}}`;
    case 'mroot':
      return `\\sqrt[${b}]{${a}}`;
    case 'mspace':
    case 'mphantom':
    case 'annotation':
    case 'annotation-xml':
    case 'none':
      return '';
    default:
      return inRow(texts);
  }
}

function identifier(name: string, variant: string): string {
  const text = escaped(name);
  const font = {
    bold: 'mathbf',
    'double-struck': 'mathbb',
    script: 'mathcal',
    fraktur: 'mathfrak',
  }[variant];
  if (font !== undefined) return `\\${font}{${text}}`;
  if (Array.from(text).length < 2 || text.startsWith('\\')) return text;
  return FUNCTIONS.has(text) ? `\\${text}` : `\\mathrm{${text}}`;
}

function operator(sign: string): string {
  if (/^[\u2061-\u2064\s]*$/u.test(sign)) return '';
  if (sign === '|' || sign === '∥') return sign;
  return FUNCTIONS.has(sign) ? `\\${sign}` : escaped(sign);
}

function words(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.trim() === '' ? '' : `\\text{${escaped(line)}}`;
}

/** A base that is more than one sign is a group, so that the script is the whole's. */
function base(text: string): string {
  return Array.from(text).length < 2 || /^\\[a-z]+(?:\{[^{}]*\})?$|^\)$/u.test(text)
    ? text
    : `{${text}}`;
}

function over(text: string, mark: string): string {
  const accent = Object.hasOwn(OVER, mark) ? OVER[mark] : undefined;
  if (accent !== undefined) return `\\${accent}{${text}}`;
  return LARGE.test(text) ? `${text}^{${mark}}` : `\\overset{${mark}}{${text}}`;
}

function fenced(element: Element): string {
  const open = attribute(element, 'open') || '(';
  const close = attribute(element, 'close') || ')';
  return `${escaped(open)}${children(element).map(tex).join(', ')}${escaped(close)}`;
}

function table(element: Element): string {
  const rows = children(element).map((line) => children(line).map(row).join(' & '));
  return `\\begin{matrix}${rows.join(' \\\\ ')}\\end{matrix}`;
}

function children(element: Element): Element[] {
  return element.childNodes.filter((node): node is Element => 'tagName' in node);
}

function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? textOf(node) : ''))
    .join('');
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

function find(element: Element, test: (node: Element) => boolean): Element | undefined {
  for (const child of children(element)) {
    const found = test(child) ? child : find(child, test);
    if (found !== undefined) return found;
  }
  return undefined;
}

function escaped(text: string): string {
  return text.replace(/[{}%#&$_]/gu, '\\$&');
}
