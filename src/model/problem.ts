/** A located message: what was expected, what came, what to do. Work goes on after it. */
export interface Problem {
  /** `set-aside`: something is missing from the site because of it. `note`: nothing is. */
  readonly severity: 'set-aside' | 'note';
  /** File name (a capture or a page), without folder. */
  readonly file: string;
  /** Line in that file, from 1; absent where the whole file is meant. */
  readonly line?: number;
  readonly message: string;
}

/** A mistake in the command, the settings or a folder: it stops the work with one clear line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
