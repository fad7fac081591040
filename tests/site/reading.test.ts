/** How often the processes of a build open and parse the pages of a library. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from '../../src/publish/child.ts';
import { filesOf } from '../../src/publish/files.ts';
import { fixtureSettings } from '../support/fixture-library.ts';
import { ingestLibrary, makeLibrary, removeLibrary } from '../support/library.ts';

const library = await makeLibrary(join(import.meta.dirname, '../fixtures/site/hostile'), '/repo/');
const log = join(library.folder, 'readings.log');

beforeAll(async () => {
  await ingestLibrary(library);
});
afterAll(() => removeLibrary(library));

/** Builds the library with its pages as they are; what was opened and parsed, sorted. */
async function readings(): Promise<readonly string[]> {
  await writeFile(log, '');
  const counter = new URL('../support/count-readings.ts', import.meta.url);
  counter.searchParams.set('log', log);
  const { content, out, caches, base } = library;
  const job = { content, out, caches, settings: await fixtureSettings({ base }) };
  const { code, output } = await runProgram({
    file: process.execPath,
    args: [fileURLToPath(new URL('../support/build-job.ts', import.meta.url)), JSON.stringify(job)],
    env: { NODE_OPTIONS: `--import=${counter.href}` },
  });
  expect([code, output]).toEqual([0, '']);
  return (await readFile(log, 'utf8')).trim().split('\n').sort();
}

it('a build opens each page once and parses it once, the next one parses what has changed', async () => {
  const pages = await filesOf(join(library.content, 'papers'));
  const opened = pages.map((page) => `opened ${page}`);
  expect(await readings()).toEqual([...opened, ...pages.map((page) => `parsed ${page}`)].sort());
  const [first = ''] = pages;
  const path = join(library.content, 'papers', first);
  await writeFile(path, `${await readFile(path, 'utf8')}\nMore.\n`);
  expect(await readings()).toEqual([...opened, `parsed ${first}`].sort());
  await rm(log);
});
