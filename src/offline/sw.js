// The service worker. The build fills in the site's files and their hashes; each is kept under its URL and hash, so an
// update fetches only what changed. `no-store`: Chromium's cache fails when the page loads the same big file meanwhile.

const FILES = new Map(__FILES__);
const CACHE = "nodebook";
const AT_ONCE = 4;

function keyOf(url) {
  const key = new URL(url, self.location.href);
  key.searchParams.set("__h", FILES.get(url));
  return key.href;
}

async function tell(message) {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

async function install() {
  const cache = await caches.open(CACHE);
  const queue = [...FILES.keys()];
  let done = 0;
  const work = async () => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      if ((await cache.match(keyOf(url))) === undefined) {
        const response = await fetch(url, { cache: "no-store" });
        if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
        await cache.put(keyOf(url), response);
      }
      done += 1;
      await tell({ t: "offline-progress", done, total: FILES.size });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await self.skipWaiting();
}

async function activate() {
  const cache = await caches.open(CACHE);
  const wanted = new Set([...FILES.keys()].map(keyOf));
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
  await self.clients.claim();
  await tell({ t: "offline-ready" });
}

// Workers make code, of the reader's Elixir, and take nothing from elsewhere.
const WORKER_POLICY = "default-src 'self'; script-src 'self' 'unsafe-eval'";

// With these headers workers may share memory and have a policy, also where the host of the site cannot send them.
function isolated(response, url) {
  const headers = new Headers(response.headers);
  if (/\.worker\.[^/]*\.js$/.test(url)) headers.set("content-security-policy", WORKER_POLICY);
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-embedder-policy", "require-corp");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

async function answer(request, url) {
  const cache = await caches.open(CACHE);
  return isolated((await cache.match(keyOf(url))) ?? (await fetch(request)), url);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin) return;
  const url = [pathname, `${pathname}/`].find((path) => FILES.has(path));
  if (url !== undefined) event.respondWith(answer(event.request, url));
});
