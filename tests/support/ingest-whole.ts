/** A run of ingest with all its files at once, for tests. */
import { ingest, type Existing, type Ingested, type Seeds } from '../../src/ingest/index.ts';

/** Runs ingest to its end: what it came to, and its files by their paths below the content folder. */
export function ingestWhole(
  seeds: Seeds,
  existing: Existing,
  day: string,
): Ingested & { readonly files: ReadonlyMap<string, string> } {
  const files = new Map<string, string>();
  const run = ingest(seeds, existing, day);
  for (;;) {
    const { done, value } = run.next();
    if (done) return { ...value, files };
    files.set(...value);
  }
}
