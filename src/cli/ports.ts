/** Which ports a server may try. */
import { wholeNumberOption } from './options.ts';

const USUAL_PORT = 4321;
const NEXT_PORTS = 10;

/**
 * The ports to try: the one that was asked for, or the usual one and those after it.
 *
 * @param given `--port` as typed
 * @throws {UsageError} where it is no port number
 */
export function portsToTry(given: string | undefined): readonly number[] {
  if (given !== undefined) return [wholeNumberOption('port', given, [0, 65_535])];
  return Array.from({ length: NEXT_PORTS }, (_, index) => USUAL_PORT + index);
}
