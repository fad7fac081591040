import type { People } from '../ids/index.ts';
import type { Frontmatter } from '../model/paper.ts';
import type { Author } from './authors.ts';
import { pageParam, pagesOf, type ListPage } from './paging.ts';

/** An address that is not an author's own any more: it leads to one, or says that the name is gone. */
type OtherAddress =
  | { readonly slug: string; readonly movedTo: Author }
  | { readonly slug: string; readonly gone: string };

/** Where each address below `/authors/` leads. */
export type AuthorRoute = { readonly slug: string; readonly author: Author } | OtherAddress;

/** The name that an address stands for, with the papers that are found there: of a person, all. */
export interface Followed {
  readonly name: string;
  /** Address of the page that lists them. */
  readonly slug: string;
  readonly papers: readonly Frontmatter[];
}

/** What whoever follows an address gets; a name that no paper prints any more has no papers. */
export function followedAt(route: AuthorRoute): Followed {
  if ('gone' in route) return { name: route.gone, slug: route.slug, papers: [] };
  return 'movedTo' in route ? route.movedTo : route.author;
}

/** One page of an address; `param` is what follows the address, as in a paged list. */
export type AuthorPage = { readonly param: string | undefined } & (
  | { readonly slug: string; readonly author: Author; readonly page: ListPage<Frontmatter> }
  | OtherAddress
);

/**
 * The addresses below `/authors/`: every author, then the other forms of their names, then names
 * that were published once and that no paper prints any more.
 *
 * @param slugs name → address, of every name ever published
 * @param people the forms that are one person's
 */
export function authorRoutes(
  authors: readonly Author[],
  slugs: ReadonlyMap<string, string>,
  people: People,
): readonly AuthorRoute[] {
  const byName = new Map(authors.map((author) => [author.name, author]));
  const own = new Set(authors.map(({ slug }) => slug));
  const others = [...slugs].filter(([, slug]) => !own.has(slug));
  return [
    ...authors.map((author) => ({ slug: author.slug, author })),
    ...others.map(([name, slug]) => {
      const movedTo = byName.get(people.get(name) ?? name);
      return movedTo ? { slug, movedTo } : { slug, gone: name };
    }),
  ];
}

/** Every page below `/authors/`, with at most `size` papers on each. */
export function authorPages(routes: readonly AuthorRoute[], size: number): readonly AuthorPage[] {
  return routes.flatMap((route): readonly AuthorPage[] => {
    if (!('author' in route)) return [{ ...route, param: undefined }];
    const pages = pagesOf(route.author.papers, size);
    return pages.map((page) => ({ ...route, page, param: pageParam(page) }));
  });
}
