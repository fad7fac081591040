/** Many processes that want one lock, some of which are killed while they hold it. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createRandom } from '../../src/lab/bench/random.ts';
import { rounds, seed } from '../support/rounds.ts';
import { temporaryFolder } from '../support/temporary.ts';

const ROUNDS = rounds(4);
const CONTENDERS = 3;
const SCRIPT = new URL('../support/lock-contender.ts', import.meta.url);
/** What earlier runs may have left: nothing, a number, an empty file, anything. */
const LEFT = [undefined, '', '1', '999999', 'no number '.repeat(500)] as const;

const running = new Set<ChildProcess>();
function contender(): ChildProcess {
  const child = fork(SCRIPT);
  running.add(child);
  return child;
}
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [said] = (await once(child, 'message')) as [unknown];
  return said;
}

it(`lets one in at a time in ${ROUNDS} rounds, and the next where one is killed`, async () => {
  const parent = await temporaryFolder();
  const folder = join(parent, 'dist');
  const random = createRandom(seed());
  const contenders = Array.from({ length: CONTENDERS }, contender);
  for (let round = 0; round < ROUNDS; round += 1) {
    const left = random.pick(LEFT);
    if (left !== undefined) await writeFile(`${folder}.lock.tmp`, left);
    if (round % 4 === 3) {
      const killed = contenders.pop() ?? contender();
      const stays = answerOf(killed);
      killed.send({ folder, milliseconds: 0, stays: true });
      expect(await stays).toBe('stays');
      running.delete(killed);
      // The others are waiting when it ends.
      setTimeout(() => killed.kill('SIGKILL'), random.between(0, 20));
      contenders.push(contender());
    }
    const answers = contenders.map(answerOf);
    for (const child of contenders) {
      child.send({ folder, milliseconds: random.between(0, 3), stays: false });
    }
    expect(await Promise.all(answers)).toEqual(contenders.map(() => 'alone'));
    expect(await readdir(parent)).toEqual([]);
    await rm(`${folder}.lock.tmp`, { force: true });
  }
});
