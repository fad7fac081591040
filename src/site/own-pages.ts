/** Pages that a library adds to those of the site: the MDX files of its folder `pages/`. */
import type { MDXInstance } from 'astro';
import { z } from 'zod';
import { ID_PATTERN } from '../model/paper.ts';
import { failureMessage } from '../model/problem.ts';

/** `astro.config.mjs` leads `@own-pages` to the folder. */
const files = import.meta.glob<MDXInstance<object>>('@own-pages/*.mdx');
/** Pages of the site: their addresses are taken. */
const taken = new Set(
  Object.keys(import.meta.glob('../pages/**/*')).map(
    (path) => /^\.\.\/pages\/([\w-]+)/u.exec(path)?.[1],
  ),
);

const frontmatterSchema = z.strictObject({
  title: z.string().min(1),
  /** One sentence, for search engines. */
  description: z.string().min(1),
  /** Whether it holds mathematics. */
  formulas: z.boolean().default(false),
});

export interface OwnPage extends z.infer<typeof frontmatterSchema> {
  readonly slug: string;
  readonly Content: MDXInstance<object>['Content'];
}

/**
 * Every page of the folder.
 *
 * @throws {Error} naming a page whose name or frontmatter is wrong
 */
export function ownPages(): Promise<readonly OwnPage[]> {
  return Promise.all(
    Object.entries(files).map(async ([path, load]) => {
      const slug = path.replace(/^.*\//u, '').replace(/\.mdx$/u, '');
      const file = `pages/${slug}.mdx`;
      if (!ID_PATTERN.test(slug)) {
        throw new Error(
          `${file}: expected a name of small letters, digits and hyphens, as it is an address`,
        );
      }
      if (taken.has(slug))
        throw new Error(`${file}: the site has a page /${slug}/ already; take another name`);
      const { Content, frontmatter } = await load();
      const { data, error } = frontmatterSchema.safeParse(withoutAstros(frontmatter));
      if (data === undefined) {
        throw new Error(
          `${file}: frontmatter: ${failureMessage(error)}; expected title and description`,
        );
      }
      return { ...data, slug, Content };
    }),
  );
}

/** Astro adds keys of its own. */
function withoutAstros(frontmatter: object): object {
  return Object.fromEntries(
    Object.entries(frontmatter).filter(([key]) => key !== 'file' && key !== 'url'),
  );
}
