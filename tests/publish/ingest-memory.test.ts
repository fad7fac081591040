/** Runs of ingest that find what earlier ones kept: they come to what a run without memory comes to. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makePapers } from '../../src/lab/bench/papers.ts';
import { makeSources } from '../../src/lab/bench/sources.ts';
import { filesOf } from '../../src/publish/files.ts';
import { ingestFolder } from '../../src/publish/ingest.ts';
import { withMemory, type IngestMemory } from '../../src/publish/ingest-memory.ts';
import { hashesBelow } from '../support/built-files.ts';
import { temporaryFolder } from '../support/temporary.ts';

const PAPERS = 24;

interface Folders {
  readonly seeds: string;
  readonly content: string;
  readonly memory: string;
}

async function writeSource({ seeds }: Folders, name: string, seed: number): Promise<void> {
  const [text = ''] = makeSources(makePapers(PAPERS, seed)).values();
  await writeFile(join(seeds, name), text);
}

async function changeFile(path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(path, change(text));
}

/** Changes, each on top of the ones before it. */
const CHANGES: Readonly<Record<string, (folders: Folders) => Promise<unknown>>> = {
  nothing: () => Promise.resolve(),
  'an abstract': ({ seeds }) =>
    changeFile(join(seeds, 'a.txt'), (text) => text.replace(' that ', ' what ')),
  'a page': async ({ content }) => {
    const [page = ''] = await filesOf(join(content, 'papers'));
    await changeFile(join(content, 'papers', page), (text) => `${text}\nBy hand.\n`);
  },
  'a source more': (folders) => writeSource(folders, 'c.txt', 3),
  'a source less': ({ seeds }) => rm(join(seeds, 'b.txt')),
  'a correction': ({ content }) =>
    writeFile(join(content, 'overrides.yaml'), "papers:\n  'a.txt#2': { title: 'Another' }\n"),
  'the topics': ({ content }) => writeFile(join(content, 'topics.yaml'), 'preset: arxiv\n'),
  'a byte of what was kept': async ({ memory }) => {
    const file = join(memory, 'ingest.kept');
    await writeFile(file, (await readFile(file)).fill(0x41, 200, 210));
  },
  'folders in the place of what was kept': async ({ memory }) => {
    const names = await filesOf(memory);
    expect(names).toContain('ingest.kept');
    for (const name of names) {
      await rm(join(memory, name));
      await mkdir(join(memory, name, 'a'), { recursive: true });
    }
  },
};

it('comes to the same files and says the same, whatever changed since', async () => {
  const folder = await temporaryFolder();
  const own = (name: string) => join(folder, name);
  const folders = { seeds: own('seeds'), content: own('content'), memory: own('memory') };
  const { seeds, content, memory } = folders;
  await mkdir(seeds);
  await writeSource(folders, 'a.txt', 1);
  await writeSource(folders, 'b.txt', 2);
  const run = (into: string, kept?: IngestMemory) =>
    ingestFolder(seeds, into, '2026-01-31', undefined, undefined, kept);
  const again = () => withMemory(memory, (kept) => run(content, kept));
  await again();
  for (const [what, change] of Object.entries(CHANGES)) {
    await change(folders);
    const anew = own('anew');
    await rm(anew, { recursive: true, force: true });
    await cp(content, anew, { recursive: true });
    expect([what, await again()]).toEqual([what, await run(anew)]);
    expect([what, await hashesBelow(content)]).toEqual([what, await hashesBelow(anew)]);
  }
});

it('leaves no file of its own behind where the run fails', async () => {
  const folder = await temporaryFolder();
  const own = (name: string) => join(folder, name);
  await mkdir(own('seeds'));
  await writeFile(own('seeds/a.txt'), 'no paper');
  const failing = withMemory(own('memory'), (kept) =>
    ingestFolder(own('seeds'), own('content'), '2026-01-31', undefined, undefined, kept),
  );
  await expect(failing).rejects.toThrow('nothing could be read');
  expect(await filesOf(own('memory'))).toEqual([]);
});
