/** Reads and checks the YAML at the head of a page; what is wrong in it is said with its line. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { FRONTMATTER_KEYS, type Frontmatter, frontmatterSchema, idSchema } from '../model/paper.ts';
import { nearestName } from '../model/nearest-name.ts';
import { keepDigits } from '../model/yaml-file.ts';
import { boundMarks } from '../text/unwanted.ts';

/** Something to be said of a frontmatter, with its line counted from the frontmatter's first. */
export interface YamlMessage {
  readonly line: number;
  readonly message: string;
}
export type YamlReading =
  | { readonly ok: true; readonly frontmatter: Frontmatter; readonly notes: readonly YamlMessage[] }
  | { readonly ok: false; readonly refusals: readonly YamlMessage[] };

interface Parsed {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

const YAML_MAX = 200_000;
/** Keys of a page: ours are fewer than a hundred. */
const KEYS_MAX = 200;
const TOO_DEEP = 'lists and maps are nested too deeply here; write fewer levels';
/** Levels in a frontmatter, each of which counts twice: as a pair and as its value. */
const DEPTH_MAX = 40;

/**
 * Reads a frontmatter. The id is the file's name, whatever the page says.
 * @param id File name without `.mdx`.
 */
export function readFrontmatter(id: string, yaml: string): YamlReading {
  if (!idSchema.safeParse(id).success) return refused(0, BAD_NAME);
  if (yaml.length > YAML_MAX) return refused(0, `the frontmatter has over ${YAML_MAX} characters`);
  const lines = new LineCounter();
  // Its own check of keys takes the square of their number: `syntaxErrors` has another.
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false };
  const document = parseDocument(yaml, options);
  const parsed = { document, lines };
  const broken = syntaxErrors(parsed);
  if (broken.length > 0) return { ok: false, refusals: broken };
  boundMarksOf(document);
  keepDigits(document);
  const said = withoutNulls(document.toJS({ maxAliasCount: 0 }));
  const result = frontmatterSchema.safeParse({ ...inKnownKeys(said), id });
  if (result.success) {
    return { ok: true, frontmatter: result.data, notes: notesOn(parsed, said, id) };
  }
  const refusals = result.error.issues.map(({ path, message }) => ({
    line: lineOf(
      parsed,
      path.filter((part) => typeof part !== 'symbol'),
    ),
    message: `${path.map(String).join('.')}: ${message}`,
  }));
  return { ok: false, refusals: refusals.sort((a, b) => a.line - b.line) };
}

const BAD_NAME =
  'the file name must be small letters, digits and single hyphens, at most 80, then .mdx';

function refused(line: number, message: string): YamlReading {
  return { ok: false, refusals: [{ line, message }] };
}

/** Errors of YAML, anything but a map, and aliases, which can multiply without end. */
function syntaxErrors(parsed: Parsed): readonly YamlMessage[] {
  const { document, lines } = parsed;
  if (document.errors.length > 0) {
    return document.errors.slice(0, 5).map(({ pos, message }) => ({
      line: lines.linePos(pos[0]).line,
      message: message.includes('call stack')
        ? TOO_DEEP
        : `the frontmatter is no valid YAML: ${message}; text with signs goes between double quotes`,
    }));
  }
  if (!isMap(document.contents)) {
    return [{ line: 1, message: 'expected "key: value" lines between the two lines ---' }];
  }
  if (document.contents.items.length > KEYS_MAX) {
    const line = lineAt(parsed, document.contents.items[KEYS_MAX]?.key);
    return [{ line, message: `here is a key too many: a page has at most ${KEYS_MAX}` }];
  }
  const refusals: YamlMessage[] = [];
  visit(document, (_, node, path) => {
    const message = nodeRefusal(node, path.length);
    if (message === undefined) return undefined;
    refusals.push({ line: lineAt(parsed, node), message });
    return visit.BREAK;
  });
  return refusals;
}

/** What may not be in a frontmatter, wherever it stands. */
function nodeRefusal(node: unknown, depth: number): string | undefined {
  if (isAlias(node)) return 'an alias (*name) is not allowed; write the value out';
  if (depth > DEPTH_MAX) return TOO_DEEP;
  if (!isMap(node)) return undefined;
  const keys = new Set<string>();
  for (const { key } of node.items) {
    const name = String(isScalar(key) ? key.value : key);
    if (keys.has(name)) return `the key "${name}" stands here twice; leave one of them out`;
    keys.add(name);
  }
  return undefined;
}

function lineAt({ lines }: Parsed, node: unknown): number {
  return lines.linePos(startOf(node) ?? 0).line;
}

/** No text of a page draws beyond its line, whoever wrote it and with whatever escapes. */
function boundMarksOf(document: Document.Parsed): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string') node.value = boundMarks(node.value);
    },
  });
}

/** A key with nothing after it says nothing. */
function withoutNulls(said: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(said as object).filter(([, value]) => value !== null));
}

const KNOWN: ReadonlySet<string> = new Set(FRONTMATTER_KEYS);

/**
 * What a page says, with the keys that are not known under one key of their own. A page by hand may
 * hold a title alone.
 */
function inKnownKeys(said: Record<string, unknown>): Record<string, unknown> {
  const unknown = Object.entries(said).filter(([key]) => !KNOWN.has(key));
  const known = Object.entries(said).filter(([key]) => KNOWN.has(key));
  const { sources, ...others } = Object.fromEntries(known);
  return {
    ...{ authors: [], topics: [], sources: [] },
    ...others,
    ...(sources !== undefined && { sources: withNewNames(sources) }),
    ...(unknown.length > 0 && { unknown: Object.fromEntries(unknown) }),
  };
}

/** Formats that stripped mathematics, before sources said so themselves. */
const STRIPPING: ReadonlySet<unknown> = new Set(['paper-search', 'daily-papers']);

/** Sources of pages written before a source was called so (`capture`, `gave.category`). */
function withNewNames(sources: unknown): unknown {
  if (!Array.isArray(sources)) return sources;
  return sources.map((item: unknown) => {
    if (typeof item !== 'object' || item === null || !('capture' in item)) return item;
    const { capture: source, gave, ...others } = item as Record<string, unknown>;
    const { category, ...fields } = (gave ?? {}) as Record<string, unknown>;
    return {
      ...{ source, ...others },
      ...(STRIPPING.has(others['format']) && { stripped: true }),
      ...(gave !== undefined && { gave: category ? { ...fields, categories: category } : fields }),
    };
  });
}

function notesOn(
  parsed: Parsed,
  said: Record<string, unknown>,
  id: string,
): readonly YamlMessage[] {
  const notes = Object.keys(said)
    .filter((key) => !KNOWN.has(key))
    .map((key) => {
      const like = nearestName(key, FRONTMATTER_KEYS);
      const hint = like === undefined ? '' : ` (did you mean "${like}"?)`;
      const message = `the key "${key}" is not known${hint}: it is kept, and shown nowhere`;
      return { line: lineOf(parsed, [key]), message };
    });
  if (said['id'] === undefined || said['id'] === id) return notes;
  const message = `the id is the file's name, "${id}": correct the line id, or rename the file`;
  return [{ line: lineOf(parsed, ['id']), message }, ...notes];
}

/** The line of a key or of an item of a list; of the nearest thing above it where it is missing. */
function lineOf({ document, lines }: Parsed, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const start = startOf(document.getIn(path.slice(0, length), true));
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
