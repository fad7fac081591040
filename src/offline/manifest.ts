/** What a build tells its service worker about its files. */

/** Address below the base, the first 16 hexadecimal digits of the SHA-256 of its bytes, their number. */
export type ListedFile = readonly [address: string, hash: string, bytes: number];

export interface OfflineManifest {
  /** Kept before the worker serves anything. */
  readonly shell: readonly ListedFile[];
  /** Kept in the background, in this order. */
  readonly more: readonly ListedFile[];
}

/** The most that is kept unasked, beyond the shell. */
export interface Budget {
  readonly files: number;
  readonly bytes: number;
}

export const FULL_BUDGET: Budget = { files: 2_000, bytes: 12_000_000 };
/** For readers who asked their browser to save data: about the search index of a small library. */
export const SAVING_BUDGET: Budget = { files: 300, bytes: 1_000_000 };

/** The first files of a list that keep within a budget. */
export function within(files: readonly ListedFile[], budget: Budget): readonly ListedFile[] {
  let bytes = 0;
  const over = files.findIndex(([, , size], at) => {
    bytes += size;
    return at >= budget.files || bytes > budget.bytes;
  });
  return over < 0 ? files : files.slice(0, over);
}

/** Whether the bytes under an address can never change: its name holds their hash. */
export function isHashed(address: string): boolean {
  return /^_astro\/.+[.-][\w-]{8}\.\w+$|\.pf_(?:meta|index|fragment|filter)$/.test(address);
}
