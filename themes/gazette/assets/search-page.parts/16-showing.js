// Shows what the address asks for, again whenever it changes.
bulletinPage.show = (function () {
  "use strict";
  var { box, valid, found, list, hint, pager, tools } = bulletinPage.elements, files = bulletinPage.files;
  var { state, addressOf } = bulletinPage.address, { NOT_ASKED, say, sayAtWork } = bulletinPage.telling;
  var { clear, look, rest, fail } = bulletinPage.steps, { close } = bulletinPage.suggestions;
  var run = 0, wasSorted = false;

  function searchFor(now, isMoved, back) {
    var mine = ++run;
    return {
      now: now, back: back, key: addressOf(now, { page: 1 }), began: isMoved ? performance.now() : 0,
      wasOpen: tools.querySelector("details[open]") !== null, isCurrent: function () { return mine === run; }, isKept: false
    };
  }
  // Nobody shall follow a link to what was found before: it goes at once, and what is below stays where it is.
  function makeRoom() {
    [found, list].forEach(function (part) { part.style.minHeight = part.offsetHeight + "px"; });
    sayAtWork();
    list.textContent = pager.textContent = hint.textContent = "";
    list.setAttribute("aria-busy", "true");
  }
  function showNothing(now) {
    clear();
    // What every search begins with is there when one is typed; if it cannot be read, the search says so.
    files.ahead(files.coming.then(function (engine) { return engine.ready(); }));
    if (now.isAsked) say(NOT_ASKED);
  }
  // isMoved: whether it was asked for on this page; back: where the page was left.
  return function (isMoved, back) {
    var now = state(), search = searchFor(now, isMoved, back);
    if (isMoved || !box.value) box.value = now.q;
    valid.checked = !!now.valid;
    document.title = (now.q ? now.q + " · " : "") + document.title.replace(/^.* · (?=检索)/, "");
    close();
    if (!now.q.trim()) { showNothing(now); return; }
    now.wasSorted = wasSorted;
    wasSorted = now.sort === "date";
    makeRoom();
    // The next search takes the place of one under way, which shows nothing more.
    rest.reduce(function (before, step) {
      return before.then(function (made) {
        if (!search.isCurrent()) throw null;
        return step(search, made);
      });
    }, files.coming.then(function () { return look(search); })).catch(function (fault) {
      if (fault && search.isCurrent()) fail(search);
    });
  };
})();
