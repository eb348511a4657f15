// What tells hits with one title apart.
bulletinPage.twins = (function () {
  "use strict";
  var { list } = bulletinPage.elements;

  // 2024年4月18日 where dates are heard.
  function dated(date) { return list.dataset.dates ? date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日") : date; }
  // As few words as will do.
  function apart(all, meta) {
    var parts = all.map(function () { return []; });
    function differ() { return new Set(parts.map(String)).size === all.length; }
    [
      function (stored) { return stored.number; },
      function (stored) { return dated(stored.date); },
      function (stored) { return meta.typeNames[stored.type]; },
      function (stored) { return stored.issuers; },
      function (stored) { return stored.id.replace(/^.*\//, ""); }
    ].forEach(function (word) {
      var said = all.map(word);
      if (differ() || new Set(said).size < 2) return;
      parts.forEach(function (part, i) { if (said[i]) part.push(said[i]); });
    });
    return parts;
  }
  // For each of several hits with one title, what tells it from the others, and whether it still holds.
  function twins(hits, meta) {
    var words = Object.create(null), same = Object.create(null);
    hits.forEach(function (hit) { (same[hit.stored.title] = same[hit.stored.title] || []).push(hit.stored); });
    Object.keys(same).forEach(function (title) {
      var all = same[title];
      if (all.length < 2) return;
      apart(all, meta).forEach(function (part, i) {
        if (all[i].status > 1) part.push(meta.statuses[all[i].status - 1]);
        words[all[i].id] = part.join("，");
      });
    });
    return words;
  }

  return { dated, twins };
})();
