import { z } from 'zod';

/** A located message: what was expected, what came, what to do. Work goes on after it. */
export const problemSchema = z.object({
  /** `set-aside`: something is missing from the site because of it. `note`: nothing is. */
  severity: z.enum(['set-aside', 'note']),
  /** File name (a source or a page), without folder. */
  file: z.string(),
  /** Line in that file, from 1; absent where the whole file is meant. */
  line: z.int().exactOptional(),
  message: z.string(),
});

export type Problem = Readonly<z.infer<typeof problemSchema>>;

/** Where a message points to, as editors open it: `list.txt:12`, or the file alone. */
export function problemPlace({
  file,
  line,
}: {
  readonly file: string;
  readonly line?: number | undefined;
}): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** LaTeX as a message quotes it: between backticks, of which it then holds none itself. */
export function quotedSource(source: string): string {
  return `\`${source.replaceAll('`', '´')}\``;
}

/** A mistake in the command, the settings or a folder: it stops the work with one clear line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What the machine has run out of, by the system's code, and what to do. */
const RUN_OUT: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room and run the command again',
  EDQUOT: 'the disk space allowed to you is used up; make room and run the command again',
  EMFILE: 'too many files are open; allow more (ulimit -n 4096) and run the command again',
  ENFILE: 'the machine has too many files open; end other programs and run the command again',
  ENOMEM: 'the machine has no memory left; end other programs or take a machine with more',
};

/**
 * The first line of a failure that tells something; of a schema's, the key and what was expected; of
 * the system's, what to do where the machine has run out of something.
 */
export function failureMessage(error: unknown): string {
  if (error instanceof z.ZodError) {
    const { path, message } = error.issues[0] ?? { path: [], message: 'invalid' };
    return path.length === 0 ? message : `"${path.map(String).join('.')}": ${message}`;
  }
  const text = error instanceof Error ? error.message || error.name : String(error);
  const lines = text.split('\n').map((line) => line.trim());
  // Bundlers begin with how many failures there were.
  const first = lines.find((line) => line !== '' && !line.startsWith('Build failed')) ?? text;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return runOut(code, first) ?? first;
}

/**
 * What to do where the machine has run out of something, and what could not be done for it.
 *
 * @param code the system's
 * @returns undefined where that is another kind of failure
 */
export function runOut(code: string, what: string): string | undefined {
  const remedy = RUN_OUT[code];
  return remedy && `${remedy} (${what})`;
}

/**
 * Whether everything that came in is in what went out: a command ends with 0 then, and with 3 where any
 * file, record, line or page was set aside. The one place that decides it, for every command.
 */
export function isWhole(problems: readonly Problem[]): boolean {
  return !problems.some(isSetAside);
}

/** Whether a problem keeps something off the site. */
export function isSetAside(problem: Problem): boolean {
  return problem.severity === 'set-aside';
}
