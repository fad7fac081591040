/** What the build indexes; see SEARCH_RECORDS. A paper is read when its line is written. */
import { library } from '../site/library.ts';
import { searchRecord } from '../site/search-records.ts';

export async function GET(): Promise<Response> {
  const shelves = await library();
  const lines: string[] = [];
  for (const paper of shelves.papers)
    lines.push(JSON.stringify(await searchRecord(paper, shelves)));
  return new Response(`${lines.join('\n')}\n`);
}
