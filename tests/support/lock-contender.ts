/**
 * Run as a program: whenever it is told a folder, it takes the lock of that folder once, and says
 * whether it was alone inside. Told to stay, it says so and stays until it is killed.
 */
import { mkdirSync, rmdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { withStillFolder } from '../../src/publish/folder-lock.ts';

interface Round {
  readonly folder: string;
  readonly milliseconds: number;
  readonly stays: boolean;
}

process.on('message', ({ folder, milliseconds, stays }: Round) => {
  void withStillFolder(folder, 'write', async () => {
    const alone = isAlone(`${folder}.inside`);
    if (stays) {
      rmdirSync(`${folder}.inside`);
      process.send?.('stays');
      await setTimeout(1_000_000);
    }
    await setTimeout(milliseconds);
    if (alone) rmdirSync(`${folder}.inside`);
    return alone ? 'alone' : 'two';
  }).then((said) => process.send?.(said));
});

/** Whether nobody else is inside: a folder can be made once. */
function isAlone(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
