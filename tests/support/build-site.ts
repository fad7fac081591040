/** Builds the libraries of the tests once, for all tests that look at a built site. */
import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { COMPILED } from './compiled.ts';
import { FIXTURE_SEEDS, SMALL_SEEDS } from './fixture-library.ts';
import {
  buildApart,
  buildLibrary,
  ingestLibrary,
  makeLibrary,
  removeLibrary,
  type Library,
} from './library.ts';
import {
  makeUnusualLibrary,
  removeUnusualLibrary,
  type UnusualLibrary,
} from './unusual-library.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The tests' own library, built under `/offprint/`. */
    library: Library;
    /** A third of it, with each of its kinds of page, for what is built, copied or packed as a whole. */
    small: Library;
    /** Another, of all that is unusual, built at the root of a site. */
    unusual: UnusualLibrary;
  }
}

/** Runs before the tests; what it returns runs after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [library, small, unusual] = await Promise.all([
    builtLibrary(FIXTURE_SEEDS, buildLibrary),
    builtLibrary(SMALL_SEEDS, builtApart),
    makeUnusualLibrary(),
  ]);
  project.provide('library', library);
  project.provide('small', small);
  project.provide('unusual', unusual);
  return async () => {
    await removeLibrary(library);
    await removeLibrary(small);
    await removeUnusualLibrary(unusual);
    // Of each build, what was compiled has names of its own: it would grow without end.
    await rm(COMPILED, { recursive: true, force: true });
  };
}

async function builtLibrary(
  seeds: string | readonly string[],
  build: (library: Library) => Promise<unknown>,
): Promise<Library> {
  const library = await makeLibrary(seeds, '/offprint/');
  await ingestLibrary(library);
  await build(library);
  return library;
}

/** A process indexes one library at a time. */
async function builtApart(library: Library): Promise<void> {
  const [code, output] = await buildApart(library);
  if (code !== 0) throw new Error(`the small library could not be built: ${output}`);
}
