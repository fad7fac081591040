/** Options that several commands take, said in the same words. */
import { wholeNumberOption } from './options.ts';

/** Where sources come from, and where pages go. */
export const FOLDERS = {
  seeds: { value: 'DIR', help: 'Folder of the sources (seeds).' },
  content: { value: 'DIR', help: 'Folder for pages and report (content).' },
} as const;

/** The file that a library says its choices in. */
export const SETTINGS = {
  settings: { value: 'FILE', help: 'File of the configuration (offprint.config.ts).' },
} as const;

/** The day on which what is new came into the library. */
export const DATE = {
  date: {
    value: 'YYYY-MM-DD',
    help: 'Day of arrival of new papers (SOURCE_DATE_EPOCH, or today; UTC).',
  },
} as const;

/** The site that a command builds. */
export const SITE = {
  ...FOLDERS,
  out: { value: 'DIR', help: 'Folder of the site; replaced whole (dist).' },
  ...SETTINGS,
  base: { value: '/path/', help: 'Folder of the site at its address.' },
} as const;

/** The port of a command that serves. */
export const PORT = {
  port: { value: 'N', help: 'Port; 0 for any free one (4321, or the next that is free).' },
} as const;

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

/** How much of a machine a command takes. */
export const WORKERS = {
  workers: { value: 'N', help: 'Processes that work at a time (one for each processor).' },
} as const;

const WORKERS_MAX = 256;

/**
 * The number of processes that was asked for; undefined where the machine decides.
 *
 * @param given `--workers` as typed
 * @throws {UsageError} where it is no such number
 */
export function workersAsked(given: string | undefined): number | undefined {
  return given === undefined ? undefined : wholeNumberOption('workers', given, [1, WORKERS_MAX]);
}
