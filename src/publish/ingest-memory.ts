/** What a run of ingest leaves for the next one into the same folder. */
import { knownFilesIn, NO_KNOWN_FILES, openKnownFiles, type KnownFiles } from './known-files.ts';

export interface IngestMemory {
  /** What is known of the files of sources and content. */
  readonly files: KnownFiles;
  /** Folder for the rest; left out, nothing is kept. */
  readonly folder?: string;
}

export const NO_MEMORY: IngestMemory = { files: NO_KNOWN_FILES };

/**
 * Opens what runs of ingest into a folder keep.
 *
 * @param folder where they keep it
 */
export function openMemory(folder: string): IngestMemory {
  return { files: openKnownFiles(knownFilesIn(folder)), folder };
}
