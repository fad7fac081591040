/** Pages that a library adds to those of the site: the MDX files of its folder `pages/`. */
import type { MDXInstance } from 'astro';
import type { z } from 'zod';
import { checkMdxName, mdxFrontmatter, mdxPageSchema, nameOfMdx } from './mdx-page.ts';

/** `astro.config.mjs` leads `@own-pages` to the folder. */
const files = import.meta.glob<MDXInstance<object>>('@own-pages/*.mdx');
/** The page of the site that a page of the library can take the place of. */
export const ABOUT = 'about';
/** Pages of the site: their addresses are taken. */
const taken = new Set(
  Object.keys(import.meta.glob('../pages/**/*')).map(
    (path) => /^\.\.\/pages\/(?:_optional\/)?([\w-]+)/u.exec(path)?.[1],
  ),
);

export interface OwnPage extends z.infer<typeof mdxPageSchema> {
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
      const slug = nameOfMdx(path);
      const file = `pages/${slug}.mdx`;
      checkMdxName(file, slug);
      if (taken.has(slug) && slug !== ABOUT)
        throw new Error(`${file}: the site has a page /${slug}/ already; take another name`);
      const module = await load();
      const data = mdxFrontmatter(file, module, mdxPageSchema, 'title and description');
      return { ...data, slug, Content: module.Content };
    }),
  );
}
