/** Reads XML record by record: no entity but XML's own is expanded, no DTD is followed. */
import { SaxesParser } from 'saxes';
import type { Locator } from '../../model/claim.ts';
import { type RecordReading, unreadable } from './record.ts';

/** An element; names are without their prefixes. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlNode | string)[];
  readonly at: { readonly pointer: string; readonly lines: readonly [number, number] };
}

/** A record, or why the file could not be read to its end. */
type XmlReading = { readonly node: XmlNode } | { readonly at: Locator; readonly broken: string };

const CHUNK = 65_536;
/** Elements nested deeper hold no record of ours. */
const DEPTH_MAX = 200;

interface Open {
  readonly node: XmlNode;
  /** The element's own lines: where it ends is known when it does. */
  readonly lines: [number, number];
  readonly counts: Map<string, number>;
}

/**
 * The elements of the given names, in order, each with all it holds. A record within a record is a
 * part of it. What comes before a fault of the file is read, and what comes after as far as can be.
 */
function* xmlRecords(text: string, names: ReadonlySet<string>): Generator<XmlReading> {
  const ready: XmlReading[] = [];
  const parser = parserInto(ready, names);
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    yield* ready.splice(0);
  }
  parser.close();
  yield* ready;
}

/** What a function reads of each record of a file; what is broken cannot be read. */
export function* readXml(
  text: string,
  names: readonly string[],
  read: (record: XmlNode) => Iterable<RecordReading>,
): Generator<RecordReading> {
  let remarks = entityRemarks(text);
  for (const reading of xmlRecords(text, new Set(names))) {
    if ('node' in reading) {
      for (const record of read(reading.node)) {
        yield 'facts' in record
          ? { ...record, remarks: [...remarks, ...(record.remarks ?? [])] }
          : record;
        if ('facts' in record) remarks = [];
      }
    } else yield unreadable(reading.at, `the XML is broken here: ${reading.broken}`);
  }
}

/** Characters in which a DTD is looked for. */
const DTD_MAX = 20_000;

/** What is said, once, of a file that declares entities. */
function entityRemarks(text: string): string[] {
  const declared = [...text.slice(0, DTD_MAX).matchAll(/<!ENTITY\s+(?:%\s*)?([\w.-]{1,40})/gu)];
  const names = declared.slice(0, 5).map(([, name = '']) => `"${name}"`);
  return names.length === 0
    ? []
    : [
        `the file declares entities of its own (${names.join(', ')}), which are never expanded: they stay as typed`,
      ];
}

function parserInto(
  ready: XmlReading[],
  names: ReadonlySet<string>,
): SaxesParser<{ xmlns: false }> {
  const parser = new SaxesParser({ xmlns: false });
  /** The names of all open elements, and the open elements of a record. */
  const path: { name: string; counts: Map<string, number>; pointer: string }[] = [];
  let open: Open[] = [];
  let complained = false;
  let tooDeep = 0;
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    if (path.length >= DEPTH_MAX) {
      tooDeep += 1;
      return;
    }
    const pointer = pointerOf(path.at(-1), name);
    path.push({ name, counts: new Map(), pointer });
    if (open.length === 0 && !names.has(name)) return;
    const lines: [number, number] = [parser.line, parser.line];
    const node: XmlNode = {
      name,
      attributes: tag.attributes,
      children: [],
      at: { pointer, lines },
    };
    open.at(-1)?.node.children.push(node);
    open.push({ node, lines, counts: new Map() });
  });
  parser.on('closetag', () => {
    if (tooDeep > 0) {
      tooDeep -= 1;
      return;
    }
    path.pop();
    const closed = open.pop();
    if (closed === undefined) return;
    closed.lines[1] = parser.line;
    if (open.length === 0) ready.push({ node: closed.node });
  });
  const addText = (value: string): void => {
    open.at(-1)?.node.children.push(value);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    if (!complained && !/undefined entity|entity reference/iu.test(error.message)) {
      const lines = [parser.line, parser.line] as const;
      ready.push({ at: { lines }, broken: error.message.replace(/^[\d:]+\s*/u, '') });
      complained = true;
    }
    if (/unclosed tag|unexpected end/iu.test(error.message)) open = [];
  });
  return parser;
}

function pointerOf(
  parent: { counts: Map<string, number>; pointer: string } | undefined,
  name: string,
): string {
  if (parent === undefined) return `/${name}`;
  const count = (parent.counts.get(name) ?? 0) + 1;
  parent.counts.set(name, count);
  return `${parent.pointer}/${name}[${count}]`;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The child elements of a name. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return (node?.children ?? []).filter(
    (child): child is XmlNode => typeof child !== 'string' && child.name === name,
  );
}

/** The first element down a path of names (`Journal/JournalIssue/Volume`). */
export function childAt(node: XmlNode | undefined, path: string): XmlNode | undefined {
  return path
    .split('/')
    .reduce<XmlNode | undefined>((parent, name) => childrenOf(parent, name)[0], node);
}

/** All elements of a name, at any depth. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child, ...descendants(child, name)] : descendants(child, name);
  });
}

/** The text of an element and all it holds, on one line. */
export function elementText(node: XmlNode | undefined): string {
  return rawText(node).replace(/\s+/gu, ' ').trim();
}

function rawText(node: XmlNode | undefined): string {
  return (node?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : rawText(child)))
    .join('');
}

/** What an element holds, as HTML: for texts with markup in them. */
export function htmlOf(node: XmlNode | undefined): string {
  return (node?.children ?? [])
    .map((child) => (typeof child === 'string' ? escaped(child) : elementHtml(child)))
    .join('');
}

function elementHtml(node: XmlNode): string {
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`,
  );
  return `<${node.name}${attributes.join('')}>${htmlOf(node)}</${node.name}>`;
}

/** Entities that the parser left alone (`&eacute;`) stay entities. */
function escaped(text: string): string {
  return text
    .replace(/&(?![a-zA-Z]\w*;|#)/gu, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
