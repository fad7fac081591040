/** A folder as one file, which is sent much faster than its thousands. */
import { mkdir, rm } from 'node:fs/promises';
import { failure, runProgram } from '../child.ts';
import { errorCode } from '../files.ts';

/**
 * Packs what is in a folder into a file.
 *
 * @param signal ends it early
 */
export async function pack(folder: string, file: string, signal?: AbortSignal): Promise<void> {
  await tar(['-cf', file, '-C', folder, '.'], `${folder} could not be packed`, signal);
}

/** Unpacks a file into a folder, which is replaced. */
export async function unpack(file: string, folder: string, signal?: AbortSignal): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const args = ['-xf', file, '-C', folder, '--no-same-owner'];
  await tar(args, `${file} could not be unpacked`, signal);
}

/** The system's `tar`, which has no limits of size and lets no file out of the folder. */
async function tar(args: readonly string[], what: string, signal?: AbortSignal): Promise<void> {
  const end = await runProgram({ file: 'tar', args, ...(signal && { signal }) }).catch(
    (error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
      throw new Error('expected the program tar, found none: install it');
    },
  );
  if (end.code !== 0) throw failure(what, end);
}
