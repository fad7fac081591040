/** Reads the source files of the project. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from '../../publish/files.ts';
import { ENGINE } from '../../publish/project.ts';
import { readModules, type Module } from './modules.ts';

/** Reads every module of `src/`, pages and components included. */
export async function projectModules(): Promise<readonly Module[]> {
  const paths = (await filesOf(join(ENGINE, 'src'))).map((path) => `src/${path}`);
  const sources = paths.filter((path) => /\.(?:ts|astro)$/u.test(path));
  const texts = await Promise.all(sources.map((path) => readFile(join(ENGINE, path), 'utf8')));
  return readModules(new Map(sources.map((path, at) => [path, texts[at] ?? ''])));
}
