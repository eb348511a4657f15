// The line that tells what was found, and that is read aloud.
bulletinPage.telling = (function () {
  "use strict";
  var { found } = bulletinPage.elements, files = bulletinPage.files;
  var { SIZE } = bulletinPage.address, { labels, isNarrowed } = bulletinPage.facets;
  var NOT_ASKED = "还没有写要找的文字。请写标题、发文字号或者正文里的话，再按“检索”。";
  // It says that it is at work after so many milliseconds.
  var SOON = 300;
  var said = "", soon;

  function say(text) {
    clearTimeout(soon);
    if (text && text === said) return;
    said = text;
    // The room that it will take is there before it is: what is below stays where it is meanwhile.
    found.dataset.saying = text;
    if (window.bulletinSay) bulletinSay(found, text);
    else found.textContent = text;
  }
  function sayAtWork() {
    say("");
    soon = setTimeout(say, SOON, "正在检索…");
  }
  // What it was narrowed to, and how it is sorted when that is not as ever, or was not just before.
  function way(now, meta) {
    var only = (now.valid ? ["现行有效的文件"] : []).concat(labels(now, meta));
    return (only.length ? "，只看" + only.join("、") : "")
      + (now.sort === "date" ? "，按时间排列" : now.wasSorted ? "，按相关程度排列" : "");
  }
  // Why nothing was found within what it was narrowed to.
  function nothingWithin(now, meta) {
    var only = labels(now, meta);
    return (only.length ? "在所选范围（" + only.join("、") + "）里" : "") + "没有找到" + (now.valid ? "现行有效的文件" : "");
  }
  // How many there would be without what it was narrowed to.
  function beyond(result, now) { return isNarrowed(now) || now.valid ? result.all.filter(files.engine.isFound).length : 0; }
  function nothing(result, now, isQuoted) {
    var outside = beyond(result, now), engine = files.engine;
    if (!outside && engine.containing(result).least)
      return "读过的文件里没有符合的；可能符合的太多，没有全部读。请再写几个字。";
    return (outside ? nothingWithin(now, engine.meta()) + "。范围以外找到" + (engine.isSure(result) ? "" : "约") + outside + "件"
      : isQuoted ? "没有找到一字不差的" : "没有找到")
      + "。请换一个说法，或者少写几个字；也可以拨打" + found.dataset.hotline + "询问，或者按下面的办法浏览。";
  }
  function answer(result, now) {
    var total = result.hits.length, quoted = result.query.clauses.filter(function (clause) { return clause.isQuoted; });
    if (!total) return nothing(result, now, quoted.length > 0);
    var containing = files.engine.containing(result);
    var text = "找到" + (containing.about ? "约" : containing.least ? "至少" : "") + total + "件";
    var end = way(now, files.engine.meta()) + (total > SIZE ? "。第" + now.page + "页" : "");
    if (!quoted.length) return text + end;
    return text + "，都含有" + (quoted.length === 1 && quoted[0].text.length < 24 ? "“" + quoted[0].text + "”" : "所引的全部文字") + end;
  }
  // What could not be read, why perhaps, and what to do.
  function lost() {
    return (navigator.onLine === false ? "没有连上网络，检索文件没有读到。请连上网络后按“重试”"
      : location.protocol === "file:" ? "检索文件没有读到。请检查复制来的文件是否齐全（search 文件夹），再按“重试”"
        : "检索文件没有读到。请检查网络后按“重试”") + "；也可以按下面的办法浏览。";
  }

  return { NOT_ASKED, SOON, say, sayAtWork, answer, beyond, lost };
})();
