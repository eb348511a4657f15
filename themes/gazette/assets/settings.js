// What a reader has chosen: kept by the browser, and put on the root element before anything is drawn.
(function () {
  "use strict";
  var KEY = "bulletin", isFile = location.protocol === "file:", root = document.documentElement, all = {};
  function read(text) {
    try { return Object.assign({}, JSON.parse(text)); } catch (fault) { return {}; }
  }
  function keep() {
    try { localStorage.setItem(KEY, JSON.stringify(all)); } catch (fault) { /* It may be forbidden, or full: then for this page only. */ }
  }
  function show(name) {
    var value = all[name];
    if (value === undefined || value === "") root.removeAttribute("data-" + name);
    else root.setAttribute("data-" + name, value);
  }
  try { all = read(localStorage.getItem(KEY)); } catch (fault) { /* Forbidden. */ }
  // Opened from a disk, some browsers keep things for each file alone: there the addresses of links carry them on.
  var carried = isFile && new URLSearchParams(location.search).get(KEY);
  if (carried) {
    all = read(carried);
    keep();
  }
  Object.keys(all).forEach(function (name) { if (/^[a-z]+$/.test(name)) show(name); });
  function carry(address) {
    var made = new URL(address);
    made.searchParams.set(KEY, JSON.stringify(all));
    return made.href;
  }
  if (isFile) {
    ["click", "auxclick"].forEach(function (kind) {
      document.addEventListener(kind, function (event) {
        var link = event.target.closest && event.target.closest("a[href]");
        if (link && link.protocol === "file:" && !link.hasAttribute("download") && link.getAttribute("href")[0] !== "#" && Object.keys(all).length) link.href = carry(link.href);
      });
    });
    document.addEventListener("submit", function (event) {
      var field = document.createElement("input");
      if (!Object.keys(all).length || event.target.elements[KEY]) return;
      field.type = "hidden";
      field.name = KEY;
      field.value = JSON.stringify(all);
      event.target.appendChild(field);
    });
  }
  window.bulletinSettings = {
    get: function (name) { return all[name] === undefined ? "" : all[name]; },
    set: function (name, value) {
      if (value === "" || value === undefined) delete all[name];
      else all[name] = value;
      keep();
      show(name);
      document.dispatchEvent(new CustomEvent("bulletin-setting", { detail: name }));
    },
    /* Inputs of these names show what is chosen, and choose. A box that is ticked from the start is kept when it is not. */
    bind: function (form) {
      var self = this;
      function refresh() {
        form.querySelectorAll("input[name]").forEach(function (input) {
          var value = self.get(input.name);
          input.checked = input.type === "radio" ? input.value === value : input.defaultChecked ? value !== "off" : value === "on";
        });
      }
      form.addEventListener("change", function (event) {
        var input = event.target;
        self.set(input.name, input.type === "radio" ? input.value : input.checked === input.defaultChecked ? "" : input.checked ? "on" : "off");
      });
      document.addEventListener("bulletin-setting", refresh);
      refresh();
    }
  };
})();
