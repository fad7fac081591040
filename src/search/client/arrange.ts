/** The order in which papers that answer a question are shown. */
import { EXCERPT_END } from '../query/excerpt.ts';
import { ORDERS, groupedBy, withPhrase, type ShownText } from '../query/order.ts';
import { typedPhrase, type ReadQuestion } from '../query/plan.ts';
import type { Question } from '../query/question.ts';
import { asksPhrase, type RankedPaper } from '../query/ranking.ts';
import type { Build } from './find.ts';
import type { HitData, SearchIndex } from './pagefind.ts';

/** Results that are read to see whether they show what was typed as a phrase. */
const PHRASES_READ = 20;

/** Gives the papers of the ranks `[from, to)`. */
type Arranged = (from: number, to: number) => Promise<readonly string[]>;

/**
 * Arranges papers as it is asked for: by relevance, or newest first where there are no words.
 *
 * @param papers best first
 */
export async function arrange(
  build: Build,
  papers: readonly RankedPaper[],
  { parsed, plan }: ReadQuestion,
  { sort = 'relevance' }: Question,
): Promise<Arranged> {
  const { index, library } = build;
  if (sort === 'relevance' && plan.slots.length > 0) {
    const last = parsed.terms.at(-1)?.last ?? false;
    const ranked = await phrasesHigher(build, papers, typedPhrase(parsed.terms, plan), last);
    return (from, to) => Promise.resolve(ranked.slice(from, to).map(({ paper }) => paper));
  }
  const order = ORDERS[sort === 'relevance' ? 'newest' : sort];
  const members = library.filters.has(order.filter) ? await index.members(order.filter) : new Map();
  const ids = papers.map(({ paper }) => paper);
  return inGroups(index, groupedBy(order, ids, members), order.compare);
}

/** Reads no more groups than the ranks need. */
function inGroups(
  index: SearchIndex,
  groups: readonly (readonly string[])[],
  compare: (typeof ORDERS)['newest']['compare'],
): Arranged {
  const sorted: string[] = [];
  let next = 0;
  return async (from, to) => {
    for (; sorted.length < to && next < groups.length; next++) {
      const group = (groups[next] ?? []).map(async (id) => ({
        id,
        ...keysOf(await index.data(id)),
      }));
      sorted.push(...(await Promise.all(group)).sort(compare).map(({ id }) => id));
    }
    return sorted.slice(from, to);
  };
}

function keysOf({ url, meta: { title = '', date = '' } }: HitData) {
  return { url, title, date };
}

/**
 * Puts those higher that show what was typed as a phrase. Read are first those that the index finds by
 * it, which has names of topics and other words for a thing as well; where it is not asked, the best.
 */
async function phrasesHigher(
  { index, library }: Build,
  papers: readonly RankedPaper[],
  phrase: readonly string[],
  last: boolean,
): Promise<readonly RankedPaper[]> {
  if (phrase.length < 2) return papers;
  const isAsked = asksPhrase(phrase, library.vocabulary);
  const having = isAsked ? await index.scores(`"${phrase.join(' ')}"`) : new Map();
  const ids = papers.map(({ paper }) => paper);
  const first = [...ids.filter((id) => having.has(id)), ...ids.filter((id) => !having.has(id))];
  const read = first.slice(0, PHRASES_READ);
  const shown = new Map(
    await Promise.all(read.map(async (id) => [id, shownOf(await index.data(id))] as const)),
  );
  return withPhrase(papers, phrase, last, (id) => shown.get(id));
}

function shownOf({ meta: { title = '' }, content }: HitData): ShownText {
  return { title, text: content.split(EXCERPT_END)[0] ?? '' };
}
