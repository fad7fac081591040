/** MDX pages that a library adds, checked: their names, which are addresses, and their frontmatter. */
import type { MDXInstance } from 'astro';
import { z } from 'zod';
import { ID_PATTERN } from '../model/paper.ts';
import { failureMessage } from '../model/problem.ts';

/** What every such page says of itself. */
export const mdxPageSchema = z.strictObject({
  title: z.string().min(1),
  /** One sentence, for lists of pages and for search engines. */
  description: z.string().min(1),
  /** Whether it holds mathematics, which `astro.config.mjs` puts there. */
  formulas: z.boolean().default(false),
});

/** The name of a page, of a path such as `/docs/start.mdx`. */
export function nameOfMdx(path: string): string {
  return path.replace(/^.*\//u, '').replace(/\.mdx$/u, '');
}

/**
 * Checks the name of a page.
 *
 * @param file the page, for the message
 * @throws {Error} where it cannot be an address
 */
export function checkMdxName(file: string, name: string): void {
  if (ID_PATTERN.test(name)) return;
  throw new Error(
    `${file}: expected a name of small letters, digits and hyphens, as it is an address`,
  );
}

/**
 * The frontmatter of a page.
 *
 * @param file the page, for the message
 * @param expected what the message says that it should hold
 * @throws {Error} where it is wrong
 */
export function mdxFrontmatter<S extends z.ZodType>(
  file: string,
  { frontmatter }: Pick<MDXInstance<object>, 'frontmatter'>,
  schema: S,
  expected: string,
): z.output<S> {
  // Astro adds keys of its own.
  const own = Object.entries(frontmatter).filter(([key]) => key !== 'file' && key !== 'url');
  const result = schema.safeParse(Object.fromEntries(own));
  if (result.success) return result.data;
  throw new Error(`${file}: frontmatter: ${failureMessage(result.error)}; expected ${expected}`);
}
