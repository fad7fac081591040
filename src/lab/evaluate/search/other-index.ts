/** A copy of a built site with another index: cut into shards, or of a large library that is made up. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { contentPages } from '../../../publish/complete.ts';
import { openTable } from '../../../publish/kept-table.ts';
import type { Notice } from '../../../publish/notice.ts';
import { loadSettings, projectPath } from '../../../publish/project.ts';
import { readContentOnce } from '../../../publish/reading/read.ts';
import { writeSearchIndex } from '../../../publish/search-index.ts';
import type { SearchRecord } from '../../../model/search-record.ts';
import type { JudgedQuery } from './queries.ts';
import { makeRecords, queriesFor } from './synthetic.ts';

/** What other indexes take the place of, and what only weighs. */
const LEFT_OUT = /^(?:pagefind|cards|offline)(?:\/|$)/;

/** Makes an index in the copy of a site, whose folder is given, and in a folder for all else. */
type MakeIndex<Result> = (site: string, scratch: string) => Promise<Result>;

/**
 * Makes an index in a copy of a built site, and removes it after use.
 *
 * @param out folder of the built site
 * @param use gets the folder of the copy, and what was made
 */
export async function withOtherIndex<Made>(
  out: string,
  make: MakeIndex<Made>,
  use: (site: string, made: Made) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-search-'));
  const [site, scratch] = [join(folder, 'site'), join(folder, 'scratch')];
  try {
    await mkdir(scratch);
    const filter = (path: string) => !LEFT_OUT.test(relative(out, path));
    await cp(out, site, { recursive: true, filter });
    await use(site, await make(site, scratch));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The papers of the library that the command runs in, in so many shards. */
export function inShards(shards: number): MakeIndex<void> {
  return async (site, scratch) => {
    const settings = await loadSettings();
    const content = projectPath(undefined, 'content');
    const pages = await contentPages(content);
    const read = await readContentOnce({
      content,
      out: scratch,
      records: scratch,
      pages,
      settings,
    });
    const records = read.searchRecords;
    const most = Math.ceil(records.ids.length / shards);
    const job = { site, cache: join(scratch, 'kept'), records, most };
    await writeSearchIndex({ ...job, language: settings.language }).finally(records.close);
  };
}

/**
 * So many papers that are made up.
 *
 * @returns queries that some of them answer
 */
export function ofSynthetic(papers: number, notice: Notice): MakeIndex<readonly JudgedQuery[]> {
  return async (site, scratch) => {
    const table = openTable(join(scratch, 'records.kept'), '');
    const ids: string[] = [];
    for (const record of makeRecords(papers)) {
      ids.push(record.id);
      table.keep(record.id, '', JSON.stringify(record));
    }
    const record = (id: string) => JSON.parse(table.text(id) ?? '') as SearchRecord;
    const queries = queriesFor(ids, record);
    const job = { site, cache: join(scratch, 'kept'), language: 'en' };
    const { cpuSeconds } = await notice.phase(`Index of ${papers} papers`, () =>
      writeSearchIndex({ ...job, records: { ids, record } }),
    );
    table.close();
    notice.say(`CPU without Pagefind: ${cpuSeconds?.toFixed(0) ?? '–'} s`);
    return queries;
  };
}
