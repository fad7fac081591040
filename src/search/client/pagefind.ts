/** The part of Pagefind's browser API that this site uses (https://pagefind.app/docs/api/). */
import { EVERY_PAPER } from '../query/canonical.ts';
import { byPlace } from '../query/place.ts';

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

export type Filters = Readonly<
  Record<
    string,
    string | { readonly any: readonly string[] } | { readonly none: readonly string[] }
  >
>;

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

/** Addresses of an index. */
interface Addresses {
  /** Of `pagefind.js`. */
  readonly script: string;
  /** Of the folder `pagefind`, which it lies in. */
  readonly folder: string;
  /** Of the site. */
  readonly base: string;
}

/** Words whose answers are kept; each holds a number for every paper that has the word. */
const ANSWERS_KEPT = 80;

/** A part of the index that could not be fetched. Pagefind takes it for one without words. */
class MissingPart extends Error {}

/**
 * The search index of one build, fetched when it is first asked. Where a part of it cannot be had, as
 * after a new build, it is of no more use: whoever asks takes another.
 */
export class SearchIndex {
  readonly #addresses: Addresses;
  readonly #answers = new Map<string, Promise<ReadonlyMap<string, number>>>();
  readonly #data = new Map<string, () => Promise<HitData>>();
  #loading: Promise<Pagefind> | undefined;
  #names: Promise<readonly string[]> | undefined;

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
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

  /** How many papers that pass filters and have all words have each topic and each year. */
  async counts(words: string, filters: Filters): Promise<Hits['filters']> {
    const loaded = { topic: ALL_VALUES, year: ALL_VALUES, ...filters };
    return (await this.#search(words === '' ? EVERY_PAPER : words, loaded)).filters;
  }

  /** What the index holds of a paper that it named in an answer. */
  async data(id: string): Promise<HitData> {
    const fetched = await this.#data.get(id)?.();
    if (fetched === undefined) throw new Error(`the index holds no paper ${id}`);
    return fetched;
  }

  /** Every author's name: the largest part of the index, so it is only fetched when asked for. */
  authors(): Promise<readonly string[]> {
    this.#names ??= this.#load()
      .then((pagefind) => whole(() => pagefind.filters()))
      .then(({ author = {} }) => Object.keys(author));
    return this.#names;
  }

  async #search(query: string, filters: Filters): Promise<Hits> {
    const pagefind = await this.#load();
    const hits = await whole(() => pagefind.search(query, { filters }));
    for (const { id, data } of hits.results) if (!this.#data.has(id)) this.#data.set(id, data);
    return hits;
  }

  #load(): Promise<Pagefind> {
    return (this.#loading ??= this.#create());
  }

  async #create(): Promise<Pagefind> {
    const { script, folder, base } = this.#addresses;
    const { createInstance } = await importAnew(script);
    hearFailures();
    return createInstance({ basePath: folder, baseUrl: base, noWorker: true, ranking: RANKING });
  }
}

let importsFailed = 0;

/** A browser remembers that a module could not be loaded, by its address. */
async function importAnew(script: string): Promise<PagefindScript> {
  const address = importsFailed === 0 ? script : `${script}?${importsFailed}`;
  try {
    return (await import(/* @vite-ignore */ address)) as PagefindScript;
  } catch (error) {
    importsFailed++;
    throw error;
  }
}

/** Passes every paper; only a filter that is asked for is fetched, and counted. */
const ALL_VALUES = { none: ['\0'] } as const;

const PART = /\.pf_(?:index|filter)$/;
let partsMissing = 0;
let watching = false;

/** Sees which parts of an index could not be fetched. */
function watchParts(): void {
  if (watching) return;
  watching = true;
  const fetched = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const isPart = PART.test(input instanceof Request ? input.url : String(input));
    try {
      const response = await fetched(input, init);
      if (isPart && !isData(response)) partsMissing++;
      return response;
    } catch (error) {
      if (isPart) partsMissing++;
      throw error;
    }
  };
}

/** A page in place of a part says that it is not there, or that the network wants a password. */
function isData({ ok, headers }: Response): boolean {
  return ok && !(headers.get('Content-Type') ?? '').includes('html');
}

/** @throws {MissingPart} where a part was missing meanwhile */
async function whole<T>(work: () => Promise<T>): Promise<T> {
  watchParts();
  const before = partsMissing;
  const result = await work();
  if (partsMissing !== before) throw new MissingPart('a part of the search index is missing');
  return result;
}

/** Pagefind starts by a promise that nobody waits for; its failure comes again with each search. */
function hearFailures(): void {
  addEventListener('unhandledrejection', (event) => {
    if (String(event.reason).includes('Pagefind')) event.preventDefault();
  });
}

/** Measured on judged queries. */
const RANKING = { termSimilarity: 1 } as const;
