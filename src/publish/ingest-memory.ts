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
 * Works with what earlier runs of ingest into a folder have left. What the work learns of files is kept
 * for the next run, unless it fails.
 *
 * @param folder where they leave it
 */
export async function withMemory<T>(
  folder: string,
  work: (memory: IngestMemory) => Promise<T>,
): Promise<T> {
  const files = openKnownFiles(knownFilesIn(folder));
  try {
    const result = await work({ files, folder });
    files.save();
    return result;
  } finally {
    files.close();
  }
}
