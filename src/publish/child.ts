/** Programs run beside this one: how they are started, what they cost, and what is said where they fail. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { runOut } from '../model/problem.ts';

interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Folder to run in; this process's own where it is left out. */
  readonly cwd?: string;
  /** Ends the program. */
  readonly signal?: AbortSignal;
  /** Gets what the program sends by `process.send`; it must be a Node program. */
  readonly onMessage?: (message: unknown) => void;
  /** Milliseconds without a message or a line after which it counts as hanging, and is ended. */
  readonly patience?: number;
}

/**
 * How long a program that tells how far it has come may tell nothing. What takes longest before the first
 * word is to bundle the pages: seconds, and minutes on a machine that does much else.
 */
export const PATIENCE_MS = 15 * 60_000;

/** Figures that the system does not tell (it is Linux that does) are left out. */
export interface Usage {
  readonly wallSeconds: number;
  /** User and system time, of the program and all that it started. */
  readonly cpuSeconds?: number;
  /** Greatest resident memory of the program, or of a process that it started. */
  readonly peakBytes?: number;
}

interface Finished {
  /** Exit code; a program ended by a signal counts as 1. */
  readonly code: number;
  /** The signal that ended it, `SIGKILL` where the system had no memory left. */
  readonly signal?: NodeJS.Signals;
  /** Milliseconds for which it had told nothing, where it was ended for that. */
  readonly silentFor?: number;
  /** What it wrote, on either stream. */
  readonly output: string;
  readonly usage: Usage;
}

/**
 * All that a program gets to see of this process's environment. The rest must not decide what is
 * built: a variable named `BASE_URL`, for one, would take the place of the site's base in every page.
 */
const INHERITED = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'SystemRoot',
  'TMPDIR',
  'TEMP',
  'TMP',
  'NODE_OPTIONS',
  'NODE_COMPILE_CACHE',
];

const SAMPLE_MS = 50;
/** Linux counts CPU time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/**
 * Runs a program to its end. Any number may run at a time.
 *
 * @throws {Error} where the program cannot be started, or was ended by the signal it was given
 */
export async function runProgram(program: Program): Promise<Finished> {
  const { file, args, env, cwd, signal, onMessage, patience } = program;
  const start = performance.now();
  const child = spawn(file, args, {
    cwd,
    env: { ...inherited(), ...env },
    // Nothing is written to its input: where it ends, this process has, see `endWithParent`.
    stdio: ['pipe', 'pipe', 'pipe', ...(onMessage === undefined ? [] : (['ipc'] as const))],
    ...(signal && { signal, killSignal: 'SIGKILL' }),
  });
  if (onMessage !== undefined) child.on('message', onMessage);
  const watch = watchUsage(child);
  const silence = patience === undefined ? undefined : endWhereSilent(child, patience);
  const end = await ended(child).finally(() => {
    watch.stop();
    silence?.stop();
  });
  return {
    ...end,
    ...silence?.found,
    usage: { wallSeconds: (performance.now() - start) / 1000, ...watch.usage },
  };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    INHERITED.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Collects what a program writes until it ends. */
function ended(child: ChildProcess): Promise<Omit<Finished, 'usage'>> {
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const output = Buffer.concat(chunks).toString();
      resolve({ code: code ?? 1, ...(signal && { signal }), output });
    });
  });
}

/** What watches how long a program tells nothing. */
interface Silence {
  /** For how many milliseconds it had told nothing, once it was ended for that. */
  readonly found: { readonly silentFor?: number };
  readonly stop: () => void;
}

/** Parts of the patience after which it is looked whether there was a sign. */
const LOOKS = 20;

/**
 * Ends a program that tells nothing for a while: it was stopped, or goes round in circles. Looks are
 * counted, and no clock is read, so that a machine that slept has not waited.
 */
export function endWhereSilent(child: ChildProcess, patience: number): Silence {
  const found: { silentFor?: number } = {};
  let looks = 0;
  const hear = (): void => {
    looks = 0;
  };
  child.on('message', hear);
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear);
  const timer = setInterval(() => {
    looks += 1;
    if (looks < LOOKS) return;
    found.silentFor = patience;
    // One that was stopped hears no other signal.
    child.kill('SIGKILL');
  }, patience / LOOKS);
  // While the program is there, this one waits for it.
  timer.unref();
  return {
    found,
    stop: () => {
      clearInterval(timer);
    },
  };
}

