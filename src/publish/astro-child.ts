/**
 * Run as a program: builds the site's pages with the job that its only argument holds. Where that
 * fails, the last line it writes is the reason.
 */
import { inspect } from 'node:util';
import { z } from 'zod';

const jobSchema = z.object({
  root: z.string(),
  outDir: z.string(),
  cacheDir: z.string(),
});

export type AstroJob = z.infer<typeof jobSchema>;

try {
  const job = jobSchema.parse(JSON.parse(process.argv[2] ?? ''));
  const { build } = await import('astro');
  // The exports stand in the folder already.
  await build({ ...job, logLevel: 'error', vite: { build: { emptyOutDir: false } } });
} catch (error) {
  process.stderr.write(`${inspect(error)}\n${reason(error)}\n`);
  process.exitCode = 1;
}

/** The first line of a failure that tells something: bundlers begin with how many there were. */
function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '' && !line.startsWith('Build failed')) ?? text;
}
