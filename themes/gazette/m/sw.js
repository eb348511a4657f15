// Keeps what was read, for when there is no network. With one, a reader always gets what the server has now.
"use strict";
const NAME = "bulletin " + new URL(self.location.href).pathname, MOST = 300;
const START = ["index.html", "offline.html", "settings.html", "../assets/settings.js", "../assets/gazette.js", "../assets/icon.svg", "../assets/m/mobile.js", "../assets/m/mobile.css"];

self.addEventListener("install", event => {
  event.waitUntil(caches.open(NAME).then(cache => cache.addAll(START)).then(() => self.skipWaiting()));
});
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", event => {
  const request = event.request, isEndless = request.headers.get("accept") === "text/event-stream";
  if (request.method === "GET" && !isEndless && new URL(request.url).origin === self.location.origin && !request.headers.has("range")) event.respondWith(answer(request, event));
});

async function answer(request, event) {
  try {
    const fresh = await fetch(request);
    if (fresh.status === 200 && fresh.type === "basic") event.waitUntil(keep(request, fresh.clone()));
    return fresh;
  } catch (fault) {
    const cache = await caches.open(NAME);
    const kept = await cache.match(request, { ignoreSearch: request.mode === "navigate" });
    if (kept) return kept;
    // Its links are those of its own place, so it is gone to rather than shown here.
    return request.mode === "navigate" ? Response.redirect(new URL("offline.html", self.location.href)) : Response.error();
  }
}

// The oldest go first, but not what every page needs.
async function keep(request, response) {
  const cache = await caches.open(NAME), address = new URL(request.url);
  if (request.mode === "navigate") address.search = "";
  address.hash = "";
  await cache.delete(address.href);
  await cache.put(address.href, response);
  const keys = await cache.keys(), needed = new Set(START.map(one => new URL(one, self.location.href).href));
  for (const key of keys.filter(key => !needed.has(key.url)).slice(0, Math.max(0, keys.length - MOST))) await cache.delete(key);
}
