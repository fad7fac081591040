/** Reads `content/overrides.yaml`, with the line of each rule. */
import { z } from 'zod';
import {
  overridesSchema,
  type CorrectedFields,
  type OverrideRule,
  type Overrides,
  type PersonRule,
} from './overrides.ts';
import { UsageError } from './problem.ts';
import { readYamlFile } from './yaml-file.ts';

/** An empty file holds no overrides. */
const fileSchema = z.preprocess((value) => value ?? {}, overridesSchema);

/** What stands under each key. */
const EXPECTED: Readonly<Record<string, string>> = {
  merge: 'expected lists of entries ("source.txt#12") or page ids',
  apart: 'expected lists of entries ("source.txt#12") or page ids',
  drop: 'expected a list of entries ("source.txt#12") or page ids',
  papers:
    'expected an entry ("source.txt#12") or a page id, and below it fields such as title: "…"',
  people: 'expected persons such as { name: "Yuejie Chi", also: ["Y. Chi"] }',
};

/**
 * Reads the overrides file.
 *
 * @param text the file; an empty one holds no overrides
 * @param file its name, for messages
 * @throws UsageError where it cannot be understood, with the line: a decision that a hand made is
 *   never skipped in silence
 */
export function readOverrides(text: string, file: string): Overrides {
  const { data, lineOf } = readYamlFile(text, fileSchema, (line, reason, [key = '']) => {
    const expected =
      EXPECTED[String(key)] ?? `expected the keys ${Object.keys(EXPECTED).join(', ')}`;
    return new UsageError(`${file}:${line}: ${reason}; ${expected}`);
  });
  const rules = (name: 'merge' | 'apart'): readonly OverrideRule[] =>
    (data[name] ?? []).map((refs, at) => ({ refs, file, line: lineOf([name, at]) }));
  const forms = (key: 'also' | 'formerly', at: number) =>
    (data.people?.[at]?.[key] ?? []).map((name, nth) => ({
      name,
      line: lineOf(['people', at, key, nth]),
    }));
  const given = (data.people ?? []).map((person, at) => ({ ...person, at, file }));
  const people = given
    .filter(({ papers: some }) => some === undefined)
    .map(({ name, formerly = [], at }): PersonRule => ({
      ...{ name, formerly, also: forms('also', at) },
      ...{ file, line: lineOf(['people', at]) },
    }));
  const renames = given
    .filter(({ formerly }) => formerly !== undefined)
    .map(({ name, papers: some, at }) => ({
      ...{ name, file, papers: some },
      formerly: forms('formerly', at),
    }));
  const drop = (data.drop ?? []).map((ref, at) => ({
    refs: [ref],
    file,
    line: lineOf(['drop', at]),
  }));
  const papers = Object.entries(data.papers ?? {}).map(([ref, fields]) => ({
    ...{ ref, fields: fields as CorrectedFields },
    ...{ file, line: lineOf(['papers', ref]) },
  }));
  return { merge: rules('merge'), apart: rules('apart'), drop, papers, people, renames };
}
