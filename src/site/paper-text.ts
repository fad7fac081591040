/** What a page holds besides the frontmatter that the library knows. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAbstract, readFrontmatter } from '../mdx/index.ts';
import type { Abstract } from '../model/abstract.ts';
import type { PaperSource } from '../model/paper.ts';
import { contentFolder } from './content-folder.ts';

export interface PaperText {
  /** Empty where the page holds none. */
  readonly abstract: Abstract;
  /** The entries that word the title or the abstract otherwise. */
  readonly otherwise: readonly PaperSource[];
}

/**
 * Reads a paper's texts from its page. The loader has read the same file before, so a page that
 * cannot be read is not among the papers.
 */
export async function readPaperText(id: string): Promise<PaperText> {
  const file = `${id}.mdx`;
  const text = await readFile(join(contentFolder(), 'papers', file), 'utf8');
  const reading = readAbstract(file, text);
  return { abstract: reading.ok ? reading.abstract : [], otherwise: otherwise(file, text) };
}

/** Frontmatter is read again only where it seems to hold a wording: few pages do, and YAML is slow. */
function otherwise(file: string, text: string): readonly PaperSource[] {
  if (!/(?:wording|titleSeen)["']?:/.test(text)) return [];
  const reading = readFrontmatter(file, text);
  const sources = reading.ok ? reading.frontmatter.sources : [];
  return sources.filter(({ titleSeen, wording }) => titleSeen ?? wording);
}
