/**
 * Pagefind's search API (https://pagefind.app/docs/api-reference/), with parts that are missing noticed.
 * Several indexes are searched as one (https://pagefind.app/docs/multisite/).
 */
import { shardFolder } from '../query/library.ts';
import type { ScoredPaper } from '../query/ranking.ts';

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

/** An instance of Pagefind, and the functions that this site uses. */
interface Instance {
  readonly mergeIndex: (
    folder: string,
    options: Readonly<Record<string, unknown>>,
  ) => Promise<void>;
  readonly search: (
    query: string | null,
    options: { readonly filters?: Filters },
  ) => Promise<PagefindAnswer>;
}

interface Pagefind {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Instance;
}

/** Papers of an answer that are likely to be read; any other is looked up among all. */
const LIKELY_READ = 500;

/** Answers that are kept; each holds a number for every paper that has the word. */
const ANSWERS_KEPT = 80;
/** Measured on judged queries. */
const RANKING = { termSimilarity: 1 } as const;
/** Passes no paper; a filter that is asked for is fetched, and all its values are told. */
const NO_VALUE = '\0';

/** A part of the index that could not be fetched: Pagefind answers without it. */
export class MissingPart extends Error {}

/**
 * The search index as it was built at one time, fetched when it is first asked. Where a part of it
 * cannot be had, as after a new build, it is of no more use: whoever asks makes another.
 */
export class SearchIndex {
  readonly #script: string;
  /** How many indexes it has. */
  readonly #size: number;
  /**
   * One for words, under no name, and one for each filter: an instance counts the values of all filters
   * that it has fetched, anew for each search, which takes many times as long as the search.
   */
  readonly #instances = new Map<string, Promise<Instance>>();
  readonly #scores = new Map<string, Promise<readonly ScoredPaper[]>>();
  readonly #members = new Map<string, Promise<ReadonlyMap<string, ReadonlySet<string>>>>();
  readonly #values = new Map<string, Promise<readonly string[]>>();
  readonly #data = new Map<string, () => Promise<HitData>>();
  #all: Promise<ReadonlyMap<string, () => Promise<HitData>>> | undefined;

  /**
   * @param script address of `pagefind.js`
   * @param size how many indexes there are
   */
  constructor(script: string, size = 1) {
    this.#script = script;
    this.#size = size;
  }

  /** Begins to fetch the index, while other things are awaited. */
  start(): void {
    this.#instance().catch(() => undefined);
  }

  /**
   * Begins to fetch further indexes.
   *
   * @param size number of indexes then
   * @returns what answers from all of them; this one is of no more use
   */
  with(size: number): SearchIndex {
    const larger = new SearchIndex(this.#script, size);
    for (const [filter, instance] of this.#instances) {
      const more = instance.then((it) => withIndexes(it, this.#script, this.#size, size));
      larger.#instances.set(filter, more);
    }
    larger.start();
    return larger;
  }

  /** The papers that have a word, all of some words, or a quoted phrase, with their scores: best first. */
  scores(asked: string): Promise<readonly ScoredPaper[]> {
    const known = this.#scores.get(asked);
    if (known) return known;
    const answer = this.#search(asked, {}).then(({ results }) =>
      results.map(({ id, score }): ScoredPaper => [id, score]),
    );
    this.#scores.set(asked, answer);
    const [oldest] = this.#scores.keys();
    if (this.#scores.size > ANSWERS_KEPT && oldest !== undefined) this.#scores.delete(oldest);
    return answer;
  }

  /** The papers that pass filters. */
  async papers(filters: Filters): Promise<readonly string[]> {
    return (await this.#search(null, { filters })).results.map(({ id }) => id);
  }

  /** All papers; those of each index come newest first. */
  async allPapers(): Promise<readonly string[]> {
    return [...(await this.#everyPaper()).keys()];
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
      const { filters } = await this.#search(null, { filters: { [filter]: NO_VALUE } });
      return Object.keys(filters[filter] ?? {});
    });
  }

  /** What the index holds of a paper that it named in an answer. */
  async data(id: string): Promise<HitData> {
    const fetch = this.#data.get(id) ?? (await this.#everyPaper()).get(id);
    const fetched = await fetch?.();
    if (fetched === undefined) throw new MissingPart(`the index holds no paper ${id}`);
    return fetched;
  }

  async #search(
    query: string | null,
    options: { readonly filters?: Filters },
  ): Promise<PagefindAnswer> {
    const filters = Object.keys(options.filters ?? {});
    const instance = await this.#instance(filters.join(' '));
    const answer = await instance.search(query, options);
    for (const filter of filters) {
      if (!(filter in answer.filters)) throw new MissingPart(`the filter ${filter} is missing`);
    }
    for (const { id, data } of answer.results.slice(0, LIKELY_READ)) this.#data.set(id, data);
    return answer;
  }

  #everyPaper() {
    return (this.#all ??= this.#search(null, {}).then(
      ({ results }) => new Map(results.map(({ id, data }) => [id, data])),
    ));
  }

  #instance(filter = ''): Promise<Instance> {
    return keep(this.#instances, filter, () => newInstance(this.#script, this.#size));
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

/** The loading of the last instance that was asked for. */
let loading: Promise<unknown> = Promise.resolve();

/**
 * An instance of Pagefind, which has nothing of the index that an earlier one had. All share one program,
 * and two that load it at once would be left with each other's memory: they are loaded one by one.
 */
async function newInstance(script: string, size: number): Promise<Instance> {
  const loaded = loading.then(() => loadInstance(script));
  loading = loaded.catch(() => undefined);
  return withIndexes(await loaded, script, 1, size);
}

async function loadInstance(script: string): Promise<Instance> {
  const { createInstance } = await importAnew(script);
  addEventListener('unhandledrejection', hearFailure);
  const options = { basePath: folderOf(script), noWorker: true, ...shared(script) };
  const instance = createInstance(options);
  // Finds nothing, once all is there that every search needs.
  await instance.search('', {});
  return instance;
}

/** An instance with further indexes; they use the program of the first. */
async function withIndexes(
  instance: Instance,
  script: string,
  from: number,
  to: number,
): Promise<Instance> {
  const folders = Array.from({ length: to - from }, (_, at) => shardFolder(from + at));
  const merging = folders.map((it) => instance.mergeIndex(folderOf(script) + it, shared(script)));
  await Promise.all(merging);
  return instance;
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
function hearFailure(event: PromiseRejectionEvent): void {
  if (String(event.reason).includes('Pagefind')) event.preventDefault();
}
