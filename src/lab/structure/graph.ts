/** The graph of imports between modules: closures, single importers, names exported twice. */
import { posix } from 'node:path';
import type { Module } from './modules.ts';

/** How many modules each module needs, directly or through others. */
export function closureSizes(modules: readonly Module[]): ReadonlyMap<string, number> {
  const imports = new Map(modules.map((module) => [module.path, module.imports]));
  return new Map(
    modules.map(({ path }) => {
      const reached = new Set([path]);
      for (const here of reached) imports.get(here)?.forEach((next) => reached.add(next));
      return [path, reached.size - 1];
    }),
  );
}

/**
 * Names that more than one module declares and exports → those modules. Routes are exempt: Astro
 * gives the names that they export a meaning.
 */
export function namesExportedTwice(
  modules: readonly Module[],
): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { path, exports } of modules) {
    if (path.startsWith('src/pages/')) continue;
    for (const name of new Set(exports)) places.set(name, [...(places.get(name) ?? []), path]);
  }
  return new Map([...places].filter(([, paths]) => paths.length > 1));
}

/** Modules whose only importer is in the same folder: each may belong in it. */
export function onlyImporters(modules: readonly Module[]): ReadonlyMap<string, string> {
  const importers = new Map<string, Set<string>>();
  for (const { path, imports } of modules) {
    for (const imported of imports) {
      importers.set(imported, (importers.get(imported) ?? new Set()).add(path));
    }
  }
  const single = [...importers].flatMap(([path, by]) =>
    by.size === 1 ? [...by].map((importer) => [path, importer] as const) : [],
  );
  return new Map(
    single.filter(([path, importer]) => posix.dirname(path) === posix.dirname(importer)),
  );
}
