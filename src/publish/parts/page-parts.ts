/** The pages of a site in parts, each by a process of its own, and their files put together. */
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { shardSize } from '../../search/index/shards.ts';
import type { Usage } from '../child.ts';
import { removeFolder } from '../files.ts';
import { addAssets, bundlePages } from '../rendering/bundle.ts';
import type { Rendered } from '../rendering/choice.ts';
import { buildPages, type PagesBuilt, type SiteJob } from '../rendering/render.ts';
import { removeFiles } from '../spare.ts';
import type { Task } from './at-once.ts';

/** Papers from which on a further process is worth its start, which takes as long as their pages. */
const PAPERS_PER_PART = 500;
/** A changed paper has so many pages rendered again: its own, and the lists that it stands in. */
const PAGES_PER_CHANGE = 5;
/** Memory that a process of pages takes: of its own, and for each paper, all of which it knows. */
const [PART_BYTES, PAPER_BYTES] = [0.8e9, 20e3];
/** Memory that Pagefind's program takes for each paper of the index that it makes. */
const INDEXED_BYTES = 230e3;

/** What the work is shared out by. */
interface Machine {
  /** Machines that the work is shared out among already. */
  readonly share?: number | undefined;
  /** Processes that work at a time, as they were asked for. */
  readonly workers?: number | undefined;
  /** Papers that changed since the pages were built last; left out, all pages are rendered. */
  readonly changed?: number | undefined;
  readonly cores?: number;
  /** Bytes of memory that are free. */
  readonly memory?: number;
}

/**
 * Processes that work at a time: as many as were asked for; else as many as there are processors, and
 * memory for the largest of them.
 *
 * @param papers how many the library has
 */
export function workersOf(papers: number, machine: Machine = {}): number {
  const { workers, cores = availableParallelism(), memory = process.availableMemory() } = machine;
  const pages = PART_BYTES + papers * PAPER_BYTES;
  const index = INDEXED_BYTES * Math.min(papers, shardSize(papers));
  return workers ?? Math.max(1, Math.min(cores, Math.floor(memory / Math.max(pages, index))));
}

/**
 * Into how many parts the pages of a library are cut: as many as there are workers where so many were
 * asked for; else fewer where the library is small, or little of it has changed.
 *
 * @param papers how many the library has
 */
export function partsOf(papers: number, machine: Machine = {}): number {
  const { workers, share = 1, changed = papers } = machine;
  if (workers !== undefined) return workers;
  const rendered = Math.min(papers, changed * PAGES_PER_CHANGE);
  const worth = Math.floor(rendered / share / PAPERS_PER_PART);
  return Math.max(1, Math.min(workersOf(papers, machine), worth));
}

/** The pages of a site while their parts are rendered. */
interface PageParts {
  /** One for each part. */
  readonly tasks: readonly Task[];
  /** Puts the files of the parts into the site, and what visitors get besides pages. */
  readonly join: () => Promise<Usage>;
}

/**
 * Prepares to render the pages of a site in some parts.
 *
 * @param tell hears how far all of them have come
 */
export function pageParts(
  job: SiteJob,
  parts: number,
  tell: (rendered: Rendered) => void,
): PageParts {
  const built: PagesBuilt[] = [];
  const come = new Map<number, Rendered>();
  // Each part has a folder of its own, in which no page stands yet.
  if (parts > 1) removeFiles(job.out, job.standing ?? []);
  const jobs =
    parts === 1 ? [job] : Array.from({ length: parts }, (_, at) => partOf(job, at, parts));
  let { bundling } = job;
  const bundled = (signal?: AbortSignal) => (bundling ??= bundlePages(job, { signal }));
  const tasks = jobs.map((part, at): Task => async (signal) => {
    if (parts > 1) await emptyFolder(part.out);
    const { folder } = await bundled(signal);
    built[at] = await buildPages(part, folder, {
      signal,
      tell: (rendered) => {
        come.set(at, rendered);
        if (come.size === parts) tell(sumOf([...come.values()]));
      },
    });
  });
  const join = async (): Promise<Usage> => {
    checkAllRendered(built, job.pages === undefined);
    if (parts > 1) for (const { out } of jobs) moveInto(job.out, out);
    const { folder, usage } = await bundled();
    addAssets(folder, job.out);
    return usageOf(usage, built);
  };
  return { tasks, join };
}

