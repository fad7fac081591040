/** How the work is shown while it goes on; commands hand in a terminal, tests a silent one. */
export interface Notice {
  /** Writes one line. */
  readonly say: (line: string) => void;
  /** Does a piece of work under a name; a failure is passed on. */
  readonly phase: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}
