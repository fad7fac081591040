/** A folder that all machines see, as a disk of the network or of this machine. */
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UsageError } from '../../../model/problem.ts';
import { errorCode, isFolder, listFolder } from '../../files.ts';
import type { Store } from './store.ts';

/**
 * @param share path of the folder; it must be there: a disk that is not mounted looks like an empty one
 * @throws {UsageError} where it is not
 */
export async function folderStore(share: string): Promise<Store> {
  const root = resolve(share);
  if (share === '' || !(await isFolder(root))) {
    throw new UsageError(
      `--share: expected a folder that all machines see, found none at "${share}": make or mount it`,
    );
  }
  return {
    shown: root,
    begin: async (run) => {
      await mkdir(join(root, run));
    },
    runs: () => listFolder(root),
    list: async (run) =>
      (await listFolder(join(root, run))).filter((name) => !name.endsWith('.tmp')),
    put: async (run, name, file) => {
      const aside = join(root, run, `${name}.${randomUUID()}.tmp`);
      try {
        await copyFile(file, aside);
        await rename(aside, join(root, run, name));
      } finally {
        await rm(aside, { force: true });
      }
    },
    get: async (run, name, file) => {
      try {
        await copyFile(join(root, run, name), file);
        return true;
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return false;
        throw error;
      }
    },
    remove: async (run, names) => {
      for (const name of names) await rm(join(root, run, name), { force: true });
    },
    end: (run) => rm(join(root, run), { recursive: true, force: true }),
  };
}
