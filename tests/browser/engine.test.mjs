import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { address, browser, fileRoot } from './lib/browser.mjs';
import { firefox } from './lib/firefox.mjs';
import { newEngine } from './lib/in-page.mjs';
import { givenQueries, judgedQueries, queriesOf } from './lib/queries.mjs';
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
      query, total: found.hits.length, containing: holding.count, approximate: holding.about, atLeast: holding.least,
      heard: found.query.heard ?? '', correction: await engine.correction(found, page) ?? '',
      hits: page.map(hit => ({
        id: hit.stored.id, clause: hit.clause ?? '', score: hit.final ?? hit.score, contains: hit.tier < 2,
        snippet: hit.snippet.text || hit.stored.lede, marks: hit.snippet.marks, older: (hit.older ?? []).map(older => older.stored.id),
      })),
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

const queries = queriesOf(folder, 630);
let said;
const theirs = () => said ??= commandLine(queries).map(answer => ({
  query: answer.query, total: answer.total, containing: answer.containing, approximate: answer.approximate, atLeast: answer.at_least ?? false, heard: answer.heard ?? '', correction: answer.correction ?? '',
  hits: answer.hits.map(({ id, clause = '', score, contains, snippet, marks, older = [] }) => ({ id, clause, score, contains, snippet, marks, older })),
}));

describe('the engine of the page gives the results, scores, clauses and snippets of the command line', () => {
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
  await tab.waitForFunction(() => document.querySelector('#page-results mark'));
  assert.ok((await tab.evaluate(() => [...document.querySelectorAll('#page-results mark')].map(mark => mark.textContent))).includes('社会保险'));
  await tab.close();
});

// Texts as they are compared.
const plain = text => text.normalize('NFKC').toLowerCase().replace(/[[〔﹝【]/gu, '(').replace(/[\]〕﹞】]/gu, ')')
  .replace(/[‐-―−─]/gu, '-').replace(/[•‧・]/gu, '·').replace(/○/gu, '〇');

async function textOf(name) {
  return plain((await load(name)).split('\u0001', 1)[0]);
}

