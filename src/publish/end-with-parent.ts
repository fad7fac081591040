/** For programs that a build runs: none goes on where the build was killed. */

/**
 * Ends this process with the one that started it, which holds the other end of its input. What is
 * written after that would be written into a folder that another build may have begun to use.
 */
export function endWithParent(): void {
  process.stdin.once('close', () => process.kill(process.pid, 'SIGKILL'));
  process.stdin.resume().unref();
}
