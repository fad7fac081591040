/** Files that the site is made from beside the pages: lock, overrides, report, bulk exports. */
import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
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

/** Another text whenever one of the files beside the pages that a library is read from was written. */
export function contentVersion(folder: string, topics: Settings['topics']): string {
  const beside = [LOCK_FILE, OVERRIDES_FILE, TOPICS_FILE].map((name) => join(folder, name));
  return [...beside, ...(isTopicsFile(topics) ? [topics] : [])]
    .map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 'none')
    .join(' ');
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

/** A file that holds many papers: its name, and its size in bytes. */
const bulkSchema = z.array(z.object({ name: z.string(), bytes: z.int() }));
export const BULK_LIST = 'bulk.json';

/**
 * Notes which bulk files a build has written, for the pages that lead to them: these may be built in
 * another folder.
 *
 * @param records folder of the pages' records
 */
export async function writeBulkList(
  records: string,
  files: z.infer<typeof bulkSchema>,
): Promise<void> {
  await writeFile(join(records, BULK_LIST), JSON.stringify(files));
}

/** The bulk files that a build has written; the development server has none. */
export async function bulkList(records: string): Promise<z.infer<typeof bulkSchema>> {
  const file = join(records, BULK_LIST);
  return parseFile(bulkSchema, (await textIfThere(file)) ?? '[]', {
    file,
    remedy: 'delete its folder and build again',
  });
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
