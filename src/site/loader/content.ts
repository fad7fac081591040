/** Files that the site is made from beside the pages: lock, overrides, report, bulk exports. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseLock, peopleOf, type People } from '../../ids/index.ts';
import { LOCK_FILE, OVERRIDES_FILE, REPORT_FILE } from '../../model/content-files.ts';
import { parseFile } from '../../model/json-file.ts';
import type { Lock } from '../../model/lock.ts';
import { readOverrides } from '../../model/overrides-file.ts';
import { reportSchema, type Report } from '../../model/report.ts';
import { isTopicsFile, type Settings } from '../../model/settings.ts';
import { libraryTopics, TOPICS_FILE, type Topics } from '../../topics/index.ts';

const DOCS_FOLDER = 'docs';

/**
 * Copies all but the pages of a content folder: what is read of the copy is of one state, whatever
 * is written meanwhile.
 */
export async function copyContentFiles(folder: string, copy: string): Promise<void> {
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  for (const name of [LOCK_FILE, OVERRIDES_FILE, TOPICS_FILE, REPORT_FILE]) {
    const text = await textIfThere(join(folder, name));
    if (text !== undefined) await writeFile(join(copy, name), text);
  }
  const docs = join(folder, DOCS_FOLDER);
  if (existsSync(docs)) await cp(docs, join(copy, DOCS_FOLDER), { recursive: true });
}

/** Absolute path of the folder that holds `papers/`: `OFFPRINT_CONTENT`, or `content` in the project. */
export function contentFolder(): string {
  return resolve(process.env.OFFPRINT_CONTENT ?? 'content');
}

/**
 * Absolute path of the folder with the records of the pages: `OFFPRINT_RECORDS`, where a build has
 * put them, or the development server's own.
 */
export function recordsFolder(): string {
  return resolve(process.env.OFFPRINT_RECORDS ?? '.offprint/dev');
}

/**
 * What `ids.lock` remembers; nothing where there is none.
 *
 * @throws {UsageError} where it cannot be read
 */
export async function contentLock(folder: string): Promise<Lock> {
  return parseLock(await textOf(join(folder, LOCK_FILE)), LOCK_FILE);
}

/**
 * The forms of names that are one person's, by `overrides.yaml` and by their own words.
 *
 * @param names every form that is printed or has an address
 * @throws {UsageError} where the file cannot be understood
 */
export async function contentPeople(folder: string, names: Iterable<string>): Promise<People> {
  const text = await textOf(join(folder, OVERRIDES_FILE));
  return peopleOf(readOverrides(text, OVERRIDES_FILE).people, names);
}

/**
 * The topics of a library: by the file that the settings name, by the folder's `topics.yaml`, or by what
 * the settings say.
 *
 * @throws {UsageError} where the file has a mistake, or both say something
 */
export async function contentTopics(folder: string, setting: Settings['topics']): Promise<Topics> {
  if (isTopicsFile(setting)) {
    return libraryTopics(undefined, await readFile(setting, 'utf8'), relative('.', setting));
  }
  return libraryTopics(setting, await textIfThere(join(folder, TOPICS_FILE)));
}

/**
 * What ingest reported of this content; nothing where there is no report.
 *
 * @throws {Error} where there is one that cannot be read
 */
export async function contentReport(folder: string): Promise<Report | undefined> {
  const text = await textOf(join(folder, REPORT_FILE));
  if (text === '') return undefined;
  const remedy = 'run "npm run ingest", which writes it anew';
  return parseFile(reportSchema, text, { file: REPORT_FILE, remedy });
}

/** The files of a folder whose names match, with their sizes; none where there is no folder. */
export async function filesIn(
  folder: string,
  name: RegExp,
): Promise<readonly { readonly name: string; readonly bytes: number }[]> {
  const names = (await readdir(folder).catch(() => [])).filter((one) => name.test(one));
  return Promise.all(
    names.map(async (one) => ({ name: one, bytes: (await stat(join(folder, one))).size })),
  );
}

/** The text of a file, empty where there is none. */
async function textOf(path: string): Promise<string> {
  return (await textIfThere(path)) ?? '';
}

async function textIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
}
