/** Where machines hand over plans and parts to each other: a shared folder, or object storage. */
import { folderStore } from './folder-store.ts';
import { s3Store } from './s3-store.ts';

/** Holds the files of runs. Each file is there whole, or not at all. */
export interface Store {
  /** Its name in messages. */
  readonly shown: string;
  /** Makes room for a run. */
  readonly begin: (run: string) => Promise<void>;
  readonly runs: () => Promise<readonly string[]>;
  /** Names of the files of a run. */
  readonly list: (run: string) => Promise<readonly string[]>;
  /** Takes a file of this machine, in place of one that has the name already. */
  readonly put: (run: string, name: string, file: string) => Promise<void>;
  /** Writes a file to this machine. False where the store has none of the name. */
  readonly get: (run: string, name: string, file: string) => Promise<boolean>;
  /** Removes some files of a run; those that are not there are passed over. */
  readonly remove: (run: string, names: readonly string[]) => Promise<void>;
  /** Removes a run, with all of its files. */
  readonly end: (run: string) => Promise<void>;
}

/**
 * Opens a store by what a command was given.
 *
 * @param share path of a folder, or `s3://bucket/prefix`
 * @throws {UsageError} where it is not there, or something is missing for it
 */
export async function openStore(share: string): Promise<Store> {
  return share.startsWith('s3://') ? s3Store(share, process.env) : folderStore(share);
}
