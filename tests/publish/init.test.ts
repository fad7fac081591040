import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/problem.ts';
import { filesOf } from '../../src/publish/files.ts';
import { initLibrary } from '../../src/publish/init.ts';
import { temporaryFolder } from '../support/temporary.ts';

async function made(names: Parameters<typeof initLibrary>[1], there: Record<string, string> = {}) {
  const folder = join(await temporaryFolder(), 'My Library');
  await mkdir(folder);
  for (const [name, text] of Object.entries(there)) await writeFile(join(folder, name), text);
  const { written, outside } = await initLibrary(folder, names);
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  return { folder, written, outside, read, config: await read('offprint.config.ts') };
}

describe('a new library', () => {
  it('is called like its folder, and tells what was written', async () => {
    const { folder, written, read, config } = await made({});
    expect(config).toContain('title: "My Library",');
    expect(JSON.parse(await read('package.json'))).toMatchObject({ name: 'my-library' });
    expect([...written].sort()).toEqual(await filesOf(folder));
  });

  it.each([
    ['Lab/papers', 'https://lab.github.io', '/papers/'],
    ['https://github.com/Lab/papers.git', 'https://lab.github.io', '/papers/'],
    ['git@github.com:Lab/papers.git', 'https://lab.github.io', '/papers/'],
    ['Lab/lab.github.io', 'https://lab.github.io', '/'],
  ])('has the address that GitHub Pages gives to %s', async (repository, site, base) => {
    const { config } = await made({ repository });
    expect(config).toContain(`site: "${site}",\n  base: "${base}",\n`);
    expect(config).toContain('repository: "https://github.com/Lab/');
  });

  it('takes the address of a repository that is elsewhere as it is', async () => {
    const { config } = await made({ repository: 'https://codeberg.org/lab/papers' });
    expect(config).toContain('repository: "https://codeberg.org/lab/papers",');
    expect(config).not.toContain('site:');
  });

  it('is made beside the package that it was installed from, and tells where that is not', async () => {
    const there = { 'offprint-0.1.0.tgz': '', 'package.json': '{}' };
    const { outside, read } = await made({}, there);
    expect(await read('offprint-0.1.0.tgz')).toBe('');
    // This clone is in no other folder.
    expect(outside).toMatch(/^file:\.\.\//u);
  });

  it('keeps what package.json says already, and tells it the rest', async () => {
    const there = {
      name: 'ours',
      type: 'commonjs',
      scripts: { test: 'x' },
      dependencies: { offprint: '9.9.9' },
    };
    const { read } = await made({}, { 'package.json': JSON.stringify(there) });
    expect(JSON.parse(await read('package.json'))).toMatchObject({
      ...there,
      type: 'module',
      scripts: { test: 'x', start: 'offprint start' },
    });
  });

  it.each([
    [{ repository: 'not a repository' }, {}, /^--repository: .* \(found "not a repository"\)$/],
    [{ title: ' ' }, {}, /^--title: /],
    [
      {},
      { 'thesis.tex': '', 'a.txt': '', 'b.txt': '', 'c.txt': '' },
      /found a\.txt, b\.txt, c\.txt, … \(4 in all\) in .*; nothing was written/,
    ],
    [{}, { 'package.json': '{' }, /^package\.json: expected JSON, .*; correct it/],
  ])('is not made of %j in a folder with %j', async (names, there, told) => {
    const folder = await temporaryFolder();
    for (const [name, text] of Object.entries(there)) await writeFile(join(folder, name), text);
    await expect(initLibrary(folder, names)).rejects.toThrow(told);
    expect(await filesOf(folder)).toEqual(Object.keys(there).sort());
  });

  it('answers what is wrong as wrong usage', async () => {
    await expect(initLibrary(await temporaryFolder(), { title: '' })).rejects.toThrow(UsageError);
  });
});
