/** Builds the site of the tests' own library once, for all tests that look at a built site. */
import type { TestProject } from 'vitest/node';
import { FIXTURE_SEEDS } from './fixture-library.ts';
import {
  buildLibrary,
  ingestLibrary,
  makeLibrary,
  removeLibrary,
  type Library,
} from './library.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The tests' own library, built under `/offprint/`. */
    library: Library;
  }
}

/** Runs before the tests; what it returns runs after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const library = await makeLibrary(FIXTURE_SEEDS, '/offprint/');
  await ingestLibrary(library);
  await buildLibrary(library);
  project.provide('library', library);
  return () => removeLibrary(library);
}
