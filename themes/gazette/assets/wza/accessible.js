// The aids of the accessible edition. The text needs none of them; what the browser cannot do is said in words.
(function () {
  "use strict";
  var settings = window.bulletinSettings, root = document.documentElement, here = document.currentScript.src.replace(/[^/]*$/, "");
  // On a bad network one script may come without the other.
  if (!settings) return;
  function all(selector, act) { document.querySelectorAll(selector).forEach(act); }
  function one(selector) { return document.querySelector(selector); }
  all("[data-scripted]", function (part) { part.hidden = false; });
  settings.bind(one("[data-settings]"));
  var said = one("[data-said]");
  function say(text) {
    said.textContent = "";
    // Said anew even when it is the same.
    setTimeout(function () { said.textContent = text; }, 50);
  }

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
    copy.querySelectorAll("rt, rp, .footnote-ref, .footnote-back, .copy-clause, script, [aria-hidden=true]").forEach(function (other) { other.remove(); });
    copy.querySelectorAll("img").forEach(function (picture) { picture.replaceWith(picture.alt ? "图：" + picture.alt : ""); });
    copy.querySelectorAll("th, td, li, p").forEach(function (cell) { cell.append("。"); });
    return copy.textContent.replace(/\s+/g, " ").replace(/。(?:\s*。)+/g, "。").replace(/([：；，！？])。/g, "$1").trim();
  }
  function parts() {
    var main = one("main"), found = [];
    main.querySelectorAll("h1, h2, h3, h4, h5, h6, p, li, dt, dd, figcaption, caption, tr, blockquote, summary").forEach(function (element) {
      if (element.closest("nav, form, .tools, [hidden]") || !element.checkVisibility()) return;
      if (element.parentElement.closest("li, dd, tr, p, caption, summary") && main.contains(element.parentElement.closest("li, dd, tr, p, caption, summary"))) return;
      if (element.tagName === "BLOCKQUOTE" && element.querySelector("p")) return;
      found.push(element);
    });
    return found;
  }
  function speak(list) {
    stop();
    var voice = chinese(), mine = ++run;
    if (!voice) {
      var text = one("a[download][href$='.txt']");
      say("这台设备没有中文语音，不能朗读。" + (text ? "页面下方可以下载纯文本，供读屏软件使用。" : "请使用读屏软件，或者在系统设置里加装中文语音。"));
      return;
    }
    queue = list;
    label("暂停朗读");
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
    if (speech && speech.paused) { speech.resume(); label("暂停朗读"); return; }
    if (speech && (speech.speaking || queue.length)) { speech.pause(); label("继续朗读"); return; }
    speak(parts().map(function (element) { return { element: element, text: words(element) }; }));
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
    if (text) speak([{ element: null, text: text }]);
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

  function go(selector) {
    var link = one(selector);
    if (link) link.click();
  }
  var keys = {
    "+": acts.larger, "=": acts.larger, "-": acts.smaller, "0": function () { settings.set("size", ""); say("字号：标准"); },
    c: acts.colours, r: readPage, s: readSelection, f: readFocus, p: annotate,
    x: function () { toggle("cross"); }, l: function () { toggle("ruler"); },
    n: function () { go("a[rel=next]"); }, b: function () { go("a[rel=prev]"); },
    m: function () { var main = one("main"); main.tabIndex = -1; main.focus(); },
    "?": function () { go(".main a[href$='keys.html']"); }, q: function () { go(".leave a[data-edition=standard]"); },
    Escape: function () { stop(); clear(); }
  };
  // Single keys, so they can be switched off (2.1.4), and never while something is being typed or combined.
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (event.target.matches("input:not([type=radio]):not([type=checkbox]), textarea, select")) return;
    if (settings.get("keys") === "off" && event.key !== "Escape") return;
    var act = /^[1-9]$/.test(event.key) ? function () { go("[data-key='" + event.key + "']"); } : keys[event.key];
    if (!act) return;
    if (event.key !== "Escape") event.preventDefault();
    act();
  });
})();
