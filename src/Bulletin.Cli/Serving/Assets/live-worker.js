// The one connection of all tabs: a browser allows six to a host, and a tab that held one each would leave none for pages.
'use strict';
const ports = new Set();
let last = null;

function tell(message) {
  for (const port of ports) port.postMessage(message);
}

self.onconnect = event => {
  const [port] = event.ports;
  ports.add(port);
  port.onmessage = () => ports.delete(port); // the page is left
  if (last) port.postMessage(last);
};

const events = new EventSource('/__bulletin/events');
events.onmessage = event => {
  last = { state: JSON.parse(event.data) };
  tell(last);
};
events.onerror = () => tell({ lost: true });
