/** A folder that is replaced again and again by programs that are killed while they do it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createRandom } from '../../src/lab/bench/random.ts';
import { rounds, sayCounts, seed } from '../support/rounds.ts';
import { temporaryFolder } from '../support/temporary.ts';

const ROUNDS = rounds(3);
const JOB = fileURLToPath(new URL('../support/swap-job.ts', import.meta.url));
const FILES = 3;
/** Between the two renames, the former folder has its other name. */
const NAMES = ['dist', 'dist.old.tmp'];

const random = createRandom(seed());

/** What the files of a folder say; they are read at once, so that no rename comes between. */
function textsIn(folder: string): readonly string[] {
  return readdirSync(join(folder, 'papers')).map((name) =>
    readFileSync(join(folder, 'papers', name, 'index.html'), 'utf8'),
  );
}

it(`is whole after each of ${ROUNDS} kills, and the next run leaves nothing beside it`, async () => {
  const parent = await temporaryFolder();
  const folder = join(parent, 'dist');
  const counts: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    const job = spawn(process.execPath, [JOB, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    await Promise.race([once(job.stdout, 'data'), once(job, 'exit')]);
    expect(job.exitCode).toBeNull();
    await setTimeout(random.next() * 20);
    job.kill('SIGKILL');
    await once(job, 'exit');
    const left = readdirSync(parent);
    const [name = 'none'] = NAMES.filter((one) => existsSync(join(parent, one)));
    const texts = textsIn(join(parent, name));
    expect([left, texts.length, new Set(texts).size]).toEqual([left, FILES, 1]);
    counts[name] = (counts[name] ?? 0) + 1;
    if (round % 10 > 0 && round < ROUNDS - 1) continue;
    const next = spawn(process.execPath, [JOB, folder, '1'], { stdio: 'inherit' });
    await once(next, 'exit');
    expect(await readdir(parent)).toEqual(['dist']);
    expect(new Set(textsIn(folder)).size).toBe(1);
  }
  sayCounts('kills in the swap, and where the site was then', counts);
});
