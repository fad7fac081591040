import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeChanged } from '../../src/publish/files.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('writing files', () => {
  it('writes only those whose bytes change', async () => {
    const folder = join(await temporaryFolder(), 'content');
    const files = new Map([
      ['papers/a.mdx', 'one'],
      ['ids.lock', 'two'],
    ]);
    expect(await writeChanged(folder, files)).toBe(2);
    const before = await stat(join(folder, 'papers/a.mdx'));
    expect(await writeChanged(folder, files.set('ids.lock', 'three'))).toBe(1);
    expect((await stat(join(folder, 'papers/a.mdx'))).ino).toBe(before.ino);
    expect(await readFile(join(folder, 'ids.lock'), 'utf8')).toBe('three');
  });

  it('replaces nothing where one of them cannot be read or written', async () => {
    const folder = join(await temporaryFolder(), 'content');
    await mkdir(join(folder, 'b'), { recursive: true });
    await writeFile(join(folder, 'a'), 'old');
    const files = new Map([
      ['a', 'new'],
      ['b', 'a folder stands here'],
    ]);
    await expect(writeChanged(folder, files)).rejects.toThrow('EISDIR');
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('old');
  });

  it('leaves nothing beside the folder', async () => {
    const parent = await temporaryFolder();
    await writeChanged(join(parent, 'content'), new Map([['a', 'x']]));
    expect(await readdir(parent)).toEqual(['content']);
  });
});
