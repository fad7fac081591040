/** A page of a library's documentation, checked, and the groups that pages stand under. */
import type { MDXInstance } from 'astro';
import { z } from 'zod';
import { ID_PATTERN } from '../model/paper.ts';
import { failureMessage } from '../model/problem.ts';

const frontmatterSchema = z.strictObject({
  title: z.string().min(1),
  /** One sentence, for the lists of pages and for search engines. */
  description: z.string().min(1),
  /** Where the page stands among the others; the least is at `/docs/` itself. */
  order: z.number(),
  /** Heading of the list of pages under which it stands. */
  group: z.string().min(1),
  /** Whether it holds mathematics. */
  formulas: z.boolean().default(false),
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
export function docsPage(
  name: string,
  { Content, frontmatter, getHeadings }: MDXInstance<object>,
): DocsPage {
  const file = `content/docs/${name}.mdx`;
  if (!ID_PATTERN.test(name)) {
    throw new Error(
      `${file}: expected a name of small letters, digits and hyphens, as it is an address`,
    );
  }
  // Astro adds keys of its own.
  const own = Object.entries(frontmatter).filter(([key]) => key !== 'file' && key !== 'url');
  const { data, error } = frontmatterSchema.safeParse(Object.fromEntries(own));
  if (data === undefined) {
    const expected = Object.keys(frontmatterSchema.shape).join(', ');
    throw new Error(
      `${file}: frontmatter: ${failureMessage(error)}; expected the keys ${expected}`,
    );
  }
  return { ...data, slug: name, headings: getHeadings(), Content };
}

/** The pages by the groups that they stand under, in order. */
export function docsGroups(
  pages: readonly DocsPage[],
): readonly (readonly [group: string, pages: readonly DocsPage[]])[] {
  return [...Map.groupBy(pages, ({ group }) => group)];
}
