/** The failure of a program, as an error of ours. */
import { stripVTControlCharacters } from 'node:util';

/**
 * Makes an error whose message is one line: what could not be done, and the last line that the
 * program wrote. All that it wrote is where the stack would be.
 *
 * @param what what could not be done
 * @param output what the program wrote
 */
export function failure(what: string, output: string): Error {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.trim());
  const last = lines.findLast((line) => line !== '') ?? 'it gave no reason';
  const error = new Error(`${what}: ${last} (DEBUG=offprint shows all)`);
  error.stack = `${error.message}\n${output}`;
  return error;
}
