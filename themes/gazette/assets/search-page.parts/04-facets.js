// What can be narrowed to: each facet by its number in the index, the name that an address gives it, and what a reader is told.
bulletinPage.facets = (function () {
  "use strict";
  var { FACETS, settle } = bulletinPage.address;
  var NAMES = ["类型", "年份", "主题分类", "发文机关", "有效性"];
  var TYPE = 0, YEAR = 1, CATEGORY = 2, ISSUER = 3;

  function label(facet, value, meta) {
    return facet === TYPE ? meta.typeNames[value] : facet === YEAR ? value + "年" : facet === CATEGORY ? meta.categories[value - 1]
      : facet === ISSUER ? meta.issuers[value] : meta.statuses[value - 1];
  }
  function name(facet, value, meta) {
    return facet === TYPE ? meta.types[value] : facet === YEAR ? String(value) : label(facet, value, meta);
  }
  // The wanted value of each facet, then whether only what is in force; null: any will do.
  function wanted(now, meta) {
    var values = [
      meta.types.indexOf(now.type), +now.year, meta.categories.indexOf(now.category) + 1, meta.issuers.indexOf(now.issuer),
      meta.statuses.indexOf(now.status) + 1
    ];
    return values.map(function (value, facet) { return now[FACETS[facet]] ? value : null; }).concat(now.valid ? 1 : null);
  }
  // Leaves out of what is asked for what no document of this site has. Years may be any.
  function known(now, meta) {
    settle(now, function (facet) { return [meta.types, null, meta.categories, meta.issuers, meta.statuses][facet]; });
    return now;
  }
  // What was chosen, in words.
  function labels(now, meta) {
    return wanted(now, meta).slice(0, FACETS.length).map(function (value, facet) {
      return value === null ? "" : label(facet, value, meta);
    }).filter(Boolean);
  }
  function nameOf(key) { return NAMES[FACETS.indexOf(key)]; }
  function isNarrowed(now) { return FACETS.some(function (facet) { return now[facet]; }); }
  // Categories and states are numbered from one: none of them is no value.
  function isValue(facet, value) { return facet === TYPE || facet === YEAR || facet === ISSUER || value > 0; }
  // Years the newest first, others by how much there is.
  function sorted(facet, counts) {
    return Array.from(counts).filter(function (one) { return isValue(facet, one[0]); }).sort(function (a, b) {
      return facet === YEAR ? b[0] - a[0] : b[1] - a[1] || a[0] - b[0];
    });
  }

  return { NAMES, label, name, nameOf, known, wanted, labels, isNarrowed, sorted };
})();