function partOf(job: SiteJob, at: number, of: number): SiteJob {
  const folder = join(job.cache, `part-${at + 1}`);
  // A part of a part: of four, the second in two halves is the second and the sixth of eight.
  const { number, of: whole } = job.pages?.part ?? { number: 1, of: 1 };
  const pages = { ...job.pages, part: { number: number + whole * at, of: whole * of } };
  const own = { out: join(folder, 'site'), cache: join(folder, 'cache'), standing: undefined };
  return { ...job, ...own, pages };
}

async function emptyFolder(folder: string): Promise<void> {
  removeFolder(folder);
  await mkdir(folder, { recursive: true });
}

/** All parts know the same pages; each renders its own. */
function sumOf(all: readonly Rendered[]): Rendered {
  const sum = (count: (one: Rendered) => number) =>
    all.reduce((total, one) => total + count(one), 0);
  return {
    all: Math.max(0, ...all.map((one) => one.all)),
    kept: sum(({ kept }) => kept),
    rendered: sum(({ rendered }) => rendered),
  };
}

/** @throws {Error} where parts do not add up: they were not cut from one list of pages */
function checkAllRendered(built: readonly PagesBuilt[], whole: boolean): void {
  const parts = built.map(({ rendered }) => rendered);
  const { all, kept, rendered } = sumOf(parts);
  const same = parts.every((part) => part.all === all);
  if (same && rendered === kept && (!whole || kept === all)) return;
  const counts = parts.map((part) => `${part.rendered} of ${part.all}`).join(', ');
  throw new Error(`expected all pages to be rendered once, found ${counts}: build again`);
}

/**
 * Moves all that is in a folder into another one. Files that both have must be the same bytes: parts from
 * other machines have the scripts and styles of the whole site. A folder that only one has is moved whole.
 *
 * @throws {Error} naming a file that differs
 */
export function moveInto(folder: string, from: string): void {
  moveBelow(folder, from, '');
  removeFolder(from);
}

/** Tens of thousands of folders: waiting for each would cost three times the CPU time. */
function moveBelow(folder: string, from: string, path: string): void {
  for (const entry of readdirSync(join(from, path), { withFileTypes: true })) {
    const below = path === '' ? entry.name : `${path}/${entry.name}`;
    const [target, found] = [join(folder, below), join(from, below)];
    if (!existsSync(target)) renameSync(found, target);
    else if (entry.isDirectory()) moveBelow(folder, from, below);
    else if (!readFileSync(target).equals(readFileSync(found)))
      throw new Error(`two parts of the site differ in ${below}: build again`);
  }
}

/** What the bundle and then the parts, side by side, cost. */
function usageOf(bundling: Usage | undefined, built: readonly PagesBuilt[]): Usage {
  const parts = built.map(({ usage }) => usage);
  const usages = [...(bundling ? [bundling] : []), ...parts];
  const cpu = usages.flatMap(({ cpuSeconds }) => cpuSeconds ?? []);
  const peaks = usages.flatMap(({ peakBytes }) => peakBytes ?? []);
  return {
    wallSeconds:
      (bundling?.wallSeconds ?? 0) + Math.max(...parts.map(({ wallSeconds }) => wallSeconds)),
    ...(cpu.length > 0 && { cpuSeconds: cpu.reduce((sum, seconds) => sum + seconds, 0) }),
    ...(peaks.length > 0 && { peakBytes: Math.max(...peaks) }),
  };
}
