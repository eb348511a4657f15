// Rows whose texts have not come: what is shown may be clicked, so it stays where it is.
bulletinPage.keeping = (function () {
  "use strict";
  var { list } = bulletinPage.elements, { row, rows, refineAll } = bulletinPage.rows;
  // As many characters as most snippets have.
  var SNIPPET = 92;

  // less: a part of a pixel that lines take more than they were thought to.
  function fit(item, less) {
    var style = item.lines ? "display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; -webkit-line-clamp: " + item.lines
      + "; height: calc(" + item.lines * item.line + "em - " + (less || 0) + "px)" : "";
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
      item.room = item.getBoundingClientRect().height;
    });
  }
  function over(item) { return item.getBoundingClientRect().height - item.room; }
  // What came into a row takes the room that was kept, and no less: from the snippet, or else from what says what stands for a word.
  function stay(item) {
    item.style.minHeight = item.room + "px";
    fit(item);
    while (item.lines > 1 && over(item) > 1) {
      item.lines--;
      fit(item);
    }
    var meaning = item.querySelector(".meaning");
    if (meaning && over(item) > 1) meaning.remove();
    if (over(item) > 0 && over(item) <= 1) fit(item, over(item));
  }
  // The texts have come. Below what is seen each row takes what it needs.
  function fill(page, result, meta) {
    refineAll(page, result, meta, function (item) {
      if (item.getBoundingClientRect().top < innerHeight) { stay(item); return; }
      item.lines = 0;
      item.style.minHeight = "";
      fit(item);
    });
  }

  return { hold, stay, fill };
})();
