// Marks on the page the words that its address names (#t31:mark=…, #t31:~:text=…), where the browser does not do so itself.
(function () {
  "use strict";
  var hash = location.hash, cut = hash.search(/:(~:|mark=)/), marks = [], pieces = [], all = "", from = 0;
  var root = document.querySelector("main");
  if (cut < 0 || !root) return;
  // The place itself is an address that every browser knows; it is not left by a new entry in the history.
  location.replace(hash.slice(0, cut) || "#");
  function dense(text) { return text.replace(/\s/g, ""); }
  function wanted() {
    try { return dense(decodeURIComponent((/[:&](?:text|mark)=([^&,]*)/.exec(hash.slice(cut)) || ["", ""])[1])); } catch (fault) { return ""; }
  }
  // Lines and blanks of the page are not those of the text that was searched.
  function read() {
    var target = document.getElementById(hash.slice(1, cut)), walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), node;
    while ((node = walker.nextNode())) {
      if (node.parentNode.closest("[data-chrome]")) continue;
      pieces.push({ node: node, begin: all.length });
      all += dense(node.data);
      if (target && target.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) from = all.length;
    }
  }
  // Where the characters of a text node begin and end that are not blanks, from one to another.
  function placesOf(text, first, last) {
    for (var at = 0, seen = 0, places = [-1, 0]; at < text.length; at++) {
      if (/\s/.test(text[at])) continue;
      if (seen >= first && seen < last) {
        if (places[0] < 0) places[0] = at;
        places[1] = at + 1;
      }
      seen++;
    }
    return places;
  }
  function mark(begin, end) {
    pieces.forEach(function (piece) {
      var places = placesOf(piece.node.data, begin - piece.begin, end - piece.begin);
      if (places[0] < 0) return;
      var node = piece.node.splitText(places[0]), made = document.createElement("mark");
      node.splitText(places[1] - places[0]);
      made.className = "sought";
      // Without a role, or a screen reader breaks the sentence into pieces.
      made.setAttribute("role", "none");
      node.parentNode.insertBefore(made, node);
      made.appendChild(node);
      marks.push(made);
    });
  }
  function unmark() {
    marks.splice(0).forEach(function (made) {
      var around = made.parentNode;
      around.insertBefore(made.firstChild, made);
      made.remove();
      around.normalize();
    });
  }
  var words = wanted(), begin;
  read();
  begin = all.indexOf(words, from);
  if (begin < 0) begin = all.indexOf(words);
  if (!words || begin < 0) return;
  mark(begin, begin + words.length);
  marks[0].scrollIntoView({ block: "center" });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape" && !event.defaultPrevented) unmark(); });
  document.addEventListener("click", function (event) {
    if (event.target.closest && event.target.closest("mark.sought") && getSelection().isCollapsed) unmark();
  });
})();
