/** The folder that a command works on, and the settings that it works with. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { UsageError } from '../model/problem.ts';
import { checkSettings, type Settings } from '../model/settings.ts';

/** Absolute path of the program's folder: Astro finds the pages and the packages from there. */
export const ENGINE = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Where the settings of a library are, below its folder. */
const SETTINGS_FILE = 'src/settings.ts';

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
  /** File that exports `settings`; left out, src/settings.ts of the current folder. */
  readonly settings?: string | undefined;
  readonly site?: string | undefined;
  readonly base?: string | undefined;
}

/**
 * Reads the file of settings and lays a command's options over it.
 *
 * @throws {UsageError} where the file is missing or broken, or a setting or an option is wrong
 */
export async function loadSettings(given: GivenSettings = {}): Promise<Settings> {
  const file = projectPath(given.settings, SETTINGS_FILE);
  const options = {
    ...(given.site === undefined ? {} : { site: given.site }),
    ...(given.base === undefined ? {} : { base: withSlashes(given.base) }),
  };
  const inFile = await importSettings(file);
  const source = await readFile(file, 'utf8');
  return checkSettings({ ...inFile, ...options }, (key) =>
    Object.hasOwn(options, key) ? `--${key}` : `${relative('.', file)}${lineOf(key, source)}`,
  );
}

/** What a file exports as `settings`. */
async function importSettings(file: string): Promise<object> {
  const shown = relative('.', file);
  if (!existsSync(file)) {
    throw new UsageError(
      `expected the settings of a library in ${shown}, found no such file; run the command in the library's folder, or name the file with --settings`,
    );
  }
  const module: unknown = await import(pathToFileURL(file).href).catch((error: unknown) => {
    const [reason] = String(error).split('\n');
    throw new UsageError(`${shown} cannot be read: ${reason}`);
  });
  const { settings } = module as { settings?: unknown };
  if (typeof settings === 'object' && settings !== null) return settings;
  throw new UsageError(`${shown}: expected "export const settings = { … }"`);
}

/** `:5` where a setting stands on line 5; nothing where the file does not name it. */
function lineOf(key: string, source: string): string {
  const name = key.split('.')[0] ?? '';
  const lines = source.split('\n');
  const index = lines.findIndex((line) => /^\s*['"]?([\w$]+)/.exec(line)?.[1] === name);
  return name === '' || index < 0 ? '' : `:${index + 1}`;
}

/** `repo`, `/repo` and `/repo/` mean the same, and so do the empty text and `/`. */
function withSlashes(base: string): string {
  return `/${base}/`.replace(/^\/+/, '/').replace(/\/+$/, '/');
}
