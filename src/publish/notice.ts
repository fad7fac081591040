/** How the work is shown while it goes on; commands hand in a terminal, tests a silent one. */
export interface Notice {
  /** Writes one line. */
  readonly say: (line: string) => void;
  /**
   * Does a piece of work under a name; a failure is passed on. The work may tell how far it has come,
   * in words that are made only where they are shown.
   */
  readonly phase: <T>(
    name: string,
    work: (tell: (words: () => string) => void) => Promise<T>,
  ) => Promise<T>;
}
