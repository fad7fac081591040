/** Papers by their dates or titles: of very many, those alone are read that come first. */
import { ORDERS, type OrderName, type SortedBy } from '../query/order.ts';
import { shardOf } from '../query/library.ts';
import type { Build } from './find.ts';
import type { SearchIndex } from './pagefind.ts';

/** So many papers are read and sorted. */
const FEW = 60;
/** Papers of an index that are read at once to be merged with those of others. */
const AHEAD = 2;

interface ReadPaper extends SortedBy {
  readonly id: string;
}

/** Gives papers in an order, one after the other. */
export async function* sorted(
  build: Build,
  ids: readonly string[],
  order: OrderName,
): AsyncGenerator<string> {
  const { index, library } = build;
  if (order === 'title' && ids.length > FEW && library.filters.has('initials'))
    yield* byTitle(index, ids);
  else if (order === 'title' || ids.length <= FEW) yield* inOrder(await read(index, ids), order);
  else yield* byDate(index, ids, order);
}

/** By what titles begin with: each group is asked for and read when its turn comes. */
async function* byTitle(index: SearchIndex, ids: readonly string[]): AsyncGenerator<string> {
  const wanted = new Set(ids);
  for (const initials of (await index.values('initials')).toSorted()) {
    const group = await index.papers({ initials });
    const own = group.filter((id) => wanted.has(id));
    yield* inOrder(await read(index, own), 'title');
  }
}

/** The indexes have their papers newest first: these lists are merged, and read only at their ends. */
async function* byDate(
  index: SearchIndex,
  ids: readonly string[],
  order: 'newest' | 'oldest',
): AsyncGenerator<string> {
  const wanted = new Set(ids);
  const newest = (await index.allPapers()).filter((id) => wanted.has(id));
  const ordered = order === 'newest' ? newest : newest.toReversed();
  const lists = [...Map.groupBy(ordered, shardOf).values()];
  if (lists.length === 1) return yield* ordered;
  yield* merged(
    lists.map((list) => readAhead(index, list)),
    ORDERS[order],
  );
}

async function* readAhead(
  index: SearchIndex,
  ids: readonly string[],
): AsyncGenerator<ReadPaper, undefined> {
  for (let at = 0; at < ids.length; at += AHEAD)
    yield* await read(index, ids.slice(at, at + AHEAD));
}

/** Merges lists, each of which is in the order. */
async function* merged(
  lists: readonly AsyncGenerator<ReadPaper, undefined>[],
  compare: (a: ReadPaper, b: ReadPaper) => number,
): AsyncGenerator<string> {
  const next = async (list: (typeof lists)[number]) => ({ list, head: (await list.next()).value });
  const fronts = await Promise.all(lists.map(next));
  for (;;) {
    fronts.sort((a, b) => (a.head && b.head ? compare(a.head, b.head) : a.head ? -1 : 1));
    const [first] = fronts;
    if (first?.head === undefined) return;
    yield first.head.id;
    fronts[0] = await next(first.list);
  }
}

function inOrder(papers: readonly ReadPaper[], order: OrderName): readonly string[] {
  return papers.toSorted(ORDERS[order]).map(({ id }) => id);
}

async function read(index: SearchIndex, ids: readonly string[]): Promise<readonly ReadPaper[]> {
  return Promise.all(
    ids.map(async (id) => {
      const { url, meta } = await index.data(id);
      // As the index has them: by their ids.
      return { id, url: url.replace(/\/$/, ''), title: meta.title ?? '', date: meta.date ?? '' };
    }),
  );
}
