/** Builds the site of the project's own captures once, for all tests that look at a built site. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { PROJECT } from '../../src/publish/project.ts';
import { buildLibrary, ingestLibrary, makeLibrary, removeLibrary } from './library.ts';
import type { Library } from './library.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The library of the project's captures, built under `/offprint/`. */
    library: Library;
  }
}

/** Runs before the tests; what it returns runs after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const library = await makeLibrary(join(PROJECT, 'seeds'), '/offprint/');
  await ingestLibrary(library);
  await buildLibrary(library);
  project.provide('library', library);
  return () => removeLibrary(library);
}
