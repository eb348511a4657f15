// What the address of the page asks for, and the address that asks for something else.
bulletinPage.address = (function () {
  "use strict";
  var FACETS = ["type", "year", "category", "issuer", "status"], SIZE = 10;

  function state() {
    var given = new URLSearchParams(location.search), page = parseInt(given.get("page"), 10) || 1, made = {
      q: given.get("q") || "", isAsked: given.has("q"), page: Math.min(65535, Math.max(1, page)), sort: given.get("sort") || ""
    };
    FACETS.forEach(function (facet) { made[facet] = given.get(facet) || ""; });
    made.valid = given.get("valid") === "1" ? "1" : "";
    return made;
  }
  function addressOf(now, change) {
    var made = new URLSearchParams(), all = Object.assign({}, now, { page: 1 }, change);
    ["q"].concat(FACETS, "valid", "sort").forEach(function (key) { if (all[key]) made.set(key, all[key]); });
    if (all.page > 1) made.set("page", all.page);
    return "?" + made;
  }

  return { FACETS, SIZE, state, addressOf };
})();
