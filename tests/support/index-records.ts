/** The search index of records that a test makes up. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchRecord } from '../../src/model/search-record.ts';
import { writeSearchIndex, type SearchIndexJob } from '../../src/publish/search-index.ts';

/**
 * Indexes records.
 *
 * @param site folder of a site; indexes are kept in `cache` in it
 * @returns the folder of the index
 */
export async function indexRecords(
  site: string,
  records: readonly SearchRecord[],
  more: Partial<Pick<SearchIndexJob, 'language' | 'most'>> = {},
): Promise<string> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const record = (id: string) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`no record ${id}`);
    return found;
  };
  await mkdir(site, { recursive: true });
  await writeSearchIndex({
    ...{ site, cache: join(site, 'cache'), language: 'en' },
    records: { ids: [...byId.keys()], record },
    ...more,
  });
  return join(site, 'pagefind');
}
