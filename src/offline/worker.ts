/**
 * The service worker: keeps every file of the atlas in the browser and answers from there, so that a briefing needs no
 * network and a poor one delays nothing. Compiled by itself, into `sw.js`; no module of the page looks at it.
 *
 * A new version is fetched beside the one in use and waits until a reader asks for it: nothing changes under a
 * presenter's hands.
 */
import { matchPrecache, precacheAndRoute } from 'workbox-precaching';

/** Filled in by the build. */
declare const __KEPT_FILES__: { url: string; revision: string | null }[];

/** What of the worker's world is used here; TypeScript cannot hold a page's types and a worker's at once. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WorkerWorld {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
const worker = globalThis as unknown as WorkerWorld;

/** The host may edit this file after the build, so the copy kept with the version may be out of date. */
const CONFIGURATION = 'config.json';
const CONFIGURATION_CACHE = 'atlas-configuration';

/** The last configuration that was had, at once; what the host has by now is for the next visit. */
async function configuration(event: FetchEvent): Promise<Response> {
  const cache = await caches.open(CONFIGURATION_CACHE);
  const fresh = fetch(event.request).then(async (response) => {
    if (response.ok) await cache.put(CONFIGURATION, response.clone());
    return response;
  });
  event.waitUntil(fresh.catch(() => undefined));
  return (await cache.match(CONFIGURATION)) ?? (await matchPrecache(CONFIGURATION)) ?? fresh;
}

// Before the other files, which are answered by the rule below.
worker.addEventListener('fetch', (event) => {
  if (new URL(event.request.url).pathname === new URL(CONFIGURATION, location.href).pathname) {
    event.respondWith(configuration(event));
  }
});

// The address holds the view, not another file: whatever follows "?" is left out.
precacheAndRoute(__KEPT_FILES__, { directoryIndex: 'index.html', ignoreURLParametersMatching: [/./] });

// The first visit too works without a network from here on, not only the next one.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});
