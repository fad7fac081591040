/** Takes papers out of the library by a line each in `content/overrides.yaml`. */
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { OVERRIDES_FILE } from '../model/content-files.ts';
import { readIfThere, writeChanged } from './files.ts';

/**
 * Adds ids to the list `drop:`; what else the file says, with its comments, stays.
 *
 * @param content folder of the pages
 */
export async function dropPapers(content: string, ids: readonly string[]): Promise<void> {
  const document = parseDocument(
    (await readIfThere(join(content, OVERRIDES_FILE)))?.toString() ?? '',
  );
  if (!document.has('drop')) document.set('drop', document.createNode([]));
  for (const id of ids) document.addIn(['drop'], id);
  await writeChanged(content, [[OVERRIDES_FILE, document.toString({ lineWidth: 0 })]]);
}
