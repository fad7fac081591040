/** The search of a built site: the query layer, put to its Pagefind index. */
import { searchExcerpt } from '../query/excerpt.ts';
import type { SearchLibrary } from '../query/library.ts';
import type { Said } from '../query/people.ts';
import {
  correctedText,
  marksOf,
  readQuestion,
  typedPhrase,
  wordsToMark,
  type ReadQuestion,
} from '../query/plan.ts';
import type { Answer, Hit, Question, Search } from '../query/question.ts';
import type { RankedPaper } from '../query/ranking.ts';
import { arrange } from './arrange.ts';
import { findPapers, openBuild, passing, type Build } from './find.ts';
import { MissingPart, type HitData } from './pagefind.ts';
import { withRareWords } from './rare-words.ts';

const COUNTED = ['topic', 'year'] as const;

/** @param script address of `pagefind.js`, in the folder `pagefind` under the site's base */
export function createSearch(script: string): Search {
  let build: Promise<Build> | undefined;
  /** Where a part cannot be had, there may be a new build. */
  const renew = (failed: Promise<Build>): void => {
    if (build === failed) build = undefined;
  };
  /** Once more, and from the beginning. */
  const asked = async <T>(work: (build: Build, fail: () => void) => Promise<T>): Promise<T> => {
    const tried = async () => {
      const own = (build ??= openBuild(script));
      const fail = () => {
        renew(own);
      };
      try {
        return await work(await own, fail);
      } catch (error) {
        fail();
        throw error;
      }
    };
    return tried().catch(tried);
  };
  const askedWhole = <T>(work: (build: Build, fail: () => void) => Promise<T>): Promise<T> =>
    asked((it, fail) => {
      const whole = it.whole?.() ?? it;
      build = Promise.resolve(whole);
      return work(whole, fail);
    });
  return {
    ask: async (question) => {
      const whole = () => askedWhole((it, fail) => answerOf(it, question, fail));
      if (!isRanked(question)) return whole();
      return asked(async (it, fail) => {
        if (it.whole === undefined) return answerOf(it, question, fail);
        const first = await answerOf(it, question, fail).catch(() => undefined);
        return first === undefined || !isEnough(first) ? whole() : { ...first, whole };
      });
    },
    counts: (question) => askedWhole((it) => countsOf(it, question)),
    names: () => askedWhole(({ index }) => index.values('author')),
  };
}

/** What the first papers answer is shown where it fills a list. */
const FULL_LIST = 20;

/** A word that the first papers do not have may be one of another paper, and no misspelt one. */
function isEnough({ total, corrected }: Answer): boolean {
  return total >= FULL_LIST && corrected === undefined;
}

/** The best of the first papers are worth a look; the newest or oldest of them are not. */
function isRanked({ text, sort = 'relevance' }: Question): boolean {
  return text !== '' && sort === 'relevance';
}

/** @param fail called where a result cannot be had later on */
async function answerOf(build: Build, question: Question, fail: () => void): Promise<Answer> {
  const { read, papers, all, partial } = await found(build, question);
  const arranged = await arrange(build, papers, read, question);
  const marks = marksOf(read);
  const phrase = typedPhrase(read.parsed.terms, read.plan);
  const hit = async (id: string) => hitOf(await build.index.data(id), marks, phrase);
  return {
    total: papers.length,
    withoutFilters: all.length,
    hits: (from, to) =>
      arranged(from, to)
        .then((ids) => Promise.all(ids.map(hit)))
        .catch((error: unknown) => {
          fail();
          throw error;
        }),
    ...correctedText(question.text, read.plan),
    ...(read.said && { understood: stateOf(read.said) }),
    ...(await offerOf(build, read)),
    unknown: read.parsed.unknown,
    partial,
    words: wordsToMark(read),
  };
}

/**
 * How a question was read, the papers that answer it, and those that would without its filters.
 *
 * @throws {MissingPart} where one of several indexes may be missing since the site was built anew
 */
async function found(build: Build, question: Question) {
  const outdated = build.library.shards.length > 1 ? build.isOutdated() : false;
  const { library, read } = await readIn(build, question);
  const known = { ...build, library };
  const { papers: all, partial } = await findPapers(known, read);
  const papers = await passing(known, all, read.conditions);
  if (await outdated) throw new MissingPart('the site has been built anew');
  return { read, all, partial, papers };
}

/** Reads a question by the words of the library, the rare ones of the question among them. */
async function readIn({ index, library }: Build, question: Question) {
  const read = (known: SearchLibrary) =>
    readQuestion(question, known, (filter) => index.values(filter));
  const first = await read(library);
  const rare = await withRareWords(library, index, first.plan.corrections.keys());
  return rare === undefined ? { library, read: first } : { library: rare, read: await read(rare) };
}

/** A name and a year as filters, where some paper passes them. */
async function offerOf(build: Build, { offer }: ReadQuestion): Promise<Pick<Answer, 'offer'>> {
  if (!offer) return {};
  const { author, year } = offer;
  const { papers } = await found(build, { text: '', author, year });
  return papers.length > 0 ? { offer: stateOf(offer) } : {};
}

function stateOf({ text, author = '', year = '' }: Said) {
  return { q: text, author, year };
}

function hitOf(
  { url, meta, content, filters }: HitData,
  marks: readonly string[],
  phrase: readonly string[],
): Hit {
  const { title = url, date = '', added = '', topics = '' } = meta;
  const [coins = ''] = filters?.coins ?? [];
  const authors = meta.authors ?? filters?.unnamed?.[0] ?? '';
  return {
    ...{ url, title, authors, coins },
    ...{ date, added },
    topics: topics.split('; ').filter((name) => name !== ''),
    excerpt: () => searchExcerpt(content, marks, phrase),
  };
}

/** How many papers of an answer each value of the topics and years has. */
async function countsOf(build: Build, question: Question) {
  const { index, library } = build;
  const { papers } = await found(build, question);
  const counts = COUNTED.map(async (filter) => {
    const members = library.filters.has(filter) ? await index.members(filter) : new Map();
    return [filter, countIn(papers, members)] as const;
  });
  return Object.fromEntries(await Promise.all(counts)) as Awaited<ReturnType<Search['counts']>>;
}

function countIn(
  papers: readonly RankedPaper[],
  members: ReadonlyMap<string, ReadonlySet<string>>,
): Readonly<Record<string, number>> {
  const counts = [...members].map(
    ([value, own]) => [value, papers.filter(({ paper }) => own.has(paper)).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
