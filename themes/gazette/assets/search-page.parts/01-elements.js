// The search page: a box, what it finds, and what that can be narrowed to. The address says it all, so that a search can be sent on.
var bulletinPage = {};

// What the page is made of. Each part of it is a member that takes what it needs from those before it.
bulletinPage.elements = (function () {
  "use strict";
  var script = document.currentScript.src, root = script.slice(0, script.lastIndexOf("assets/"));
  var isStandard = new URL("../", location.href).href === root;

  function id(name) { return document.getElementById("page-" + name); }
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

  return {
    root, isStandard, make, marked,
    box: id("q"), valid: id("valid"), options: id("options"), found: id("found"), hint: id("hint"),
    list: id("results"), pager: id("pager"), tools: id("tools")
  };
})();
