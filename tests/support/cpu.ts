/**
 * What some work takes of this thread, in milliseconds of its processor: the other work of a shared
 * machine, and the tests that run beside this one, do not count.
 */
export function cpuMilliseconds(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
