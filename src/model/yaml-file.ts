/** YAML files that hands write: what they hold, and on which line. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import { didYouMean } from './nearest-name.ts';

type Path = readonly PropertyKey[];

export interface YamlFile<T> {
  readonly data: T;
  /** The line of the innermost part on a path, of its key where it has one; the first where there is none. */
  readonly lineOf: (path: Path) => number;
}

/**
 * Reads a YAML file.
 *
 * @param schema what it must hold
 * @param refusal makes the error for a line that cannot be understood, and why
 * @throws what `refusal` gives, for the first such line
 */
export function readYamlFile<T>(
  text: string,
  schema: z.ZodType<T>,
  refusal: (line: number, reason: string, path: Path) => Error,
): YamlFile<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const refused = (line: number, reason: string, path: Path = []): Error =>
    refusal(line, (reason.trim().split('\n')[0] ?? '').replace(/:$/u, ''), path);
  const lineOf = (path: Path): number => counter.linePos(startOf(document, path)).line;
  const [broken] = document.errors;
  if (broken) throw refused(counter.linePos(broken.pos[0]).line, broken.message);
  keepDigits(document);
  const parsed = schema.safeParse(valueOf(document, refused));
  if (parsed.success) return { data: parsed.data, lineOf };
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
  const reason = path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
  throw refused(lineOf(path), reason, path);
}

/**
 * An object that holds no other keys than these: one that is not known is named, with the key that
 * was most likely meant.
 */
export function knownKeys<S extends z.ZodRawShape>(shape: S): z.ZodType<z.output<z.ZodObject<S>>> {
  const keys = Object.keys(shape);
  const named = z.unknown().superRefine((value, context) => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value).filter((one) => !keys.includes(one))) {
      const hint = didYouMean(key, keys, `expected one of ${keys.join(', ')}`);
      context.addIssue({
        ...{ code: 'custom', path: [key], message: `no such key; ${hint}` },
        // What looks at the whole later would find it half read.
        continue: false,
      });
    }
  });
  return named.pipe(z.object(shape));
}

/**
 * Numbers with a fraction are kept as they are written: YAML would read the arXiv id `2301.00010` as
 * 2301.0001. No key of a page or of a rule is such a number.
 */
export function keepDigits(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'number' || Number.isInteger(node.value)) return;
      node.value = node.source ?? String(node.value);
    },
  });
}

/** The document as a value; `yaml` refuses aliases that lead nowhere or multiply beyond reason. */
function valueOf(document: Document, refused: (line: number, reason: string) => Error): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw refused(1, error instanceof Error ? error.message : String(error));
  }
}

/** Where the innermost part on a path begins: its key, or an item of a list itself. */
function startOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
