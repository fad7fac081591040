/** Folders that are mount points, as volumes of containers are. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { canRename, isMountPoint } from '../../src/publish/mounts.ts';
import { temporaryFolder } from '../support/temporary.ts';

const JOB = fileURLToPath(new URL('../support/mounted-job.ts', import.meta.url));
/** A view of the file system of one's own, where one may mount. */
const OWN_MOUNTS = ['--user', '--map-root-user', '--mount'];
const mayMount = spawnSync('unshare', [...OWN_MOUNTS, 'true']).status === 0;

it.skipIf(!mayMount)('takes a site and content that are mount points', async () => {
  const folder = await temporaryFolder();
  const [dist, content] = [join(folder, 'dist'), join(folder, 'content')];
  await mkdir(dist);
  await mkdir(join(content, 'papers'), { recursive: true });
  const script = `
    mount -t tmpfs none "$1" && mount --bind "$2" "$2" && mount -t tmpfs none "$2/papers"
    exec "$3" "$4" "$1" "$2"`;
  const args = [...OWN_MOUNTS, 'sh', '-c', script, 'sh', dist, content, process.execPath, JOB];
  const { afterBuilds, afterKill, written } = JSON.parse(
    execFileSync('unshare', args, { encoding: 'utf8' }),
  ) as Record<'afterBuilds' | 'afterKill' | 'written', readonly string[]>;
  expect(afterBuilds).toEqual(['.offprint.json', 'index.html', 'papers/new/index.html']);
  expect(afterKill).toEqual(['.offprint.json', 'index.html', 'papers/third/index.html']);
  expect(written).toEqual(['papers/a.mdx']);
});

it.runIf(process.platform === 'linux')('knows a mount point, and another device', async () => {
  const folder = await temporaryFolder();
  expect(await isMountPoint('/proc')).toBe(true);
  expect(await isMountPoint(folder)).toBe(false);
  expect(await isMountPoint(join(folder, 'none'))).toBe(false);
  expect(await canRename(folder, folder)).toBe(true);
  expect(await canRename(folder, '/proc')).toBe(false);
  // What a killed run left of its trial goes too.
  await writeFile(join(folder, 'probe.tmp'), '');
  expect(await canRename(folder, folder)).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});
