import { z } from 'zod';
import { overridesSchema } from './overrides.ts';
import type { OverrideRule, Overrides, PersonRule } from './overrides.ts';
import { UsageError } from './problem.ts';
import { readYamlFile } from './yaml-file.ts';

/** An empty file holds no overrides. */
const fileSchema = z.preprocess((value) => value ?? {}, overridesSchema);

/**
 * Reads the overrides file.
 *
 * @param text the file; an empty one holds no overrides
 * @param file its name, for messages
 * @throws UsageError where it cannot be understood, with the line: a decision that a hand made is
 *   never skipped in silence
 */
export function readOverrides(text: string, file: string): Overrides {
  const { data, lineOf } = readYamlFile(text, fileSchema, (line, reason) =>
    unreadable(file, line, reason),
  );
  const rules = (name: 'merge' | 'apart'): readonly OverrideRule[] =>
    (data[name] ?? []).map((refs, at) => ({ refs, file, line: lineOf([name, at]) }));
  const people = (data.people ?? []).map(({ name, also }, at): PersonRule => {
    const forms = also.map((form, nth) => ({
      name: form,
      line: lineOf(['people', at, 'also', nth]),
    }));
    return { name, also: forms, file, line: lineOf(['people', at]) };
  });
  return { merge: rules('merge'), apart: rules('apart'), people };
}

function unreadable(file: string, line: number, reason: string): UsageError {
  return new UsageError(
    `${file}:${line}: ${reason}; expected lists of entries ("source.txt#12") or page ids ` +
      'under "merge:" and "apart:", and persons (name: "Yuejie Chi", also: ["Y. Chi"]) under "people:"',
  );
}
