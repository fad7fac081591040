/** A page of a library's documentation, checked, and the groups that pages stand under. */
import type { MDXInstance } from 'astro';
import { z } from 'zod';
import { checkMdxName, mdxFrontmatter, mdxPageSchema } from './mdx-page.ts';

const frontmatterSchema = mdxPageSchema.extend({
  /** Where the page stands among the others; the least is at `/docs/` itself. */
  order: z.number(),
  /** Heading of the list of pages under which it stands. */
  group: z.string().min(1),
});

export interface DocsPage extends z.infer<typeof frontmatterSchema> {
  /** Empty for the first page. */
  readonly slug: string;
  readonly headings: readonly {
    readonly depth: number;
    readonly slug: string;
    readonly text: string;
  }[];
  readonly Content: MDXInstance<object>['Content'];
}

/**
 * A page, as its module holds it.
 *
 * @throws {Error} where its frontmatter or its name is wrong
 */
export function docsPage(name: string, module: MDXInstance<object>): DocsPage {
  const file = `content/docs/${name}.mdx`;
  checkMdxName(file, name);
  const keys = `the keys ${Object.keys(frontmatterSchema.shape).join(', ')}`;
  const data = mdxFrontmatter(file, module, frontmatterSchema, keys);
  return { ...data, slug: name, headings: module.getHeadings(), Content: module.Content };
}

/** The pages by the groups that they stand under, in order. */
export function docsGroups(
  pages: readonly DocsPage[],
): readonly (readonly [group: string, pages: readonly DocsPage[]])[] {
  return [...Map.groupBy(pages, ({ group }) => group)];
}
