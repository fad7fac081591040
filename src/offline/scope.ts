/** The part of a service worker's world that is used here: TypeScript knows it only without pages. */

interface Extendable {
  /** Keeps the worker alive until the promise settles. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

interface Events {
  readonly install: Extendable;
  readonly activate: Extendable;
  readonly message: Extendable & { readonly data: unknown };
  readonly fetch: Fetching;
}

/** A request of a page. */
export interface Fetching extends Extendable {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}

interface WorkerScope {
  readonly addEventListener: <Name extends keyof Events>(
    name: Name,
    listener: (event: Events[Name]) => void,
  ) => void;
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly registration: ServiceWorkerRegistration;
}

export const worker = globalThis as unknown as WorkerScope;

/** Address of the folder that the worker lies in: the site, and nothing beside it. */
export const ROOT = new URL('./', location.href).href;

/** Begins the names of this site's caches; other sites may share its origin. */
const FAMILY = `offprint ${new URL(ROOT).pathname} `;

/** Name of the cache of a build. */
export function cacheName(build: string): string {
  return FAMILY + build;
}

/** Names of the site's caches but one. */
export async function otherCaches(own: string): Promise<readonly string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(FAMILY) && name !== own);
}
