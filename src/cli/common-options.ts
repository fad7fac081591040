/** Options that several commands take, said in the same words. */
import { UsageError } from '../model/problem.ts';
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

/** Work that is shared out by a queue. */
export const QUEUE = {
  redis: { value: 'URL', help: 'Share the work out by a queue on this Redis, redis://host:6379.' },
  share: {
    value: 'PLACE',
    help: 'Where plan and parts go: a shared folder, or s3://bucket/prefix.',
  },
  queue: { value: 'NAME', help: 'Name of the queue (offprint).' },
} as const;

const USUAL_QUEUE = 'offprint';

/** The options of a queue as typed. */
interface QueueGiven {
  readonly redis: string | undefined;
  readonly share: string | undefined;
  readonly queue: string | undefined;
}

/**
 * What a queue needs.
 *
 * @throws {UsageError} where something of it is missing or wrong
 */
export function queueAsked({ redis, share, queue = USUAL_QUEUE }: QueueGiven) {
  if (redis === undefined) throw new UsageError('expected --redis URL, the queue to work with');
  if (share === undefined) {
    throw new UsageError('--redis: expected --share too, where plan and parts go');
  }
  if (/^[\w.-]{1,100}$/u.test(queue)) return { redis, share, queue };
  throw new UsageError(`--queue: expected letters, digits, ".", "_" and "-", found "${queue}"`);
}

/**
 * Lets a command end in its own way when it is told to, and at once when it is told again.
 *
 * @returns a signal that tells the command
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const [name, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) {
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(code);
      stop.abort(new Error(`ended by ${name}; nothing was replaced`));
    });
  }
  return stop.signal;
}
