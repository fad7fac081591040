/** XML of our own: small files that no package writes. */
import { escapeHtml } from '../render/escape.ts';

/** An element with its attributes, and what it holds: text, or elements with text between them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (XmlElement | WrittenXml | string)[] | string;
}

/** An element as its text in a file. */
export interface WrittenXml {
  readonly xml: string;
}

/** What XML 1.0 can hold in no spelling, lone surrogates, and the return that it reads as a line feed. */
const NOT_XML = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text without the characters that would make an XML file ill-formed. */
function xmlText(text: string): string {
  return text.replace(NOT_XML, '');
}

/**
 * A whole XML file.
 *
 * @param style address of a CSS style sheet by which browsers show it; left out, they show the tags
 */
export function xmlFile(root: XmlElement, style?: string): string {
  const sheet =
    style === undefined ? '' : `<?xml-stylesheet type="text/css" href="${escaped(style)}"?>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${sheet}${element(root)}\n`;
}

/** Writes an element that stands in many files once for all of them. */
export function writtenXml(root: XmlElement): WrittenXml {
  return { xml: element(root) };
}

function element({ name, attributes = {}, children = [] }: XmlElement): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner = typeof children === 'string' ? escaped(children) : children.map(content).join('');
  return `<${name}${given.join('')}>${inner}</${name}>`;
}

function content(child: XmlElement | WrittenXml | string): string {
  if (typeof child === 'string') return escaped(child);
  return 'xml' in child ? child.xml : element(child);
}

function escaped(text: string): string {
  return escapeHtml(xmlText(text));
}
