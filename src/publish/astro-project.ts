/** Astro's project: the program's pages, with all that Astro generates in the library's folder of caches. */
import { mkdir, readlink, rm, symlink } from 'node:fs/promises';
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
  const link = join(root, 'node_modules');
  const isLinked = async () => (await readlink(link).catch(() => undefined)) === PACKAGES;
  if (!(await isLinked())) {
    await rm(link, { recursive: true, force: true });
    // Windows gives everybody a junction, and few a link.
    await symlink(PACKAGES, link, 'junction').catch(async (error: unknown) => {
      // Processes of one build begin at the same time.
      if (!(await isLinked())) throw error;
    });
  }
  return { root, configFile: relative(root, join(ENGINE, 'astro.config.mjs')) };
}
