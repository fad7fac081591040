/** What every script does: run its command in this process's terminal, then end with its code. */
import { runCommand } from './command.ts';
import type { Command } from './command.ts';
import type { OptionTable } from './options.ts';

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
