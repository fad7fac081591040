/** Builds a synthetic library in a folder of its own, and measures what that costs. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { buildSite, type BuiltSite } from '../../publish/build.ts';
import { failure, runProgram, startUsage, type OwnUsage, type Usage } from '../../publish/child.ts';
import type { Notice } from '../../publish/notice.ts';
import { ENGINE, loadSettings, projectPath } from '../../publish/project.ts';
import { buildAgain } from './again.ts';
import { buildInParts } from './in-parts.ts';
import { makePapers } from './papers.ts';
import { runPeer, type Peer, type PeerCost } from './peers/peer.ts';
import { makeSources } from './sources.ts';

const SEED = 20_260_120;

export interface BenchJob {
  /** How many there are in the library. */
  readonly papers: number;
  /** Processes of the build; left out, as many as there are processors. */
  readonly workers?: number | undefined;
  /** Other generators, given the same papers. */
  readonly against?: readonly Peer[];
  /** Whether commands are measured that find most as it was. */
  readonly incremental?: boolean;
  /** Parts in which the library is built as well, as many machines would; left out, it is not. */
  readonly shards?: number | undefined;
}

/** One row of the result. */
export interface PhaseCost {
  readonly phase: string;
  readonly usage: Usage;
}

/** What was measured at once. */
export interface BenchRun {
  /** Of ingest and of a build with nothing kept from an earlier one; they add up to all of both. */
  readonly phases: readonly PhaseCost[];
  /** Whole commands: the first finds nothing, the others what it left. */
  readonly commands: readonly PhaseCost[];
  /** Of a build in parts. */
  readonly parts: readonly PhaseCost[];
  readonly peers: readonly PeerCost[];
}

/** Makes, reads and builds a synthetic library in a temporary folder, which is removed afterwards. */
export async function runBench(job: BenchJob, notice: Notice): Promise<BenchRun> {
  const { papers, workers, against = [], incremental = false, shards } = job;
  const folder = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
  const caches = projectPath(undefined, join('.offprint', basename(folder)));
  try {
    const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
    await notice.phase(`Making ${papers} papers`, () => writeSources(seeds, papers));
    const ingest = await notice.phase('Ingest', () => runIngest(seeds, content));
    const [out, settings] = [join(folder, 'dist'), await loadSettings()];
    const used = startUsage();
    const built = await buildSite({ content, out, caches, settings, workers }, notice);
    const phases = [{ phase: 'ingest', usage: ingest }, ...phasesOf(built, used())];
    notice.say(`${built.papers} papers built, ${built.setAside.length} set aside`);
    const peers: PeerCost[] = [];
    for (const peer of against) {
      peers.push(await runPeer(peer, content, join(folder, peer.name), notice));
    }
    const library = (name: string) => ({ folder: join(caches, name), seeds, workers });
    const parts =
      shards === undefined ? [] : await buildInParts(library('in-parts'), shards, notice);
    const commands = incremental ? await buildAgain(library('library'), notice) : [];
    return { phases, commands, parts, peers };
  } finally {
    for (const path of [folder, caches]) await rm(path, { recursive: true, force: true });
  }
}

/** The phases of a build; the last row is what its own process did besides them, and all its memory. */
function phasesOf(built: BuiltSite, own: OwnUsage): readonly PhaseCost[] {
  const { exports, readers, related, pages, cards, index } = built;
  const inside = [exports, related, index].map(({ cpuSeconds = 0 }) => cpuSeconds);
  const cpuSeconds = own.cpuSeconds - inside.reduce((sum, seconds) => sum + seconds, 0);
  const rest = {
    wallSeconds: Math.max(
      0,
      own.wallSeconds - exports.wallSeconds - related.wallSeconds - pages.wallSeconds,
    ),
    cpuSeconds: Math.max(0, cpuSeconds),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
  return [
    { phase: 'exports', usage: withReaders(exports, readers) },
    { phase: 'related, map', usage: related },
    { phase: 'pages, feeds', usage: pages },
    { phase: 'cards', usage: cards },
    { phase: 'index', usage: index },
    { phase: 'rest', usage: rest },
  ];
}

/** Reading by one process and others: these work while it waits. */
function withReaders(own: OwnUsage, readers: readonly Usage[]): Usage {
  const cpu = readers.map(({ cpuSeconds = 0 }) => cpuSeconds);
  const peaks = readers.map(({ peakBytes = 0 }) => peakBytes);
  const peakBytes = Math.max(0, ...peaks);
  return {
    wallSeconds: own.wallSeconds,
    cpuSeconds: cpu.reduce((sum, seconds) => sum + seconds, own.cpuSeconds),
    ...(peakBytes > 0 && { peakBytes }),
  };
}

async function writeSources(folder: string, papers: number): Promise<void> {
  await mkdir(folder);
  for (const [name, text] of makeSources(makePapers(papers, SEED))) {
    await writeFile(join(folder, name), text);
  }
}

/** Runs the command `ingest` in a process of its own; what it keeps lies beside the content. */
export async function runIngest(seeds: string, content: string): Promise<Usage> {
  const [script, settings] = [
    join(ENGINE, 'scripts/ingest.ts'),
    join(ENGINE, 'offprint.config.ts'),
  ];
  const args = [script, '--settings', settings, '--seeds', seeds, '--content', content];
  const run = { file: process.execPath, args, cwd: dirname(content) };
  const { code, usage, ...end } = await runProgram(run);
  if (code !== 0) throw failure('the synthetic library could not be read', end);
  return usage;
}
