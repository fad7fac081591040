/** For programs that a build runs, with a job as their only argument. */
import { inspect } from 'node:util';
import type { z } from 'zod';
import { parseFile } from '../model/json-file.ts';
import { failureMessage } from '../model/problem.ts';
import { endWithParent } from './end-with-parent.ts';

/**
 * Does the job of this program, which ends with the one that started it. Where that fails, all that is
 * known of it is written, the reason in the last line.
 *
 * @param schema what the job must be
 * @param name of the job, for an error
 */
export async function runJob<Job>(
  schema: z.ZodType<Job>,
  name: string,
  work: (job: Job) => Promise<void>,
): Promise<void> {
  endWithParent();
  try {
    const remedy = 'each build writes it: build again';
    await work(parseFile(schema, process.argv[2] ?? '', { file: name, remedy }));
  } catch (error) {
    process.stderr.write(`${inspect(error)}\n${failureMessage(error)}\n`);
    process.exitCode = 1;
  }
}
