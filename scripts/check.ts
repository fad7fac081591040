/** Runs all checks but the tests at once, and prints what each has to say in one piece. */
import { exec } from 'node:child_process';

interface Checked {
  readonly passed: boolean;
  readonly output: string;
}

/** What Astro generates is read by more than one of them: it is there before they begin. */
const FIRST = 'npx --no astro sync';
const CHECKS = [
  'npm run --silent format:check',
  'npm run --silent types -- --noSync',
  'npm run --silent lint',
  'npm run --silent deadcode',
];

function run(command: string): Promise<Checked> {
  return new Promise((resolve) => {
    exec(command, { maxBuffer: Infinity }, (error, stdout, stderr) => {
      resolve({ passed: error === null, output: stdout + stderr });
    });
  });
}

function tell({ passed, output }: Checked): void {
  if (!passed) process.exitCode = 1;
  process.stdout.write(output);
}

const first = await run(FIRST);
if (first.passed) for (const checked of CHECKS.map(run)) tell(await checked);
else tell(first);
