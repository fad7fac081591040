/** A library's own topics, from its settings and files to its lists and exports. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Settings } from '../../src/model/settings.ts';
import { ingestFolder } from '../../src/publish/ingest.ts';
import { readContentOnce } from '../../src/publish/reading/read.ts';
import { fixtureSettings } from '../support/fixture-library.ts';
import { temporaryFolder } from '../support/temporary.ts';

const BIB = `@article{a, title = {Crease patterns of cranes}, author = {Ann Zorn and Bo Ek}, year = {2024},
  keywords = {GPU folding, Paper}, abstract = {We fold cranes of paper along their crease patterns.}}
@article{b, title = {Sailing boats}, author = {Bo Ek}, year = {2023},
  keywords = {paper}, abstract = {We sail boats of bark over a pond.}}
`;
const ORIGAMI = `topics:
  - { name: Origami, phrases: [crease pattern] }
  - { name: Rest, fallback: true }
`;

/** The lists of topics with how many papers they hold, and the export of a paper. */
async function built(topics: Settings['topics'], file?: string) {
  const folder = await temporaryFolder();
  const [seeds, content, out] = ['seeds', 'content', 'out'].map((name) => join(folder, name));
  if (!seeds || !content || !out) throw new Error('three folders are needed');
  await Promise.all([seeds, content].map((path) => mkdir(path)));
  await writeFile(join(seeds, 'a.bib'), BIB);
  if (file !== undefined) await writeFile(join(content, 'topics.yaml'), file);
  await ingestFolder(seeds, content, '2026-01-31', undefined, topics);
  const pages = await readdir(join(content, 'papers'));
  const settings = { ...(await fixtureSettings()), topics };
  const { lists } = await readContentOnce({
    ...{ content, out, pages, settings, records: join(folder, 'records') },
  });
  const held = lists
    .filter(({ path }) => path.startsWith('topics/'))
    .map(({ path, papers }) => `${path} ${papers.length}`);
  const bib = await readFile(join(out, 'papers/crease-patterns-of-cranes.bib'), 'utf8');
  return { lists: held.sort(), bib };
}

it('a library with a file of topics has these and no others', async () => {
  const { lists, bib } = await built(undefined, ORIGAMI);
  expect(lists).toEqual(['topics/origami 1', 'topics/rest 1']);
  expect(bib).toContain('Origami');
});

it('a file that the settings name takes the place of that in the content', async () => {
  const file = join(await temporaryFolder(), 'ours.yaml');
  await writeFile(file, ORIGAMI.replace('Origami', 'Folds'));
  const { lists } = await built(file as `${string}.yaml`, ORIGAMI);
  expect(lists).toEqual(['topics/folds 1', 'topics/rest 1']);
  await writeFile(file, 'topics: [{ name: A, parent: b }]');
  await expect(built(file as `${string}.yaml`)).rejects.toThrow(
    /ours\.yaml:1: no topic has the slug "b"/u,
  );
});

it('a library of keywords calls its topics as its papers do', async () => {
  const { lists, bib } = await built('keywords');
  expect(lists).toEqual(['topics/gpu-folding 1', 'topics/paper 2']);
  expect(bib).toContain('GPU folding');
});

it('a library without topics has no list of one', async () => {
  expect((await built('none')).lists).toEqual([]);
});

it('a file beside a setting stops ingest before anything is written', async () => {
  await expect(built('arxiv', ORIGAMI)).rejects.toThrow(/^topics\.yaml .*"arxiv"; keep one/u);
});
