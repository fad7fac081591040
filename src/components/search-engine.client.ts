/** The search of a built site, by its Pagefind index. */
import type { Answer, Hit, Question, Search } from '../search/answer.ts';
import { excerptParts } from '../site/excerpt.ts';
import { SearchIndex } from './search-index.client.ts';
import type { Filters, HitData } from './search-index.client.ts';

/** @param script address of `pagefind.js`, in the folder `pagefind` under the site's base */
export function createSearch(script: string): Search {
  const index = new SearchIndex(script);
  return {
    ask: (question) => answerOf(index, question),
    counts: async (question) => {
      const { filters } = await index.find(question.text, await filtersOf(index, question));
      return { topic: filters.topic ?? {}, year: filters.year ?? {} };
    },
    names: () => index.authors(),
  };
}

async function answerOf(index: SearchIndex, question: Question): Promise<Answer> {
  const { results, unfilteredResultCount } = await index.find(
    question.text,
    await filtersOf(index, question),
  );
  return {
    total: results.length,
    withoutFilters: unfilteredResultCount,
    hits: async (from, to) =>
      (await Promise.all(results.slice(from, to).map((hit) => hit.data()))).map(hitOf),
    partial: false,
    words: question.text.split(/\s+/u).filter((word) => word !== ''),
  };
}

function hitOf({ url, excerpt, meta }: HitData): Hit {
  return {
    url,
    title: meta.title ?? url,
    authors: meta.authors ?? '',
    date: meta.date ?? '',
    topics: [],
    excerpt: () => Promise.resolve(excerptParts(excerpt)),
  };
}

/** A topic and a year are exact; an author is a name, or any name that holds what was typed. */
async function filtersOf(index: SearchIndex, question: Question): Promise<Filters> {
  const { topic = '', author = '', year = '' } = question;
  return {
    ...(topic === '' ? {} : { topic }),
    ...(year === '' ? {} : { year }),
    ...(author === '' ? {} : { author: { any: await namesLike(index, author) } }),
  };
}

async function namesLike(index: SearchIndex, typed: string): Promise<readonly string[]> {
  const names = await index.authors();
  if (names.includes(typed)) return [typed];
  const lower = typed.toLowerCase();
  const like = names.filter((name) => name.toLowerCase().includes(lower));
  return like.length > 0 ? like : [typed];
}
