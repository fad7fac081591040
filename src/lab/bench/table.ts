/** Builds a synthetic library in a folder of its own, and sets what that costs as a table. */
import { type Usage, runProgram, failure } from '../../publish/child.ts';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildSite } from '../../publish/build.ts';
import type { Notice } from '../../publish/notice.ts';
import { ENGINE, loadSettings, projectPath } from '../../publish/project.ts';
import { makeSources } from './sources.ts';
import { makePapers } from './papers.ts';

const UNKNOWN = '–';

/**
 * Sets the costs of phases as a Markdown table, with a row for all of them.
 *
 * @returns several lines, without a final line end
 */
export function phaseTable(costs: readonly PhaseCost[]): string {
  const rows = [...costs, { phase: 'all', usage: total(costs.map(({ usage }) => usage)) }];
  const cells = rows.map(({ phase, usage }) => [
    phase,
    usage.wallSeconds.toFixed(1),
    usage.cpuSeconds?.toFixed(1) ?? UNKNOWN,
    usage.peakBytes === undefined ? UNKNOWN : (usage.peakBytes / 1e6).toFixed(0),
  ]);
  const head = ['phase', 'wall s', 'CPU s', 'peak MB'];
  return [head, head.map(() => '---:'), ...cells].map(row).join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.padStart(7)).join(' | ')} |`;
}

/** Phases follow each other: times add up, and memory peaks once. */
function total(usages: readonly Usage[]): Usage {
  const cpu = usages.map(({ cpuSeconds }) => cpuSeconds ?? Number.NaN);
  const peak = usages.map(({ peakBytes }) => peakBytes ?? Number.NaN);
  const cpuSeconds = cpu.reduce((sum, seconds) => sum + seconds, 0);
  const peakBytes = Math.max(...peak);
  return {
    wallSeconds: usages.reduce((sum, { wallSeconds }) => sum + wallSeconds, 0),
    ...(Number.isNaN(cpuSeconds) ? {} : { cpuSeconds }),
    ...(Number.isNaN(peakBytes) ? {} : { peakBytes }),
  };
}

/** One row of the result. */
export interface PhaseCost {
  readonly phase: string;
  readonly usage: Usage;
}

const SEED = 20_260_120;

/**
 * Makes, reads and builds a synthetic library in a temporary folder, which is removed afterwards.
 *
 * @param papers how many
 * @returns the phases, in order
 */
export async function runBench(papers: number, notice: Notice): Promise<readonly PhaseCost[]> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
  const caches = projectPath(undefined, join('.offprint', basename(folder)));
  try {
    const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
    await notice.phase(`Making ${papers} papers`, () => writeSources(seeds, papers));
    const ingest = await notice.phase('Ingest', () => runIngest(seeds, content));
    const settings = await loadSettings();
    const job = { content, out: join(folder, 'dist'), caches, settings };
    const built = await buildSite(job, notice);
    notice.say(`${built.papers} papers built, ${built.setAside.length} set aside`);
    return [
      { phase: 'ingest', usage: ingest },
      { phase: 'exports', usage: built.exports },
      { phase: 'pages', usage: built.pages },
      { phase: 'cards', usage: built.cards },
      { phase: 'index', usage: built.index },
    ];
  } finally {
    for (const path of [folder, caches]) await rm(path, { recursive: true, force: true });
  }
}

async function writeSources(folder: string, papers: number): Promise<void> {
  await mkdir(folder);
  for (const [name, text] of makeSources(makePapers(papers, SEED))) {
    await writeFile(join(folder, name), text);
  }
}

/** Runs the command `ingest` in a process of its own. */
export async function runIngest(seeds: string, content: string): Promise<Usage> {
  const script = join(ENGINE, 'scripts/ingest.ts');
  const args = [script, '--seeds', seeds, '--content', content];
  const end = await runProgram({ file: process.execPath, args });
  if (end.code !== 0) throw failure('the synthetic library could not be read', end);
  return end.usage;
}
