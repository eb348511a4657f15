// Everything is readable without this: it only adds buttons that copy and print, and remembers the edition.
(function () {
  "use strict";
  var source = document.currentScript.src;
  // A screen reader hears what comes into an element with the role of a status that stood in the page before, and was shown.
  // What is said anew is heard anew, even when it is the same; a paragraph of its own is what a reader comes back to.
  window.bulletinSay = function (status, text) {
    clearTimeout(status.said);
    status.textContent = "";
    if (text) status.said = setTimeout(function () { status.appendChild(document.createElement("p")).textContent = text; }, 50);
  };
  // Where the page has a place for it, what is said stays there.
  var own = document.querySelector("[data-said]"), status = own || document.createElement("div"), clear;
  if (!own) {
    status.className = "said";
    status.setAttribute("role", "status");
    document.body.appendChild(status);
  }
  function say(text) {
    bulletinSay(status, text);
    if (own) return;
    clearTimeout(clear);
    clear = setTimeout(function () { bulletinSay(status, ""); }, 4000);
  }
  // Only a secure page may write to the clipboard; elsewhere the text is marked, ready for Ctrl+C.
  function copy(text, done, otherwise) {
    if (navigator.clipboard && isSecureContext) navigator.clipboard.writeText(text).then(function () { say(done); }, otherwise);
    else otherwise();
  }
  function button(text, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  }
  document.querySelectorAll("[data-copy]").forEach(function (element) {
    // One of several: which one is heard, though it is seen by where it stands.
    var title = element.previousElementSibling, what = element.dataset.copy || (title ? "引文（" + title.textContent + "）" : ""), made = button("复制", function () {
      copy(element.textContent.trim(), "已复制" + what, function () {
        getSelection().selectAllChildren(element);
        say("已选中" + what + "，可以复制");
      });
    });
    made.setAttribute("aria-label", "复制" + what);
    element.after(made);
  });
  document.querySelectorAll("[data-print]").forEach(function (list) {
    var item = document.createElement("li");
    item.appendChild(button("打印", function () { print(); }));
    list.appendChild(item);
  });
  // Each article has one button, after its text, that copies where it stands. Who points may press the number of any clause.
  function nameOf(clause) {
    var number = clause.querySelector(".clause-no");
    return number ? number.textContent.replace(/\s/g, "") : "";
  }
  function copyLink(clause, name) {
    copy(new URL("#" + clause.id, location.href).href, "已复制“" + name + "”的链接", function () {
      // Without a jump, which would take the focus from the button.
      history.replaceState(null, "", "#" + clause.id);
      say("“" + name + "”的链接在地址栏里，可以复制");
    });
  }
  // A text that encloses others has several of one number: the title above tells them apart.
  function partOf(clause) {
    for (var above = clause; (above = above.previousElementSibling);) if (above.matches("h2:not(.clause)")) return above.textContent;
    var part = /^p(\d+)-/.exec(clause.id);
    return part ? "第" + part[1] + "部分" : "";
  }
  var articles = document.querySelectorAll("[data-text] .article[id], [data-text] .clause-article[id]"), times = {};
  articles.forEach(function (clause) { times[nameOf(clause)] = (times[nameOf(clause)] || 0) + 1; });
  articles.forEach(function (clause) {
    var last = clause, next, name = nameOf(clause);
    if (!name) return;
    if (times[name] > 1) name = partOf(clause) + name;
    // It ends where something else begins: what is signed, noted or attached (附件1, 附：名录, 附表一　价格).
    while ((next = last.nextElementSibling) && !next.matches(".article, .point, .signed, .footnotes, hr, h2, h3, h4, h5, h6")
      && !/^\s*附\s*[件录表图]?\s*[（(]?[\d０-９一二三四五六七八九十]*[）)]?(?:[：:、.．\s]|$)/.test(next.textContent)) last = next;
    var made = button("", function () { copyLink(clause, name); });
    made.className = "copy-clause";
    // A name and no text: it is neither copied nor found with what it stands in.
    made.setAttribute("aria-label", "复制" + name + "的链接");
    made.setAttribute("data-chrome", "");
    if (last.matches("p")) last.append(made);
    else last.after(made);
  });
  document.addEventListener("click", function (event) {
    var number = event.target.closest && event.target.closest(".clause-no"), clause = number && number.closest(".clause[id]");
    if (!clause || !getSelection().isCollapsed) return;
    location.hash = clause.id;
    copyLink(clause, nameOf(clause));
  });
  // The edition that was chosen last is pointed out; a reader who wants another one is led nowhere.
  var settings = window.bulletinSettings;
  if (settings) document.querySelectorAll("a[data-edition]").forEach(function (link) {
    link.addEventListener("click", function () { settings.set("chosen", link.dataset.edition); });
    if (settings.get("chosen") !== link.dataset.edition) return;
    link.classList.add("chosen");
    link.append("（上次选用）");
  });
  // 国办发〔2017〕47号: a reader who leaves for a site that is not the government's is asked first.
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[rel~=external]");
    if (!link || /\.gov\.cn$|\.政务$|\.xn--zfr164b$/.test(link.hostname)) return;
    if (!confirm("您将离开本站，前往 " + link.hostname + "。")) event.preventDefault();
  });
  // What an address names to be marked (#t31:mark=…, #t31:~:text=…) and the browser does not mark itself, another script marks.
  function markSought() {
    if (!/:(~:|mark=)/.test(location.hash)) return;
    var script = document.createElement("script");
    script.src = source.replace("gazette.js", "sought.js");
    document.head.appendChild(script);
  }
  addEventListener("hashchange", markSought);
  markSought();
  // Where a link leads within the page is told to who does not see it: what has the focus is read out.
  function arrive() {
    var target;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (fault) { /* No address of a part. */ }
    if (!target || target.contains(document.activeElement)) return;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
  addEventListener("hashchange", arrive);
  // At once: later a reader may be typing. What has the focus already keeps it.
  if (document.activeElement === document.body) arrive();
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) setTimeout(arrive);
  });
  // A slash leads to the search box, as on many sites; not where it is being typed, nor where keys are switched off.
  document.addEventListener("keydown", function (event) {
    if (settings && settings.get("keys") === "off") return;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    var box = document.querySelector("input[type=search]");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  // Who goes to the search box will search: what the search page begins with is there when it opens.
  document.querySelectorAll("form[role=search] input").forEach(function (box) {
    if (document.querySelector("script[src$='/search.js']")) return;
    box.addEventListener("focus", function () {
      ["search.js", "search-page.js", "../search/meta.js"].forEach(function (name) {
        var link = document.createElement("link");
        link.rel = "preload";
        link.as = "script";
        link.href = source.replace("gazette.js", name);
        document.head.appendChild(link);
      });
    }, { once: true });
  });
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details.fold").forEach(function (fold) { fold.open = true; });
  });
  document.querySelectorAll("details.here a").forEach(function (link) {
    link.addEventListener("click", function () { link.closest("details").open = false; });
  });
})();
