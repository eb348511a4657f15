// Below what was told: what may have been meant, what else may be asked, and whom.
bulletinPage.advice = (function () {
  "use strict";
  var { found, hint, make } = bulletinPage.elements, files = bulletinPage.files, { LONGEST, addressOf } = bulletinPage.address;
  var { isNarrowed, nameOf } = bulletinPage.facets, { focusFound, link } = bulletinPage.moving, { beyond } = bulletinPage.telling;
  var { pageOf } = bulletinPage.places, { synonyms } = bulletinPage.meaning;
  var QUOTES = /[“”"]/, MOST_SHOWN = 20;

  function line(text) { return make(hint, "p", text); }
  // How many are left out since they are not in force.
  function left(counts) {
    return [counts.later && counts.later + "件尚未生效", counts.retired && counts.retired + "件已废止或者失效"].filter(Boolean);
  }
  // What of the address was not followed.
  function mended(now) {
    var names = now.unknown.map(function (one) { return nameOf(one[0]) + "“" + shortened(one[1]) + "”"; });
    if (now.isCut) line("写得太长，只按前" + LONGEST + "个字查找。");
    if (names.length) line("没有按地址里的" + names.join("、") + "缩小范围：本站没有这样的内容。");
  }
  function shortened(text) { return text.length > MOST_SHOWN ? text.slice(0, MOST_SHOWN) + "…" : text; }
  function heard(now, result) {
    if (!result.query.heard) return;
    var typed = now.q.trim();
    link(line("按读音找的是“" + result.query.heard + "”。"), "只找“" + typed + "”", addressOf(now, { q: "“" + typed + "”" }));
  }
  function missing(now, result) {
    if (!result.hits.length) return;
    var isThere = result.hits.some(function (hit) { return hit.tier === 0; }), lost = files.engine.lost(result);
    if (result.query.number && !isThere) line("没有收录“" + now.q.trim() + "”，下面是文字相近的。");
    var words = lost.map(function (word) { return "“" + word + "”"; }).join("、");
    if (words) line("没有含" + words + "的内容，下面是与其余的词有关的。");
  }
  function notInForce(now, result, parts) {
    if (!parts.length) return;
    var text = "另有" + (files.engine.isSure(result) ? "" : "约") + parts.join("、") + "，没有列出。";
    link(line(text), "全部列出", addressOf(now, { valid: "" }));
  }
  function asTyped(now, concept) {
    var quoted = "“" + concept.given + "”", lower = now.q.toLowerCase();
    var at = lower.length === now.q.length ? lower.indexOf(concept.given) : -1;
    var query = at < 0 ? quoted : (now.q.slice(0, at) + " " + quoted + " " + now.q.slice(at + concept.given.length)).trim();
    link(line(""), "只找原样的" + quoted, addressOf(now, { q: query }));
  }
  function whereNothing(now, result, near, hasLeft) {
    if (beyond(result, now) && (!hasLeft || isNarrowed(now))) link(line(""), "不限范围", addressOf({ q: now.q, sort: now.sort }));
    else if (QUOTES.test(now.q)) link(line(""), "不要求一字不差", addressOf(now, { q: now.q.replace(/[“”"]/g, " ").trim() }));
    if (near.length) {
      line("近似的主题：");
      var list = make(hint, "ul");
      near.forEach(function (stored) { make(make(list, "li"), "a", stored.title).href = pageOf(stored); });
    }
    make(line(""), "a", "拨打" + found.dataset.hotline).href = "tel:" + found.dataset.hotline;
  }
  // page: the hits that are shown; correction, near, leftOut: what the engine says of them.
  function advise(now, result, page, correction, near, leftOut) {
    var parts = left(leftOut);
    hint.textContent = "";
    mended(now);
    heard(now, result);
    missing(now, result);
    notInForce(now, result, parts);
    if (correction) link(line("您要找的是不是："), correction, addressOf(now, { q: correction }));
    synonyms(page, result).forEach(function (concept) { asTyped(now, concept); });
    if (!result.hits.length) whereNothing(now, result, near, parts.length > 0);
  }
  // A way to try again.
  function offer() {
    found.after(hint);
    hint.textContent = "";
    var again = make(make(hint, "p"), "button", "重试");
    again.type = "button";
    again.addEventListener("click", function () {
      focusFound();
      if (files.engine) bulletinPage.show(true);
      else location.reload();
    });
  }

  return { advise, offer };
})();
