/** YAML files that hands write: what they hold, and on which line. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';

type Path = readonly PropertyKey[];

export interface YamlFile<T> {
  readonly data: T;
  /** The line of the innermost part on a path; the first where there is none. */
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
  refusal: (line: number, reason: string) => Error,
): YamlFile<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const refused = (line: number, reason: string): Error =>
    refusal(line, reason.trim().split('\n')[0] ?? '');
  const lineOf = (path: Path): number => counter.linePos(startOf(document, path)).line;
  const [broken] = document.errors;
  if (broken) throw refused(counter.linePos(broken.pos[0]).line, broken.message);
  const parsed = schema.safeParse(valueOf(document, refused));
  if (parsed.success) return { data: parsed.data, lineOf };
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
  throw refused(lineOf(path), `${path.join('.')} ${message}`);
}

/** The document as a value; `yaml` refuses aliases that lead nowhere or multiply beyond reason. */
function valueOf(document: Document, refused: (line: number, reason: string) => Error): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw refused(1, error instanceof Error ? error.message : String(error));
  }
}

/** Where the innermost node on a path begins. */
function startOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
