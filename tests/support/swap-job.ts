/**
 * Run as a program: replaces a folder again and again, until it is killed, by one whose files all say
 * the same number; once where it is told so.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withFolderLock } from '../../src/publish/folder-lock.ts';
import { writeStamp } from '../../src/publish/stamp.ts';
import { replaceFolder } from '../../src/publish/swap.ts';

const [, , folder = '', times = 'Infinity'] = process.argv;
const FILES = 3;

for (let round = 0; round < Number(times); round += 1) {
  const text = `${process.pid} ${round}`;
  await withFolderLock(folder, () =>
    replaceFolder(folder, async (aside) => {
      for (let at = 0; at < FILES; at += 1) {
        const path = join(aside, 'papers', String(at));
        await mkdir(path, { recursive: true });
        await writeFile(join(path, 'index.html'), text);
      }
      await writeStamp(aside, '/');
    }),
  );
  if (round === 0 && times === 'Infinity') process.stdout.write('begun\n');
}
