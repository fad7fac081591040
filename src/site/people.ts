import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { peopleOf } from '../ids/index.ts';
import type { People } from '../ids/index.ts';
import { readOverrides } from '../model/overrides-file.ts';
import { contentFolder } from './content-folder.ts';

const OVERRIDES_FILE = 'overrides.yaml';

/**
 * The forms of names that are one person's, by `content/overrides.yaml` and by their own words.
 *
 * @param names every form that is printed or has an address
 * @throws {UsageError} where the file cannot be understood
 */
export async function contentPeople(names: Iterable<string>): Promise<People> {
  const path = join(contentFolder(), OVERRIDES_FILE);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return peopleOf(readOverrides(text, OVERRIDES_FILE).people, names);
}
