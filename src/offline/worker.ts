/**
 * The site's service worker: pages come from the network while there is one, so that nobody reads an
 * old text, and from the copy of one build where there is none.
 */
import { Copy, plain } from './copy.ts';
import { FULL_BUDGET, SAVING_BUDGET, isHashed, within } from './manifest.ts';
import { ROOT, otherCaches, worker, type Fetching } from './scope.ts';

/** Set where the worker is bundled. */
declare const BUILD: string;
declare const MANIFEST: string;

/** A network that has not answered by then is taken for none. */
const PATIENCE_MS = 3_000;
const OFFLINE_PAGE = `${ROOT}offline/`;

const copy = new Copy(BUILD, MANIFEST);
let filling: Promise<void> | undefined;

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});
worker.addEventListener('message', (event) => {
  filling ??= fill(event.data === 'save-data').finally(() => {
    filling = undefined;
  });
  event.waitUntil(filling);
});
worker.addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  if (method !== 'GET' || !url.startsWith(ROOT) || headers.has('range')) return;
  const hashed = isHashed(plain(url).slice(ROOT.length));
  event.respondWith(hashed ? copyFirst(event) : networkFirst(event));
});

/**
 * Does not wait for open pages to close: pages come from the network, thus from the new build at once,
 * and the old copy's index must not answer beside them.
 */
async function install(): Promise<void> {
  const { shell, more } = await copy.files();
  await copy.carryOver([...shell, ...more]);
  await copy.fetchAll(shell);
  await worker.skipWaiting();
}

async function takeOver(): Promise<void> {
  await Promise.all((await otherCaches(copy.name)).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** Begun anew by each page that is opened, so that it goes on where something stopped it. */
async function fill(savesData: boolean): Promise<void> {
  const { more } = await copy.files();
  await copy.fetchAll(within(more, savesData ? SAVING_BUDGET : FULL_BUDGET)).catch(() => undefined);
}

async function copyFirst(event: Fetching): Promise<Response> {
  return (await copy.find(event.request.url)) ?? (await fetchAndKeep(event));
}

async function networkFirst(event: Fetching): Promise<Response> {
  const { url } = event.request;
  const network = fetchAndKeep(event);
  try {
    const first = await Promise.race([network, waited()]);
    return first ?? (await copy.find(url)) ?? (await network);
  } catch {
    return (await copy.find(url)) ?? (await missing(event.request));
  }
}

function waited(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
}

/** What is visited is kept, except while a newer build is on its way: it may be of that one. */
async function fetchAndKeep(event: Fetching): Promise<Response> {
  const { request } = event;
  const response = await fetch(request);
  const { installing, waiting } = worker.registration;
  if (response.ok && !response.redirected && !installing && !waiting && isKept(request, response)) {
    event.waitUntil(copy.add(request.url, response.clone()).catch(() => undefined));
  }
  return response;
}

/** Downloads, such as the whole library in one file, are not. */
function isKept({ mode }: Request, { headers }: Response): boolean {
  return mode !== 'navigate' || headers.get('content-type')?.startsWith('text/html') === true;
}

/** Addresses of folders may come without their slash. */
async function missing({ mode, url }: Request): Promise<Response> {
  if (mode !== 'navigate') return Response.error();
  const folder = await copy.find(`${plain(url)}/`);
  return folder ?? (await copy.find(OFFLINE_PAGE)) ?? Response.error();
}
