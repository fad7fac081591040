/** The graph of imports between modules, and the measures of the source code as tables. */
import { tableLines } from '../../text/table.ts';
import type { Module } from './modules.ts';
import { posix } from 'node:path';

/** Two journeys through the code, each named for the module that begins it. */
export const JOURNEYS = {
  'files that ingest needs': 'src/ingest/index.ts',
  'files from a query to its list': 'src/search/client/page.ts',
} as const;

/**
 * Sets the measures as tables: of the whole, then of each room.
 * @returns several lines, without a final line end
 */
export function structureTable(modules: readonly Module[]): string {
  const closures = closureSizes(modules);
  const whole = measures(modules, closures);
  const rows = [
    ['local imports per 100 lines', whole.imports],
    ['files that a module needs, p90', whole.closure],
    ...Object.entries(JOURNEYS).map(([name, path]) => [name, String(closures.get(path) ?? '–')]),
    ['lines of a function, median', whole.median],
    ['lines of a function, p90', whole.p90],
    ['exported names that exist twice', String(namesExportedTwice(modules).size)],
    ['files with one importer, in their folder', String(onlyImporters(modules).size)],
  ];
  const head = ['room', 'files', 'lines', 'imports', 'closure', 'median', 'p90', 'one importer'];
  return [
    ...tableLines(['measure', 'is'], rows, [41, 6]),
    '',
    ...tableLines(head, roomRows(modules, closures), [12, 7]),
  ].join('\n');
}

function roomRows(modules: readonly Module[], closures: ReadonlyMap<string, number>): string[][] {
  const rooms = Map.groupBy(modules, ({ path }) => roomOf(path));
  const single = [...onlyImporters(modules).keys()].map(roomOf);
  return [...rooms].sort().map(([room, own]) => {
    const { imports, closure, median, p90 } = measures(own, closures);
    const lines = own.reduce((sum, module) => sum + module.lines, 0);
    const alone = single.filter((of) => of === room).length;
    return [room, ...[own.length, lines].map(String), imports, closure, median, p90, `${alone}`];
  });
}

function roomOf(path: string): string {
  return /^src\/([^/]+)\//u.exec(path)?.[1] ?? 'src';
}

function measures(modules: readonly Module[], closures: ReadonlyMap<string, number>) {
  const imports = modules.reduce((sum, module) => sum + module.imports.length, 0);
  const lines = modules.reduce((sum, module) => sum + module.lines, 0);
  const lengths = modules.flatMap(({ functions }) => functions.map((one) => one.lines));
  return {
    imports: ((100 * imports) / lines).toFixed(1),
    closure: rank(
      0.9,
      modules.map(({ path }) => closures.get(path) ?? 0),
    ),
    median: rank(0.5, lengths),
    p90: rank(0.9, lengths),
  };
}

/** The number at or below which that share of the numbers is. */
function rank(share: number, numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  return String(sorted[Math.ceil(share * sorted.length) - 1] ?? '–');
}

/**
 * Lists what to look at in one room.
 * @returns a line each for files with one importer, long functions and names that exist twice
 */
export function roomLines(modules: readonly Module[], room: string): readonly string[] {
  const own = modules.filter(({ path }) => roomOf(path) === room);
  const single = onlyImporters(modules);
  const twice = [...namesExportedTwice(modules)];
  return [
    ...own.flatMap(({ path, lines }) => {
      const importer = single.get(path);
      return importer === undefined
        ? []
        : [`${path} (${lines} lines): only ${importer} imports it`];
    }),
    ...own.flatMap(({ path, functions }) =>
      functions
        .filter(({ lines }) => lines > 20)
        .map(({ name, line, lines }) => `${path}:${line}: ${name} has ${lines} lines`),
    ),
    ...twice
      .filter(([, paths]) => paths.some((path) => roomOf(path) === room))
      .map(([name, paths]) => `${name} is exported by ${paths.join(' and ')}`),
  ];
}

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

/** Routes, whose exported names Astro gives a meaning, and languages, which have each text by one name. */
const SAME_BY_DESIGN = /^src\/(?:pages\/|texts\/[a-z]{2,3}\.ts$)/u;

/** Names that more than one module declares and exports → those modules. */
export function namesExportedTwice(
  modules: readonly Module[],
): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { path, exports } of modules) {
    if (SAME_BY_DESIGN.test(path)) continue;
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
