/** Which queries a command line asks for. */
import { UsageError } from '../../../model/problem.ts';
import { join } from 'node:path';
import { ENGINE } from '../../../publish/project.ts';
import { readQueries, type JudgedQuery } from './queries.ts';

/** The project's own queries: `dev` to work with, `held` for a last look. */
const HALVES: ReadonlyMap<string, readonly string[]> = new Map([
  ['dev', ['dev']],
  ['held', ['held']],
  ['all', ['dev', 'held']],
]);

interface Choice {
  readonly half: string | undefined;
  readonly file: string | undefined;
}

/**
 * Reads the queries of a file, or those of the project.
 *
 * @throws {UsageError} where the choice or a file cannot be understood
 */
export async function chosenQueries({ half, file }: Choice): Promise<readonly JudgedQuery[]> {
  if (file !== undefined && half !== undefined) {
    throw new UsageError('--half chooses among the project’s queries: leave it out, or --queries');
  }
  if (file !== undefined) return readQueries(file);
  const names = HALVES.get(half ?? 'dev');
  if (!names) throw new UsageError(`--half: expected dev, held or all, found "${half ?? ''}"`);
  const path = (name: string) => join(ENGINE, `tests/fixtures/search/queries-${name}.yaml`);
  return (await Promise.all(names.map(path).map(readQueries))).flat();
}
