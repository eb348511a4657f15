// What a search does, step by step, from a query to the rows.
// search: now (what its address asks for), began, key, back, isCurrent(), then result, from, early, isLate, isKept.
bulletinPage.steps = (function () {
  "use strict";
  var { found, list, hint, pager, tools } = bulletinPage.elements, files = bulletinPage.files;
  var { SIZE, addressOf } = bulletinPage.address, { known, wanted } = bulletinPage.facets, { comeBack } = bulletinPage.moving;
  var { NOT_ASKED, say, answer, beyond, lost } = bulletinPage.telling, { pages, filters } = bulletinPage.narrowing;
  var { rows, versions, refineAll } = bulletinPage.rows, { hold, stay, fill } = bulletinPage.keeping;
  var { advise, offer } = bulletinPage.advice;
  // So many milliseconds after it was asked, a page of results waits no longer for what the texts say of their order; on a line on
  // which they would come later, not at all.
  var PATIENCE = 2000, ROUNDS = 3, MOST_NEAR = 5;
  var last = {};

  function clear() {
    [list, tools, pager, hint].forEach(function (part) { part.textContent = ""; });
    list.style.minHeight = found.style.minHeight = "";
    list.removeAttribute("aria-busy");
    say("");
  }
  // What is shown may be clicked: from now on its order stays, and the texts fill in what they say where there is room for it.
  function keep(search, page) {
    if (!search.isCurrent()) return;
    var isFirst = !list.children.length;
    hold(page, search.result, files.engine.meta());
    search.isKept = true;
    if (isFirst) say(answer(search.result, search.now));
  }
  function keepAll(search) {
    var { result, early, now, back } = search, meta = files.engine.meta();
    files.engine.keep(result);
    keep(search, early);
    refineAll(early, result, meta, function (item, hit) {
      versions(item, hit, meta);
      stay(item);
    });
    pages(now, result.hits.length);
    say(answer(result, now));
    comeBack(back);
  }

  function look(search) {
    // The pages of one answer are parts of one order.
    return last.key === search.key ? last.result : files.engine.search(search.now.q, {
      filter: function (meta) { return wanted(known(search.now, meta), meta); }, byDate: search.now.sort === "date"
    });
  }
  function glance(search, result) {
    var { now, began } = search, { engine } = files;
    search.result = result;
    // Signs alone are no question.
    if (![].concat(result.query.clauses, result.query.excluded, result.query.fields).length) { clear(); say(NOT_ASKED); throw null; }
    var page = Math.min(now.page, Math.max(1, Math.ceil(result.hits.length / SIZE)));
    if (now.isMended || page < now.page) history.replaceState(history.state, "", addressOf(now, { page: page }));
    now.page = page;
    search.from = (page - 1) * SIZE;
    last = { key: addressOf(now, { page: 1 }), result: result };
    search.isLate = engine.isSure(result) && result.hits.length && performance.now() - began + ROUNDS * files.usual() > PATIENCE;
    return engine.glance(result, search.from, SIZE, search.isLate && function (page) { keep(search, page); });
  }
  function read(search, early) {
    var { result, from, began } = search, { engine } = files;
    search.early = early;
    // What filters are made of comes before the texts.
    files.ahead(engine.ready());
    if (search.isKept) keepAll(search);
    var page = engine.page(result, from, SIZE);
    if (search.isKept || !engine.isSure(result)) return page;
    return files.within(page, search.isLate ? 0 : began + PATIENCE - performance.now()).then(function (ready) {
      if (!search.isCurrent()) throw null;
      if (!ready) keepAll(search);
      return ready || page;
    });
  }
  function ask(search, page) {
    var { result, now } = search, { engine } = files, isNothing = !result.hits.length && !beyond(result, now);
    return Promise.all([
      page, engine.correction(result, page), isNothing ? engine.near(result, MOST_NEAR) : [],
      engine.leftOut(result, wanted(now, engine.meta()))
    ]);
  }
  function tell(search, [page, correction, near, leftOut]) {
    var { result, now, back } = search, meta = files.engine.meta();
    // A line that comes late pushes nothing down.
    if (search.isKept) pager.before(hint);
    else found.after(hint);
    advise(now, result, page, correction, near, leftOut);
    if (search.isKept) fill(page, result, meta);
    else {
      rows(page, result, meta);
      pages(now, result.hits.length);
      say(answer(result, now));
      comeBack(back);
    }
    return files.engine.counts(result, wanted(now, meta));
  }
  function narrow(search, counts) {
    var isOpen = search.wasOpen || matchMedia("(min-width: 60rem)").matches;
    if (search.result.all.length) filters(search.now, counts, files.engine.meta(), isOpen);
    else tools.textContent = "";
  }
  function fail(search) {
    var { result, early, now } = search;
    last = {};
    // What was found is found, though its texts cannot be read.
    if (early && early.length && files.engine.isSure(result)) {
      if (!search.isKept) keepAll(search);
      say(answer(result, now).replace(/。?$/, "。") + "有的原文没有读到，所以没有摘录，先后也可能不准。");
    } else {
      clear();
      say(lost());
    }
    offer();
  }

  return { clear, look, rest: [glance, read, ask, tell, narrow], fail };
})();
