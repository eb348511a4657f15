#!/usr/bin/env node
// How long a reader waits in Chromium, from the search page being there to results, ours from a folder and over http, Pagefind's over http. See ../README.md.
import { createServer } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [tests, site, pagefind, n = '40'] = process.argv.slice(2);
if (!pagefind) {
  console.error('usage: node browse.mjs BROWSER_TESTS SITE PAGEFIND_BUNDLE [N=40]');
  process.exit(2);
}

const { chromium } = createRequire(path.resolve(tests, 'package.json'))('playwright-core');
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json' };
let bytes = 0;
const server = createServer((request, response) => {
  const wanted = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  const file = wanted.startsWith('/pagefind/') ? path.join(pagefind, wanted.slice(10)) : path.join(site, wanted);
  try {
    if (wanted === '/empty.html') return response.writeHead(200, { 'content-type': types['.html'] }).end('<!doctype html><title>x</title>');
    bytes += statSync(file).size;
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(done => { server.listen(0, '127.0.0.1', done); });
const root = `http://127.0.0.1:${server.address().port}/`;

let state = 11;
const below = limit => (state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0, (state >>> 1) % limit);
const texts = JSON.parse(readFileSync(path.join(site, 'manifest.json'), 'utf8')).files.map(file => file.path).filter(name => name.startsWith('search/text/'));
const queries = [];
while (queries.length < 2 * Number(n)) {
  let lines;
  new Function('bulletinSearch', readFileSync(path.join(site, texts[below(texts.length)]), 'utf8'))((_, text) => { lines = text.split('\n').slice(4); });
  const line = lines[below(lines.length)], length = 2 + below(5), at = below(Math.max(1, line.length - length + 1)), piece = line.slice(at, at + length);
  if (/^\p{Script=Han}{2,}$/u.test(piece)) queries.push(piece);
}

// In a page: milliseconds to ten results with ledes, to verified snippets, and to the ten results of another query.
const { newEngine } = await import(pathToFileURL(path.resolve(tests, 'lib', 'in-page.mjs')).href);
const ours = `(${async (make, [one, other]) => {
  const engine = make(), start = performance.now();
  const found = await engine.search(one);
  await engine.glance(found, 0, 10);
  const seen = performance.now(), page = await engine.page(found, 0, 10), sure = performance.now();
  await engine.glance(await engine.search(other), 0, 10);
  return { ms: [seen - start, sure - seen, performance.now() - sure], hits: page.filter(hit => hit.tier < 2).length };
}})`;
const theirs = `(${async (_, [one, other]) => {
  const start = performance.now();
  const pagefind = await import('/pagefind/pagefind.js');
  await pagefind.init();
  const ten = async query => Promise.all((await pagefind.search(query)).results.slice(0, 10).map(result => result.data()));
  const hits = await ten(one), seen = performance.now();
  await ten(other);
  return { ms: [seen - start, 0, performance.now() - seen], hits: hits.length };
}})`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--disable-sync'] });
const quantile = (values, at) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))];
const spread = values => `${quantile(values, 0.5).toFixed(0)} (${quantile(values, 0.95).toFixed(0)})`;
console.log('| Chromium, ms: median (95 of 100) | ten results | verified snippets on top | next query | nothing found | KB over http, not compressed |\n| --- | --- | --- | --- | --- | --- |');
for (const [name, address, ask, quote = ''] of [['Bulletin, from a folder', pathToFileURL(path.resolve(site, 'search/index.html')).href, ours], ['Bulletin, over http', `${root}search/index.html`, ours], ['Pagefind, over http', `${root}empty.html`, theirs, ''], ['Pagefind, over http, as a phrase', `${root}empty.html`, theirs, '"']]) {
  const times = [[], [], []], loads = [];
  let none = 0;
  for (let i = 0; i < Number(n); i++) {
    // Another context, so that nothing is in a cache.
    const context = await browser.newContext(), tab = await context.newPage();
    await tab.goto(address);
    bytes = 0;
    const { ms, hits } = await tab.evaluate(`${ask}(${newEngine}, ${JSON.stringify(queries.slice(2 * i, 2 * i + 2).map(query => quote + query + quote))})`);
    loads.push(bytes);
    ms.forEach((time, part) => times[part].push(time));
    if (!hits) none++;
    await context.close();
  }

  console.log(`| ${name} | ${times.map(spread).join(' | ')} | ${none} of ${n} | ${spread(loads.map(load => load / 1000))} |`);
}

await browser.close();
server.close();
