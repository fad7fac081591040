/** Programs run beside this one: how they are started, what they cost, and what is said where they fail. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';

interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Folder to run in; this process's own where it is left out. */
  readonly cwd?: string;
}

/** Figures that the system does not tell (it is Linux that does) are left out. */
export interface Usage {
  readonly wallSeconds: number;
  /** User and system time, of the program and all that it started. */
  readonly cpuSeconds?: number;
  /** Greatest resident memory of the program itself. */
  readonly peakBytes?: number;
}

interface Finished {
  /** Exit code; a program ended by a signal counts as 1. */
  readonly code: number;
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
];

const SAMPLE_MS = 50;
/** Linux counts CPU time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/**
 * Runs a program to its end. Nothing else may be run from this process meanwhile, or its CPU time
 * is counted too.
 *
 * @throws {Error} where the program cannot be started
 */
export async function runProgram({ file, args, env, cwd }: Program): Promise<Finished> {
  const start = performance.now();
  const cpuBefore = await childrenCpu();
  const child = spawn(file, args, {
    cwd,
    env: { ...inherited(), ...env },
    // Nothing is written to its input: where it ends, this process has, see `endWithParent`.
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const memory = watchMemory(child);
  const end = await ended(child);
  const peakBytes = memory.stop();
  const cpuAfter = await childrenCpu();
  const usage = {
    wallSeconds: (performance.now() - start) / 1000,
    ...(cpuBefore === undefined || cpuAfter === undefined
      ? {}
      : { cpuSeconds: cpuAfter - cpuBefore }),
    ...(peakBytes > 0 ? { peakBytes } : {}),
  };
  return { ...end, usage };
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
function ended(child: ChildProcess): Promise<Pick<Finished, 'code' | 'output'>> {
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
}

/** Looks at a program's high-water mark again and again; it only ever grows. */
function watchMemory(child: ChildProcess): { stop: () => number } {
  let peak = 0;
  const timer = setInterval(() => {
    void statusPeak(child.pid ?? 0).then((bytes) => {
      peak = Math.max(peak, bytes);
    });
  }, SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

async function statusPeak(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

/** Seconds of CPU that ended children of this process took, with all of theirs. */
async function childrenCpu(): Promise<number | undefined> {
  const stat = await readFile('/proc/self/stat', 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The second field is a name in brackets that may hold spaces; cutime and cstime are 16 and 17.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

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

export interface OwnUsage {
  readonly wallSeconds: number;
  /** User and system time, without that of programs that it runs. */
  readonly cpuSeconds: number;
}

/** Begins to measure; what it returns tells the cost since then. */
export function startUsage(): () => OwnUsage {
  const [start, cpuBefore] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(cpuBefore);
    return {
      wallSeconds: (performance.now() - start) / 1_000,
      cpuSeconds: (user + system) / 1_000_000,
    };
  };
}
