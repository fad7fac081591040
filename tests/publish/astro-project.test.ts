import { mkdir, readdir, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { astroProject, PACKAGES } from '../../src/publish/astro-project.ts';
import { temporaryFolder } from '../support/temporary.ts';

const AT_ONCE = 8;
const ROUNDS = 20;

it.each([
  ['nothing', () => Promise.resolve()],
  ['a link to another program', (path: string) => symlink('/nowhere', path, 'junction')],
  ['a folder', (path: string) => mkdir(join(path, 'astro'), { recursive: true })],
  ['a file', (path: string) => writeFile(path, '')],
])('processes that begin at once find the packages where %s stood', async (_what, stand) => {
  for (let round = 0; round < ROUNDS; round++) {
    const root = await temporaryFolder();
    await stand(join(root, 'node_modules'));
    await Promise.all(Array.from({ length: AT_ONCE }, () => astroProject(root)));
    expect(await readlink(join(root, 'node_modules'))).toBe(PACKAGES);
    expect(await readdir(root)).toEqual(['node_modules']);
  }
});
