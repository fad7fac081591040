/**
 * Pagefind's search API (https://pagefind.app/docs/api-reference/), with parts that are missing noticed.
 * Several indexes are searched as one (https://pagefind.app/docs/multisite/).
 */
import { shardFolder } from '../query/library.ts';

interface PagefindHit {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<HitData>;
}

/** What the index holds of a paper. */
export interface HitData {
  readonly url: string;
  /** The indexed text. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters?: Readonly<Record<string, readonly string[] | undefined>>;
}

type Counts = Readonly<Record<string, number>>;

interface PagefindAnswer {
  /** Best first. */
  readonly results: readonly PagefindHit[];
  /** Filter → value → how many of the results have it, of the filters that are loaded. */
  readonly filters: Readonly<Record<string, Counts>>;
}

export type Filters = Readonly<
  Record<
    string,
    string | { readonly any: readonly string[] } | { readonly none: readonly string[] }
  >
>;

/** The functions of Pagefind that this site uses. */
export interface Pagefind {
  options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  init: () => Promise<void>;
  destroy: () => Promise<void>;
  mergeIndex: (folder: string, options: Readonly<Record<string, unknown>>) => Promise<void>;
  search: (
    query: string | null,
    options: { readonly filters?: Filters },
  ) => Promise<PagefindAnswer>;
}

/** Answers that are kept; each holds a number for every paper that has the word. */
const ANSWERS_KEPT = 80;
/** Measured on judged queries. */
const RANKING = { termSimilarity: 1 } as const;
/** Passes every paper; only a filter that is asked for is fetched, and counted. */
const ALL_VALUES = { none: ['\0'] } as const;

/** A part of the index that could not be fetched: Pagefind answers without it. */
export class MissingPart extends Error {}

/**
 * The search index as it was built at one time, fetched when it is first asked. Where a part of it
 * cannot be had, as after a new build, it is of no more use: whoever asks makes another.
 */
export class SearchIndex {
  readonly #script: string;
  readonly #scores = new Map<string, Promise<ReadonlyMap<string, number>>>();
  readonly #members = new Map<string, Promise<ReadonlyMap<string, ReadonlySet<string>>>>();
  readonly #values = new Map<string, Promise<readonly string[]>>();
  readonly #data = new Map<string, () => Promise<HitData>>();
  #loading: Promise<Pagefind> | undefined;

  /** @param script address of `pagefind.js` */
  constructor(script: string) {
    this.#script = script;
  }

  /** Begins to fetch the index, while other things are awaited. */
  start(): void {
    this.#load().catch(() => undefined);
  }

  /**
   * Begins to fetch further indexes.
   *
   * @param from number of the first of them
   * @param to number of indexes then
   * @returns what answers from all of them; this one is of no more use
   */
  with(from: number, to: number): SearchIndex {
    const larger = new SearchIndex(this.#script);
    larger.#loading = this.#load().then((pagefind) => merged(pagefind, this.#script, from, to));
    larger.start();
    return larger;
  }

  /** The papers that have a word, all of some words, or a quoted phrase, with their scores. */
  scores(asked: string): Promise<ReadonlyMap<string, number>> {
    const known = this.#scores.get(asked);
    if (known) return known;
    const answer = this.#search(asked, {}).then(
      ({ results }) => new Map(results.map(({ id, score }) => [id, score])),
    );
    this.#scores.set(asked, answer);
    const [oldest] = this.#scores.keys();
    if (this.#scores.size > ANSWERS_KEPT && oldest !== undefined) this.#scores.delete(oldest);
    return answer;
  }

  /** The papers that pass filters; all without one. */
  async papers(filters: Filters): Promise<readonly string[]> {
    return (await this.#search(null, { filters })).results.map(({ id }) => id);
  }

  /** The papers of each value of a filter that the index has. */
  members(filter: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    return keep(this.#members, filter, async () => {
      const sets = (await this.values(filter)).map(async (value) => {
        const papers = await this.papers({ [filter]: value });
        return [value, new Set(papers)] as const;
      });
      return new Map(await Promise.all(sets));
    });
  }

  /** Every value of a filter that the index has; the authors are the largest part of an index. */
  values(filter: string): Promise<readonly string[]> {
    return keep(this.#values, filter, async () => {
      const { filters } = await this.#search(null, { filters: { [filter]: ALL_VALUES } });
      return Object.keys(filters[filter] ?? {});
    });
  }

  /** What the index holds of a paper that it named in an answer. */
  async data(id: string): Promise<HitData> {
    const fetched = await this.#data.get(id)?.();
    if (fetched === undefined) throw new MissingPart(`the index holds no paper ${id}`);
    return fetched;
  }

  async #search(
    query: string | null,
    options: { readonly filters?: Filters },
  ): Promise<PagefindAnswer> {
    const pagefind = await this.#load();
    const answer = await pagefind.search(query, options);
    for (const filter of Object.keys(options.filters ?? {})) {
      if (!(filter in answer.filters)) throw new MissingPart(`the filter ${filter} is missing`);
    }
    for (const { id, data } of answer.results) if (!this.#data.has(id)) this.#data.set(id, data);
    return answer;
  }

  #load(): Promise<Pagefind> {
    return (this.#loading ??= loadPagefind(this.#script));
  }
}

function keep<Key, Value>(
  kept: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  const made = kept.get(key) ?? make();
  kept.set(key, made);
  return made;
}

/** Loads Pagefind anew: it forgets the index that it had. */
async function loadPagefind(script: string): Promise<Pagefind> {
  const pagefind = await importAnew(script);
  hearFailures();
  await pagefind.destroy();
  await pagefind.options({ basePath: folderOf(script), noWorker: true, ...shared(script) });
  await pagefind.init();
  return pagefind;
}

/** Pagefind with further indexes; they use the program of the first. */
async function merged(
  pagefind: Pagefind,
  script: string,
  from: number,
  to: number,
): Promise<Pagefind> {
  const folders = Array.from({ length: to - from }, (_, at) => shardFolder(from + at));
  const merging = folders.map((it) => pagefind.mergeIndex(folderOf(script) + it, shared(script)));
  await Promise.all(merging);
  return pagefind;
}

/** The options of every index. */
function shared(script: string) {
  return { baseUrl: folderOf(script).replace(/pagefind\/$/, ''), ranking: RANKING };
}

/** The folder of the index, by the address of its script. */
export function folderOf(script: string): string {
  return script.replace(/pagefind\.js$/, '');
}

let importsFailed = 0;

/** A browser remembers that a module could not be loaded, by its address. */
async function importAnew(script: string): Promise<Pagefind> {
  const address = importsFailed === 0 ? script : `${script}?${importsFailed}`;
  try {
    return (await import(/* @vite-ignore */ address)) as Pagefind;
  } catch (error) {
    importsFailed++;
    throw error;
  }
}

/** Pagefind starts by a promise that nobody waits for; its failure comes again with each search. */
function hearFailures(): void {
  addEventListener('unhandledrejection', (event) => {
    if (String(event.reason).includes('Pagefind')) event.preventDefault();
  });
}
