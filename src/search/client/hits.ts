/** What a list shows of a paper that the index named. */
import type { Hit } from '../query/question.ts';
import { excerptOf } from '../query/excerpt.ts';
import { longDate } from '../../site/dates.ts';
import type { SearchLibrary } from './data.ts';
import type { HitData, SearchIndex } from './pagefind.ts';

/** Where a paper is known from. */
interface Known {
  readonly index: SearchIndex;
  readonly library: SearchLibrary;
  /** The site's base. */
  readonly base: string;
}

/**
 * A paper as a result; only one that is not in the library's list is fetched for it.
 *
 * @param id its name in the index
 * @param marks words that its excerpt marks
 * @throws {Error} where it cannot be fetched
 */
export async function hitOf(
  { index, library, base }: Known,
  id: string,
  marks: readonly string[],
): Promise<Hit> {
  const listed = library.listed(id);
  const excerpt = async () => excerptOf(plainContent(await index.data(id)), marks);
  if (!listed) return { ...fragmentHit(await index.data(id)), excerpt };
  const { title, authors, date, topics } = listed;
  return {
    url: `${base}papers/${listed.id}/`,
    title,
    authors,
    date: shownDate(date),
    topics,
    excerpt,
  };
}

function fragmentHit({ url, meta }: HitData): Omit<Hit, 'excerpt'> {
  const { title = url, authors = '', date = '', topics = '' } = meta;
  const names = topics.split('; ').filter((name) => name !== '');
  return { url, title, authors, date: shownDate(date), topics: names };
}

function shownDate(date: string): string {
  return date === '' ? '' : longDate(date);
}

/** Pagefind writes the indexed text with two entities, whatever else it holds. */
function plainContent({ raw_content: content }: HitData): string {
  return content.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
