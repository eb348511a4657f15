#!/usr/bin/env node
// Whether all engines give the same hits, clauses, scores and order: the page's in Node and in browsers, the program's, and /api/search. See ../README.md.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { BuiltSite } from './built.mjs';

const PAGE = 10, SHOWN = 10, MOST_BYTES = 1 << 28;
const { values: options, positionals: [folder, ...files] } = parseArgs({
  allowPositionals: true,
  options: { program: { type: 'string' }, site: { type: 'string' }, chromium: { type: 'string', multiple: true, default: [] } },
});
if (!folder || !files.length) {
  console.error('usage: node agree.mjs OUTPUT FILE.tsv... [--program BULLETIN [--site FOLDER]] [--chromium PATH]...');
  process.exit(2);
}

const queries = files.flatMap(file => readFileSync(file, 'utf8').split('\n').filter(line => line && !line.startsWith('#')).map(line => line.split('\t')[1]));
const work = mkdtempSync(path.join(os.tmpdir(), 'bulletin-agree-'));

// Runs in pages of old browsers, too, so it is written as their scripts are, and refers to nothing outside.
function askedOf(engine, queries, count) {
  return queries.reduce((before, query) => before.then(answers => engine.search(query).then(found => engine.page(found, 0, count)).then(page => {
    return answers.concat([page.map(hit => [hit.stored.id, hit.clause || '', hit.final === undefined ? hit.score : hit.final].join(' '))]);
  })), Promise.resolve([]));
}
const told = hits => hits.map(({ id, clause = '', score }) => [id, clause, score].join(' '));

function ofProgram() {
  const list = path.join(work, 'queries');
  writeFileSync(list, queries.map(query => `${query}\n`).join(''));
  const lines = execFileSync(options.program, ['search', '--index', folder, '--limit', String(PAGE), '--queries', list], { encoding: 'utf8', maxBuffer: MOST_BYTES });
  return lines.trim().split('\n').map(line => told(JSON.parse(line).hits));
}

async function ofServer() {
  const server = spawn(options.program, ['serve', options.site, '--port', '8480', '--lang', 'en'], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const root = await new Promise((resolve, reject) => {
      let said = '';
      server.stdout.on('data', data => {
        said += data;
        const address = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said);
        if (address) resolve(address[0]);
      });
      server.on('exit', () => reject(new Error(said)));
    });
    const answers = [];
    for (const query of queries) {
      const answer = await fetch(`${root}api/search?limit=${PAGE}&q=${encodeURIComponent(query)}`);
      answers.push(told((await answer.json()).hits));
    }
    return answers;
  } finally {
    server.kill();
  }
}

// A page of the folder writes down what its engine says; any Chromium without a window prints it.
function ofChromium(program, number) {
  const page = path.join(folder, 'search', `agree-${number}.html`), script = text => text.replaceAll('</', '<\\/');
  writeFileSync(page, `<!doctype html><meta charset=utf-8><pre id=said></pre><script src="../assets/search.js"></script><script>
var waiting = {};
function bulletinSearch(name, text) { waiting[name](text); }
var engine = new bulletinEngine(function (name) { return new Promise(function (done, fail) {
  var tag = document.createElement('script');
  tag.src = name.split('/').map(encodeURIComponent).join('/') + '.js';
  tag.onerror = fail;
  waiting[name] = done;
  document.head.appendChild(tag);
}); });
(${script(String(askedOf))})(engine, ${script(JSON.stringify(queries))}, ${PAGE}).then(function (answers) { said.textContent = JSON.stringify({ agent: navigator.userAgent, answers: answers }); }, function (fault) { said.textContent = String(fault); });
</script>`);
  try {
    const dom = execFileSync(program, [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--allow-file-access-from-files', '--virtual-time-budget=100000000',
      `--user-data-dir=${path.join(work, `profile-${number}`)}`, '--dump-dom', pathToFileURL(page).href,
    ], { encoding: 'utf8', maxBuffer: MOST_BYTES, stdio: ['ignore', 'pipe', 'ignore'] });
    const text = /<pre id="said">([^]*?)<\/pre>/u.exec(dom)[1];
    const { agent, answers } = JSON.parse(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', '\u00a0').replaceAll('&amp;', '&'));
    return { name: /Chrome\/[\d.]+/u.exec(agent)[0], answers };
  } finally {
    rmSync(page);
  }
}

const { engine } = new BuiltSite(folder).open(), first = await askedOf(engine, queries, PAGE);
const others = [];
if (options.program) others.push(() => ({ name: 'the program', answers: ofProgram() }));
if (options.program && options.site) others.push(async () => ({ name: '/api/search', answers: await ofServer() }));
for (const [i, program] of options.chromium.entries()) {
  others.push(() => ofChromium(program, i));
}

let differing = 0;
for (const ask of others) {
  const { name, answers } = await ask(), wrong = queries.filter((_, i) => JSON.stringify(answers[i]) !== JSON.stringify(first[i]));
  console.log(`- the page in Node and ${name}: ${queries.length - wrong.length} of ${queries.length} queries have the same hits, clauses, scores and order.`);
  for (const query of wrong.slice(0, SHOWN)) {
    const i = queries.indexOf(query), at = first[i].findIndex((hit, k) => hit !== answers[i][k]);
    console.log(`  - **${query}** ${at + 1}: ${first[i][at] ?? 'nothing'} – ${answers[i][at] ?? 'nothing'}`);
  }
  differing += wrong.length;
}
rmSync(work, { recursive: true });
process.exitCode = differing ? 1 : 0;
