/** The options of a command: one table gives the parser its rules and the reader the help. */
import { parseArgs } from 'node:util';
import { nearestName } from '../model/nearest-name.ts';
import { UsageError } from '../model/problem.ts';

/** One option: with `value` it takes one (the word shown for it in the help), else it is a switch. */
interface OptionSpec {
  readonly value?: string;
  /** It takes several values: those that follow it, and those of further uses. One option at most. */
  readonly many?: true;
  /** Its values may stand without its name. */
  readonly bare?: true;
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
 * @throws {UsageError} one line: what was expected, what came, what to do
 */
export function parseOptions<Table extends OptionTable>(
  table: Table,
  argv: readonly string[],
): OptionValues<Table> {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: nodeOptions(table),
    strict: false,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') checkOption(table, token);
  const open = Object.keys(table).find((name) => table[name]?.many);
  const extra = positionals[0];
  if (extra === undefined) return values as OptionValues<Table>;
  if (open === undefined || (values[open] === undefined && table[open]?.bare !== true)) {
    throw new UsageError(`expected options only, found "${extra}"; ${HELP}`);
  }
  return { ...values, [open]: [values[open] ?? [], positionals].flat() } as OptionValues<Table>;
}

const HELP = '--help lists the options';

function nodeOptions(table: OptionTable) {
  return Object.fromEntries(
    Object.entries(table).map(([name, { value, many = false }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: many },
    ]),
  );
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** @throws {UsageError} where the option is unknown, lacks its value or has one too many */
function checkOption(table: OptionTable, { name, rawName, value, inlineValue }: OptionToken): void {
  const spec = Object.hasOwn(table, name) ? table[name] : undefined;
  if (spec === undefined) {
    const like = nearestName(name, Object.keys(table));
    const hint = like === undefined ? HELP : `did you mean --${like}? ${HELP}`;
    throw new UsageError(`expected an option of this command, found "${rawName}"; ${hint}`);
  }
  if (spec.value === undefined && value !== undefined) {
    throw new UsageError(`--${name}: expected no value, found "${value}"; leave it out`);
  }
  if (spec.value !== undefined && (value === undefined || isOption(value, inlineValue))) {
    const found = value === undefined ? 'nothing' : `"${value}"`;
    const write = `--${name}=${spec.value}`;
    throw new UsageError(
      `--${name}: expected ${spec.value} after it, found ${found}; write ${write}`,
    );
  }
}

/** `--out --base x`: the next option is not the value that was forgotten. */
function isOption(value: string, inline: boolean | undefined): boolean {
  return inline !== true && value.startsWith('-') && value.length > 1;
}

/**
 * Refuses options that exclude each other.
 *
 * @param given option → its value
 * @throws {UsageError} where more than one was given
 */
export function onlyOneOf(given: Readonly<Record<string, unknown>>): void {
  const [one, other] = Object.keys(given).filter((name) => given[name] !== undefined);
  if (other !== undefined) {
    throw new UsageError(`expected one of --${one} and --${other}, found both; leave one out`);
  }
}

/**
 * Reads a whole number from an option.
 *
 * @param name the option, for the message
 * @param text what was given
 * @param range least and greatest number allowed
 * @throws {UsageError} where it is not a whole number in the range
 */
export function wholeNumberOption(
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
