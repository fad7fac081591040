import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { peopleOf } from '../ids/index.ts';
import type { People } from '../ids/index.ts';
import { readOverrides } from '../model/overrides-file.ts';
import { contentFolder } from './content-folder.ts';

const OVERRIDES_FILE = 'overrides.yaml';

/**
 * The forms of names that `content/overrides.yaml` declares to be one person's.
 *
 * @throws {UsageError} where the file cannot be understood
 */
export async function contentPeople(): Promise<People> {
  const path = join(contentFolder(), OVERRIDES_FILE);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return peopleOf(readOverrides(text, OVERRIDES_FILE).people);
}
