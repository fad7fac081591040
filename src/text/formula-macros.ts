/** The table of commands that pages are taught, applied where a formula is put into words. */
import { COMMANDS, type Expander, styledLetter } from './macros.ts';
import { meaningOf } from './symbols.ts';

/** A place in a piece of TeX. */
export interface Cursor {
  readonly tex: string;
  at: number;
}

/**
 * The TeX that stands for a command of the table or for an author's letter of a font, with the
 * arguments at the cursor put in; undefined for any other, and nothing is taken then.
 *
 * @param name the command that was just read, without its backslash
 */
export function macroAt(cursor: Cursor, name: string): string | undefined {
  const command = `\\${name}`;
  const meaning = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (meaning === undefined) return authorsLetter(cursor, name);
  const tex = typeof meaning === 'function' ? meaning(expanderAt(cursor)) : meaning;
  if (typeof tex !== 'string') {
    for (let taken = 0; taken < tex.numArgs; taken += 1) rawArgument(cursor);
    return '';
  }
  // KaTeX reads the name before an argument as a token of its own.
  return tex.replace(/(\\[a-zA-Z]+)?#\d/gu, (_, before?: string) =>
    before === undefined ? rawArgument(cursor) : `${before} ${rawArgument(cursor)}`,
  );
}

/** Pages set such a name as a letter only where no argument follows and KaTeX has no such command. */
function authorsLetter({ tex, at }: Cursor, name: string): string | undefined {
  if (/[{[]/u.test(tex.charAt(skipBlanks(tex, at)))) return undefined;
  return meaningOf(name).kind === 'unknown' ? styledLetter(name) : undefined;
}

function expanderAt(cursor: Cursor): Expander {
  return {
    future: () => ({ text: cursor.tex.charAt(skipBlanks(cursor.tex, cursor.at)) }),
    popToken: () => (cursor.at = skipBlanks(cursor.tex, cursor.at) + 1),
  };
}

/** The next group without its braces, or the next token. */
function rawArgument(cursor: Cursor): string {
  const start = (cursor.at = skipBlanks(cursor.tex, cursor.at));
  const rest = cursor.tex.slice(start);
  if (rest.startsWith('}')) return '';
  const end = rest.startsWith('{') ? groupEnd(cursor.tex, start) : start + tokenLength(rest);
  cursor.at = end;
  return rest.startsWith('{') ? cursor.tex.slice(start + 1, end - 1) : rest.slice(0, end - start);
}

function tokenLength(rest: string): number {
  return /^(?:\\[a-zA-Z]{1,40}|\\.|.)/su.exec(rest)?.[0].length ?? 0;
}

/** Past the brace that closes the group at `start`; past the end where none does. */
function groupEnd(tex: string, start: number): number {
  let depth = 0;
  for (let at = start; at < tex.length; at += 1) {
    if (tex[at] === '\\') at += 1;
    else if (tex[at] === '{') depth += 1;
    else if (tex[at] === '}' && (depth -= 1) === 0) return at + 1;
  }
  return tex.length + 1;
}

/** The first place from `at` on where no space stands. */
export function skipBlanks(tex: string, at: number): number {
  let here = at;
  while (/\s/u.test(tex.charAt(here))) here += 1;
  return here;
}
