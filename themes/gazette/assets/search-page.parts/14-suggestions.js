// Suggestions: a list below the box, by the combobox pattern of WAI-ARIA.
bulletinPage.suggestions = (function () {
  "use strict";
  var { box, options, make } = bulletinPage.elements, files = bulletinPage.files, { addressOf } = bulletinPage.address;
  var { go } = bulletinPage.moving, { SOON } = bulletinPage.telling, { pageOf } = bulletinPage.places, { twins } = bulletinPage.twins;
  var MOST = 8, PAUSE = 150;
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
  function visit(hit) {
    if (hit.text) { close(); box.value = hit.text; go(addressOf({ q: hit.text })); }
    else location.href = pageOf(hit.stored);
  }
  function list(hits) {
    var words = twins(hits.filter(function (hit) { return hit.stored; }), files.engine.meta());
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
  }
  function suggest() {
    var typed = box.value.trim(), mine = ++asked;
    if (!typed) { close(); return; }
    // On a slow line what a search for it will need comes first: it may be asked for at once.
    files.coming.then(function (engine) { return files.usual() > SOON ? engine.search(typed) : null; }).then(function () {
      return mine === asked ? files.engine.suggest(typed, MOST) : [];
    }).then(function (hits) {
      if (mine !== asked || document.activeElement !== box) return;
      close();
      list(hits);
    }).catch(close);
  }
  // What is typed in the end is no longer completed.
  function stop() { clearTimeout(timer); }
  box.addEventListener("input", function () {
    stop();
    timer = setTimeout(suggest, PAUSE);
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

  return { close, stop };
})();
