import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { address, browser, fileRoot } from './lib/browser.mjs';
import { firefox } from './lib/firefox.mjs';
import { newEngine } from './lib/in-page.mjs';
import { queriesOf } from './lib/queries.mjs';
import { serverRoot } from './lib/server.mjs';
import { folder } from './lib/site.mjs';
import './lib/tests.mjs';

const engineFile = path.join(folder, 'assets', 'search.js');
const Engine = createRequire(import.meta.url)(engineFile);

function load(name) {
  let made;
  new Function('bulletinSearch', readFileSync(path.join(folder, 'search', `${name}.js`), 'utf8'))((given, text) => {
    assert.equal(given, name);
    made = text;
  });
  return Promise.resolve(made);
}

// What the command line says of the same queries.
function commandLine(queries) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'bulletin-queries-'));
  try {
    writeFileSync(path.join(scratch, 'queries'), `${queries.join('\n')}\n`);
    const tool = path.resolve(import.meta.dirname, '../../src/Bulletin.Cli');
    const lines = execFileSync('dotnet', ['run', '--project', tool, '--no-build', '--', 'search', '--queries', path.join(scratch, 'queries'), '--index', folder], { maxBuffer: 1 << 28, encoding: 'utf8' });
    return lines.trim().split('\n').map(line => JSON.parse(line));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

// What an engine says, in the same form. It runs in pages, too, so it refers to nothing outside.
async function askedOf(engine, queries) {
  const answers = [];
  for (const query of queries) {
    const found = await engine.search(query);
    const page = await engine.page(found, 0, 10);
    const holding = engine.containing(found);
    answers.push({
      query, total: found.hits.length, containing: holding.count, approximate: holding.about,
      correction: await engine.correction(found, page) ?? '', alternatives: found.query.clauses.flatMap(clause => clause.texts.slice(1)),
      hits: page.map(hit => ({ id: hit.stored.id, score: hit.score, contains: hit.tier < 2, snippet: hit.snippet.text || hit.stored.lede, marks: hit.snippet.marks })),
    });
  }

  return answers;
}

const inPage = queries => `(${askedOf})((${newEngine})(), ${JSON.stringify(queries)})`;

async function inChromium(root, queries) {
  const tab = await (await browser()).newPage();
  await tab.goto(address(root, 'search/index.html'));
  const answers = await tab.evaluate(inPage(queries));
  await tab.close();
  return answers;
}

async function inFirefox(queries) {
  const tab = await (await firefox()).newPage();
  await tab.goto(address(fileRoot, 'search/index.html'));
  const answers = await tab.evaluate(inPage(queries));
  await tab.close();
  return answers;
}

const queries = queriesOf(folder, 600);
let said;
const theirs = () => said ??= commandLine(queries).map(answer => ({
  query: answer.query, total: answer.total, containing: answer.containing, approximate: answer.approximate, correction: answer.correction ?? '', alternatives: answer.alternatives ?? [],
  hits: answer.hits.map(hit => ({ id: hit.id, score: Math.fround(hit.score), contains: hit.contains, snippet: hit.snippet, marks: hit.marks })),
}));

describe('the engine of the page gives the results, scores and snippets of the command line', () => {
  for (const [where, answers] of [
    ['in Node.js', () => askedOf(new Engine(load), queries)],
    ['in Chromium over http', async () => inChromium(await serverRoot(), queries)],
    ['in Chromium from a USB stick', () => inChromium(fileRoot, queries)],
    ['in Firefox from a USB stick', () => inFirefox(queries)],
  ]) {
    test(where, async () => {
      for (const [i, answer] of (await answers()).entries()) assert.deepEqual(answer, theirs()[i]);
    });
  }
});

test('a reader with Firefox finds a sentence from a USB stick', async () => {
  const tab = await (await firefox()).newPage();
  await tab.goto(address(fileRoot, 'policies/2024/zf-3.html'));
  await tab.keyboard.press('/');
  await tab.keyboard.type('五险一金');
  await tab.keyboard.press('Enter');
  await tab.waitForFunction(() => document.querySelector('#page-found')?.textContent);
  assert.match(await tab.evaluate(() => document.querySelector('#page-found').textContent), /含有“五险一金”或者意思相同的“住房公积金”“社会保险”/u);
  assert.ok((await tab.evaluate(() => [...document.querySelectorAll('#page-results mark')].map(mark => mark.textContent))).includes('社会保险'));
  await tab.close();
});

test('every piece of a text finds it, and nothing that is said to contain it does not', async () => {
  const engine = new Engine(load);
  for (const query of queriesOf(folder, 600).slice(20).filter(query => !/[\s:：“”"-]/u.test(query))) {
    const found = await engine.search(query);
    const page = await engine.page(found, 0, 10);
    for (const hit of page.filter(one => one.tier === 1)) {
      let text = '';
      for (let part = 0; part < hit.stored.parts; part++) text += await load(`text/${hit.stored.id}${part ? `~${part}` : ''}`);
      const plain = line => line.normalize('NFKC').toLowerCase().replace(/[[〔﹝【]/gu, '(').replace(/[\]〕﹞】]/gu, ')');
      const asked = plain(query).replace(/^[ ,.;:!?。、…—()《》]+|[ ,.;:!?。、…—()《》]+$/gu, '');
      assert.ok(plain(text).includes(asked), `${query}: ${hit.stored.id}`);
    }
  }
});

test('the engine is small', () => {
  assert.ok(gzipSync(readFileSync(engineFile), { level: 9 }).length <= 8192);
});
