// From one search to the next and back, without loading the page again.
bulletinPage.moving = (function () {
  "use strict";
  var { make, found } = bulletinPage.elements;

  function go(href) {
    history.pushState(null, "", href);
    bulletinPage.show(true);
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
  function focusFound() {
    found.tabIndex = -1;
    found.focus({ preventScroll: true });
  }
  // The link that was followed goes away: the focus waits where what was found is told, and the results begin there.
  function wait() {
    focusFound();
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

  return { go, leave, comeBack, focusFound, link };
})();
