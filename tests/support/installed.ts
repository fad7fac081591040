/** The program as a package: packed, and installed into a folder beside the packages of this clone. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ENGINE } from '../../src/publish/project.ts';
import type { Ended } from './script.ts';

const run = promisify(execFile);

/**
 * Does what `npm install` of the packed program does, without a network: its own files are unpacked, the
 * packages that it needs are links.
 *
 * @param folder of a library
 * @returns the folder of the installed program
 */
export async function installPackage(folder: string): Promise<string> {
  const packages = join(folder, 'node_modules');
  const installed = join(packages, 'offprint');
  await mkdir(installed, { recursive: true });
  for (const name of await readdir(join(ENGINE, 'node_modules'))) {
    await symlink(join(ENGINE, 'node_modules', name), join(packages, name));
  }
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', packages], {
    cwd: ENGINE,
  });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  await run('tar', ['-xzf', join(packages, filename), '-C', installed, '--strip-components', '1']);
  return installed;
}

/** Runs a command of the installed program in the folder of a library. */
export function runInstalled(folder: string, ...args: readonly string[]): Promise<Ended> {
  const program = join(folder, 'node_modules/offprint/scripts/offprint.js');
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: folder }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? 1 : 0;
      resolve({ code, stdout, stderr });
    });
  });
}
