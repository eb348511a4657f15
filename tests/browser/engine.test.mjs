import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { queriesOf } from './lib/queries.mjs';
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

test('the engine of the page and the command line give the same results, scores and snippets', async () => {
  const queries = queriesOf(folder, 600);
  const theirs = commandLine(queries);
  const engine = new Engine(load);
  for (const [i, query] of queries.entries()) {
    const found = await engine.search(query);
    const page = await engine.page(found, 0, 10);
    const holding = engine.containing(found);
    assert.deepEqual({
      total: found.hits.length, containing: holding.count, approximate: holding.about, correction: await engine.correction(found, page) ?? undefined, alternatives: found.query.clauses.flatMap(clause => clause.texts.slice(1)),
      hits: page.map(hit => ({ id: hit.stored.id, score: hit.score, contains: hit.tier < 2, snippet: hit.snippet.text || hit.stored.lede, marks: hit.snippet.marks })),
    }, {
      total: theirs[i].total, containing: theirs[i].containing, approximate: theirs[i].approximate, correction: theirs[i].correction, alternatives: theirs[i].alternatives ?? [],
      hits: theirs[i].hits.map(hit => ({ id: hit.id, score: Math.fround(hit.score), contains: hit.contains, snippet: hit.snippet, marks: hit.marks })),
    }, query);
  }
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
