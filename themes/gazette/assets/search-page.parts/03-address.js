// What the address of the page asks for, and the address that asks for something else.
bulletinPage.address = (function () {
  "use strict";
  var FACETS = ["type", "year", "category", "issuer", "status"], KEYS = ["q"].concat(FACETS, "valid", "sort", "page"), SIZE = 10;
  // What may stand there, where the index need not be asked.
  var FORMS = { year: /^[1-9]\d{3}$/, valid: /^1$/, sort: /^date$/, page: /^([2-9]|[1-9]\d{1,4})$/ };
  // As many units of a query as the engine reads; no half of a character.
  var LONGEST = 200, CONTROLS = / *[\u0000-\u001f\u007f-\u009f\u2028\u2029]+ */g;

  function asRead(query) {
    var text = query.replace(CONTROLS, " ").trim();
    return text.length > LONGEST ? text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "") : text;
  }
  // A value that cannot be is left out: of a facet, that is told.
  function state() {
    var given = new URLSearchParams(location.search), made = { isAsked: given.has("q"), isMended: false, unknown: [] };
    KEYS.forEach(function (key) {
      var value = given.get(key) || "";
      made[key] = key === "q" ? asRead(value) : !FORMS[key] || FORMS[key].test(value) ? value : "";
      if (made[key] === value) return;
      made.isMended = true;
      if (FACETS.indexOf(key) >= 0) made.unknown.push([key, value]);
    });
    made.isCut = made.q.length < (given.get("q") || "").replace(CONTROLS, " ").trim().length;
    made.page = +made.page || 1;
    return made;
  }
  // The same of values that the index does not know. known(facet): those that it knows; null: any may be.
  function settle(now, known) {
    FACETS.forEach(function (key, facet) {
      var values = known(facet);
      if (!now[key] || !values || values.indexOf(now[key]) >= 0) return;
      now.isMended = true;
      now.unknown.push([key, now[key]]);
      now[key] = "";
    });
  }
  function addressOf(now, change) {
    var made = new URLSearchParams(), all = Object.assign({}, now, { page: 1 }, change);
    KEYS.forEach(function (key) { if (all[key] && !(key === "page" && all.page < 2)) made.set(key, all[key]); });
    return "?" + made;
  }

  return { FACETS, LONGEST, SIZE, state, settle, addressOf };
})();
