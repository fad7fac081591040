/** `npm run check`: what Offprint would make of files; in its own folder without files, all checks but the tests. */
import { exec } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { runScript } from '../src/cli/command.ts';
import { SETTINGS } from '../src/cli/common-options.ts';
import { atOnce } from '../src/publish/parts/at-once.ts';

interface Checked {
  readonly passed: boolean;
  readonly output: string;
}

/** What Astro generates is read by more than one of them: it is there before they begin. */
const FIRST = 'npx --no astro sync';
/** Scripts of package.json. The longest first, since none can be shared by two processors. */
const CHECKS = [
  'lint:types',
  'format:check',
  'lint:syntax',
  'lint:astro',
  'deadcode',
  'lint:workflows',
];

function run(command: string): Promise<Checked> {
  return new Promise((resolve) => {
    // Astro would look up a host to tell how it is used.
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    exec(command, { maxBuffer: Infinity, env }, (error, stdout, stderr) => {
      resolve({ passed: error === null, output: stdout + stderr });
    });
  });
}

/** Prints what a check has to say in one piece. */
function tell({ passed, output }: Checked): void {
  if (!passed) process.exitCode = 1;
  process.stdout.write(output);
}

async function checkProject(): Promise<void> {
  const first = await run(FIRST);
  if (!first.passed) {
    tell(first);
    return;
  }
  await atOnce(
    availableParallelism(),
    CHECKS.map((name) => async () => {
      tell(await run(`"${process.execPath}" --run ${name}`));
    }),
  );
}

const inOwnFolder = resolve('.') === resolve(import.meta.dirname, '..');

if (process.argv.length === 2 && inOwnFolder) await checkProject();
else
  await runScript({
    name: 'check',
    summary:
      'Says what Offprint would make of files, and writes nothing. Without files: of all in seeds/, and whether the configuration is right.',
    options: {
      files: { value: 'FILE…', many: true, bare: true, help: 'Lists of papers (all in seeds/).' },
      ...SETTINGS,
    },
    run: async ({ files, ...given }, progress) => {
      const { previewFiles } = await import('../src/publish/preview.ts');
      if (files) return previewFiles(files, progress.say) ? 0 : 3;
      const { loadSettings } = await import('../src/publish/project.ts');
      const { seedNames } = await import('../src/publish/seeds.ts');
      await loadSettings(given);
      const paths = (await seedNames('seeds')).map((name) => join('seeds', name));
      return previewFiles(paths, progress.say) ? 0 : 3;
    },
  });
