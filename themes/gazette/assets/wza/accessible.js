// The aids of the accessible edition. The text needs none of them; what the browser cannot do is said in words.
(function () {
  "use strict";
  var settings = window.bulletinSettings, root = document.documentElement, here = document.currentScript.src.replace(/[^/]*$/, "");
  // On a bad network one script may come without the other.
  if (!settings || !window.bulletinSay) return;
  function all(selector, act) { document.querySelectorAll(selector).forEach(act); }
  function one(selector) { return document.querySelector(selector); }
  all("[data-scripted]", function (part) { part.hidden = false; });
  settings.bind(one("[data-settings]"));
  var said = one("[data-said]");
  function say(text) { bulletinSay(said, text); }

  // Size and colours, step by step.
  var SIZES = ["", "125", "150", "175", "200", "250", "300"], THEMES = ["", "white", "black", "yellow", "blue"];
  function step(name, steps, by, isRound) {
    var at = steps.indexOf(settings.get(name)) + by;
    settings.set(name, steps[isRound ? (at + steps.length) % steps.length : Math.max(0, Math.min(steps.length - 1, at))]);
    var input = one("input[name=" + name + "]:checked");
    say((name === "size" ? "字号：" : "配色：") + input.parentElement.textContent.trim());
  }
  function toggle(name) {
    var input = one("input[name=" + name + "]");
    input.click();
    say(input.parentElement.textContent.trim() + (input.checked ? "：已打开" : "：已关闭"));
  }

  // Reading aloud.
  var speech = window.speechSynthesis, queue = [], marked = null, run = 0;
  function chinese() {
    return speech ? speech.getVoices().filter(function (voice) { return /^(zh|cmn)/i.test(voice.lang); })[0] : null;
  }
  function stop() {
    run++;
    queue = [];
    if (speech) speech.cancel();
    mark(null);
    label("朗读本页");
  }
  function mark(element) {
    if (marked) marked.classList.remove("reading");
    marked = element;
    if (!element) return;
    element.classList.add("reading");
    element.scrollIntoView({ block: "nearest", behavior: "auto" });
  }
  function label(text) { all("[data-do=read]", function (button) { button.textContent = text; }); }
  // The words of a part as they are to be heard: without pinyin, signs of the page, and with what pictures show.
  function words(element) {
    var copy = element.cloneNode(true);
    copy.querySelectorAll("rt, rp, .footnote-ref, .footnote-back, script, [aria-hidden=true]").forEach(function (other) { other.remove(); });
    copy.querySelectorAll("img").forEach(function (picture) { picture.replaceWith(picture.alt ? "图：" + picture.alt : ""); });
    copy.querySelectorAll("th, td, li, p").forEach(function (cell) { cell.append("。"); });
    return copy.textContent.replace(/\s+/g, " ").replace(/。(?:\s*。)+/g, "。").replace(/([：；，！？])。/g, "$1").trim();
  }
  // Chromium before 105 cannot say it.
  function isShown(element) {
    return element.checkVisibility ? element.checkVisibility() : element.getClientRects().length > 0 && !element.closest("details:not([open]) > :not(summary)");
  }
  function parts() {
    var main = one("main"), found = [];
    main.querySelectorAll("h1, h2, h3, h4, h5, h6, p, li, dt, dd, figcaption, caption, tr, blockquote, summary").forEach(function (element) {
      if (element.closest("nav, form, .turn, .tools, [hidden]") || !isShown(element)) return;
      if (element.parentElement.closest("li, dd, tr, p, caption, summary") && main.contains(element.parentElement.closest("li, dd, tr, p, caption, summary"))) return;
      if (element.tagName === "BLOCKQUOTE" && element.querySelector("p")) return;
      found.push(element);
    });
    return found;
  }
  // What is said at the start is said where a reader asked for reading, not where the focus only went by.
  function speak(list, start) {
    stop();
    var voice = chinese(), mine = ++run;
    if (!voice) {
      var text = one("a[download][href$='.txt']");
      say("这台设备没有中文语音，不能朗读。" + (text ? "页面下方可以下载纯文本，供读屏软件使用。" : "请使用读屏软件，或者在系统设置里加装中文语音。"));
      return;
    }
    queue = list;
    label("暂停朗读");
    if (start) say(start);
    (function next() {
      if (mine !== run) return;
      var part = queue.shift();
      if (!part) { stop(); say("读完了"); return; }
      if (!part.text) { next(); return; }
      var spoken = new SpeechSynthesisUtterance(part.text);
      spoken.voice = voice;
      spoken.lang = voice.lang;
      spoken.rate = { slow: .7, fast: 1.3 }[settings.get("rate")] || 1;
      spoken.onend = next;
      spoken.onerror = function (event) { if (mine === run && event.error !== "canceled" && event.error !== "interrupted") { stop(); say("朗读中断了，请再试一次。"); } };
      mark(part.element);
      speech.speak(spoken);
    })();
  }
  function readPage() {
    if (speech && speech.paused) { speech.resume(); label("暂停朗读"); say("继续朗读"); return; }
    if (speech && (speech.speaking || queue.length)) { speech.pause(); label("继续朗读"); say("已暂停"); return; }
    speak(parts().map(function (element) { return { element: element, text: words(element) }; }), "开始朗读");
  }
  function chosen() {
    var selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return "";
    var part = document.createElement("div");
    part.appendChild(selection.getRangeAt(0).cloneContents());
    return words(part);
  }
  function readSelection() {
    var text = chosen() || kept;
    if (text) speak([{ element: null, text: text }], "开始朗读选中的文字");
    else say("请先选中要朗读的文字。");
  }
  function name(element) {
    var labels = element.labels && element.labels.length ? element.labels[0].textContent.trim() : "";
    return element.getAttribute("aria-label") || labels || words(element) || element.value || "";
  }
  function readFocus() {
    var element = document.activeElement;
    var part = element === document.body ? one("main h1") : element;
    speak([{ element: part, text: name(part) }]);
  }
  if (speech) {
    speech.getVoices();
    addEventListener("pagehide", function () { speech.cancel(); });
  }
  document.addEventListener("focusin", function (event) {
    if (settings.get("speak") === "on" && chinese() && event.target.matches("a, button, input, summary")) speak([{ element: null, text: name(event.target) }]);
  });
  // A press on a button may undo the selection before the button hears of it.
  var kept = "";
  all(".quick button", function (button) { button.addEventListener("pointerdown", function () { kept = chosen(); }); });

  // Cross-hair and ruler follow the pointer, and the focus of who uses none.
  function line(className) {
    var made = document.createElement("div");
    made.className = className;
    made.setAttribute("aria-hidden", "true");
    made.hidden = true;
    document.body.appendChild(made);
    return made;
  }
  var across = line("cross cross-x"), along = line("cross cross-y"), ruler = line("ruler");
  function move(x, y) {
    across.style.top = ruler.style.top = y + "px";
    along.style.left = x + "px";
  }
  function aids() {
    across.hidden = along.hidden = settings.get("cross") !== "on";
    ruler.hidden = settings.get("ruler") !== "on";
  }
  move(innerWidth / 2, innerHeight / 2);
  aids();
  document.addEventListener("bulletin-setting", aids);
  document.addEventListener("pointermove", function (event) { move(event.clientX, event.clientY); }, { passive: true });
  document.addEventListener("focusin", function (event) {
    if (across.hidden && ruler.hidden) return;
    var box = event.target.getBoundingClientRect();
    move(box.left + box.width / 2, box.top + box.height / 2);
  });

  // Pinyin of what is selected; the table is fetched when it is first asked for.
  function readings(done) {
    if (window.bulletinPinyin) { done(); return; }
    var script = document.createElement("script");
    script.src = here + "pinyin.js";
    script.onload = done;
    script.onerror = function () { say("拼音表没有读到，请检查网络后再试。"); };
    document.head.appendChild(script);
  }
  var MOST = 200;
  function annotate() {
    var text = (chosen() || kept).replace(/。$/, "");
    clear();
    if (!text) { say("请先选中要注音的文字。"); return; }
    readings(function () {
      var box = document.createElement("p");
      box.className = "noted";
      box.tabIndex = -1;
      Array.from(text).slice(0, MOST).forEach(function (character) {
        var found = window.bulletinPinyin[character];
        if (!found) { box.append(character); return; }
        var ruby = document.createElement("ruby"), rt = document.createElement("rt");
        ruby.append(character);
        rt.textContent = found[0] + (found.length > 1 ? "（" + found.slice(1).join("、") + "）" : "");
        ruby.append(rt);
        box.append(ruby);
      });
      if (Array.from(text).length > MOST) box.append("……（一次最多注" + MOST + "个字）");
      said.after(box);
      box.scrollIntoView({ block: "nearest" });
      box.focus();
    });
  }
  function clear() { all(".noted", function (box) { box.remove(); }); }

  function reset() {
    ["size", "theme", "space", "rate", "cross", "ruler", "speak", "pinyin", "keys"].forEach(function (setting) { settings.set(setting, ""); });
    stop();
    say("已恢复原样");
  }
  var acts = {
    larger: function () { step("size", SIZES, 1); },
    colours: function () { step("theme", THEMES, 1, true); },
    smaller: function () { step("size", SIZES, -1); },
    read: readPage,
    selection: readSelection,
    pinyin: annotate,
    reset: reset
  };
  all("[data-do]", function (button) { button.addEventListener("click", acts[button.dataset.do]); });

  // A key that leaves the page is told first and leads away when it is pressed again: a reader may have meant a menu of a screen reader.
  var asked = "", askedAt = 0, WAIT = 2000;
  function leave(key, selector, none) {
    var link = one(selector);
    if (!link) { say(none); return; }
    if (asked === key && Date.now() - askedAt < WAIT) { link.click(); return; }
    asked = key;
    askedAt = Date.now();
    say("再按一次" + key + "：" + name(link).replace(/^\d+ /, ""));
  }
  var leaving = {
    n: ["a[rel=next]", "没有后一篇或者后一页"], b: ["a[rel=prev]", "没有前一篇或者前一页"], q: [".leave a[data-edition=standard]", ""],
    "/": [".main a[href$='search/index.html']", "本站没有检索"], "?": [".main a[href$='keys.html']", ""]
  };
  for (var digit = 1; digit < 10; digit++) leaving[digit] = ["[data-key='" + digit + "']", "本页没有标着" + digit + "的链接"];
  var keys = {
    "+": acts.larger, "=": acts.larger, "-": acts.smaller, "0": function () { settings.set("size", ""); say("字号：标准"); },
    c: acts.colours, r: readPage, s: readSelection, f: readFocus, p: annotate,
    x: function () { toggle("cross"); }, l: function () { toggle("ruler"); },
    m: function () { one("h1").focus(); },
    Escape: function () { if (queue.length || speech && speech.speaking) say("已停止朗读"); stop(); clear(); }
  };
  Object.keys(leaving).forEach(function (key) { keys[key] = function () { leave(key, leaving[key][0], leaving[key][1]); }; });
  // What a key does is said with what it does it to, as long as it does.
  var named = { Plus: "[data-do=larger]", "-": "[data-do=smaller]", c: "[data-do=colours]", r: "[data-do=read]", s: "[data-do=selection]", p: "[data-do=pinyin]", x: "input[name=cross]", l: "input[name=ruler]" };
  Object.keys(leaving).forEach(function (key) { named[key] = leaving[key][0]; });
  if (one("input[type=search]")) named["/"] = "input[type=search]";
  function shortcuts() {
    all("[aria-keyshortcuts]", function (element) { element.removeAttribute("aria-keyshortcuts"); });
    if (settings.get("keys") !== "off") Object.keys(named).forEach(function (key) {
      all(named[key], function (element) {
        var before = element.getAttribute("aria-keyshortcuts");
        element.setAttribute("aria-keyshortcuts", before ? before + " " + key : key);
      });
    });
  }
  shortcuts();
  document.addEventListener("bulletin-setting", shortcuts);
  // Who does anything else has answered.
  function forget(event) { if (event.key !== asked && !/^(Shift|CapsLock)$/.test(event.key)) asked = ""; }
  ["keydown", "pointerdown"].forEach(function (kind) { document.addEventListener(kind, forget, true); });
  // Single keys, so they can be switched off (2.1.4), and never while something is being typed or combined.
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (event.target.matches("input:not([type=radio]):not([type=checkbox]), textarea, select")) return;
    if (settings.get("keys") === "off" && event.key !== "Escape") return;
    var act = keys[event.key];
    if (!act || event.repeat && leaving[event.key]) return;
    if (event.key !== "Escape") event.preventDefault();
    act();
  });
})();
