// Takes the place of every service worker: one that kept pages would show drafts when the preview is over.
'use strict';
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(
  caches.keys().then(names => Promise.all(names.map(name => caches.delete(name)))).then(() => self.registration.unregister()),
));
