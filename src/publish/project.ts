/** Where the project lies, and the settings it is run with. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../model/problem.ts';
import { checkSettings } from '../model/settings.ts';
import type { Settings } from '../model/settings.ts';

/** Absolute path of the project's folder. */
export const PROJECT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * A path from the command line (taken from the project's folder), or its default there.
 *
 * @throws {UsageError} where an empty text was given: it would mean the project itself
 */
export function projectPath(given: string | undefined, usual: string): string {
  if (given === '')
    throw new UsageError(`expected a folder such as "${usual}", found an empty text`);
  return resolve(PROJECT, given ?? usual);
}

/**
 * Reads src/settings.ts and lays a command's options over it.
 *
 * @param given site and base as typed, where they were
 * @throws {UsageError} where a setting or an option is wrong
 */
export async function loadSettings(
  given: { readonly site?: string | undefined; readonly base?: string | undefined } = {},
): Promise<Settings> {
  const { settings } = await import('../settings.ts');
  return checkSettings({
    ...settings,
    ...(given.site === undefined ? {} : { site: given.site }),
    ...(given.base === undefined ? {} : { base: withSlashes(given.base) }),
  });
}

/** `repo`, `/repo` and `/repo/` mean the same, and so do the empty text and `/`. */
function withSlashes(base: string): string {
  return `/${base}/`.replace(/^\/+/, '/').replace(/\/+$/, '/');
}
