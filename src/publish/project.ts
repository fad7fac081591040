/** The folder that a command works on, and the settings that it works with. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../model/problem.ts';
import { checkSettings, type Settings } from '../model/settings.ts';
import { isWritten, LANGUAGE_TAGS } from '../texts/languages.ts';
import { readConfigFile } from './config-file.ts';
import { withFiles } from './named-files.ts';

/** Absolute path of the program's folder: Astro finds the pages and the packages from there. */
export const ENGINE = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Where the configuration of a library is, in its folder. */
const CONFIG_FILE = 'offprint.config.ts';

/**
 * A path from the command line, or its default. Both are taken from the folder in which the command
 * runs, which is the library's.
 *
 * @throws {UsageError} where an empty text was given: it would mean the folder itself
 */
export function projectPath(given: string | undefined, usual: string): string {
  if (given === '')
    throw new UsageError(`expected a folder such as "${usual}", found an empty text`);
  return resolve(given ?? usual);
}

/** Settings as a command is given them. */
export interface GivenSettings {
  /** File of the configuration; left out, offprint.config.ts of the current folder. */
  readonly settings?: string | undefined;
  readonly site?: string | undefined;
  readonly base?: string | undefined;
}

/**
 * Reads the configuration and lays a command's options over it.
 *
 * @throws {UsageError} where the file is missing or broken, or a setting or an option is wrong
 */
export async function loadSettings(given: GivenSettings = {}): Promise<Settings> {
  const file = projectPath(given.settings, CONFIG_FILE);
  const options = {
    ...(given.site === undefined ? {} : { site: given.site }),
    ...(given.base === undefined ? {} : { base: withSlashes(given.base) }),
  };
  const { values, placeOf } = await readConfigFile(file);
  const settings = checkSettings({ ...values, ...options }, ([key = '', ...inner]) =>
    Object.hasOwn(options, key) ? `--${String(key)}` : placeOf([key, ...inner]),
  );
  if (isWritten(settings.language)) return withFiles(settings, file, ENGINE, placeOf);
  throw new UsageError(
    `${placeOf(['language'])}: setting "language": expected a language that the pages are written in, ${LANGUAGE_TAGS.join(' or ')}, perhaps with a region as in "en-GB" (found "${settings.language}")`,
  );
}

/** Folder of the configuration, from which it names files. */
export function configFolder({ settings }: Pick<GivenSettings, 'settings'>): string {
  return dirname(projectPath(settings, CONFIG_FILE));
}

/** `repo`, `/repo` and `/repo/` mean the same, and so do the empty text and `/`. */
function withSlashes(base: string): string {
  return `/${base}/`.replace(/^\/+/, '/').replace(/\/+$/, '/');
}
