import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { overridesSchema } from './overrides.ts';
import type { OverrideRule, Overrides, PersonRule } from './overrides.ts';
import { UsageError } from './problem.ts';

type Path = readonly PropertyKey[];

/**
 * Reads the overrides file.
 *
 * @param text the file; an empty one holds no overrides
 * @param file its name, for messages
 * @throws UsageError where it cannot be understood, with the line: a decision that a hand made is
 *   never skipped in silence
 */
export function readOverrides(text: string, file: string): Overrides {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineOf = (path: Path) => counter.linePos(startOf(document, path)).line;
  const [broken] = document.errors;
  if (broken) throw unreadable(file, counter.linePos(broken.pos[0]).line, broken.message);
  const parsed = overridesSchema.safeParse(valueOf(document, file) ?? {});
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
    throw unreadable(file, lineOf(path), `${path.join('.')} ${message}`);
  }
  const rules = (name: 'merge' | 'apart'): readonly OverrideRule[] =>
    (parsed.data[name] ?? []).map((refs, at) => ({ refs, file, line: lineOf([name, at]) }));
  const people = (parsed.data.people ?? []).map(({ name, also }, at): PersonRule => {
    const forms = also.map((form, nth) => ({
      name: form,
      line: lineOf(['people', at, 'also', nth]),
    }));
    return { name, also: forms, file, line: lineOf(['people', at]) };
  });
  return { merge: rules('merge'), apart: rules('apart'), people };
}

/** The document as a value; `yaml` refuses aliases that multiply beyond reason. */
function valueOf(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw unreadable(file, 1, error instanceof Error ? error.message : String(error));
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

function unreadable(file: string, line: number, reason: string): UsageError {
  const [first] = reason.trim().split('\n');
  return new UsageError(
    `${file}:${line}: ${first ?? ''}; expected lists of entries ("capture.txt#12") or page ids ` +
      'under "merge:" and "apart:", and persons (name: "Yuejie Chi", also: ["Y. Chi"]) under "people:"',
  );
}
