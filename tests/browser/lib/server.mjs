// Serves the site below a path of its own, as a server of an agency does that holds other sites, too.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after } from 'node:test';
import { files, folder } from './site.mjs';

const prefix = '/a/b/';
const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.xml': 'application/xml', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.jpg': 'image/jpeg', '.webp': 'image/webp', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.pdf': 'application/pdf',
};

let started;

/** The root of the site on the server. */
export function serverRoot() {
  started ??= listen();
  return started.then(server => `http://127.0.0.1:${server.address().port}${prefix}`);
}

after(async () => {
  const server = await started;
  server?.close();
  server?.closeAllConnections();
});

async function listen() {
  const server = createServer(answer);
  await new Promise(resolve => { server.listen(0, '127.0.0.1', resolve); });
  return server;
}

async function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://site.invalid');
  const wanted = pathname.startsWith(prefix) ? decodeURIComponent(pathname.slice(prefix.length)) || 'index.html' : undefined;
  const file = files.has(wanted) ? wanted : '404.html';
  response.writeHead(file === wanted ? 200 : 404, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
  response.end(await readFile(path.join(folder, file)));
}
