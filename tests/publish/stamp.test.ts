import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtBase, checkReplaceable, writeStamp } from '../../src/publish/stamp.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('the folder of a site', () => {
  it('remembers the base it was built for', async () => {
    const folder = await temporaryFolder();
    await writeStamp(folder, '/repo/');
    expect(await builtBase(folder)).toBe('/repo/');
    await expect(checkReplaceable(folder)).resolves.toBeUndefined();
  });

  it('may be missing or empty', async () => {
    const folder = await temporaryFolder();
    await expect(checkReplaceable(folder)).resolves.toBeUndefined();
    await expect(checkReplaceable(join(folder, 'none'))).resolves.toBeUndefined();
  });

  it('is not replaced where it holds anything but an earlier build', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'thesis'));
    await writeFile(join(folder, 'file'), '');
    await expect(checkReplaceable(folder)).rejects.toThrow('would be lost');
    await expect(checkReplaceable(join(folder, 'file'))).rejects.toThrow('would be lost');
  });
});
