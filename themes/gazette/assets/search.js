// Searches titles, numbers and issuers. No server, no word list: the characters typed stand in a title in that order, or most pairs of them do.
(function () {
  "use strict";
  var box = document.getElementById("page-q"), list = document.getElementById("page-results"), found = document.getElementById("page-found");
  var MOST = 100;
  function plain(text) {
    return text.normalize("NFKC").toLowerCase().replace(/[\[（(【﹝]/g, "〔").replace(/[\]）)】﹞]/g, "〕").replace(/[\s《》“”"'、，。·]+/g, "");
  }
  var rows = bulletinTitles.map(function (row) { return { row: row, text: plain(row[0] + row[1]), all: plain(row[0] + row[1] + row[2]) }; });
  function pairs(text) {
    var made = [];
    for (var i = 0; i + 1 < text.length; i++) made.push(text.slice(i, i + 2));
    return made.length ? made : [text];
  }
  // 3: the words as typed; up to 1: the share of their pairs of characters.
  function score(entry, terms) {
    var sum = 0;
    for (var i = 0; i < terms.length; i++) {
      if (entry.text.indexOf(terms[i]) >= 0) sum += 3;
      else if (entry.all.indexOf(terms[i]) >= 0) sum += 2;
      else {
        var all = pairs(terms[i]), hits = all.filter(function (pair) { return entry.all.indexOf(pair) >= 0; }).length;
        if (hits / all.length < 0.6) return 0;
        sum += hits / all.length;
      }
    }
    return sum;
  }
  function part(parent, name, text, className) {
    var made = document.createElement(name);
    if (className) made.className = className;
    made.textContent = text;
    parent.appendChild(made);
    return made;
  }
  function show(hit) {
    var row = hit.row, item = document.createElement("li"), body = document.createElement("div");
    part(item, "time", row[4]).dateTime = row[4];
    part(body, "a", row[0]).href = "../" + row[3];
    var meta = part(body, "p", "", "meta");
    if (row[6]) part(meta, "strong", row[6]);
    [row[5], row[2], row[1]].forEach(function (text) { if (text) part(meta, "span", text); });
    item.appendChild(body);
    list.appendChild(item);
  }
  function search(query) {
    var terms = query.split(/\s+/).map(plain).filter(Boolean);
    list.textContent = "";
    if (!terms.length) { found.textContent = ""; return; }
    var hits = [];
    rows.forEach(function (entry) {
      var points = score(entry, terms);
      if (points) hits.push({ row: entry.row, points: points });
    });
    // The rows come newest first, and sorting keeps that among equals.
    hits.sort(function (one, other) { return other.points - one.points; });
    hits.slice(0, MOST).forEach(show);
    found.textContent = !hits.length ? "没有找到。请换一个说法，或者少写几个字；也可以按下面的办法浏览。"
      : "找到" + hits.length + "件" + (hits.length > MOST ? "，列出前" + MOST + "件" : "");
  }
  var waiting;
  box.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () { search(box.value); }, 150);
  });
  box.form.addEventListener("submit", function (event) {
    event.preventDefault();
    history.replaceState(null, "", "?q=" + encodeURIComponent(box.value));
    search(box.value);
  });
  box.value = new URLSearchParams(location.search).get("q") || "";
  search(box.value);
})();
