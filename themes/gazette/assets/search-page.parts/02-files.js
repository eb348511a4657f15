// The files of the index, and the engine that asks for them.
bulletinPage.files = (function () {
  "use strict";
  var { root } = bulletinPage.elements;
  // What has not come after so many milliseconds comes no more.
  var GONE = 30000;
  var waiting = {}, took = [];

  // Scripts are what a page may load from a disk, too; each hands over its text by its name.
  window.bulletinSearch = function (name, text) { if (waiting[name]) waiting[name](text); };
  function load(name, version) {
    return new Promise(function (done, fail) {
      var element = document.createElement("script"), began = performance.now(), clock = setTimeout(end, GONE);
      function end() {
        clearTimeout(clock);
        element.remove();
        // No more than what already came; what came may be the page of a gateway instead.
        fail(new Error(name));
      }
      element.charset = "utf-8";
      element.src = root + "search/" + name.split("/").map(encodeURIComponent).join("/") + ".js" + (version ? "?v=" + version : "");
      waiting[name] = function (text) {
        took.push(performance.now() - began);
        done(text);
      };
      element.onload = element.onerror = end;
      document.head.appendChild(element);
    });
  }
  // How long files take on this line, by those that came.
  function usual() { return took.slice().sort(function (a, b) { return a - b; })[took.length >> 1] || 0; }
  // What is asked for ahead: whoever needs it asks again, and is told then if it cannot be read.
  function ahead(promise) {
    promise.catch(function () {});
    return promise;
  }
  // Whether a promise is kept within a time: what it promises, or null.
  function within(promise, time) {
    return new Promise(function (done, fail) {
      promise.then(done, fail);
      setTimeout(function () { done(null); }, Math.max(0, time));
    });
  }

  // The engine comes after this script; what every search begins with is asked for meanwhile.
  var files = { engine: null, usual, ahead, within }, table = ahead(load("meta"));
  files.coming = ahead(new Promise(function (done) { document.addEventListener("DOMContentLoaded", done); }).then(function () {
    files.engine = new bulletinEngine(function (name, version) {
      var known = name === "meta" && table;
      if (known) table = null;
      return known || load(name, version);
    });
    return files.engine;
  }));
  return files;
})();
