/** What a library costs that is built in parts: the plan, each part, one after the other, and their joining. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../../publish/notice.ts';
import { runBuild, sourcesOf, workersOption, type CommandJob } from './command-build.ts';
import type { PhaseCost } from './run.ts';

/** @param parts how many */
export async function buildInParts(
  job: CommandJob,
  parts: number,
  notice: Notice,
): Promise<readonly PhaseCost[]> {
  const { folder } = job;
  const numbers = Array.from({ length: parts }, (_, at) => at + 1);
  const folderOf = (number: number) => join(folder, 'parts', String(number));
  const steps: readonly (readonly [phase: string, options: readonly string[]])[] = [
    [`plan of ${parts} parts`, ['--plan', String(parts), ...sourcesOf(job)]],
    ...numbers.map((number) => {
      const part = ['--shard', `${number}/${parts}`, '--out', folderOf(number)];
      return [`part ${number} of ${parts}`, [...part, ...workersOption(job)]] as const;
    }),
    ['joining', numbers.flatMap((number) => ['--join', folderOf(number)])],
  ];
  mkdirSync(folder, { recursive: true });
  const costs: PhaseCost[] = [];
  for (const [phase, options] of steps) {
    const usage = await notice.phase(`In parts: ${phase}`, () => runBuild(folder, options));
    costs.push({ phase, usage });
  }
  return costs;
}
