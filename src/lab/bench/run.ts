/** Builds a synthetic library for real, and tells what each phase cost. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildSite } from '../../publish/build.ts';
import { runProgram } from '../../publish/child.ts';
import type { Usage } from '../../publish/child.ts';
import { failure } from '../../publish/failure.ts';
import type { Notice } from '../../publish/notice.ts';
import { ENGINE, loadSettings, projectPath } from '../../publish/project.ts';
import { makeSources } from './sources.ts';
import { makePapers } from './papers.ts';

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
 * @param inspect looks at the built site, given its folder, before it is removed
 * @returns the phases, in order
 */
export async function runBench(
  papers: number,
  notice: Notice,
  inspect?: (out: string) => Promise<void>,
): Promise<readonly PhaseCost[]> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
  const caches = projectPath(undefined, join('.offprint', basename(folder)));
  try {
    const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
    await notice.phase(`Making ${papers} papers`, () => writeSources(seeds, papers));
    const ingest = await notice.phase('Ingest', () => runIngest(seeds, content));
    const settings = await loadSettings();
    const job = { content, out: join(folder, 'dist'), caches, settings };
    const built = await buildSite(job, notice);
    await inspect?.(job.out);
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

async function runIngest(seeds: string, content: string): Promise<Usage> {
  const script = join(ENGINE, 'scripts/ingest.ts');
  const args = [script, '--seeds', seeds, '--content', content];
  const { code, output, usage } = await runProgram({ file: process.execPath, args });
  if (code !== 0) throw failure('the synthetic library could not be read', output);
  return usage;
}
