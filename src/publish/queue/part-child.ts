/**
 * Run as a program: builds the part of a plan that its only argument says, and sends how far it has
 * come. Where it fails, the last line it writes is the reason; exit code 2 says that this machine does
 * not fit the plan.
 */
import { z } from 'zod';
import { parseFile } from '../../model/json-file.ts';
import { failureMessage, UsageError } from '../../model/problem.ts';
import { endWithParent } from '../end-with-parent.ts';
import { withStillFolder } from '../folder-lock.ts';
import type { Notice } from '../notice.ts';
import { shardLibrary } from '../parts/commands.ts';

const jobSchema = z.object({
  /** As `--shard` has it, `3/8`. */
  which: z.string(),
  planFolder: z.string(),
  out: z.string(),
  /** File of the configuration. */
  settings: z.string().optional(),
  workers: z.int().optional(),
});

export type PartChildJob = z.infer<typeof jobSchema>;

const send: Notice = {
  say: () => undefined,
  phase: (name, work) => {
    process.send?.(name);
    return work((words) => {
      process.send?.(`${name}, ${words()}`);
    });
  },
};

endWithParent();
try {
  const { which, planFolder, ...options } = parseFile(jobSchema, process.argv[2] ?? '', {
    file: 'the job of the part',
    remedy: 'a worker writes it',
  });
  // Of a worker that was killed, its program may still be ending.
  await withStillFolder(options.out, 'write', () => Promise.resolve());
  await shardLibrary(which, { ...options, 'plan-folder': planFolder, ingest: false }, send);
} catch (error) {
  process.stderr.write(`${failureMessage(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
