/** What Node compiles of the program, kept among a library's caches: the next command loads it in half the time. */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

/**
 * Has Node keep what it compiles from now on, in this process and in programs that it starts, unless it
 * does so already. In a folder that is no library's nothing is kept.
 *
 * Node takes what it kept only of the same file with the same text, by the same version of itself
 * (https://nodejs.org/api/module.html#module-compile-cache).
 *
 * @param settings file of the configuration; left out, offprint.config.ts of the current folder
 */
export function keepCompiled(settings = 'offprint.config.ts'): void {
  if (process.env.NODE_COMPILE_CACHE !== undefined || !existsSync(settings)) return;
  const folder = resolve('.offprint', 'compiled');
  enableCompileCache(folder);
  process.env.NODE_COMPILE_CACHE = folder;
}
