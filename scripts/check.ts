/** `npm run check`: all checks but the tests at once; with files, what Offprint would make of them. */
import { exec } from 'node:child_process';
import { runScript } from '../src/cli/command.ts';

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

/** Prints what each check has to say in one piece. */
async function checkProject(): Promise<void> {
  const first = await run(FIRST);
  if (first.passed) for (const checked of CHECKS.map(run)) tell(await checked);
  else tell(first);
}

if (process.argv.length === 2) await checkProject();
else
  await runScript({
    name: 'check',
    summary:
      'Says what Offprint would make of files, and writes nothing. Without files: format, types, lint, dead code.',
    options: {
      files: { value: 'FILE…', many: true, bare: true, help: 'Lists of papers.' },
    },
    run: async ({ files = [] }, progress) => {
      const { previewFiles } = await import('../src/publish/preview.ts');
      return previewFiles(files, progress.say) ? 0 : 3;
    },
  });
