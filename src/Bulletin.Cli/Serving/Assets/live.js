// Keeps an open page of the preview up to date: reloads it in place when the tree changes and shows what the last build found.
(() => {
  'use strict';
  const edition = new URL(document.currentScript.src).searchParams.get('edition');
  const key = 'bulletin-preview-scroll';
  let dismissed = '';
  let lost = '';

  const kept = JSON.parse(sessionStorage.getItem(key) || 'null');
  sessionStorage.removeItem(key);
  if (kept && kept.page === location.pathname) scrollTo(kept.x, kept.y);

  function reload() {
    sessionStorage.setItem(key, JSON.stringify({ page: location.pathname, x: scrollX, y: scrollY }));
    location.reload();
  }

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  // A labelled region announced politely: it takes no focus, covers a corner only, and goes away with Escape or its button.
  function show(state) {
    const panel = element('section', '', 'bulletin-live');
    panel.lang = state.lang;
    panel.setAttribute('role', 'region');
    panel.setAttribute('aria-label', state.title);
    panel.dataset.chrome = '';
    const heading = element('p', state.heading, 'bulletin-live-heading');
    heading.setAttribute('role', 'status');
    const close = element('button', state.close);
    close.type = 'button';
    close.addEventListener('click', () => hide(state));
    panel.append(heading, close);
    if (state.problems.length) panel.append(list(state.problems));
    document.querySelector('.bulletin-live')?.remove();
    document.body.append(panel);
  }

  function list(problems) {
    const all = element('ul');
    for (const problem of problems) {
      const item = element('li', '', `bulletin-live-${problem.severity}`);
      item.append(element('code', problem.place), ` ${problem.severity} ${problem.code}`, element('p', problem.message), element('p', problem.hint, 'bulletin-live-hint'));
      all.append(item);
    }
    return all;
  }

  function hide(state) {
    dismissed = JSON.stringify(state.problems);
    document.querySelector('.bulletin-live')?.remove();
  }

  let current = null;
  const events = new EventSource('/__bulletin/events');
  events.onmessage = event => {
    const state = JSON.parse(event.data);
    lost = state.lost;
    if (state.edition !== edition) return reload();
    current = state;
    if (state.problems.length === 0 && state.ok) document.querySelector('.bulletin-live')?.remove();
    else if (JSON.stringify(state.problems) !== dismissed) show(state);
  };
  events.onerror = () => {
    if (current && lost) show({ ...current, heading: lost, problems: [] });
  };
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && current && document.querySelector('.bulletin-live')) hide(current);
  });
})();
