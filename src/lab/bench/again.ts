/** What the whole command `build` costs where most is as it was when it ran last. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, runProgram, type Usage } from '../../publish/child.ts';
import type { Notice } from '../../publish/notice.ts';
import { ENGINE } from '../../publish/project.ts';
import { makePapers } from './papers.ts';
import type { PhaseCost } from './run.ts';
import { makeSources } from './sources.ts';

/** Another one than that of the library: its papers are none of those. */
const SEED = 20_260_121;
const ADDED = 50;

interface AgainJob {
  /** Folder for the library, inside the program's: Astro compiles no page from farther off. */
  readonly folder: string;
  readonly seeds: string;
  readonly workers?: number | undefined;
}

/** Builds a library by the command four times: all of it, nothing new, one abstract, one source. */
export async function buildAgain(
  { folder, seeds, workers }: AgainJob,
  notice: Notice,
): Promise<readonly PhaseCost[]> {
  const steps: readonly (readonly [phase: string, change: () => void])[] = [
    ['first build', () => undefined],
    ['nothing changed', () => undefined],
    [
      'one abstract changed',
      () => {
        changeAbstract(join(seeds, '0000.txt'));
      },
    ],
    [
      `${ADDED} papers added`,
      () => {
        addSource(seeds);
      },
    ],
  ];
  const costs: PhaseCost[] = [];
  mkdirSync(folder, { recursive: true });
  for (const [phase, change] of steps) {
    change();
    const usage = await notice.phase(`Command build, ${phase}`, () =>
      runBuild({ folder, seeds, workers }),
    );
    costs.push({ phase, usage });
  }
  return costs;
}

async function runBuild({ folder, seeds, workers }: AgainJob): Promise<Usage> {
  const { code, usage, ...end } = await runProgram({
    file: process.execPath,
    args: [
      ...[join(ENGINE, 'scripts/build.ts'), '--settings', join(ENGINE, 'offprint.config.ts')],
      ...['--seeds', seeds, '--date', '2026-01-20'],
      ...(workers === undefined ? [] : ['--workers', String(workers)]),
    ],
    cwd: folder,
  });
  if (code !== 0) throw failure('the synthetic library could not be built', end);
  return usage;
}

/** A word more in the first abstract of a source. */
function changeAbstract(file: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(' that ', ' that plainly '));
}

function addSource(seeds: string): void {
  for (const text of makeSources(makePapers(ADDED, SEED)).values()) {
    writeFileSync(join(seeds, 'added.txt'), text);
  }
}
