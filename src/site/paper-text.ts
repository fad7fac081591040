/** What a page holds besides the frontmatter that the library knows. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAbstract } from '../mdx/index.ts';
import type { Abstract } from '../model/abstract.ts';
import { contentFolder } from './content-folder.ts';

export interface PaperText {
  /** Empty where the page holds none. */
  readonly abstract: Abstract;
}

/**
 * Reads a paper's abstract from its page. The loader has read the same file before, so a page that
 * cannot be read is not among the papers.
 */
export async function readPaperText(id: string): Promise<PaperText> {
  const file = `${id}.mdx`;
  const text = await readFile(join(contentFolder(), 'papers', file), 'utf8');
  const reading = readAbstract(file, text);
  return { abstract: reading.ok ? reading.abstract : [] };
}
