/** The files that a configuration names: found from its folder, or told. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { didYouMean } from '../model/nearest-name.ts';
import { UsageError } from '../model/problem.ts';
import { isTopicsFile, type Settings } from '../model/settings.ts';

/**
 * The settings with the paths of their files made absolute.
 *
 * @param config the file of the configuration
 * @param engine the program's folder
 * @param placeOf where a setting stands
 * @throws {UsageError} where a file is not there, or there is no such component
 */
export function withFiles(
  settings: Settings,
  config: string,
  engine: string,
  placeOf: (path: readonly PropertyKey[]) => string,
): Settings {
  const found = (keys: readonly string[], path: string): string => {
    const file = resolve(dirname(config), path);
    if (existsSync(file)) return file;
    throw new UsageError(
      `${placeOf(keys)}: setting "${keys.join('.')}": expected a file, found none at ${relative('.', file)}`,
    );
  };
  const folder = join(engine, 'src/components');
  const known = readdirSync(folder)
    .filter((name) => name.endsWith('.astro'))
    .map((name) => name.replace(/\.astro$/u, ''));
  const components = Object.entries(settings.look.components).map(([name, path]) => {
    if (known.includes(name)) return [name, found(['look', 'components', name], path)];
    const hint = didYouMean(name, known, `they are in ${relative('.', folder)}`);
    throw new UsageError(
      `${placeOf(['look', 'components', name])}: unknown component "${name}"; ${hint}`,
    );
  });
  const files = (['logo', 'favicon', 'css'] as const).flatMap((key) => {
    const path = settings.look[key];
    return path === undefined ? [] : [[key, found(['look', key], path)]];
  });
  const look = {
    ...settings.look,
    ...(Object.fromEntries(files) as Pick<Settings['look'], 'logo' | 'favicon' | 'css'>),
    components: Object.fromEntries(components) as Settings['look']['components'],
    pages: resolve(dirname(config), settings.look.pages),
  };
  const topics = isTopicsFile(settings.topics)
    ? (found(['topics'], settings.topics) as typeof settings.topics)
    : settings.topics;
  return { ...settings, look, ...(topics !== undefined && { topics }) };
}
