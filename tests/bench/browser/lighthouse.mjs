// node lighthouse.mjs SITE RUNS: a table of scores, and status 1 when one is below what it must be. lighthouse.sh calls it.
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';

const least = { 'performance': 0.97, 'accessibility': 1, 'best-practices': 1, 'seo': 1 };
const [folder, runs] = [process.argv[2], Number(process.argv[3])];

// As a server of an agency answers: compressed, and cached for a while.
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' };
const server = createServer(async (request, response) => {
  try {
    const wanted = decodeURIComponent(new URL(request.url, 'http://host.invalid').pathname.slice(1)) || 'index.html';
    const content = await readFile(path.join(folder, wanted));
    response.writeHead(200, { 'content-type': types[path.extname(wanted)] ?? 'application/octet-stream', 'content-encoding': 'gzip', 'cache-control': 'max-age=600' });
    response.end(gzipSync(content));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(resolve => { server.listen(0, '127.0.0.1', resolve); });

// The newest issue, and the document with the longest page.
const { files } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
const issue = files.map(file => file.path).filter(file => /^issues\/\d+\/\d+\.html$/u.test(file)).sort().at(-1);
const document = files.filter(file => /^policies\/\d+\/.*\.html$/u.test(file.path)).sort((a, b) => b.size - a.size)[0].path;
const pages = ['', 'm/'].flatMap(edition => [['home', 'index.html'], ['issue', issue], ['document', document], ['search', 'search/index.html']].map(([kind, page]) => [`${edition ? 'mobile' : 'standard'}, ${kind}`, edition + page]));

const chrome = await chromeLauncher.launch({ chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
const categories = Object.keys(least);
console.log(`Lighthouse, medians of ${runs} runs, its phone and slow network (simulated)\n\n| page | ${categories.join(' | ')} |\n| --- |${' --- |'.repeat(categories.length)}`);
let failed = false;
for (const [name, page] of pages) {
  const scores = Object.fromEntries(categories.map(category => [category, []]));
  const faults = new Set();
  for (let i = 0; i < runs; i++) {
    const { lhr } = await lighthouse(`http://127.0.0.1:${server.address().port}/${page.split('/').map(encodeURIComponent).join('/')}`, { port: chrome.port, onlyCategories: categories, logLevel: 'error' });
    for (const category of categories) scores[category].push(lhr.categories[category].score);
    for (const category of categories) if (lhr.categories[category].score < least[category]) for (const { id, weight } of lhr.categories[category].auditRefs) if (weight > 0 && lhr.audits[id].score < 0.9) faults.add(id);
  }

  const medians = categories.map(category => scores[category].sort((a, b) => a - b)[Math.floor(runs / 2)]);
  const isBad = medians.some((score, i) => score < least[categories[i]]);
  failed ||= isBad;
  console.log(`| ${name}${isBad ? ` (${[...faults].join(', ')})` : ''} | ${medians.map(score => score.toFixed(2)).join(' | ')} |`);
}

await chrome.kill();
server.close();
process.exitCode = failed ? 1 : 0;
