import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFolder } from '../../src/publish/swap.ts';
import { temporaryFolder } from '../support/temporary.ts';

async function folderWith(text: string) {
  const parent = await temporaryFolder();
  const folder = join(parent, 'dist');
  await mkdir(folder);
  await writeFile(join(folder, 'index.html'), text);
  return { parent, folder, page: () => readFile(join(folder, 'index.html'), 'utf8') };
}
const fill = (text: string) => (aside: string) => writeFile(join(aside, 'index.html'), text);

describe('replacing a folder', () => {
  it('takes nothing of what an earlier build still writes', async () => {
    const { parent, folder } = await folderWith('old');
    let earlier = '';
    const killed = async (aside: string) => {
      earlier = aside;
      await fill('foreign')(aside);
      throw new Error('killed');
    };
    await expect(replaceFolder(folder, killed)).rejects.toThrow('killed');
    await replaceFolder(folder, async (aside) => {
      await mkdir(earlier, { recursive: true });
      await writeFile(join(earlier, 'foreign.html'), 'foreign');
      await fill('new')(aside);
    });
    expect(await readdir(folder)).toEqual(['index.html']);
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('puts the new one in place whole, and leaves nothing beside it', async () => {
    const { parent, folder, page } = await folderWith('old');
    await writeFile(join(folder, 'gone.html'), '');
    await replaceFolder(folder, fill('new'));
    expect(await page()).toBe('new');
    expect(await readdir(folder)).toEqual(['index.html']);
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('keeps the old one where the work fails', async () => {
    const { parent, folder, page } = await folderWith('old');
    const work = async (aside: string) => {
      await fill('half')(aside);
      throw new Error('no');
    };
    await expect(replaceFolder(folder, work)).rejects.toThrow('no');
    expect(await page()).toBe('old');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('keeps the old one as a spare, which the next work begins with', async () => {
    const { parent, folder, page } = await folderWith('old');
    const spare = join(parent, 'caches/spare');
    const found: (readonly string[])[] = [];
    const work = async (aside: string) => {
      found.push(await readdir(aside));
      await fill(`new ${found.length}`)(aside);
    };
    await mkdir(join(parent, 'caches'));
    for (let build = 0; build < 3; build += 1) await replaceFolder(folder, work, spare);
    expect(found).toEqual([[], ['index.html'], ['index.html']]);
    expect(await page()).toBe('new 3');
    expect(await readFile(join(spare, 'index.html'), 'utf8')).toBe('new 2');
    expect((await readdir(parent)).sort()).toEqual(['caches', 'dist']);
    // Something else in its place is no beginning.
    await rm(spare, { recursive: true });
    await writeFile(spare, '');
    await replaceFolder(folder, work, spare);
    expect(found.at(-1)).toEqual([]);
    expect(await readdir(spare)).toEqual(['index.html']);
  });

  it('finds the old one again after a build killed in mid-swap', async () => {
    const { parent, folder } = await folderWith('half');
    const killed = join(parent, 'site');
    await mkdir(`${killed}.old.tmp`);
    await writeFile(join(`${killed}.old.tmp`, 'index.html'), 'old');
    await mkdir(`${killed}.new.tmp`);
    await mkdir(`${killed}.new-${randomUUID()}.tmp`);
    const fails = () => Promise.reject(new Error('no'));
    await expect(replaceFolder(killed, fails)).rejects.toThrow('no');
    expect(await readFile(join(killed, 'index.html'), 'utf8')).toBe('old');
    expect((await readdir(parent)).sort()).toEqual(['dist', 'site']);
    expect(await readdir(folder)).toEqual(['index.html']);
  });
});
