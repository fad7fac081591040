/** Sets of queries whose answers were judged by hand. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UsageError } from '../../../model/problem.ts';
import { readYamlFile } from '../../../model/yaml-file.ts';

/** How well a paper answers a query: 3 is meant, 2 is relevant, 1 is related. */
type Grade = 1 | 2 | 3;

export interface JudgedQuery {
  /** What a reader types. */
  readonly text: string;
  readonly kind: string;
  /** Id of a paper → its grade; a paper that is not here does not answer the query. */
  readonly grades: ReadonlyMap<string, Grade>;
}

const idsSchema = z.array(z.string().min(1)).default([]);
const listsSchema = z.strictObject({
  query: z.string().min(1),
  class: z.string().min(1),
  meant: idsSchema,
  relevant: idsSchema,
  related: idsSchema,
});
type Entry = z.infer<typeof listsSchema>;

const entrySchema = listsSchema
  .refine(({ meant, relevant }) => meant.length + relevant.length > 0, {
    message: 'no paper is meant or relevant',
  })
  .refine(isGradedOnce, { message: 'a paper is named twice' });
const fileSchema = z.object({ queries: z.array(entrySchema).min(1) });

/**
 * Reads a set of queries.
 *
 * @param path a YAML (or JSON) file: `queries`, a list of entries with `query`, `class`, and the ids
 *   of the papers that are `meant`, `relevant` and `related`
 * @throws {UsageError} where it cannot be read or understood, with the line
 */
export async function readQueries(path: string): Promise<readonly JudgedQuery[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`--queries: cannot read "${path}"`);
  });
  return parseQueries(text, path);
}

/** @see readQueries */
export function parseQueries(text: string, file: string): readonly JudgedQuery[] {
  const { data } = readYamlFile(text, fileSchema, (line, reason) => unreadable(file, line, reason));
  return data.queries.map(judgedQuery);
}

function isGradedOnce({ meant, relevant, related }: Entry): boolean {
  const all = [...meant, ...relevant, ...related];
  return new Set(all).size === all.length;
}

function judgedQuery({ query, class: kind, meant, relevant, related }: Entry): JudgedQuery {
  const graded = (ids: readonly string[], grade: Grade) => ids.map((id) => [id, grade] as const);
  const grades = [...graded(meant, 3), ...graded(relevant, 2), ...graded(related, 1)];
  return { text: query, kind, grades: new Map(grades) };
}

function unreadable(file: string, line: number, reason: string): UsageError {
  return new UsageError(
    `--queries: ${file}:${line}: ${reason}; expected under "queries:" entries with "query", "class", ` +
      'and ids of papers in lists "meant", "relevant" and "related"',
  );
}
