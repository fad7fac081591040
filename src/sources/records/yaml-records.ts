/** Reads records of YAML with the lines of each. */
import {
  type Document,
  isMap,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  parseDocument,
} from 'yaml';
import { isObject, type JsonReading, type JsonRecord } from './json.ts';
import { type RecordReading, unreadable } from './record.ts';

/** Keys under which a document keeps its list of records. */
const LISTS = ['references', 'items'];

/** Aliases expanded beyond this are an attack and no data. */
const ALIASES_MAX = 100;

/**
 * What a function reads of each record of a file; what is broken cannot be read.
 * @param from the line on which the text begins in its file
 * @param within the key of a list of records that a record itself holds
 */
export function* readYaml(
  text: string,
  read: (record: JsonRecord) => RecordReading,
  { from = 1, within = '' } = {},
): Generator<RecordReading> {
  for (const record of yamlRecords(text, from, within)) {
    yield 'broken' in record ? unreadable(record.at, record.broken) : read(record);
  }
}

/**
 * The records of a YAML file: the items of its list, of a list under `references`, or the document.
 */
function* yamlRecords(text: string, from: number, within: string): Generator<JsonReading> {
  const lineCounter = new LineCounter();
  const options = { lineCounter, uniqueKeys: false, logLevel: 'error' } as const;
  for (const document of documentsIn(text, options)) {
    const [error] = document.errors;
    if (error) {
      const line = from - 1 + (error.linePos?.[0].line ?? 1);
      yield {
        at: { lines: [line, line] },
        broken: `the YAML is broken here: ${error.message.split('\n')[0] ?? ''}`,
      };
    }
    for (const [node, pointer] of recordNodes(document.contents, within)) {
      const lines = linesOf(node, lineCounter, from);
      try {
        const value: unknown = node.toJS(document, { maxAliasCount: ALIASES_MAX });
        if (isObject(value)) yield { value, at: { pointer, lines } };
        else if (error === undefined)
          yield { at: { lines }, broken: 'this is no record but a plain value' };
      } catch (fault) {
        yield {
          at: { lines },
          broken: `the YAML cannot be read: ${fault instanceof Error ? fault.message : ''}`,
        };
      }
    }
  }
}

type Options = NonNullable<Parameters<typeof parseDocument>[1]>;

/** The documents of a text; lists within lists end the parser, and are said by an error of its document. */
function documentsIn(text: string, options: Options): readonly Document.Parsed[] {
  const documents = parseAllDocuments(text, options);
  return 'empty' in documents ? [parseDocument(text, options)] : documents;
}

function recordNodes(contents: unknown, within: string): [Node, string][] {
  if (isSeq(contents)) return contents.items.map((item, index) => [item as Node, `/${index}`]);
  if (!isMap(contents)) return [];
  for (const key of LISTS) {
    const list = contents.get(key, true) as unknown;
    if (isSeq(list) && !contents.has('title'))
      return list.items.map((item, index) => [item as Node, `/${key}/${index}`]);
  }
  const inner = contents.get(within, true) as unknown;
  const nested = isSeq(inner) ? inner.items : [];
  return [
    [contents, ''],
    ...nested.map((item, index): [Node, string] => [item as Node, `/${within}/${index}`]),
  ];
}

function linesOf(node: Node, lineCounter: LineCounter, from: number): readonly [number, number] {
  const [start = 0, end = start] = node.range ?? [];
  const first = lineCounter.linePos(start).line;
  const last = lineCounter.linePos(Math.max(start, end - 1)).line;
  return [from - 1 + first, from - 1 + Math.max(first, last)];
}
