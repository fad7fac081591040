/** What the whole command `build` costs where most is as it was when it ran last. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../../publish/notice.ts';
import { runBuild, sourcesOf, workersOption, type CommandJob } from './command-build.ts';
import { makePapers } from './papers.ts';
import type { PhaseCost } from './run.ts';
import { makeSources } from './sources.ts';

/** Another one than that of the library: its papers are none of those. */
const SEED = 20_260_121;
const ADDED = 50;
/** The day on which they come. */
const LATER = '2026-01-21';

/** Builds a library by the command four times: all of it, nothing new, one abstract, one source. */
export async function buildAgain(job: CommandJob, notice: Notice): Promise<readonly PhaseCost[]> {
  const { folder, seeds } = job;
  const steps: readonly (readonly [phase: string, change: () => void, day?: string])[] = [
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
      // Papers that come later are indexed together, apart from those that were there.
      LATER,
    ],
  ];
  const costs: PhaseCost[] = [];
  mkdirSync(folder, { recursive: true });
  for (const [phase, change, day] of steps) {
    change();
    const usage = await notice.phase(`Command build, ${phase}`, () =>
      runBuild(folder, [...sourcesOf(job, day), ...workersOption(job)]),
    );
    costs.push({ phase, usage });
  }
  return costs;
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
