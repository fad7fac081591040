/** Builds the libraries of the tests once, for all tests that look at a built site. */
import type { TestProject } from 'vitest/node';
import { FIXTURE_SEEDS } from './fixture-library.ts';
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
    /** Another, of all that is unusual, built at the root of a site. */
    unusual: UnusualLibrary;
  }
}

/** Runs before the tests; what it returns runs after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [library, unusual] = await Promise.all([makeUsualLibrary(), makeUnusualLibrary()]);
  project.provide('library', library);
  project.provide('unusual', unusual);
  return async () => {
    await removeLibrary(library);
    await removeUnusualLibrary(unusual);
  };
}

async function makeUsualLibrary(): Promise<Library> {
  const library = await makeLibrary(FIXTURE_SEEDS, '/offprint/');
  await ingestLibrary(library);
  await buildLibrary(library);
  return library;
}
