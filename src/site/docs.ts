/** A library's documentation: the MDX pages of `content/docs/`, in the order that they give themselves. */
import type { MDXInstance } from 'astro';
import { docsPage, type DocsPage } from './docs-page.ts';
import { nameOfMdx } from './mdx-page.ts';

/** `astro.config.mjs` leads `@docs` to the content folder. */
const files = import.meta.glob<MDXInstance<object>>('@docs/*.mdx');

/** Whether the library has documentation. */
export const hasDocs = Object.keys(files).length > 0;

/**
 * Every page, in order.
 *
 * @throws {Error} naming a page whose frontmatter or name is wrong
 */
export async function docsPages(): Promise<readonly DocsPage[]> {
  const pages = await Promise.all(
    Object.entries(files).map(async ([path, load]) => docsPage(nameOfMdx(path), await load())),
  );
  return pages
    .toSorted((a, b) => a.order - b.order)
    .map((page, at) => (at === 0 ? { ...page, slug: '' } : page));
}