test('every piece of a text is found where it is quoted, and what is said to contain it does', async () => {
  const names = readdirSync(path.join(folder, 'search', 'text'), { recursive: true }).filter(name => name.endsWith('.js'));
  const texts = await Promise.all(names.map(name => textOf(`text/${name.slice(0, -3).replaceAll(path.sep, '/')}`)));
  const asked = piece => plain(piece).replace(/^[ ,.;:!?。、…()《》-]+|[ ,.;:!?。、…()《》-]+$/gu, '');
  const pieces = queries.slice(givenQueries.length + judgedQueries.length).filter(query => !/[\s:：“”"「」『』-]/u.test(query) && /[\p{L}\p{N}]/u.test(query))
    .filter(piece => texts.some(text => text.includes(asked(piece))));
  assert.ok(pieces.length > 300);
  const engine = new Engine(load);
  for (const piece of pieces) {
    const page = await engine.page(await engine.search(`“${piece}”`), 0, 10);
    assert.ok(page.length, piece);
    for (const hit of page) {
      let text = '';
      for (let part = 0; part < hit.stored.parts + hit.stored.tables; part++) text += await textOf(`text/${hit.stored.id}${part ? `~${part}` : ''}`);
      assert.ok(text.includes(asked(piece)), `${piece}: ${hit.stored.id}`);
    }
  }
});

test('an answer is the same whatever was asked before', async () => {
  const warm = new Engine(load);
  for (const query of ['文号:12', '文号:云政', '“管理办法”', '“应当加”', '管理 -“应当”', ...givenQueries]) {
    const [first, second, cold] = [await askedOf(warm, [query]), await askedOf(warm, [query]), await askedOf(new Engine(load), [query])];
    assert.deepEqual(first, cold, query);
    assert.deepEqual(second, cold, query);
  }
});

test('what is asked of a number is looked for in numbers, and no text is read for it', async () => {
  const bare = number => number.normalize('NFKC').replace(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu, '|').replace(/[^\p{L}\p{N}|]/gu, '');
  for (const typed of ['12', '20234', '云政', '2023', '云政办规2023', '云政办规〔2023〕4号', '政规办']) {
    const asked = [], engine = new Engine(name => {
      asked.push(name);
      return load(name);
    });
    const found = await engine.search(`文号:${typed}`), page = await engine.page(found, 0, 10);
    for (const { stored } of page) assert.ok(bare(stored.number).includes(bare(typed)), `${typed}: ${stored.number}`);
    assert.equal(asked.filter(name => /^text\/[^~]*$/u.test(name)).length, page.length, typed);
  }
});

// The same as in NumberQuerySpecs.
const values = [1, 2, 9, 10, 11, 12, 19, 20, 21, 55, 99, 100, 101, 103, 110, 111, 119, 120, 200, 305, 999, 1000, 1001, 1010, 1100, 2024];
const numerals = '〇一二三四五六七八九', each = (value, signs) => String(value).replace(/\d/gu, digit => signs[digit]);

function spelled(value) {
  let made = '';
  for (const [unit, name] of [[1000, '千'], [100, '百'], [10, '十'], [1, '']]) {
    const digit = Math.floor(value / unit) % 10;
    if (digit) made += numerals[digit] + name;
    else if (made && !made.endsWith('〇') && value % unit) made += '〇';
  }
  return value >= 10 && value < 20 ? made.slice(1) : made;
}

test('a number is read in digits and in numerals', async () => {
  const engine = new Engine(load), numberOf = async query => (await engine.search(query)).query.number;
  for (const value of values) {
    const forms = [
      String(value), `0${value}`, `00${value}`, ` ${value} `, each(value, '０１２３４５６７８９'), each(value, numerals), `〇${each(value, numerals)}`,
      spelled(value), ` ${spelled(value)} `, value >= 10 && value < 20 ? `一${spelled(value)}` : spelled(value),
    ].flatMap(form => [form, form.replaceAll('〇', '零'), form.replaceAll('〇', '○')]);
    for (const form of new Set(forms)) {
      const order = { agency: '市政府', year: 0, sequence: value, isOrder: true };
      assert.deepEqual(await numberOf(`市政府令第${form}号`), order, form);
      assert.deepEqual(await numberOf(`市政府${form}号令`), order, form);
      assert.deepEqual(await numberOf(`云政办发〔2024〕${form}号`), { agency: '云政办发', year: 2024, sequence: value }, form);
    }
  }
  for (const [typed, value] of [
    ['〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇一〇三', 103], ['〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇一〇三'], ['九九九九九九', 999999], ['一〇〇〇〇〇〇'], ['九九九九九九九九九九九九九九九九九九'],
  ]) assert.equal((await numberOf(`市政府令第${typed}号`))?.sequence, value, typed);
});

// The same as in NumberQuerySpecs, and in FiguresSpecs.
test('a numeral has the value that it is said with', async () => {
  const engine = new Engine(load);
  for (const [numeral, value] of [
    ['两', 2], ['十二', 12], ['一十二', 12], ['廿', 20], ['廿三', 23], ['卅', 30], ['卅一', 31], ['百零三', 103], ['一百廿三', 123], ['两百', 200], ['两百零三', 203],
    ['两百〇三', 203], ['两百一十', 210], ['二百五十', 250], ['两百五十', 250], ['一千两百', 1200], ['两千零二十四', 2024], ['二〇二四', 2024],
  ]) {
    assert.equal((await engine.search(`市政府令第${numeral}号`)).query.number.sequence, value, numeral);
    assert.equal((await engine.search(`民法典第${numeral}条`)).query.article, `t${value}`, numeral);
  }
  for (const typed of ['两期公报', '两月公报']) assert.equal((await engine.search(typed)).query.issue, null, typed);
  for (const [typed, ways] of [
    ['第两百零三条', ['第203条', '第二百零三条']], ['第廿三条', ['第23条']], ['两百零三元', ['203元', '二百零三元']], ['203元', ['两百零三元']], ['一千两百元', ['1200元']],
    ['廿八都镇', []],
  ]) {
    const { concepts } = (await engine.search(typed)).about, terms = concepts.flatMap(concept => concept.terms.map(term => term[0]));
    for (const way of ways) assert.ok(terms.includes(way), `${typed}: ${terms}`);
    assert.equal(terms.some(term => term.includes('28')), false, typed);
  }
});

test('a query asks for its files in few rounds, however many it has', async () => {
  const slow = [], queries = [...givenQueries, ...judgedQueries];
  for (const query of queries) {
    let rounds = 0, asked = [];
    // All that is asked for while nothing comes is one round.
    const engine = new Engine(name => new Promise(done => {
      if (asked.push(() => done(load(name))) > 1) return;
      setTimeout(() => {
        rounds++;
        for (const answer of asked.splice(0)) answer();
      });
    }));
    await engine.ready();
    rounds = 0;
    const found = await engine.search(query);
    await engine.glance(found, 0, 10);
    // Words that were typed by their sound are found first.
    if (rounds > (found.query.heard ? 6 : 4)) slow.push(`${query}: ${rounds}`);
  }

  // Where characters stand side by side that no text has, others of the same sound are looked for first.
  assert.ok(slow.length <= queries.length / 40, slow.join('\n'));
});

test('the engine is small', () => {
  assert.ok(gzipSync(readFileSync(engineFile), { level: 9 }).length <= 24064);
});
