import { existsSync } from 'node:fs';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { withFolderLock, withStillFolder } from '../../src/publish/folder-lock.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('the lock of a folder', () => {
  it('keeps a second run out, and says where', async () => {
    const folder = join(await temporaryFolder(), 'dist');
    await withFolderLock(folder, async () => {
      const second = withFolderLock(folder, () => Promise.resolve());
      await expect(second).rejects.toThrow(`another run is writing to ${folder}`);
    });
    expect(existsSync(`${folder}.lock.tmp`)).toBe(false);
  });

  it('is given back where the work fails', async () => {
    const folder = join(await temporaryFolder(), 'dist');
    const fails = () => Promise.reject(new Error('no'));
    await expect(withFolderLock(folder, fails)).rejects.toThrow('no');
    expect(await withFolderLock(folder, () => Promise.resolve('in'))).toBe('in');
  });

  it.each(['', '1', String(process.pid), 'anything '.repeat(1_000)])(
    'is free where a file is left that says %.9j',
    async (left) => {
      const folder = join(await temporaryFolder(), 'dist');
      await writeFile(`${folder}.lock.tmp`, left);
      expect(await withFolderLock(folder, () => Promise.resolve('in'))).toBe('in');
      expect(existsSync(`${folder}.lock.tmp`)).toBe(false);
    },
  );

  it('lets many read at a time, and nobody write meanwhile', async () => {
    const folder = join(await temporaryFolder(), 'content');
    const events: string[] = [];
    const reader = (name: string) =>
      withStillFolder(folder, 'read', async () => {
        events.push(`${name} in`);
        if (name === 'a') await vi.waitUntil(() => events.includes('b in'));
        else await setTimeout(100);
        events.push(`${name} out`);
      });
    const writer = async () => {
      await vi.waitUntil(() => events.includes('b in'));
      await withStillFolder(folder, 'write', () => Promise.resolve(events.push('writer')));
    };
    await Promise.all([reader('a'), reader('b'), writer()]);
    expect(events.at(-1)).toBe('writer');
    expect(existsSync(`${folder}.lock.tmp`)).toBe(false);
  });

  it.runIf(process.platform === 'linux')('is told where the disk gives none', async () => {
    const folder = join(await temporaryFolder(), 'dist');
    // A file that can be opened, and not be read.
    await symlink('/proc/self/mem', `${folder}.lock.tmp`);
    await expect(withFolderLock(folder, () => Promise.resolve())).rejects.toThrow(
      /dist\.lock\.tmp cannot be locked \(.*I\/O error.*its disk is sound/,
    );
  });

  it('is not needed to read a folder that cannot be written to', async () => {
    const parent = await temporaryFolder();
    await writeFile(join(parent, 'file'), '');
    const folder = join(parent, 'file/content');
    expect(await withStillFolder(folder, 'read', () => Promise.resolve('in'))).toBe('in');
    await expect(withFolderLock(folder, () => Promise.resolve())).rejects.toThrow(
      'cannot be written to',
    );
  });
});
