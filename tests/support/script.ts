/** The project's commands, run as a user runs them. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ENGINE } from '../../src/publish/project.ts';

/** How a command ended, and what it wrote. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of the project, without a terminal. */
export function runScript(name: string, ...args: readonly string[]): Promise<Ended> {
  const script = join(ENGINE, 'scripts', `${name}.ts`);
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? 1 : 0;
      resolve({ code, stdout, stderr });
    });
  });
}
