/** One page of a long list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** Counts from 1. */
  readonly number: number;
  /** Pages in all, at least 1: an empty list has one empty page. */
  readonly of: number;
  /** Place of the first item in the whole list, from 1. */
  readonly start: number;
  /** Items in all. */
  readonly total: number;
}

/** Cuts a list into pages of `size` items, the last one shorter. */
export function pagesOf<Item>(items: readonly Item[], size: number): readonly ListPage<Item>[] {
  const of = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: of }, (_, index) => pageAt(items, size, index));
}

/** The page at a list's own address. */
export function firstPage<Item>(items: readonly Item[], size: number): ListPage<Item> {
  return pageAt(items, size, 0);
}

function pageAt<Item>(items: readonly Item[], size: number, index: number): ListPage<Item> {
  return {
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    of: Math.max(1, Math.ceil(items.length / size)),
    start: index * size + 1,
    total: items.length,
  };
}

/**
 * The page numbers worth a link: the first, the last, and those round the current one.
 * `undefined` stands for a gap.
 */
export function pageNumbers(current: number, of: number): readonly (number | undefined)[] {
  const near = (page: number): boolean => page === 1 || page === of || Math.abs(page - current) < 3;
  const shown = Array.from({ length: of }, (_, index) => index + 1).filter(near);
  return shown.flatMap((page, index) => {
    const before = shown[index - 1];
    return before !== undefined && page - before > 1 ? [undefined, page] : [page];
  });
}

/** What stands in a page's address: nothing for the first, its number for the others. */
export function pageParam({ number }: ListPage<unknown>): string | undefined {
  return number === 1 ? undefined : String(number);
}
