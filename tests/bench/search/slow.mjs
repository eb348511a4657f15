#!/usr/bin/env node
// How long a reader waits on a slow network, in Chromium: from following a link to a search, and from asking on the search page. See ../README.md.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const [tests, site, file, n = '20'] = process.argv.slice(2);
if (!file) {
  console.error('usage: node slow.mjs BROWSER_TESTS SITE QUERIES.tsv [N=20]');
  process.exit(2);
}

// The slow 3G of WebPageTest: 400 ms to and fro, 400 kbit/s.
const LATENCY = Number(process.env.LATENCY ?? 400), BYTES = Number(process.env.KBITS ?? 400) * 125;
const { chromium } = createRequire(path.resolve(tests, 'package.json'))('playwright-core');
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
const packed = new Map();
const server = createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  try {
    if (!packed.has(name)) packed.set(name, gzipSync(readFileSync(path.join(site, name))));
    response.writeHead(200, { 'content-type': types[path.extname(name)] ?? 'application/octet-stream', 'content-encoding': 'gzip', 'cache-control': 'max-age=60' }).end(packed.get(name));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(done => { server.listen(0, '127.0.0.1', done); });
const page = `http://127.0.0.1:${server.address().port}/search/index.html`;
const lines = readFileSync(file, 'utf8').split('\n').filter(line => line && !line.startsWith('#'));
const queries = Array.from({ length: Number(n) }, (_, i) => lines[Math.floor(i * lines.length / Number(n))].split('\t')[1]);

// In the page: when the first results are there, and when all is told that texts and lists say.
const watch = () => {
  window.seen = {};
  addEventListener('DOMContentLoaded', () => {
    const [list, told, tools] = ['results', 'found', 'tools'].map(name => document.getElementById(`page-${name}`));
    new MutationObserver(() => {
      if (list.childElementCount) window.seen.first ??= performance.now();
      if (tools.childElementCount || told.textContent.startsWith('没有')) window.seen.last ??= performance.now();
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
};
const quantile = (values, at) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))];
const spread = values => `${(quantile(values, 0.5) / 1000).toFixed(2)} (${(quantile(values, 0.9) / 1000).toFixed(2)})`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--disable-sync'] });

// Puts a query into the box and sends it; when that was.
async function put(tab, query) {
  await tab.evaluate(text => {
    window.began = performance.now();
    document.getElementById('page-q').value = text;
    document.getElementById('page-q').form.requestSubmit();
  }, query);
}

// The same as people do it who are quick: five characters a second.
async function type(tab, query) {
  await tab.keyboard.type(query, { delay: 200 });
  await tab.evaluate(() => { document.getElementById('page-q').form.addEventListener('submit', () => { window.began = performance.now(); }, { capture: true }); });
  await tab.keyboard.press('Enter');
}

async function ask(query, how) {
  const context = await browser.newContext(), tab = await context.newPage(), devtools = await context.newCDPSession(tab);
  await tab.addInitScript(watch);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: LATENCY, downloadThroughput: BYTES, uploadThroughput: BYTES });
  let requests = 0;
  const count = () => { requests++; };
  if (how) {
    await tab.goto(page, { waitUntil: 'networkidle' });
    tab.on('request', count);
    await how(tab, query);
  } else {
    tab.on('request', count);
    await tab.goto(`${page}?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  }
  await tab.waitForFunction(() => window.seen?.last, null, { timeout: 60000 }).catch(() => {});
  const { began = 0, seen } = await tab.evaluate(() => ({ began: window.began, seen: window.seen }));
  await context.close();
  return { first: (seen.first ?? seen.last) - began, last: seen.last - began, requests };
}

console.log(`${LATENCY} ms, ${BYTES / 125} kbit/s, HTTP/1.1, ${n} queries\n\n| s: median (9 of 10) | first results | snippets and filters | requests |\n| --- | --- | --- | --- |`);
for (const [name, how] of [['search page there, query pasted', put], ['the same, typed', type], ['a link to the search followed, nothing cached', null]]) {
  const asked = [];
  for (const query of queries) asked.push(await ask(query, how));
  console.log(`| ${name} | ${spread(asked.map(one => one.first))} | ${spread(asked.map(one => one.last))} | ${quantile(asked.map(one => one.requests), 0.5)} |`);
}

await browser.close();
server.close();
