// Where a hit leads: to a page of this edition, the clause in it, and the sentence to be marked there.
bulletinPage.places = (function () {
  "use strict";
  var { root } = bulletinPage.elements, files = bulletinPage.files;
  // How an address names what is to be marked: as browsers know it, or as the page's own script does where they do not.
  var MARKED = document.fragmentDirective === undefined ? ":mark=" : ":~:text=";
  var ENDS = /[。；！？\n\t\u3000]/;

  function pathOf(stored) { return stored.id.split("/").map(encodeURIComponent).join("/"); }
  function pageOf(stored) { return "../" + pathOf(stored) + ".html"; }
  // The piece of a snippet with most of what was searched for.
  function mostMarked(snippet) {
    var at = 0, most = 0, best = "";
    snippet.text.split(/([。；！？ …\u3000])/).forEach(function (part) {
      var marks = snippet.marks.reduce(function (sum, mark) {
        return sum + (mark[0] >= at && mark[1] <= at + part.length ? mark[1] - mark[0] : 0);
      }, 0);
      if (marks > most) { most = marks; best = part; }
      at += part.length;
    });
    return best;
  }
  // It, whole: a browser marks no half of a word.
  function sentenceOf(hit) {
    var best = mostMarked(hit.snippet), made = "";
    if (best) hit.texts.some(function (part, i) {
      var begin = part.text.indexOf(best, hit.clause && hit.best.part === i ? hit.begin : 0), end = begin + best.length;
      if (begin < 0 || hit.clause && i < hit.best.part) return false;
      while (begin > 0 && !ENDS.test(part.text[begin - 1])) begin--;
      while (end < part.text.length && !ENDS.test(part.text[end])) end++;
      return made = part.text.slice(begin, end).trim();
    });
    // The table of contents has the words of a heading, too, and stands before it.
    if (hit.clause && hit.words.split("\n")[0].trim().replace(ENDS, "") === made) return "";
    if (made.length < 100) return made;
    // Of a long one what stands between two commas.
    return made.split(/[，：]/).reduce(function (one, other) {
      return one.length < other.length && best.indexOf(other) >= 0 ? other : one;
    }, "");
  }
  // At the clause that answers, with the sentence to be marked there: by the browser, or else by the page's own script.
  function placeOf(hit, result) {
    var place = hit.clause ? "#" + hit.clause : "";
    // Where the title says it all, the page is read from its top; a row is marked as the target, which words of it would take from it.
    var isMarked = hit.snippet && !/^page-row-/.test(hit.clause) && (place || !files.engine.marks(result, hit.stored.title).length);
    var sentence = isMarked ? sentenceOf(hit) : "";
    // Pages of rows are in the standard edition alone.
    var page = hit.rows ? root + pathOf(hit.stored) + "/" + encodeURI(hit.rows) : pageOf(hit.stored);
    return page + (sentence ? (place || "#") + MARKED + encodeURIComponent(sentence).replace(/-/g, "%2D") : place);
  }
  // No half of a character, and a sign that it goes on.
  function cut(text, length) { return text.length > length ? text.slice(0, length).replace(/[\ud800-\udbff]$/, "") + "…" : text; }
  // 第三十一条, 一、, the name of a row, or the words of a heading.
  function labelOf(text, anchor) {
    var article = /^第[^条 ]{1,8}条(?:之[一二三四五六七八九十]{1,3})?/.exec(text), line = text.split("\n")[0].trim();
    if (/^page-row-/.test(anchor)) return cut(line, 40);
    if (article) return article[0];
    if (line.length <= 24) return line;
    var point = /^[一二三四五六七八九十]{1,3}、[^。；，]*/.exec(line);
    return point ? cut(point[0], 24) : "";
  }

  return { pageOf, placeOf, labelOf };
})();
