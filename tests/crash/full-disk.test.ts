/** Disks that are full at any moment of a command. */
import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { rounds, sayCounts, seed } from '../support/rounds.ts';

const ROUNDS = rounds(1);
const JOB = fileURLToPath(new URL('../support/full-disk-job.ts', import.meta.url));
/** A view of the file system of one's own, where one may mount. */
const OWN_MOUNTS = ['--user', '--map-root-user', '--mount'];
const mayMount = spawnSync('unshare', [...OWN_MOUNTS, 'true']).status === 0;

interface Round {
  readonly command: string;
  readonly code: number;
  readonly stderr: string;
}

it.skipIf(!mayMount)(
  `tear nothing in ${ROUNDS} rounds, are named, and the next run comes to what it would have come to`,
  async () => {
    const args = [...OWN_MOUNTS, process.execPath, JOB, String(ROUNDS), String(seed())];
    const { stdout } = await promisify(execFile)('unshare', args);
    const done = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Round);
    const counts: Record<string, number> = {};
    for (const round of done) {
      expect(round).toMatchObject({ torn: [], next: 0, said: '', differ: [] });
      if (round.code !== 0) expect(round.stderr).toMatch(/^\w+: the disk is full; [^\n]+\n$/);
      const name = `${round.command}, ${round.code === 0 ? 'room enough' : 'full'}`;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    expect(done).toHaveLength(ROUNDS);
    sayCounts('disks', counts);
  },
);
