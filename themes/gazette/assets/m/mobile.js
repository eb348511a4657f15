// What a phone can do more: share, keep pages for reading without a network, settings. Everything is readable without this.
(function () {
  "use strict";
  var settings = window.bulletinSettings, script = document.currentScript;
  if (!settings) return;
  document.querySelectorAll("[data-scripted]").forEach(function (part) { part.hidden = false; });
  document.querySelectorAll(".settings form").forEach(function (form) { settings.bind(form); });
  if (navigator.share) document.querySelectorAll("[data-share]").forEach(function (text) {
    var made = document.createElement("button"), canonical = document.querySelector("link[rel=canonical]");
    made.type = "button";
    made.textContent = "分享";
    made.addEventListener("click", function () {
      navigator.share({ title: document.title, url: canonical.href }).catch(function () { /* The reader thought better of it. */ });
    });
    text.after(made);
  });
  // geo: is Android's word for a place (RFC 5870); Apple's phones have an address of their own for it.
  if (/iPhone|iPad/.test(navigator.userAgent)) document.querySelectorAll("a[data-place]").forEach(function (link) {
    link.href = "maps:?q=" + encodeURIComponent(link.dataset.place);
  });
  if (!("serviceWorker" in navigator) || !/^https?:$/.test(location.protocol)) return;
  addEventListener("load", function () { navigator.serviceWorker.register(script.dataset.worker).catch(function () { /* Then there is no reading without a network. */ }); });
  if (!window.caches) return;
  // The names of caches are shared by all sites of a host; ours begins with where this one lies.
  var home = new URL(script.dataset.worker, location.href).pathname, name = "bulletin " + home;
  function pages() {
    return caches.open(name).then(function (cache) {
      return cache.keys().then(function (keys) {
        return Promise.all(keys.filter(function (key) { return /\.html$/.test(new URL(key.url).pathname); }).map(function (key) {
          return cache.match(key).then(function (kept) { return kept.text(); }).then(function (text) {
            return { href: key.url, title: new DOMParser().parseFromString(text, "text/html").title.replace(/ — .*$/, "") };
          });
        }));
      });
    });
  }
  var counts = document.querySelector("[data-offline]"), list = document.querySelector("[data-kept-pages]");
  if (counts) {
    counts.hidden = false;
    var show = function () { pages().then(function (all) { counts.querySelector("[data-kept]").textContent = all.length; }); };
    counts.querySelector("[data-forget]").addEventListener("click", function () { caches.delete(name).then(show); });
    show();
  }
  if (list) pages().then(function (all) {
    all.forEach(function (page) {
      var item = document.createElement("li"), link = document.createElement("a");
      link.href = page.href;
      link.textContent = page.title;
      item.appendChild(link);
      list.querySelector("ul").appendChild(item);
    });
    list.hidden = !all.length;
  });
})();
