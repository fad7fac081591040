/** The command `build` in a library of its own, as a process whose cost is told. */
import { join } from 'node:path';
import { failure, runProgram, type Usage } from '../../publish/child.ts';
import { ENGINE } from '../../publish/project.ts';

/**
 * Runs the command in a folder.
 *
 * @param folder inside the program's: Astro compiles no page from farther off
 * @param options as typed, besides the settings
 * @throws {Error} with its last line where it fails
 */
export async function runBuild(folder: string, options: readonly string[]): Promise<Usage> {
  const settings = ['--settings', join(ENGINE, 'offprint.config.ts')];
  const { code, usage, ...end } = await runProgram({
    file: process.execPath,
    args: [join(ENGINE, 'scripts/build.ts'), ...settings, ...options],
    cwd: folder,
  });
  if (code !== 0) throw failure('the synthetic library could not be built', end);
  return usage;
}

/** What both ways to build a synthetic library are told. */
export interface CommandJob {
  readonly folder: string;
  readonly seeds: string;
  readonly workers?: number | undefined;
}

/** The sources, on a day that does not change with the clock. */
export function sourcesOf({ seeds }: CommandJob, day = '2026-01-20'): readonly string[] {
  return ['--seeds', seeds, '--date', day];
}

export function workersOption({ workers }: CommandJob): readonly string[] {
  return workers === undefined ? [] : ['--workers', String(workers)];
}
