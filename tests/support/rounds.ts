/** How often a test of chance is tried, and with which chances: few in the suite, many by hand. */

/**
 * The number of rounds: `ROUNDS` where it is set, else the few that the suite can afford.
 *
 * @param few how many the suite runs
 */
export function rounds(few: number): number {
  return Number(process.env['ROUNDS'] ?? few);
}

/** The number that chances begin with: `SEED`, or 1. The same number gives the same run. */
export function seed(): number {
  return Number(process.env['SEED'] ?? 1);
}

/** Prints how often each thing was tried, where somebody runs many by hand. */
export function sayCounts(what: string, counts: Readonly<Record<string, number>>): void {
  if (process.env['ROUNDS'] === undefined) return;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  process.stdout.write(`${all} ${what}: ${JSON.stringify(counts)}\n`);
}
