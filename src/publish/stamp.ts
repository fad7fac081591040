/** What a built site remembers of its build: enough to serve it, and to know it as ours. */
import type { Stats } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../model/problem.ts';
import { listFolder, readIfThere } from './files.ts';

/** The file that every built site has. */
export const SITE_STAMP = '.offprint.json';
const stampSchema = z.object({ base: z.string().startsWith('/').endsWith('/') });

/** Writes the stamp into a built site. */
export async function writeStamp(folder: string, base: string): Promise<void> {
  await writeFile(join(folder, SITE_STAMP), `${JSON.stringify({ base })}\n`);
}

/**
 * The base path that a site was built for.
 *
 * @throws {UsageError} where the folder is missing or holds no site of ours
 */
export async function builtBase(folder: string): Promise<string> {
  const base = await readStamp(folder);
  if (base === undefined) {
    throw new UsageError(`${folder} holds no built site: run "npm run build" first, or give --out`);
  }
  return base;
}

/**
 * Refuses a folder that holds anything but an earlier build: it would be replaced whole.
 *
 * @throws {UsageError} where the folder holds something else
 */
export async function checkReplaceable(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => undefined);
  const empty = there === undefined || (await isEmptyFolder(folder, there));
  if (!empty && (await readStamp(folder)) === undefined) {
    throw new UsageError(
      `${folder} is not an earlier build, and all of it would be lost: choose another --out, or empty it`,
    );
  }
}

async function isEmptyFolder(path: string, stats: Stats): Promise<boolean> {
  return stats.isDirectory() && (await listFolder(path)).every(isOurs);
}

/** What a killed build left in a folder that is a mount point. */
function isOurs(name: string): boolean {
  return /^\.(?:lock|old|new-[0-9a-f-]+)\.tmp(?:-journal)?$/.test(name);
}

async function readStamp(folder: string): Promise<string | undefined> {
  const bytes = await readIfThere(join(folder, SITE_STAMP));
  if (bytes === undefined) return undefined;
  try {
    return stampSchema.parse(JSON.parse(bytes.toString())).base;
  } catch {
    return undefined;
  }
}
