/** The service worker of a site that wants none: takes the place of an earlier one and removes it. */
import { otherCaches, worker } from './scope.ts';

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(leave());
});

async function leave(): Promise<void> {
  await Promise.all((await otherCaches('')).map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