/** Looks at what a program has taken so far, again and again: it only ever grows. */
function watchUsage(child: ChildProcess): {
  readonly usage: Omit<Usage, 'wallSeconds'>;
  readonly stop: () => void;
} {
  const usage: { cpuSeconds?: number; peakBytes?: number } = {};
  const timer = setInterval(() => {
    const pid = child.pid ?? 0;
    void peakOf(pid).then((peak) => {
      if (peak > (usage.peakBytes ?? 0)) usage.peakBytes = peak;
    }, nothing);
    void readFile(`/proc/${pid}/stat`, 'utf8').then((stat) => {
      usage.cpuSeconds = cpuSecondsIn(stat);
    }, nothing);
  }, SAMPLE_MS);
  return {
    usage,
    stop: () => {
      clearInterval(timer);
    },
  };
}

/** The greatest resident memory, in bytes, that a process or one below it has had. */
async function peakOf(pid: number): Promise<number> {
  const folder = `/proc/${pid}`;
  const status = await readFile(`${folder}/status`, 'utf8');
  const own = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  const below = await readFile(`${folder}/task/${pid}/children`, 'utf8').catch(() => '');
  const peaks = below.match(/\d+/gu)?.map((one) => peakOf(Number(one)).catch(() => 0)) ?? [];
  return Math.max(own, ...(await Promise.all(peaks)));
}

/** The program has ended, or the system is not Linux. */
function nothing(): void {
  // What was seen before still holds.
}

/** Seconds of CPU that a process took, with all of its ended children, by its `/proc/<pid>/stat`. */
export function cpuSecondsIn(stat: string): number {
  // The second field is a name in brackets that may hold spaces; utime to cstime are 14 to 17.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return ticks / TICKS_PER_SECOND;
}

/** What is known of a program that has failed. */
type Ending = Pick<Finished, 'output' | 'signal' | 'silentFor'>;

/**
 * Makes an error whose message is one line: what could not be done, and why: the last line that the
 * program wrote, or what stopped it. All that it wrote is where the stack would be.
 *
 * @param what what could not be done
 * @param end how the program ended
 */
export function failure(what: string, end: Ending): Error {
  const found = isDiskFull(end) ? runOut('ENOSPC', what) : undefined;
  const error = new Error(found ?? `${what}: ${stopped(end) ?? lastLine(end.output)}`);
  error.stack = `${error.message}\n${end.output}`;
  return error;
}

function lastLine(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.trim());
  const last = lines.findLast((line) => line !== '') ?? 'it gave no reason';
  // Of a program that runs another, the last line has it already.
  return last.endsWith(MORE) ? last : `${last} ${MORE}`;
}

const MORE = '(DEBUG=offprint shows all)';

function isDiskFull({ output }: Ending): boolean {
  return /ENOSPC|no space left|StorageFull/iu.test(output);
}

/** What ended a program from outside, and what to do; undefined where the program failed by itself. */
function stopped({ output, signal, silentFor }: Ending): string | undefined {
  if (silentFor !== undefined) {
    const minutes = Math.max(1, Math.round(silentFor / 60_000));
    return `the process told nothing for ${minutes} min, and was ended: it hung, or the machine had no time for it; run the command again, with --workers 1 where the machine does much else`;
  }
  if (output.includes('heap out of memory')) {
    return 'Node ran out of the memory that it gives a program; set NODE_OPTIONS=--max-old-space-size to more megabytes, such as 8192';
  }
  if (signal === 'SIGKILL') {
    return 'the process was killed, most likely because the machine had no memory left; give --workers 1, or take a machine with more memory';
  }
  if (signal !== undefined) return `the process was ended by ${signal}; build again`;
  return undefined;
}

export interface OwnUsage {
  readonly wallSeconds: number;
  /** User and system time, without that of programs that it runs. */
  readonly cpuSeconds: number;
}

/** Begins to measure; what it returns tells the cost since then. */
export function startUsage(): () => OwnUsage {
  const [start, cpuBefore] = [performance.now(), process.cpuUsage()];
  return () => ({
    wallSeconds: (performance.now() - start) / 1_000,
    cpuSeconds: secondsOf(process.cpuUsage(cpuBefore)),
  });
}

/**
 * What this process has cost since it was started, without programs that it runs. One that was started by a
 * process which is busy meanwhile sends this at its end: nobody looks at it then.
 */
export function wholeUsage(): Required<Usage> {
  return {
    wallSeconds: process.uptime(),
    cpuSeconds: secondsOf(process.cpuUsage()),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

function secondsOf({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1_000_000;
}
