/** The part of Pagefind's browser API that this site uses (https://pagefind.app/docs/api/). */
interface SearchHit {
  readonly id: string;
  readonly data: () => Promise<HitData>;
}

export interface HitData {
  readonly url: string;
  /** HTML whose only tag is `<mark>`. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

export interface Hits {
  /** Best first. */
  readonly results: readonly SearchHit[];
  /** How many there would be without filters. */
  readonly unfilteredResultCount: number;
  /** Filter → value → how many of the results have it. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export type Filters = Readonly<Record<string, string | { readonly any: readonly string[] }>>;

interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  search: (
    query: string | null,
    options: { filters: Filters; sort?: Readonly<Record<string, 'asc' | 'desc'>> },
  ) => Promise<Hits>;
  filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

/** Words on either side of a match. */
const EXCERPT_WORDS = 28;

/** The search index of a built site, fetched when it is first asked. */
export class SearchIndex {
  readonly #script: string;
  #loading: Promise<Pagefind> | undefined;
  #names: Promise<readonly string[]> | undefined;

  /** @param script address of `pagefind.js`, in the folder `pagefind` under the site's base */
  constructor(script: string) {
    this.#script = script;
  }

  /** Papers that answer a query, or, without one, all that pass the filters, newest first. */
  async find(query: string, filters: Filters): Promise<Hits> {
    const pagefind = await this.#load();
    return query === ''
      ? pagefind.search(null, { filters, sort: { date: 'desc' } })
      : pagefind.search(query, { filters });
  }

  /** Every author's name: the largest part of the index, so it is only fetched when asked for. */
  authors(): Promise<readonly string[]> {
    this.#names ??= this.#load()
      .then((pagefind) => pagefind.filters())
      .then(({ author = {} }) => Object.keys(author));
    return this.#names;
  }

  /** A failure is not remembered: the next question tries again. */
  #load(): Promise<Pagefind> {
    this.#loading ??= this.#start().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #start(): Promise<Pagefind> {
    const pagefind = (await import(/* @vite-ignore */ this.#script)) as Pagefind;
    const baseUrl = this.#script.replace(/pagefind\/pagefind\.js$/, '');
    await pagefind.options({ baseUrl, excerptLength: EXCERPT_WORDS });
    return pagefind;
  }
}
