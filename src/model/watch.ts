/** How far long work has come. Who does the work tells it; nothing that is made depends on it. */

/** A place in the work: `done` of `total` characters that are read, entries that are compared, pages that are made. */
export interface Step {
  readonly work: 'reading' | 'merging' | 'writing';
  /** The file that is read. */
  readonly file?: string;
  readonly done: number;
  readonly total: number;
  /** Entries that were read from the file so far. */
  readonly entries?: number;
}

/** Is told how far the work has come, again and again. */
export type Watch = (step: Step) => void;

/** Where nobody looks on. */
export const UNWATCHED: Watch = () => undefined;
