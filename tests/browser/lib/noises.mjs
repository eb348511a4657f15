// What a page complains of while it loads, and what it asks for elsewhere. Which icon the browser asks for, and when,
// is its own affair; that pages name one is tested by itself.
export function listen(tab, root) {
  let heard = [];
  const note = text => { if (!text.includes('/favicon.ico')) heard.push(text); };
  tab.on('console', message => { if (['error', 'warning'].includes(message.type())) note(`console ${message.type()}: ${message.text()} (${message.location().url})`); });
  tab.on('pageerror', error => note(`error: ${error.message}`));
  tab.on('request', request => { if (!request.url().startsWith(root)) note(`asks for ${request.url()}`); });
  // What the test itself cuts short by going on to the next page is no fault of the page.
  const isCutShort = request => request.failure().errorText === 'net::ERR_ABORTED';
  tab.on('requestfailed', request => isCutShort(request) || note(`failed: ${request.url()}: ${request.failure().errorText}`));
  tab.on('response', response => { if (response.status() >= 400) note(`${response.status()}: ${response.url()}`); });
  return () => { const all = heard; heard = []; return all; };
}
