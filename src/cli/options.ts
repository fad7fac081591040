/** The options of a command: one table gives the parser its rules and the reader the help. */
import { parseArgs } from 'node:util';
import { UsageError } from '../model/problem.ts';

/** One option: with `value` it takes one (the word shown for it in the help), else it is a switch. */
interface OptionSpec {
  readonly value?: string;
  /** It takes several values: those that follow it, and those of further uses. One option at most. */
  readonly many?: true;
  readonly help: string;
}

/** Name of an option, without dashes → what it is. */
export type OptionTable = Readonly<Record<string, OptionSpec>>;

/** What the command line gave: one text or many for an option that takes them, true for a switch. */
export type OptionValues<Table extends OptionTable> = {
  readonly [Name in keyof Table]: Table[Name] extends { many: true }
    ? readonly string[] | undefined
    : Table[Name] extends { value: string }
      ? string | undefined
      : true | undefined;
};

/**
 * Reads a command line.
 *
 * @param table the options that the command knows
 * @param argv the arguments after the script's name
 * @throws {UsageError} one line: the option that is unknown, lacks its value or has one too many
 */
export function parseOptions<Table extends OptionTable>(
  table: Table,
  argv: readonly string[],
): OptionValues<Table> {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { value, many = false }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: many },
    ]),
  );
  const open = Object.keys(table).find((name) => table[name]?.many);
  try {
    const args = [...argv];
    const allowPositionals = argv.includes(`--${open}`);
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals });
    if (open === undefined || positionals.length === 0) return values as OptionValues<Table>;
    return { ...values, [open]: [values[open], positionals].flat() } as OptionValues<Table>;
  } catch (error) {
    throw new UsageError(explain(error));
  }
}

/** Node's message in one line, without its advice on how to pass a positional argument. */
function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = message] = message.split(/\. |\n/);
  return `${first.replace(/\.$/, '')}; see --help`;
}

/**
 * Reads a whole number from an option.
 *
 * @param name the option, for the message
 * @param text what was given
 * @param range least and greatest number allowed
 * @throws {UsageError} where it is not a whole number in the range
 */
export function wholeNumber(
  name: string,
  text: string,
  [least, greatest]: readonly [number, number],
): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= greatest) return number;
  throw new UsageError(
    `--${name}: expected a whole number from ${least} to ${greatest}, found "${text}"`,
  );
}
