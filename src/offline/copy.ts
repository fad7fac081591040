/** The copy of one build of the site, in a cache of its own: never with a byte of another build. */
import type { ListedFile, OfflineManifest } from './manifest.ts';
import { ROOT, cacheName, otherCaches } from './scope.ts';

/** A file whose bytes are another build's, as while a site is being replaced. */
class AnotherBuild extends Error {}

/** Each cache keeps the list of its files under this address, which no page asks for. */
const LIST = `${ROOT}?files`;
const NO_FILES: OfflineManifest = { shell: [], more: [] };
const AT_ONCE = 6;

type Find = (url: string, hash: string) => Promise<Response | undefined>;

interface Place {
  readonly cache: Cache;
  readonly url: string;
}

/** The copy of a build. */
export class Copy {
  readonly name: string;
  readonly #manifest: string;

  /** @param manifest address of the build's list of files, below the root */
  constructor(build: string, manifest: string) {
    this.name = cacheName(build);
    this.#manifest = ROOT + manifest;
  }

  /** The list of the build's files, fetched once. */
  async files(): Promise<OfflineManifest> {
    const cache = await caches.open(this.name);
    const kept = await cache.match(LIST);
    if (kept) return (await kept.json()) as OfflineManifest;
    const fresh = await fetch(this.#manifest);
    if (!fresh.ok) throw new AnotherBuild(this.#manifest);
    await cache.put(LIST, fresh.clone());
    return (await fresh.json()) as OfflineManifest;
  }

  /** Keeps what earlier copies have with the same bytes, under whatever address; they may then go. */
  async carryOver(files: readonly ListedFile[]): Promise<void> {
    await this.#keep(files, await earlierCopies(this.name));
  }

  /**
   * Fetches what is not kept yet.
   *
   * @throws {Error} where there is no network, or a file is not of this build; what came stays
   */
  async fetchAll(files: readonly ListedFile[]): Promise<void> {
    await this.#keep(files, fetchExactly);
  }

  /** What is kept of an address; its query says nothing to a static site. */
  async find(url: string): Promise<Response | undefined> {
    const cache = await caches.open(this.name);
    return cache.match(plain(url));
  }

  /** Keeps an answer, unless there is one under its address: that one is of this build for certain. */
  async add(url: string, answer: Response): Promise<void> {
    const cache = await caches.open(this.name);
    if (!(await cache.match(plain(url)))) await cache.put(plain(url), answer);
  }

  async #keep(files: readonly ListedFile[], find: Find): Promise<void> {
    const cache = await caches.open(this.name);
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const left = files.filter(([address]) => !kept.has(ROOT + address)).values();
    const lane = async (): Promise<void> => {
      for (const [address, hash] of left) {
        const response = await find(ROOT + address, hash);
        if (response) await cache.put(ROOT + address, response);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }
}

/** An address without its query and fragment. */
export function plain(url: string): string {
  return url.replace(/[?#].*/, '');
}

async function earlierCopies(own: string): Promise<Find> {
  const places = new Map<string, Place[]>();
  for (const name of await otherCaches(own)) {
    const cache = await caches.open(name);
    const list = await cache.match(LIST);
    const { shell, more } = list ? ((await list.json()) as OfflineManifest) : NO_FILES;
    for (const [address, hash] of [...shell, ...more]) {
      const same = places.get(hash) ?? [];
      places.set(hash, [...same, { cache, url: ROOT + address }]);
    }
  }
  return async (_, hash) => {
    for (const { cache, url } of places.get(hash) ?? []) {
      const kept = await cache.match(url);
      if (kept) return kept;
    }
    return undefined;
  };
}

async function fetchExactly(url: string, hash: string): Promise<Response> {
  const response = await fetch(url, { cache: 'no-cache' });
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  if (!response.ok || !hexOf(digest).startsWith(hash)) throw new AnotherBuild(url);
  return response;
}

function hexOf(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
