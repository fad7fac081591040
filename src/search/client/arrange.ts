/** The order in which papers that answer a question are shown. */
import { EXCERPT_END } from '../query/excerpt.ts';
import { withPhrase, type OrderName, type ShownText } from '../query/order.ts';
import { typedPhrase, type ReadQuestion } from '../query/plan.ts';
import type { Question } from '../query/question.ts';
import { asksPhrase, type RankedPaper } from '../query/ranking.ts';
import type { Build } from './find.ts';
import type { HitData } from './pagefind.ts';
import { sorted } from './sorted.ts';

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
  if (sort === 'relevance' && plan.slots.length > 0) {
    const last = parsed.terms.at(-1)?.last ?? false;
    const ranked = await phrasesHigher(build, papers, typedPhrase(parsed.terms, plan), last);
    return (from, to) => Promise.resolve(ranked.slice(from, to).map(({ paper }) => paper));
  }
  const order: OrderName = sort === 'relevance' ? 'newest' : sort;
  const ids = papers.map(({ paper }) => paper);
  return inRanks(sorted(build, ids, order));
}

/** Takes no more papers than the ranks need. */
function inRanks(papers: AsyncIterator<string>): Arranged {
  const taken: string[] = [];
  let taking: Promise<unknown> = Promise.resolve();
  return async (from, to) => {
    taking = taking.then(async () => {
      for (let next; taken.length < to && !(next = await papers.next()).done;)
        taken.push(next.value);
    });
    await taking;
    return taken.slice(from, to);
  };
}

/**
 * Puts those higher that show what was typed as a phrase. Where they are too many to be all read, those
 * come first that the index finds by it, which has names of topics and other words for a thing as well;
 * where it is not asked, the best.
 */
async function phrasesHigher(
  { index, library }: Build,
  papers: readonly RankedPaper[],
  phrase: readonly string[],
  last: boolean,
): Promise<readonly RankedPaper[]> {
  if (phrase.length < 2) return papers;
  const isAsked = papers.length > PHRASES_READ && asksPhrase(phrase, library.vocabulary);
  const found = isAsked ? await index.scores(`"${phrase.join(' ')}"`) : [];
  const having = new Set(found.map(([paper]) => paper));
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
