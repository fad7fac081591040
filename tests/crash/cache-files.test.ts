/** Any file that a build keeps for the next one, damaged by a disk, a hand or another program. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../../src/lab/bench/random.ts';
import { filesOf } from '../../src/publish/files.ts';
import { changedPaths, hashesBelow } from '../support/built-files.ts';
import { makeCrashLibrary, type CrashLibrary } from '../support/crash-library.ts';
import { rounds, sayCounts, seed } from '../support/rounds.ts';

/** Each is a whole build: none in the suite, whose records are damaged in `caches.test.ts`. */
const ROUNDS = rounds(0);
const DAMAGES = {
  flipped: (bytes: Uint8Array, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1),
  cut: (bytes: Uint8Array, at: number) => bytes.subarray(0, at),
  emptied: () => new Uint8Array(),
  foreign: () => Buffer.from('{"version":0,"entries":[],"problems":[]}'),
  doubled: (bytes: Uint8Array) => Buffer.concat([bytes, bytes]),
  'a folder': () => undefined,
};
const NAMES = Object.keys(DAMAGES) as [keyof typeof DAMAGES, ...(keyof typeof DAMAGES)[]];

let library: CrashLibrary;
beforeAll(async () => {
  library = await makeCrashLibrary();
});
afterAll(() => library.remove());

/** Files of one kind have the same name but for what follows from their content. */
function kindOf(path: string): string {
  return path
    .replace(/[0-9a-f]{16,}/g, '*')
    .replace(/^(astro-\*(?:\/vite\/deps|-spare|\/bundle\/(?:assets|render)))\/.*/, '$1');
}

it.skipIf(ROUNDS === 0)(
  `are made anew in ${ROUNDS} rounds: the site is what it would be without them`,
  async () => {
    const random = createRandom(seed());
    const caches = join(library.folder, '.offprint');
    const counts: Record<string, number> = {};
    await library.begin('built');
    await library.giveSources(1);
    await library.complete(['build']);
    const site = () => hashesBelow(join(library.folder, 'dist'));
    const clean = await site();
    for (let round = 0; round < ROUNDS; round += 1) {
      await library.begin('built');
      await library.giveSources(1);
      const kinds = Object.entries(Object.groupBy(await filesOf(caches), kindOf)) as [
        string,
        [string, ...string[]],
      ][];
      const [kind, files] = kinds[round % kinds.length] ?? ['', ['']];
      const [path, name] = [join(caches, random.pick(files)), random.pick(NAMES)];
      const bytes = new Uint8Array(await readFile(path));
      const damaged = DAMAGES[name](bytes, random.between(0, Math.max(0, bytes.length - 1)));
      await rm(path);
      await (damaged === undefined ? mkdir(path) : writeFile(path, damaged));
      const { code, stdout, stderr } = await library.run(['build']).ended;
      const what = `${kind} ${name}`;
      expect({ what, code, stderr, stdout }).toMatchObject({ what, code: 0, stderr: '' });
      expect({ what, differ: changedPaths(clean, await site()) }).toEqual({ what, differ: [] });
      counts[what] = (counts[what] ?? 0) + 1;
      if (round % 10 === 9) sayCounts('damaged files so far', counts);
    }
    sayCounts('damaged files', counts);
  },
);
