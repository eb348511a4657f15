// Everything is readable without this: it only adds buttons that copy and print, and remembers the edition.
(function () {
  "use strict";
  // Where the page has a place for it, what is said stays there.
  var own = document.querySelector("[data-said]"), status = own || document.createElement("p"), clear;
  if (!own) {
    status.className = "said";
    status.setAttribute("role", "status");
    document.body.appendChild(status);
  }
  function say(text) {
    status.textContent = text;
    if (own) return;
    clearTimeout(clear);
    clear = setTimeout(function () { status.textContent = ""; }, 4000);
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
    element.after(button("复制", function () {
      copy(element.textContent.trim(), "已复制", function () {
        getSelection().selectAllChildren(element);
        say("已选中，可以复制");
      });
    }));
  });
  document.querySelectorAll("[data-print]").forEach(function (list) {
    var item = document.createElement("li");
    item.appendChild(button("打印", function () { print(); }));
    list.appendChild(item);
  });
  // Each article has one button, after its text, that copies where it stands. Who points may press the number of any clause.
  function nameOf(number) { return number.textContent.replace(/\s/g, ""); }
  function copyLink(clause, name) {
    copy(new URL("#" + clause.id, location.href).href, "已复制“" + name + "”的链接", function () {
      location.hash = clause.id;
      say("“" + name + "”的链接在地址栏里，可以复制");
    });
  }
  document.querySelectorAll("[data-text] .article, [data-text] .clause-article").forEach(function (clause) {
    var number = clause.querySelector(".clause-no"), last = clause, next;
    while ((next = last.nextElementSibling) && !next.matches(".article, .point, .signed, .footnotes, h2, h3, h4, h5, h6")) last = next;
    if (!number || !clause.id) return;
    var made = button("复制" + nameOf(number) + "的链接", function () { copyLink(clause, nameOf(number)); });
    made.className = "copy-clause";
    if (last.matches("p")) last.append(made);
    else last.after(made);
  });
  document.addEventListener("click", function (event) {
    var number = event.target.closest && event.target.closest(".clause-no"), clause = number && number.closest(".clause[id]");
    if (!clause || !getSelection().isCollapsed) return;
    location.hash = clause.id;
    copyLink(clause, nameOf(number));
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
  // A slash leads to the search box, as on many sites; not where it is being typed.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    var box = document.querySelector("input[type=search]");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details.fold").forEach(function (fold) { fold.open = true; });
  });
  document.querySelectorAll("details.here a").forEach(function (link) {
    link.addEventListener("click", function () { link.closest("details").open = false; });
  });
})();
