/** Folders that another file system is mounted on, and what may be renamed to where. */
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Whether something is mounted on a folder: a volume of a container, say, or a disk. */
export async function isMountPoint(folder: string): Promise<boolean> {
  const path = await realpath(folder).catch(() => undefined);
  if (path === undefined) return false;
  const mounts = await readFile('/proc/self/mountinfo', 'utf8').catch(() => undefined);
  if (mounts !== undefined) return mounts.split('\n').some((line) => mountedOn(line) === path);
  // Where the system has no such list, a folder of the same disk that is mounted again is not told.
  const [own, parent] = await Promise.all([stat(path), stat(dirname(path))]);
  return own.dev !== parent.dev;
}

/** The fifth field, in which blanks are octal: https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html */
function mountedOn(line: string): string | undefined {
  return line
    .split(' ')[4]
    ?.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
}

/**
 * Where something of a folder can be kept that is renamed into it: beside the folder, or in it
 * where that is a mount point.
 *
 * @param name of what is kept, `new.tmp`
 */
export async function placeNear(folder: string, name: string): Promise<string> {
  const path = await realpath(folder).catch(() => resolve(folder));
  return (await isMountPoint(path)) ? join(path, `.${name}`) : `${path}.${name}`;
}

/**
 * Whether files can be renamed from a folder into another: not across devices, nor mounts of one. Nobody
 * else works in the folders; what a killed run left of a trial is overwritten.
 */
export async function canRename(from: string, to: string): Promise<boolean> {
  const [file, target] = [join(from, 'probe.tmp'), join(to, '.probe.tmp')];
  try {
    await writeFile(file, '');
    await rename(file, target);
    return true;
  } catch {
    return false;
  } finally {
    await Promise.all([file, target].map((path) => rm(path, { recursive: true, force: true })));
  }
}
