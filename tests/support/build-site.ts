/** Builds the libraries of the tests once, for all tests that look at a built site. */
import type { TestProject } from 'vitest/node';
import { FIXTURE_SEEDS, SMALL_SEEDS } from './fixture-library.ts';
import {
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
  const [[library, small], unusual] = await Promise.all([builtLibraries(), makeUnusualLibrary()]);
  project.provide('library', library);
  project.provide('small', small);
  project.provide('unusual', unusual);
  return async () => {
    await removeLibrary(library);
    await removeLibrary(small);
    await removeUnusualLibrary(unusual);
  };
}

/** One after the other: a process indexes one library at a time. */
async function builtLibraries(): Promise<readonly [Library, Library]> {
  return [await builtLibrary(FIXTURE_SEEDS), await builtLibrary(SMALL_SEEDS)];
}

async function builtLibrary(seeds: string | readonly string[]): Promise<Library> {
  const library = await makeLibrary(seeds, '/offprint/');
  await ingestLibrary(library);
  await buildLibrary(library);
  return library;
}
