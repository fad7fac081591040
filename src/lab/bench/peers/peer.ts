/** Other generators, given the same papers: what a whole site by each costs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../../../model/problem.ts';
import { failure, runProgram, type Usage } from '../../../publish/child.ts';
import { filesOf } from '../../../publish/files.ts';
import type { Notice } from '../../../publish/notice.ts';
import { writeMarkdownCorpus } from './corpus.ts';
import { ELEVENTY } from './eleventy.ts';
import { HUGO } from './hugo.ts';

/** How a generator is started in the folder of its project. */
export interface Runner {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A generator that Offprint is measured against. */
export interface Peer {
  readonly name: string;
  readonly label: string;
  /** Folder of its project for the Markdown of the papers. */
  readonly papersIn: string;
  /** The other files of its project: path → text. */
  readonly files: Readonly<Record<string, string>>;
  /** Folder of its project for the site. */
  readonly output: string;
  /** Finds it on this machine, or fetches it into a folder; undefined where neither can be done. */
  readonly find: (folder: string) => Promise<Runner | undefined>;
}

/** What a generator's site cost. */
export interface PeerCost {
  readonly peer: string;
  /** Left out where it could not be had. */
  readonly usage?: Usage;
  /** Pages of HTML that it wrote. */
  readonly pages?: number;
}

const PEERS: readonly Peer[] = [HUGO, ELEVENTY];

/**
 * The generators of a list as typed: `hugo,eleventy`.
 *
 * @throws {UsageError} where one is not known
 */
export function peersNamed(list: string): readonly Peer[] {
  return list.split(',').map((name) => {
    const peer = PEERS.find((one) => one.name === name.trim());
    if (peer !== undefined) return peer;
    const known = PEERS.map((one) => one.name).join(' and ');
    throw new UsageError(`--against: expected some of ${known}, found "${name}"`);
  });
}

/**
 * Builds the papers of a content folder by another generator.
 *
 * @param folder for its project and for itself; removed by the caller
 * @throws {Error} where it is there and fails
 */
export async function runPeer(
  peer: Peer,
  content: string,
  folder: string,
  notice: Notice,
): Promise<PeerCost> {
  const runner = await notice.phase(`Looking for ${peer.name}`, () =>
    peer.find(join(folder, 'program')),
  );
  if (runner === undefined) {
    notice.say(
      `${peer.name} is not measured: it is not installed, and cannot be fetched from here`,
    );
    return { peer: peer.label };
  }
  const project = join(folder, 'project');
  for (const [path, text] of Object.entries(peer.files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  writeMarkdownCorpus(content, join(project, peer.papersIn));
  const { code, usage, ...end } = await notice.phase(peer.label, () =>
    runProgram({ ...runner, cwd: project }),
  );
  if (code !== 0) throw failure(`${peer.name} could not build the papers`, end);
  const pages = (await filesOf(join(project, peer.output))).filter((path) => /\.html$/u.test(path));
  return { peer: peer.label, usage, pages: pages.length };
}
