/** Run as a program, on folders that are mount points: swaps a site in twice, and writes content. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf, writeChanged } from '../../src/publish/files.ts';
import { withFolderLock } from '../../src/publish/folder-lock.ts';
import { checkReplaceable, writeStamp } from '../../src/publish/stamp.ts';
import { replaceFolder } from '../../src/publish/swap.ts';

const [, , dist = '', content = ''] = process.argv;

const fill = (paths: readonly string[]) => async (aside: string) => {
  for (const path of paths) {
    await mkdir(join(aside, path, '..'), { recursive: true });
    await writeFile(join(aside, path), path);
  }
  await writeStamp(aside, '/');
};
const build = (paths: readonly string[]) =>
  withFolderLock(dist, () => replaceFolder(dist, fill(paths)));

await build(['index.html', 'papers/old/index.html']);
await checkReplaceable(dist);
await build(['index.html', 'papers/new/index.html']);
const afterBuilds = await filesOf(dist);
// A run killed while it put files in place: one is there, the other still waits.
const waiting = join(dist, '.old.tmp');
await fill(['index.html', 'papers/third/index.html'])(waiting);
await writeFile(join(waiting, '.files.json'), JSON.stringify(await filesOf(waiting)));
await rename(join(waiting, 'index.html'), join(dist, 'index.html'));
const fails = replaceFolder(dist, () => Promise.reject(new Error('no')));
await fails.catch(() => undefined);
const afterKill = await filesOf(dist);
await writeChanged(content, [['papers/a.mdx', 'a']]);
const written = await filesOf(content);
process.stdout.write(JSON.stringify({ afterBuilds, afterKill, written }));
