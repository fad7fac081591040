/** Lets the site be read without a network: registers the service worker, and asks it to go on. */
const WAIT_MS = 500;

async function register(): Promise<void> {
  await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, {
    updateViaCache: 'none',
  });
  const { active } = await navigator.serviceWorker.ready;
  const savesData = 'connection' in navigator && isSaving(navigator.connection);
  active?.postMessage(savesData ? 'save-data' : 'all');
}

/** https://wicg.github.io/savedata/ */
function isSaving(connection: unknown): boolean {
  return typeof connection === 'object' && connection !== null && 'saveData' in connection
    ? connection.saveData === true
    : false;
}

/** The page itself comes first. A browser that refuses, as in private windows, reads online. */
if ('serviceWorker' in navigator && location.protocol.startsWith('http')) {
  addEventListener('load', () => {
    setTimeout(() => {
      register().catch(() => undefined);
    }, WAIT_MS);
  });
}
