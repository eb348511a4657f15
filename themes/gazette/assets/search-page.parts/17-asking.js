// What asks: the form, the switch of what is in force, the way back, and the address with which the page was opened.
(function () {
  "use strict";
  var { box, valid } = bulletinPage.elements, { state, addressOf } = bulletinPage.address, { go, leave } = bulletinPage.moving;
  var { show } = bulletinPage, { stop } = bulletinPage.suggestions;

  box.form.addEventListener("submit", function (event) {
    event.preventDefault();
    stop();
    leave();
    go(box.value.trim() ? addressOf({ q: box.value.trim(), valid: valid.checked && "1" }) : "?q=");
  });
  valid.addEventListener("change", function () {
    leave();
    go(addressOf(state(), { valid: valid.checked && "1" }));
  });
  valid.closest("p").hidden = false;
  addEventListener("popstate", function (event) { show(true, event.state); });
  show(false, history.state);
})();
