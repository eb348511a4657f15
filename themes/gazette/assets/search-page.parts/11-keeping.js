// Rows whose texts have not come: what is shown may be clicked, so it stays where it is.
bulletinPage.keeping = (function () {
  "use strict";
  var { list } = bulletinPage.elements, { row, rows, refineAll } = bulletinPage.rows;
  // As many characters as most snippets have.
  var SNIPPET = 92;

  function fit(item) {
    var style = item.lines ? "display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; "
      + "-webkit-line-clamp: " + item.lines + "; height: " + item.lines * item.line + "em" : "";
    item.querySelector(".snippet").style.cssText = style;
  }
  // Each with as much room as a snippet takes, so that nothing moves when it is there.
  function hold(page, result, meta) {
    var shown = list.children.length;
    if (!shown) rows([], result, meta);
    page.slice(shown).forEach(function (hit) {
      var item = row(hit, result, meta), style = getComputedStyle(item.querySelector(".snippet")), size = parseFloat(style.fontSize);
      item.lines = Math.ceil(SNIPPET * size / parseFloat(style.width));
      item.line = (parseFloat(style.lineHeight) || 1.75 * size) / size;
      fit(item);
      item.room = item.offsetHeight;
    });
  }
  // The texts have come: what they say takes the room that was kept; below what is seen each takes what it needs.
  function fill(page, result, meta) {
    refineAll(page, result, meta, function (item) {
      if (item.getBoundingClientRect().top >= innerHeight) item.lines = 0;
      fit(item);
      while (item.lines > 1 && item.offsetHeight > item.room) {
        item.lines--;
        fit(item);
      }
    });
  }

  return { hold, fill };
})();
