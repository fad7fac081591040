/** The text of `--help`, from the same table that the parser uses. */
import type { OptionTable } from './options.ts';

const EXIT_CODES = `Exit codes:
  0  all well
  1  failed, nothing replaced
  2  wrong usage
  3  done, but something was set aside, and the report says what`;

/**
 * Writes the help of a command.
 *
 * @param name as in `npm run <name>`
 * @param summary one sentence: what the command does
 * @param table its options
 * @returns several lines, without a final line end
 */
export function helpText(name: string, summary: string, table: OptionTable): string {
  const rows = Object.entries({ ...table, help: { help: 'Show this help.' } }).map(
    ([option, spec]: [string, OptionTable[string]]) => ({
      left: `--${option}${spec.value === undefined ? '' : ` ${spec.value}`}`,
      right: spec.help,
    }),
  );
  const width = Math.max(...rows.map((row) => row.left.length));
  const lines = rows.map((row) => `  ${row.left.padEnd(width)}  ${row.right}`);
  const usage = name === 'start' ? 'npm start' : `npm run ${name}`;
  return `${summary}\n\nUsage: ${usage} -- [options]\n\nOptions:\n${lines.join('\n')}\n\n${EXIT_CODES}`;
}
