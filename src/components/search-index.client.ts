/** The part of Pagefind's browser API that this site uses (https://pagefind.app/docs/api/). */
import { EVERY_PAPER } from '../search/canonical.ts';
import { byPlace } from '../search/place.ts';

interface SearchHit {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<HitData>;
}

export interface HitData {
  readonly url: string;
  /** The indexed text, `<` and `>` as entities. */
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

interface Hits {
  /** Best first. */
  readonly results: readonly SearchHit[];
  /** Filter → value → how many of the results have it. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export type Filters = Readonly<Record<string, string | { readonly any: readonly string[] }>>;

interface Pagefind {
  search: (query: string, options: { filters: Filters }) => Promise<Hits>;
  filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

interface PagefindScript {
  createInstance: (options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
    ranking: Readonly<Record<string, unknown>>;
  }) => Pagefind;
}

/** Words whose answers are kept; each holds a number for every paper that has the word. */
const ANSWERS_KEPT = 80;

/** The search index of a built site, fetched when it is first asked. */
export class SearchIndex {
  readonly #script: string;
  readonly #answers = new Map<string, Promise<ReadonlyMap<string, number>>>();
  readonly #data = new Map<string, () => Promise<HitData>>();
  #loading: Promise<Pagefind> | undefined;
  #names: Promise<readonly string[]> | undefined;

  /** @param script address of `pagefind.js`, in the folder `pagefind` under the site's base */
  constructor(script: string) {
    this.#script = script;
  }

  /** Begins to fetch the index, while other things are awaited. */
  start(): void {
    this.#load().catch(() => undefined);
  }

  /** The papers that have a word or a quoted phrase, with their scores. */
  scores(asked: string): Promise<ReadonlyMap<string, number>> {
    const known = this.#answers.get(asked);
    if (known) return known;
    const answer = this.#search(asked, {}).then(
      ({ results }) => new Map(results.map(({ id, score }) => [id, score])),
    );
    answer.catch(() => this.#answers.delete(asked));
    this.#answers.set(asked, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > ANSWERS_KEPT && oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }

  /** The papers that pass filters, newest first. */
  async passing(filters: Filters): Promise<readonly string[]> {
    const { results } = await this.#search(EVERY_PAPER, filters);
    return results.map(({ id }) => id).sort(byPlace);
  }

  /** How many papers that pass filters and have all words have each value of each loaded filter. */
  async counts(words: string, filters: Filters): Promise<Hits['filters']> {
    return (await this.#search(words === '' ? EVERY_PAPER : words, filters)).filters;
  }

  /** What the index holds of a paper that it named in an answer. */
  async data(id: string): Promise<HitData> {
    const fetched = await this.#data
      .get(id)?.()
      .catch((error: unknown) => this.#forget(error));
    if (fetched === undefined) throw new Error(`the index holds no paper ${id}`);
    return fetched;
  }

  /** Every author's name: the largest part of the index, so it is only fetched when asked for. */
  authors(): Promise<readonly string[]> {
    this.#names ??= this.#load()
      .then((pagefind) => pagefind.filters())
      .then(({ author = {} }) => Object.keys(author))
      .catch((error: unknown) => {
        this.#names = undefined;
        return this.#forget(error);
      });
    return this.#names;
  }

  async #search(query: string, filters: Filters): Promise<Hits> {
    const pagefind = await this.#load();
    const hits = await pagefind
      .search(query, { filters })
      .catch((error: unknown) => this.#forget(error));
    for (const { id, data } of hits.results) if (!this.#data.has(id)) this.#data.set(id, data);
    return hits;
  }

  /** The next question tries again, with the index of a newer build where there is one. */
  #load(): Promise<Pagefind> {
    this.#loading ??= this.#create().catch((error: unknown) => this.#forget(error));
    return this.#loading;
  }

  #forget(error: unknown): never {
    this.#loading = undefined;
    this.#answers.clear();
    this.#data.clear();
    throw error;
  }

  async #create(): Promise<Pagefind> {
    const { createInstance } = (await import(/* @vite-ignore */ this.#script)) as PagefindScript;
    const basePath = this.#script.replace(/pagefind\.js$/, '');
    const baseUrl = basePath.replace(/pagefind\/$/, '');
    hearFailures();
    return createInstance({ basePath, baseUrl, noWorker: true, ranking: RANKING });
  }
}

/** Pagefind starts by a promise that nobody waits for; its failure comes again with each search. */
function hearFailures(): void {
  addEventListener('unhandledrejection', (event) => {
    if (String(event.reason).includes('Pagefind')) event.preventDefault();
  });
}

/** Measured on judged queries. */
const RANKING = { termSimilarity: 1 } as const;
