// The search page: a box, what it finds, and what that can be narrowed to. The address says it all, so that a search can be sent on.
(function () {
  "use strict";
  var script = document.currentScript.src, root = script.slice(0, script.lastIndexOf("assets/"));
  var isStandard = new URL("../", location.href).href === root;
  var FACETS = ["type", "year", "category", "issuer", "status"], NAMES = ["类型", "年份", "主题分类", "发文机关", "有效性"];
  // So many milliseconds after it was asked, a page of results waits no longer for what the texts say of their order; on a line on
  // which they would come later, not at all. It says that it is at work after SOON; what has not come after GONE comes no more.
  var PATIENCE = 2000, ROUNDS = 3, SOON = 300, GONE = 30000;
  // How an address names what is to be marked: as browsers know it, or as the page's own script does where they do not.
  var MARKED = document.fragmentDirective === undefined ? ":mark=" : ":~:text=";
  // Nobody looks for the words of a question as they stand.
  var QUESTION = /[怎什谁哪几吗呢么]|多少|多久|^[能要]/;
  var NOT_ASKED = "还没有写要找的文字。请写标题、发文字号或者正文里的话，再按“检索”。";
  var SIZE = 10, SNIPPET = 92, MOST_VALUES = 12, MOST_NEAR = 5, waiting = {}, run = 0, wasSorted = false, last = {};
  function id(name) { return document.getElementById("page-" + name); }
  var box = id("q"), list = id("results"), found = id("found"), tools = id("tools");
  var pager = id("pager"), hint = id("hint"), options = id("options"), valid = id("valid");

  // Scripts are what a page may load from a disk, too; each hands over its text by its name.
  window.bulletinSearch = function (name, text) { if (waiting[name]) waiting[name](text); };
  var took = [];
  function load(name, version) {
    return new Promise(function (done, fail) {
      var element = document.createElement("script"), began = performance.now(), clock = setTimeout(end, GONE);
      function end() {
        clearTimeout(clock);
        element.remove();
        // No more than what already came; what came may be the page of a gateway instead.
        fail(new Error(name));
      }
      element.charset = "utf-8";
      element.src = root + "search/" + name.split("/").map(encodeURIComponent).join("/") + ".js" + (version ? "?v=" + version : "");
      waiting[name] = function (text) {
        took.push(performance.now() - began);
        done(text);
      };
      element.onload = element.onerror = end;
      document.head.appendChild(element);
    });
  }
  // How long files take on this line, by those that came.
  function usual() { return took.slice().sort(function (a, b) { return a - b; })[took.length >> 1] || 0; }
  // The engine comes after this script; what every search begins with is asked for meanwhile.
  var engine = null, table = load("meta"), coming = new Promise(function (done) { document.addEventListener("DOMContentLoaded", done); });
  table.catch(function () {});
  coming = coming.then(function () {
    engine = new bulletinEngine(function (name, version) {
      var known = name === "meta" && table;
      if (known) table = null;
      return known || load(name, version);
    });
    return engine;
  });
  coming.catch(function () {});

  function make(parent, tag, text, className) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    if (parent) parent.appendChild(element);
    return element;
  }
  function marked(parent, text, marks) {
    var at = 0;
    parent.textContent = "";
    marks.forEach(function (mark) {
      parent.appendChild(document.createTextNode(text.slice(at, mark[0])));
      // Without a role, or a screen reader breaks each sentence into pieces and says where they begin and end.
      make(parent, "mark", text.slice(mark[0], mark[1])).setAttribute("role", "none");
      at = mark[1];
    });
    parent.appendChild(document.createTextNode(text.slice(at)));
  }
  function state() {
    var given = new URLSearchParams(location.search), page = parseInt(given.get("page"), 10) || 1, made = {
      q: given.get("q") || "", isAsked: given.has("q"), page: Math.min(65535, Math.max(1, page)), sort: given.get("sort") || ""
    };
    FACETS.forEach(function (facet) { made[facet] = given.get(facet) || ""; });
    made.valid = given.get("valid") === "1" ? "1" : "";
    return made;
  }
  function address(now, change) {
    var made = new URLSearchParams(), all = Object.assign({}, now, { page: 1 }, change);
    ["q"].concat(FACETS, "valid", "sort").forEach(function (key) { if (all[key]) made.set(key, all[key]); });
    if (all.page > 1) made.set("page", all.page);
    return "?" + made;
  }
  function go(href) {
    history.pushState(null, "", href);
    show(true);
  }
  // Who comes back finds the page where it was left: how far down, and at which link.
  history.scrollRestoration = "manual";
  function leave() {
    var link = document.activeElement && document.activeElement.getAttribute("href");
    history.replaceState({ y: scrollY, link: link }, "");
  }
  function comeBack(place) {
    if (!place) {
      // Where the answer is below what is seen, as on a small screen with large letters.
      if (!scrollY && found.getBoundingClientRect().top > innerHeight - 60) found.scrollIntoView();
      return;
    }
    scrollTo(0, place.y);
    var links = place.link ? document.querySelectorAll("main a[href]") : [];
    for (var i = 0; i < links.length; i++) if (links[i].getAttribute("href") === place.link) {
      links[i].focus({ preventScroll: true });
      return;
    }
  }
  addEventListener("pagehide", leave);
  // The link that was followed goes away: the focus waits where what was found is told, and the results begin there.
  function wait() {
    found.tabIndex = -1;
    found.focus({ preventScroll: true });
    var top = found.getBoundingClientRect().top;
    if (top < 0 || top > innerHeight / 2) found.scrollIntoView();
  }
  found.addEventListener("blur", function () { found.removeAttribute("tabindex"); });
  // A real link, so that it can be copied and opened elsewhere; here it leads on without loading the page again.
  function link(parent, text, href) {
    var made = make(parent, "a", text);
    made.href = href;
    made.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      leave();
      wait();
      go(href);
    });
    return made;
  }
  function label(facet, value, meta) {
    return facet === 0 ? meta.typeNames[value] : facet === 1 ? value + "年" : facet === 2 ? meta.categories[value - 1]
      : facet === 3 ? meta.issuers[value] : meta.statuses[value - 1];
  }
  function name(facet, value, meta) { return facet === 0 ? meta.types[value] : facet === 1 ? String(value) : label(facet, value, meta); }
  function wanted(now, meta) {
    return [meta.types.indexOf(now.type), +now.year, meta.categories.indexOf(now.category) + 1, meta.issuers.indexOf(now.issuer), meta.statuses.indexOf(now.status) + 1].map(function (value, facet) {
      return now[FACETS[facet]] ? value : null;
    }).concat(now.valid ? 1 : null);
  }

  var said = "", soon;
  function say(text) {
    clearTimeout(soon);
    if (text && text === said) return;
    said = text;
    if (window.bulletinSay) bulletinSay(found, text);
    else found.textContent = text;
  }
  // What it was narrowed to, and how it is sorted when that is not as ever, or was not just before.
  function way(now, meta) {
    var only = now.valid ? ["现行有效的文件"] : [], all = wanted(now, meta).slice(0, FACETS.length);
    all.forEach(function (value, facet) { if (value !== null) only.push(value < 0 ? now[FACETS[facet]] : label(facet, value, meta)); });
    return (only.length ? "，只看" + only.join("、") : "") + (now.sort === "date" ? "，按时间排列" : now.wasSorted ? "，按相关程度排列" : "");
  }
  // Why nothing was found within what it was narrowed to.
  function nothingWithin(now, meta) {
    var only = wanted(now, meta).slice(0, FACETS.length).map(function (value, facet) { return value === null ? "" : value < 0 ? now[FACETS[facet]] : label(facet, value, meta); }).filter(Boolean);
    return (only.length ? "在所选范围（" + only.join("、") + "）里" : "") + "没有找到" + (now.valid ? "现行有效的文件" : "");
  }
  // How many there would be without what it was narrowed to.
  function beyond(result, now) {
    return wanted(now, engine.meta()).some(function (value) { return value !== null; }) ? result.all.filter(function (hit) { return hit.tier < 4; }).length : 0;
  }
  function answer(result, now) {
    var total = result.hits.length, holding = engine.containing(result), quoted = result.query.clauses.filter(function (clause) { return clause.isQuoted; });
    if (!total) {
      var outside = beyond(result, now);
      return (outside ? nothingWithin(now, engine.meta()) + "。范围以外找到" + (engine.isSure(result) ? "" : "约") + outside + "件" : quoted.length ? "没有找到一字不差的" : "没有找到")
        + "。请换一个说法，或者少写几个字；也可以拨打" + found.dataset.hotline + "询问，或者按下面的办法浏览。";
    }
    var text = "找到" + (holding.about ? "约" : "") + total + "件", end = way(now, engine.meta()) + (total > SIZE ? "。第" + now.page + "页" : "");
    if (!quoted.length) return text + end;
    return text + "，都含有" + (quoted.length === 1 && quoted[0].text.length < 24 ? "“" + quoted[0].text + "”" : "所引的全部文字") + end;
  }
  // In the edition of this page.
  function pathOf(stored) { return stored.id.split("/").map(encodeURIComponent).join("/"); }
  function pageOf(stored) { return "../" + pathOf(stored) + ".html"; }
  // The sentence of a snippet with most of what was searched for, whole: a browser marks no half of a word.
  function sentenceOf(hit) {
    var ends = /[。；！？\n\t\u3000]/, at = 0, most = 0, best = "", made = "";
    hit.snippet.text.split(/([。；！？ …\u3000])/).forEach(function (part) {
      var marks = hit.snippet.marks.reduce(function (sum, mark) {
        return sum + (mark[0] >= at && mark[1] <= at + part.length ? mark[1] - mark[0] : 0);
      }, 0);
      if (marks > most) { most = marks; best = part; }
      at += part.length;
    });
    if (best) hit.texts.some(function (part, i) {
      var begin = part.text.indexOf(best, hit.clause && hit.best.part === i ? hit.begin : 0), end = begin + best.length;
      if (begin < 0 || hit.clause && i < hit.best.part) return false;
      while (begin > 0 && !ends.test(part.text[begin - 1])) begin--;
      while (end < part.text.length && !ends.test(part.text[end])) end++;
      return made = part.text.slice(begin, end).trim();
    });
    // The table of contents has the words of a heading, too, and stands before it.
    if (hit.clause && hit.words.split("\n")[0].trim().replace(ends, "") === made) return "";
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
    var isMarked = hit.snippet && !/^page-row-/.test(hit.clause) && (place || !engine.marks(result, hit.stored.title).length);
    var sentence = isMarked ? sentenceOf(hit) : "";
    // Pages of rows are in the standard edition alone.
    var page = hit.rows ? root + pathOf(hit.stored) + "/" + encodeURI(hit.rows) : pageOf(hit.stored);
    return page + (sentence ? (place || "#") + MARKED + encodeURIComponent(sentence).replace(/-/g, "%2D") : place);
  }
  // 第三十一条, 一、, the name of a row, or the words of a heading.
  function labelOf(text, anchor) {
    if (/^page-row-/.test(anchor)) return text.split("\n")[0].slice(0, 40);
    var article = /^第[^条 ]{1,8}条(?:之[一二三四五六七八九十]{1,3})?/.exec(text), line = text.split("\n")[0].trim();
    if (article) return article[0];
    return line.length <= 24 ? line : (/^[一二三四五六七八九十]{1,3}、[^。；，]{0,20}/.exec(line) || [""])[0];
  }
  // What the texts say for words of the query that the piece does not have itself.
  function meant(hit, result) {
    var said = [], text = hit.snippet ? engine.normal(hit.snippet.text) : "";
    // Those of its pieces that are marked: a term that begins within a word is none.
    var pieces = (hit.snippet ? hit.snippet.marks : []).map(function (mark) {
      return engine.normal(hit.snippet.text.slice(mark[0], mark[1]));
    });
    result.about.concepts.forEach(function (concept) {
      var isSaid = said.some(function (one) { return one.indexOf(concept.text) >= 0; });
      if (concept.isFigure || isSaid || text.indexOf(concept.text) >= 0 || text.indexOf(concept.given) >= 0) return;
      var terms = concept.terms.filter(function (term) {
        return term[0] !== concept.text && pieces.some(function (piece) { return piece.indexOf(term[0]) >= 0; });
      });
      terms.sort(function (one, other) { return other[0].length - one[0].length; });
      // The lexicon leads from 女孩 to 未成年人, from 激素面膜 to 化妆品: that one is the proper word for the other is more than it says.
      if (terms.length) said.push("含“" + concept.text + "”的相关说法：" + terms[0][0]);
    });
    return said.join("；");
  }
  // 2024年4月18日 where dates are heard.
  function dated(date) { return list.dataset.dates ? date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日") : date; }
  // For each of several hits with one title, what tells it from the others, and whether it still holds: as few words as will do.
  function twins(hits, meta) {
    var words = Object.create(null), same = Object.create(null);
    hits.forEach(function (hit) { (same[hit.stored.title] = same[hit.stored.title] || []).push(hit.stored); });
    Object.keys(same).forEach(function (title) {
      var all = same[title];
      if (all.length < 2) return;
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
      all.forEach(function (stored, i) {
        if (stored.status > 1) parts[i].push(meta.statuses[stored.status - 1]);
        words[stored.id] = parts[i].join("，");
      });
    });
    return words;
  }
  // What lists say beside a title; what repealed it is a link.
  function standing(item, about, stored, meta) {
    if (stored.status < 2) return;
    make(about, "span", meta.statuses[stored.status - 1], "status status-" + meta.slugs[stored.status - 1]);
    if (!stored.repealers.length) return;
    var by = make(item, "p", "", "meta");
    for (var i = 0; i < stored.repealers.length; i += 2) {
      var isLink = stored.repealers[i + 1], part = make(by, isLink ? "a" : "span", "被" + stored.repealers[i] + "废止");
      if (isLink) part.href = pageOf({ id: isLink });
    }
  }
  // What the text says, when it is there; until then how the document begins.
  function refine(item, hit, result, words) {
    var stored = hit.stored, title = item.querySelector("a"), text = item.querySelector(".snippet");
    var clause = hit.words ? labelOf(hit.words, hit.clause) : "";
    if (hit.rows && !isStandard) clause += "（标准版）";
    title.href = placeOf(hit, result);
    if (clause && !title.querySelector(".clause")) make(title, "span", " " + clause, "clause");
    if (words) title.setAttribute("aria-label", stored.title + (clause ? " " + clause : "") + "，" + words);
    if (hit.snippet && hit.snippet.text) marked(text, hit.snippet.text, hit.snippet.marks);
    else text.textContent = stored.lede;
    var meaning = meant(hit, result);
    if (meaning) make(item.querySelector(".meta"), "span", meaning);
  }
  function row(hit, result, meta, words) {
    var item = make(list, "li"), stored = hit.stored, heading = make(item, "h2"), title = make(heading, "a");
    marked(title, stored.title, engine.marks(result, stored.title));
    make(item, "p", "", "snippet");
    var about = make(item, "p", "", "meta");
    standing(item, about, stored, meta);
    make(about, "span", meta.typeNames[stored.type]);
    if (stored.issuers) make(about, "span", stored.issuers);
    if (stored.number) marked(make(about, "span"), stored.number, engine.marks(result, stored.number));
    make(about, "time", dated(stored.date)).dateTime = stored.date;
    refine(item, hit, result, words);
    versions(item, hit, meta);
  }
  function versions(item, hit, meta) {
    if (!hit.older || !hit.older.length || item.querySelector(".versions")) return;
    var line = make(item, "p", "其他版本：", "meta versions");
    hit.older.forEach(function (older) {
      var status = older.stored.status > 1 ? "，" + meta.statuses[older.stored.status - 1] : "";
      var word = (older.stored.number || dated(older.stored.date)) + status;
      make(line, "a", word).href = pageOf(older.stored);
    });
  }
  function rows(page, result, meta) {
    list.textContent = list.style.minHeight = found.style.minHeight = "";
    list.removeAttribute("aria-busy");
    list.start = (state().page - 1) * SIZE + 1;
    var words = twins(page, meta);
    page.forEach(function (hit) { row(hit, result, meta, words[hit.stored.id]); });
  }
  // Rows whose texts have not come: each with as much room as a snippet takes, so that nothing moves when it is there.
  function hold(page, result, meta) {
    var shown = list.children.length;
    if (!shown) rows([], result, meta);
    page.slice(shown).forEach(function (hit) {
      row(hit, result, meta);
      var item = list.lastElementChild, style = getComputedStyle(item.querySelector(".snippet")), size = parseFloat(style.fontSize);
      item.lines = Math.ceil(SNIPPET * size / parseFloat(style.width));
      item.line = (parseFloat(style.lineHeight) || 1.75 * size) / size;
      fit(item);
      item.room = item.offsetHeight;
    });
  }
  function fit(item) {
    item.querySelector(".snippet").style.cssText = item.lines ? "display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; "
      + "-webkit-line-clamp: " + item.lines + "; height: " + item.lines * item.line + "em" : "";
  }
  // The texts have come: what they say takes the room that was kept; below what is seen each takes what it needs.
  function fill(page, result, meta) {
    var words = twins(page, meta);
    page.forEach(function (hit, i) {
      var item = list.children[i];
      refine(item, hit, result, words[hit.stored.id]);
      if (item.getBoundingClientRect().top >= innerHeight) item.lines = 0;
      fit(item);
      while (item.lines > 1 && item.offsetHeight > item.room) {
        item.lines--;
        fit(item);
      }
    });
  }
  function pages(now, total) {
    pager.textContent = "";
    var last = Math.ceil(total / SIZE);
    if (last < 2) return;
    if (now.page > 1) link(pager, "上一页", address(now, { page: now.page - 1 })).rel = "prev";
    make(pager, "span", "第" + now.page + "页，共" + last + "页");
    if (now.page < last) link(pager, "下一页", address(now, { page: now.page + 1 })).rel = "next";
  }
  function filters(now, counts, meta, isOpen) {
    tools.textContent = "";
    var sort = make(tools, "p", "排序：");
    [["", "相关"], ["date", "时间"]].forEach(function (way) {
      if (now.sort === way[0]) make(sort, "strong", way[1]).setAttribute("aria-current", "true");
      else link(sort, way[1], address(now, { sort: way[0] }));
    });
    var fold = make(tools, "details"), any = FACETS.some(function (facet) { return now[facet]; });
    fold.open = isOpen || any;
    make(fold, "summary", "缩小范围");
    counts.forEach(function (values, facet) {
      var all = Array.from(values).filter(function (one) { return facet < 2 || facet === 3 || one[0] > 0; });
      var key = FACETS[facet], change = {};
      if (!all.length || (all.length === 1 && !now[key])) return;
      all.sort(function (a, b) { return facet === 1 ? b[0] - a[0] : b[1] - a[1] || a[0] - b[0]; });
      var part = make(fold, "section");
      make(part, "h3", NAMES[facet]);
      var values_ = make(part, "ul", "", "counts");
      if (now[key]) {
        change[key] = "";
        var chosen = make(values_, "li");
        var isType = key === "type";
        make(chosen, "strong", isType ? label(0, meta.types.indexOf(now.type), meta) : key === "year" ? now.year + "年" : now[key]);
        link(chosen, "不限", address(now, change)).setAttribute("aria-label", NAMES[facet] + "不限");
        return;
      }
      all.slice(0, MOST_VALUES).forEach(function (one) {
        var item = make(values_, "li"), to = {};
        to[key] = name(facet, one[0], meta);
        link(item, label(facet, one[0], meta), address(now, to));
        make(item, "span", one[1], "n").setAttribute("aria-label", one[1] + "件");
      });
    });
  }
  function clear() {
    [list, tools, pager, hint].forEach(function (part) { part.textContent = ""; });
    list.style.minHeight = found.style.minHeight = "";
    list.removeAttribute("aria-busy");
    say("");
  }
  // Words that were found by what they stand for, though texts have them, too.
  function synonyms(page, result) {
    return result.query.clauses.some(function (clause) { return clause.isQuoted; }) ? [] : result.about.concepts.filter(function (concept) {
      return concept.isThere && page.some(function (hit) { return meant(hit, result).indexOf("含“" + concept.text + "”") >= 0; });
    }).filter(function (concept) { return !QUESTION.test(concept.text); }).slice(0, 2);
  }
  // Below what was told: what may have been meant, what else may be asked, and whom.
  function advise(now, result, page, correction, near, leftOut) {
    hint.textContent = "";
    function line(text) { return make(hint, "p", text); }
    if (result.query.heard) link(line("按读音找的是“" + result.query.heard + "”。"), "只找“" + now.q.trim() + "”", address(now, { q: "“" + now.q.trim() + "”" }));
    if (result.query.number && result.hits.length && !result.hits.some(function (hit) { return hit.tier === 0; })) line("没有收录“" + now.q.trim() + "”，下面是文字相近的。");
    if (result.hits.length && engine.lost(result).length) line("没有含" + engine.lost(result).map(function (word) { return "“" + word + "”"; }).join("、") + "的内容，下面是与其余的词有关的。");
    var parts = [leftOut.later && leftOut.later + "件尚未生效", leftOut.retired && leftOut.retired + "件已废止或者失效"].filter(Boolean);
    if (parts.length) link(line("另有" + (engine.isSure(result) ? "" : "约") + parts.join("、") + "，没有列出。"), "全部列出", address(now, { valid: "" }));
    if (correction) link(line("您要找的是不是："), correction, address(now, { q: correction }));
    synonyms(page, result).forEach(function (concept) {
      var quoted = "“" + concept.given + "”", lower = now.q.toLowerCase();
      var at = lower.length === now.q.length ? lower.indexOf(concept.given) : -1;
      link(line(""), "只找原样的" + quoted, address(now, { q: at < 0 ? quoted : (now.q.slice(0, at) + " " + quoted + " " + now.q.slice(at + concept.given.length)).trim() }));
    });
    if (result.hits.length) return;
    if (beyond(result, now) && !(parts.length && wanted(now, engine.meta()).slice(0, FACETS.length).every(function (value) { return value === null; }))) link(line(""), "不限范围", address({ q: now.q, sort: now.sort }));
    else if (/[“”"]/.test(now.q)) link(line(""), "不要求一字不差", address(now, { q: now.q.replace(/[“”"]/g, " ").trim() }));
    if (near.length) {
      var list = make(line("近似的主题：").parentNode, "ul");
      near.forEach(function (stored) { make(make(list, "li"), "a", stored.title).href = pageOf(stored); });
    }
    make(line(""), "a", "拨打" + found.dataset.hotline).href = "tel:" + found.dataset.hotline;
  }
  // Whether a promise is kept within a time: what it promises, or null.
  function within(promise, time) {
    return new Promise(function (done, fail) {
      promise.then(done, fail);
      setTimeout(function () { done(null); }, Math.max(0, time));
    });
  }
  // What could not be read, why perhaps, and what to do.
  function lost() {
    return (navigator.onLine === false ? "没有连上网络，检索文件没有读到。请连上网络后按“重试”"
      : location.protocol === "file:" ? "检索文件没有读到。请检查复制来的文件是否齐全（search 文件夹），再按“重试”"
        : "检索文件没有读到。请检查网络后按“重试”") + "；也可以按下面的办法浏览。";
  }
  function offer() {
    found.after(hint);
    hint.textContent = "";
    var again = make(make(hint, "p"), "button", "重试");
    again.type = "button";
    again.addEventListener("click", function () {
      found.tabIndex = -1;
      found.focus({ preventScroll: true });
      if (engine) show(true);
      else location.reload();
    });
  }

  function show(isMoved, back) {
    var now = state(), mine = ++run, began = isMoved ? performance.now() : 0, from = (now.page - 1) * SIZE;
    var wasOpen = tools.querySelector("details[open]") !== null, key = address(now, { page: 1 }), result, early, isLate, isKept = false;
    if (isMoved || !box.value) box.value = now.q;
    valid.checked = !!now.valid;
    document.title = (now.q ? now.q + " · " : "") + document.title.replace(/^.* · (?=检索)/, "");
    close();
    if (!now.q.trim()) {
      clear();
      // What every search begins with is there when one is typed; if it cannot be read, the search says so.
      coming.then(function () { return engine.ready(); }).catch(function () {});
      if (now.isAsked) say(NOT_ASKED);
      return Promise.resolve();
    }
    // Nobody shall follow a link to what was found before: it goes at once, and what is below stays where it is.
    [found, list].forEach(function (part) { part.style.minHeight = part.offsetHeight + "px"; });
    say("");
    now.wasSorted = wasSorted;
    wasSorted = now.sort === "date";
    soon = setTimeout(say, SOON, "正在检索…");
    list.textContent = pager.textContent = hint.textContent = "";
    list.setAttribute("aria-busy", "true");
    function current() { if (mine !== run) throw null; }
    // What is shown may be clicked: from now on its order stays, and the texts fill in what they say where there is room for it.
    function keep(page) {
      if (mine !== run) return;
      var isFirst = !list.children.length;
      hold(page, result, engine.meta());
      isKept = true;
      if (isFirst) say(answer(result, now));
    }
    function kept() {
      engine.keep(result);
      keep(early);
      var words = twins(early, engine.meta());
      early.forEach(function (hit, i) {
        refine(list.children[i], hit, result, words[hit.stored.id]);
        versions(list.children[i], hit, engine.meta());
      });
      pages(now, result.hits.length);
      say(answer(result, now));
      comeBack(back);
    }
    return coming.then(function () {
      // The pages of one answer are parts of one order.
      return last.key === key ? last.result : engine.search(now.q, {
        filter: function (meta) { return wanted(now, meta); }, byDate: now.sort === "date"
      });
    }).then(function (made) {
      current();
      result = made;
      // Signs alone are no question.
      if (!result.all.length && !result.query.clauses.length && !result.query.excluded.length) { clear(); say(NOT_ASKED); throw null; }
      var end = Math.max(1, Math.ceil(result.hits.length / SIZE));
      if (now.page > end) {
        now.page = end;
        from = (end - 1) * SIZE;
        history.replaceState(history.state, "", address(now, { page: end }));
      }
      last = { key: key, result: result };
      isLate = engine.isSure(result) && result.hits.length && performance.now() - began + ROUNDS * usual() > PATIENCE;
      return engine.glance(result, from, SIZE, isLate && keep);
    }).then(function (made) {
      current();
      early = made;
      // What filters are made of comes before the texts.
      engine.ready().catch(function () {});
      if (isKept) kept();
      var page = engine.page(result, from, SIZE);
      if (isKept || !engine.isSure(result)) return page;
      return within(page, isLate ? 0 : began + PATIENCE - performance.now()).then(function (ready) {
        current();
        if (!ready) kept();
        return ready || page;
      });
    }).then(function (page) {
      current();
      var isNothing = !result.hits.length && !beyond(result, now);
      return Promise.all([
          page, engine.correction(result, page), isNothing ? engine.near(result, MOST_NEAR) : [], engine.leftOut(result, wanted(now, engine.meta()))
        ]);
    }).then(function (made) {
      var page = made[0];
      current();
      // A line that comes late pushes nothing down.
      if (isKept) pager.before(hint);
      else found.after(hint);
      advise(now, result, page, made[1], made[2], made[3]);
      if (isKept) fill(page, result, engine.meta());
      else {
        rows(page, result, engine.meta());
        pages(now, result.hits.length);
        say(answer(result, now));
        comeBack(back);
      }
      return engine.counts(result, wanted(now, engine.meta()));
    }).then(function (counts) {
      current();
      if (result.all.length) filters(now, counts, engine.meta(), wasOpen || matchMedia("(min-width: 60rem)").matches);
      else tools.textContent = "";
    }).catch(function (fault) {
      if (!fault || mine !== run) return;
      last = {};
      // What was found is found, though its texts cannot be read.
      if (early && early.length && engine.isSure(result)) {
        if (!isKept) kept();
        say(answer(result, now).replace(/。?$/, "。") + "有的原文没有读到，所以没有摘录，先后也可能不准。");
        offer();
        return;
      }
      clear();
      say(lost());
      offer();
    });
  }

  // Suggestions: a list below the box, by the combobox pattern of WAI-ARIA.
  var timer, chosen = -1, asked = 0;
  [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", options.id]].forEach(function (pair) {
    box.setAttribute(pair[0], pair[1]);
  });
  function close() {
    asked++;
    chosen = -1;
    options.hidden = true;
    options.textContent = "";
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }
  function choose(place) {
    var all = options.children;
    if (chosen >= 0) all[chosen].setAttribute("aria-selected", "false");
    chosen = place < -1 ? all.length - 1 : place >= all.length ? -1 : place;
    if (chosen < 0) { box.removeAttribute("aria-activedescendant"); return; }
    all[chosen].setAttribute("aria-selected", "true");
    box.setAttribute("aria-activedescendant", all[chosen].id);
    all[chosen].scrollIntoView({ block: "nearest" });
  }
  function suggest() {
    var typed = box.value.trim(), mine = ++asked;
    if (!typed) { close(); return; }
    // On a slow line what a search for it will need comes first: it may be asked for at once.
    coming.then(function () { return usual() > SOON ? engine.search(typed) : null; }).then(function () {
      return mine === asked ? engine.suggest(typed, 8) : [];
    }).then(function (hits) {
      if (mine !== asked || document.activeElement !== box) return;
      close();
      var words = twins(hits.filter(function (hit) { return hit.stored; }), engine.meta());
      hits.forEach(function (hit, i) {
        var option = make(options, "li", hit.text || hit.stored.title);
        option.id = "page-option-" + i;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        var word = hit.stored && (words[hit.stored.id] || hit.stored.number);
        if (word) make(option, "span", word, "meta");
        option.addEventListener("mousedown", function (event) { event.preventDefault(); visit(hit); });
        option.hit = hit;
      });
      options.hidden = !hits.length;
      box.setAttribute("aria-expanded", String(hits.length > 0));
    }).catch(close);
  }
  function visit(hit) {
    if (hit.text) { close(); box.value = hit.text; go(address({ q: hit.text })); }
    else location.href = pageOf(hit.stored);
  }
  box.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(suggest, 150);
  });
  box.addEventListener("keydown", function (event) {
    if (event.isComposing) return;
    if (event.key === "Escape" && !options.hidden) { event.preventDefault(); close(); }
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !options.hidden) {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? chosen + 1 : chosen - 1);
    }
    else if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); visit(options.children[chosen].hit); }
  });
  box.addEventListener("blur", close);
  box.form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(timer);
    leave();
    go(box.value.trim() ? address({ q: box.value.trim(), valid: valid.checked && "1" }) : "?q=");
  });
  valid.addEventListener("change", function () {
    leave();
    go(address(state(), { valid: valid.checked && "1" }));
  });
  valid.closest("p").hidden = false;
  addEventListener("popstate", function (event) { show(true, event.state); });
  show(false, history.state);
})();
