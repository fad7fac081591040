/** Astro's project: the program's pages, with all that Astro generates in the library's folder of caches. */
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { makeRoom } from './caches.ts';
import { ENGINE } from './project.ts';

/** As Astro's functions take it. */
export interface AstroProject {
  readonly root: string;
  /** From the root. */
  readonly configFile: string;
}

/** The folder of the program's packages: the one that it is installed in, or its own in a clone. */
export const PACKAGES =
  basename(dirname(ENGINE)) === 'node_modules' ? dirname(ENGINE) : join(ENGINE, 'node_modules');

/**
 * Makes a folder the root of Astro's project. The program may be installed where nothing should be
 * written, and the library's folder may have no packages: those that pages need are linked into it.
 *
 * @param root a folder of caches; made where it is missing
 */
export async function astroProject(root: string): Promise<AstroProject> {
  await mkdir(root, { recursive: true });
  // What Astro generates; it writes all of it anew.
  await makeRoom(join(root, '.astro'));
  await linkPackages(join(root, 'node_modules'));
  return { root, configFile: relative(root, join(ENGINE, 'astro.config.mjs')) };
}

/** Processes of one build begin at the same time: a link that stands there is replaced, and never missing. */
async function linkPackages(link: string): Promise<void> {
  const target = await readlink(link).catch(() => undefined);
  if (target === PACKAGES) return;
  const own = `${link}-${randomUUID()}`;
  const [aside, old] = [`${own}.tmp`, `${own}.old.tmp`];
  // Windows gives everybody a junction, and few a link.
  await symlink(PACKAGES, aside, 'junction');
  try {
    // A link does not replace a folder; another process may have taken that away already.
    if (await isFolderItself(link)) await rename(link, old).catch(() => undefined);
    await rename(aside, link);
  } finally {
    for (const path of [aside, old]) await rm(path, { recursive: true, force: true });
  }
}

/** Whether a folder stands at a path, and no link to one. */
async function isFolderItself(path: string): Promise<boolean> {
  const stats = await lstat(path).catch(() => undefined);
  return stats?.isDirectory() === true;
}
