/** Runs in the search page, so it refers to nothing outside: an engine of its own beside the page's. */
export function newEngine() {
  const waiting = {};
  window.bulletinSearch = (name, text) => waiting[name](text);
  return new window.bulletinEngine(name => new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = `${name.split('/').map(encodeURIComponent).join('/')}.js`;
    script.onerror = fail;
    waiting[name] = done;
    document.head.append(script);
  }));
}
