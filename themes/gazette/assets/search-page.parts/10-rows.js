// What was found, row by row.
bulletinPage.rows = (function () {
  "use strict";
  var { isStandard, found, list, make, marked } = bulletinPage.elements, files = bulletinPage.files;
  var { SIZE, state } = bulletinPage.address, { pageOf, placeOf, labelOf } = bulletinPage.places;
  var { meant } = bulletinPage.meaning, { dated, twins } = bulletinPage.twins;

  // What lists say beside a title; what repealed it is a link.
  function standing(item, about, stored, meta) {
    if (stored.status < 2) return;
    make(about, "span", meta.statuses[stored.status - 1], "status status-" + meta.slugs[stored.status - 1]);
    if (!stored.repealers.length) return;
    var by = make(item, "p", "", "meta");
    for (var i = 0; i < stored.repealers.length; i += 2) {
      var isLink = stored.repealers[i + 1], part = make(by, isLink ? "a" : "span", "被" + stored.repealers[i] + "废止");
      if (isLink) part.href = pageOf({ id: isLink });
    }
  }
  // What the text says, when it is there; until then how the document begins.
  function refine(item, hit, result, words) {
    var stored = hit.stored, title = item.querySelector("a"), text = item.querySelector(".snippet");
    var clause = hit.words ? labelOf(hit.words, hit.clause) : "";
    if (hit.rows && !isStandard) clause += "（标准版）";
    title.href = placeOf(hit, result);
    if (clause && !title.querySelector(".clause")) make(title, "span", " " + clause, "clause");
    if (words) title.setAttribute("aria-label", stored.title + (clause ? " " + clause : "") + "，" + words);
    if (hit.snippet && hit.snippet.text) marked(text, hit.snippet.text, hit.snippet.marks);
    else text.textContent = stored.lede;
    var meaning = meant(hit, result);
    if (meaning) make(item.querySelector(".meta"), "span", meaning, "meaning");
  }
  function versions(item, hit, meta) {
    if (!hit.older || !hit.older.length || item.querySelector(".versions")) return;
    var line = make(item, "p", "其他版本：", "meta versions");
    hit.older.forEach(function (older) {
      var status = older.stored.status > 1 ? "，" + meta.statuses[older.stored.status - 1] : "";
      var word = (older.stored.number || dated(older.stored.date)) + status;
      make(line, "a", word).href = pageOf(older.stored);
    });
  }
  function row(hit, result, meta, words) {
    var item = make(list, "li"), stored = hit.stored, title = make(make(item, "h2"), "a"), marks = files.engine.marks;
    marked(title, stored.title, marks(result, stored.title));
    make(item, "p", "", "snippet");
    var about = make(item, "p", "", "meta");
    standing(item, about, stored, meta);
    make(about, "span", meta.typeNames[stored.type]);
    if (stored.issuers) make(about, "span", stored.issuers);
    if (stored.number) marked(make(about, "span"), stored.number, marks(result, stored.number));
    make(about, "time", dated(stored.date)).dateTime = stored.date;
    refine(item, hit, result, words);
    versions(item, hit, meta);
    return item;
  }
  function rows(page, result, meta) {
    list.textContent = list.style.minHeight = found.style.minHeight = "";
    list.removeAttribute("aria-busy");
    list.start = (state().page - 1) * SIZE + 1;
    var words = twins(page, meta);
    page.forEach(function (hit) { row(hit, result, meta, words[hit.stored.id]); });
  }
  // Says of rows that are there what is known by now.
  function refineAll(page, result, meta, each) {
    var words = twins(page, meta);
    page.forEach(function (hit, i) {
      refine(list.children[i], hit, result, words[hit.stored.id]);
      each(list.children[i], hit);
    });
  }

  return { row, rows, versions, refineAll };
})();
