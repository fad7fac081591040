/** Runs one command: its options in, its exit code out, and never a stack trace. */
import { failureMessage, UsageError } from '../model/problem.ts';
import { parseOptions, type OptionTable, type OptionValues } from './options.ts';
import { createProgress, type Progress, type ProgressStream } from './progress.ts';

/** 0 all well; 1 failed, nothing replaced; 2 wrong usage; 3 done, but something was set aside. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Command<Table extends OptionTable> {
  /** As in `npm run <name>`. */
  readonly name: string;
  readonly summary: string;
  readonly options: Table;
  readonly run: (values: OptionValues<Table>, progress: Progress) => Promise<ExitCode>;
}

/** Where a command writes, and whether it was asked for stack traces. */
export interface Terminal {
  readonly stdout: ProgressStream;
  readonly stderr: ProgressStream;
  readonly debug: boolean;
}

/**
 * Runs a command.
 *
 * @param command what to run
 * @param argv the arguments after the script's name
 * @param terminal where to write; with `debug`, a failure shows its stack
 * @returns the exit code: the command's own, 2 for a UsageError, 1 for any other failure
 */
export async function runCommand<Table extends OptionTable>(
  command: Command<Table>,
  argv: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const progress = createProgress(terminal.stdout);
  try {
    if (argv.includes('--help')) {
      terminal.stdout.write(`${helpText(command.name, command.summary, command.options)}\n`);
      return 0;
    }
    return await command.run(parseOptions(command.options, argv), progress);
  } catch (error) {
    terminal.stderr.write(`${command.name}: ${describe(error, terminal.debug)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** One clear line; the stack only where it was asked for. */
function describe(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return String(error);
  if (debug) return error.stack ?? error.message;
  return failureMessage(error);
}

const EXIT_CODES = `Exit codes:
  0  all well
  1  failed, nothing replaced
  2  wrong usage
  3  done, but a file, a record, a line or a page was set aside, and the report says which`;

/** Commands that are not called as `npm run <name> --`. */
const USAGES: Readonly<Record<string, string>> = {
  start: 'npm start --',
  init: 'npx offprint init [DIR]',
};

/**
 * Writes the help of a command.
 *
 * @param name as in `npm run <name>`
 * @param summary one sentence: what the command does
 * @param table its options
 * @returns several lines, without a final line end
 */
function helpText(name: string, summary: string, table: OptionTable): string {
  const rows = Object.entries({ ...table, help: { help: 'Show this help.' } }).map(
    ([option, spec]: [string, OptionTable[string]]) => ({
      left: `--${option}${spec.value === undefined ? '' : ` ${spec.value}`}`,
      right: spec.help,
    }),
  );
  const width = Math.max(...rows.map((row) => row.left.length));
  const lines = rows.map((row) => `  ${row.left.padEnd(width)}  ${row.right}`);
  const usage = USAGES[name] ?? `npm run ${name} --`;
  return `${summary}\n\nUsage: ${usage} [options]\n\nOptions:\n${lines.join('\n')}\n\n${EXIT_CODES}`;
}

/** Runs a command with this process's arguments; `DEBUG=offprint` shows the stack of a failure. */
export async function runScript<Table extends OptionTable>(command: Command<Table>): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await runCommand(command, process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    debug: process.env.DEBUG === 'offprint',
  });
}
