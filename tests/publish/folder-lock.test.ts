import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFolderLock } from '../../src/publish/folder-lock.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('the lock of a folder', () => {
  it('keeps a second run out, and tells who is in', async () => {
    const folder = join(await temporaryFolder(), 'dist');
    await withFolderLock(folder, async () => {
      const second = withFolderLock(folder, () => Promise.resolve());
      await expect(second).rejects.toThrow(`process ${process.pid}`);
    });
    expect(existsSync(`${folder}.lock.tmp`)).toBe(false);
  });

  it('is given back where the work fails', async () => {
    const folder = join(await temporaryFolder(), 'dist');
    const fails = () => Promise.reject(new Error('no'));
    await expect(withFolderLock(folder, fails)).rejects.toThrow('no');
    expect(await withFolderLock(folder, () => Promise.resolve('in'))).toBe('in');
  });

  it('is taken over from a process that has ended', async () => {
    const folder = join(await temporaryFolder(), 'dist');
    const { pid } = spawnSync(process.execPath, ['--version']);
    await writeFile(`${folder}.lock.tmp`, String(pid));
    expect(await withFolderLock(folder, () => Promise.resolve('in'))).toBe('in');
  });
});
