/** The pages of a library, read for tests. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readPage } from '../../src/mdx/index.ts';
import type { Paper } from '../../src/model/paper.ts';

/** The papers of all pages in a content folder but those that are left out, in the order of their ids. */
export async function readPapers(
  content: string,
  leftOut: readonly string[] = [],
): Promise<readonly Paper[]> {
  const folder = join(content, 'papers');
  const papers: Paper[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (leftOut.includes(name.replace('.mdx', ''))) continue;
    const reading = readPage(name, await readFile(join(folder, name), 'utf8'));
    if (!reading.ok) throw new Error(`${name} cannot be read`);
    papers.push(reading.paper);
  }
  return papers;
}
