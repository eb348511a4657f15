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

  // Nothing of a preview is kept: drafts must not be readable when it is over.
  async function keepNothing() {
    if (navigator.serviceWorker) {
      navigator.serviceWorker.register = () => Promise.reject(new Error('no service worker in a preview'));
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    }
    if (window.caches) for (const name of await caches.keys()) await caches.delete(name);
  }

  // All tabs share a worker, and it has the only connection; where there are no such workers each tab has its own.
  function listen(learn, lose) {
    if (window.SharedWorker) {
      const { port } = new SharedWorker('/__bulletin/live-worker.js');
      port.onmessage = ({ data }) => { if (data.state) learn(data.state); else lose(); };
      addEventListener('pagehide', () => port.postMessage('leave'));
      addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
      return;
    }
    const events = new EventSource('/__bulletin/events');
    events.onmessage = event => learn(JSON.parse(event.data));
    events.onerror = lose;
  }

  keepNothing();
  let current = null;
  listen(state => {
    lost = state.lost;
    if (state.edition !== edition) return reload();
    current = state;
    if (state.problems.length === 0 && state.ok) document.querySelector('.bulletin-live')?.remove();
    else if (JSON.stringify(state.problems) !== dismissed) show(state);
  }, () => {
    if (current && lost) show({ ...current, heading: lost, problems: [] });
  });
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && current && document.querySelector('.bulletin-live')) hide(current);
  });
})();
