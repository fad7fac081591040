/** The library as pages see it: what they take from it is noted, list by list and entry by entry. */
import type { Frontmatter } from '../model/paper.ts';
import { depend, hashOf, provide, Table } from './dependencies.ts';

/** Something that has a list of papers: a topic, an author. */
interface Holder {
  readonly slug: string;
  readonly papers: readonly Frontmatter[];
}

/** Makes the digest of anything that pages show. */
export type Digest = (value: unknown) => string;

/**
 * Makes digests in which every paper, and every holder of papers, stands as a digest of its own: that
 * of a long list is quickly made again.
 *
 * @param holders whose papers do not count: whoever reads them depends on them by {@link watchPapers}
 */
export function digester(papers: readonly Frontmatter[], holders: readonly Holder[]): Digest {
  const shared = new WeakSet<object>([...papers, ...holders]);
  const isHolder = new WeakSet<object>(holders);
  const known = new WeakMap<object, string>();
  const digestOf = (thing: object): string => {
    const found =
      known.get(thing) ?? hashOf(text(isHolder.has(thing) ? withoutPapers(thing) : { ...thing }));
    known.set(thing, found);
    return found;
  };
  const text = (value: unknown): string =>
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- undefined has no JSON
    JSON.stringify(value, (_key, inner: unknown) => {
      if (typeof inner !== 'object' || inner === null) return inner;
      if (shared.has(inner)) return digestOf(inner);
      return inner instanceof Map || inner instanceof Set
        ? [...(inner as Iterable<unknown>)]
        : inner;
    }) ?? '';
  return (value) => hashOf(text(value));
}

function withoutPapers(holder: object): object {
  return { ...holder, papers: undefined };
}

/** Notes who reads the papers of a holder: most pages want nothing but its name and its address. */
export function watchPapers(kind: string, holders: readonly Holder[], digest: Digest): void {
  const lists = new Map(holders.map(({ slug, papers }) => [slug, papers]));
  for (const holder of holders) {
    const { slug, papers } = holder;
    const get = () => {
      depend(kind, slug);
      return papers;
    };
    Object.defineProperty(holder, 'papers', { get, enumerable: true });
  }
  provide(kind, (slug) => digest(lists.get(slug)));
}

/** Lists and tables whose readers depend on what they read. */
export function watched<Fields extends object>(fields: Fields, digest: Digest): Fields {
  const seen = {};
  for (const [name, value] of Object.entries(fields) as [string, unknown][]) {
    const digests = new Map<string, string>();
    const remember = (key: string, of: () => unknown): string => {
      const found = digests.get(key) ?? digest(of());
      digests.set(key, found);
      return found;
    };
    if (value instanceof Map) {
      const entries = value as ReadonlyMap<string, unknown>;
      provide(name, (key) => remember(key, () => (key === '' ? entries : entries.get(key))));
      Object.defineProperty(seen, name, { value: new Table(name, entries), enumerable: true });
    } else {
      provide(name, () => remember('', () => value));
      const get = () => {
        depend(name);
        return value;
      };
      Object.defineProperty(seen, name, { get, enumerable: true });
    }
  }
  return seen as Fields;
}
