import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { problemSchema } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';

/** Pages that could not be published in this build, for the build command and the report page. */
const setAsideSchema = z.array(problemSchema);

const listFile = (cacheDir: URL): URL => new URL('set-aside.json', cacheDir);

/** Writes the list; an empty one is written too, so that an old one cannot stay. */
export async function writeSetAside(cacheDir: URL, problems: readonly Problem[]): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  await writeFile(listFile(cacheDir), `${JSON.stringify(problems, undefined, 2)}\n`);
}

/** Reads the list that the loader of this build wrote. */
export async function readSetAside(cacheDir: URL): Promise<readonly Problem[]> {
  return setAsideSchema.parse(JSON.parse(await readFile(listFile(cacheDir), 'utf8')));
}
