/** Lets the site be read without a network: registers the service worker, and asks it to go on. */

/** A page, and a search that it was opened for, come first: filling the copy takes the line. */
const WAIT_MS = 4000;

/**
 * A worker goes to sleep between pages: each page asks the one that serves it. One that is about to be
 * replaced is not asked: work that comes while it stops starts it again, and the new one has to wait.
 */
async function register(workers: ServiceWorkerContainer): Promise<void> {
  const ask = () => workers.controller?.postMessage(savesData() ? 'save-data' : 'all');
  workers.addEventListener('controllerchange', ask);
  const { installing, waiting } = await workers.register(`${import.meta.env.BASE_URL}sw.js`, {
    updateViaCache: 'none',
  });
  if (!installing && !waiting) ask();
}

/** https://wicg.github.io/savedata/ */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** A browser that refuses, as in private windows, reads online. */
if ('serviceWorker' in navigator && location.protocol.startsWith('http')) {
  addEventListener('load', () => {
    setTimeout(() => {
      register(navigator.serviceWorker).catch(() => undefined);
    }, WAIT_MS);
  });
}
