import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/source.ts';
import { readSeeds } from '../../src/publish/seeds.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('the folder of sources', () => {
  it('gives its files by name, and says of folders and links that they are none', async () => {
    const folder = await temporaryFolder();
    for (const name of ['b.txt', 'a.txt', '.DS_Store']) await writeFile(join(folder, name), name);
    await mkdir(join(folder, 'more'));
    await symlink(join(folder, 'a.txt'), join(folder, 'link.txt'));
    const { sources, problems } = await readSeeds(folder);
    expect(sources.map((source) => [source.name, textOf(source)])).toEqual([
      ['a.txt', 'a.txt'],
      ['b.txt', 'b.txt'],
    ]);
    expect(problems.map(({ file, severity }) => `${severity} ${file}`)).toEqual([
      'set-aside link.txt',
      'set-aside more',
    ]);
  });

  it('leaves out a binary file, says which, and reads the others', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.txt'), 'text');
    await writeFile(
      join(folder, 'image.png'),
      Buffer.from(Array.from({ length: 256 }, (_, i) => i)),
    );
    const { sources, problems } = await readSeeds(folder);
    expect(sources.map(({ name }) => name)).toEqual(['a.txt']);
    expect(problems).toMatchObject([{ severity: 'set-aside', file: 'image.png' }]);
  });

  it('is named where it is missing or empty', async () => {
    const folder = await temporaryFolder();
    await symlink('nowhere', join(folder, 'dangling'));
    await expect(readSeeds(folder)).rejects.toThrow(`${folder} holds no file`);
    await expect(readSeeds(join(folder, 'none'))).rejects.toThrow('no folder');
  });
});
