import type { Paper } from '../model/paper.ts';
import { writeBody } from './body.ts';
import { writeFrontmatter } from './write-frontmatter.ts';

/**
 * A paper as its page: frontmatter, then the abstract as MDX that holds no expression, tag, import
 * or export. Reading it back gives the same paper, its abstract in canonical form.
 */
export function writePage(paper: Paper): string {
  const { abstract, ...frontmatter } = paper;
  const body = writeBody(abstract);
  const page = `---\n${writeFrontmatter(frontmatter)}---\n${body === '' ? '' : `\n${body}\n`}`;
  return page.toWellFormed();
}
