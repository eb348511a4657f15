// Below and beside the rows: other pages of them, their order, and what they can be narrowed to.
bulletinPage.narrowing = (function () {
  "use strict";
  var { tools, pager, make } = bulletinPage.elements, { FACETS, SIZE, addressOf } = bulletinPage.address;
  var { NAMES, label, name, labels, isNarrowed, sorted } = bulletinPage.facets, { link } = bulletinPage.moving;
  var MOST_VALUES = 12;

  function pages(now, total) {
    pager.textContent = "";
    var last = Math.ceil(total / SIZE);
    if (last < 2) return;
    if (now.page > 1) link(pager, "上一页", addressOf(now, { page: now.page - 1 })).rel = "prev";
    make(pager, "span", "第" + now.page + "页，共" + last + "页");
    if (now.page < last) link(pager, "下一页", addressOf(now, { page: now.page + 1 })).rel = "next";
  }
  function sorting(now) {
    var line = make(tools, "p", "排序：");
    [["", "相关"], ["date", "时间"]].forEach(function (way) {
      if (now.sort === way[0]) make(line, "strong", way[1]).setAttribute("aria-current", "true");
      else link(line, way[1], addressOf(now, { sort: way[0] }));
    });
  }
  // Like an address, with one value changed.
  function changed(now, facet, value) {
    var change = {};
    change[FACETS[facet]] = value;
    return addressOf(now, change);
  }
  function chosen(values, now, facet, meta) {
    var one = {}, item = make(values, "li");
    one[FACETS[facet]] = now[FACETS[facet]];
    make(item, "strong", labels(one, meta)[0]);
    link(item, "不限", changed(now, facet, "")).setAttribute("aria-label", NAMES[facet] + "不限");
  }
  function choices(values, all, now, facet, meta) {
    all.slice(0, MOST_VALUES).forEach(function (one) {
      var item = make(values, "li");
      link(item, label(facet, one[0], meta), changed(now, facet, name(facet, one[0], meta)));
      make(item, "span", one[1], "n").setAttribute("aria-label", one[1] + "件");
    });
  }
  function filters(now, counts, meta, isOpen) {
    tools.textContent = "";
    sorting(now);
    var fold = make(tools, "details");
    fold.open = isOpen || isNarrowed(now);
    make(fold, "summary", "缩小范围");
    counts.forEach(function (found, facet) {
      var all = sorted(facet, found), isChosen = now[FACETS[facet]];
      if (!all.length || (all.length === 1 && !isChosen)) return;
      var part = make(fold, "section");
      make(part, "h3", NAMES[facet]);
      var values = make(part, "ul", "", "counts");
      if (isChosen) chosen(values, now, facet, meta);
      else choices(values, all, now, facet, meta);
    });
  }

  return { pages, filters };
})();
