/** What this process costs meanwhile. */

export interface OwnUsage {
  readonly wallSeconds: number;
  /** User and system time, without that of programs that it runs. */
  readonly cpuSeconds: number;
}

/** Begins to measure; what it returns tells the cost since then. */
export function startUsage(): () => OwnUsage {
  const [start, cpuBefore] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(cpuBefore);
    return {
      wallSeconds: (performance.now() - start) / 1_000,
      cpuSeconds: (user + system) / 1_000_000,
    };
  };
}
