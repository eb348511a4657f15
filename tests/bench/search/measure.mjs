#!/usr/bin/env node
// What the index of a built site costs a reader, and what it finds. See ../README.md.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { BuiltSite } from './built.mjs';

const [site, n = '400', ...options] = process.argv.slice(2);
if (!site) {
  console.error('usage: node measure.mjs SITE [N=400] [--costs]');
  process.exit(2);
}

const count = Number(n);
const built = new BuiltSite(site);
let state = 7;
const below = limit => (state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0, (state >>> 1) % limit);
const folder = path.join(site, 'search', 'text');
const files = readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.js')).map(name => name.slice(0, -3));
const parts = new Map(files.filter(name => !name.includes('~')).sort().map(id => [id, [id]]));
for (const name of files) if (name.includes('~')) parts.get(name.slice(0, name.lastIndexOf('~'))).push(name);
const ids = [...parts.keys()];
// Behind the text of a part, its file says where its clauses begin.
const texts = ids.map(id => parts.get(id).map(name => built.text(`text/${name}`).split('\u0001', 1)[0]).join('\n'));
const plain = text => text.normalize('NFKC').toLowerCase().replace(/[[〔﹝【]/gu, '(').replace(/[\]〕﹞】]/gu, ')');
const wholes = options.includes('--costs') ? [] : texts.map(plain);
const holders = piece => ids.filter((_, i) => wholes[i].includes(piece));
// Signs at the ends of a query are left aside.
const asked = piece => plain(piece).replace(/^[ ,.;:!?。、…—()《》]+|[ ,.;:!?。、…—()《》]+$/gu, '');
const isQuery = piece => !/[\s"“”「」『』:：-]/u.test(piece) && /[\p{L}\p{N}]/u.test(piece);
const lineOf = length => {
  for (;;) {
    const lines = texts[below(texts.length)].split('\n').slice(4).filter(one => one.length >= length);
    if (lines.length) return lines[below(lines.length)];
  }
};
const torn = length => {
  for (;;) {
    const line = lineOf(length), at = below(line.length - length + 1), piece = line.slice(at, at + length);
    if (isQuery(piece)) return piece;
  }
};
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const whole = length => {
  for (;;) {
    const words = [...segmenter.segment(lineOf(length).slice(0, 400))];
    const at = below(words.length);
    let piece = '';
    for (let i = at; i < words.length && piece.length < length; i++) piece += words[i].segment;
    if (piece.length >= 2 && piece.length <= 6 && isQuery(piece)) return piece;
  }
};
const quantile = (values, at) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))];
const spread = values => `${(quantile(values, 0.5) / 1000).toFixed(1)} | ${(quantile(values, 0.95) / 1000).toFixed(1)}`;

// Pieces of 2 to 6 characters: what they load; in quotation marks, each is found, all documents that contain it are, and what is shown
// contains it.
const cold = [], verified = [], next = [];
const { engine: warm, cost: spent } = built.open();
for (const [name, piece] of [['torn anywhere', torn], ['whole words', whole]]) {
  let none = 0, found = 0, wanted = 0, shown = 0, right = 0;
  for (let i = 0; i < count; i++) {
    const query = piece(2 + i % 5), truth = new Set(wholes.length ? holders(asked(query)) : []);
    const { engine, cost } = built.open(), result = await engine.search(query);
    await engine.glance(result, 0, 10);
    const glanced = cost.bytes, before = spent.bytes;
    cold.push(glanced + built.engineSize);
    await engine.page(result, 0, 10);
    verified.push(cost.bytes - glanced);
    await warm.glance(await warm.search(query), 0, 10);
    if (i) next.push(spent.bytes - before);
    if (!wholes.length) continue;
    const held = await warm.search(`“${query}”`), page = await warm.page(held, 0, 10);
    if (!page.length) none++;
    shown += page.length;
    right += page.filter(hit => truth.has(hit.stored.id)).length;
    wanted += truth.size;
    // Of those beyond the page only that they are candidates is known, which is what recall asks for.
    const all = [...held.hits, ...held.unread];
    await warm.glance({ ...held, hits: all }, 0, all.length);
    found += all.filter(hit => truth.has(hit.stored.id)).length;
  }

  if (!wholes.length) continue;
  console.log(`${count} quoted pieces of 2–6 characters, ${name}: nothing found ${none}; recall ${(found / wanted).toFixed(4)}; precision of what is shown ${(right / shown).toFixed(4)}`);
}

console.log('\n| KB gzip | median | 95 of 100 |\n| --- | --- | --- |');
console.log(`| cold query to ten results, with the engine | ${spread(cold)} |\n| verified snippets on top | ${spread(verified)} |\n| next query to ten results | ${spread(next)} |`);
if (!wholes.length) process.exit();

async function first(query) {
  const result = await warm.search(query), page = await warm.page(result, 0, 1);
  return page[0]?.stored.id;
}

const titles = new Map();
for (const text of texts) titles.set(text.split('\n', 1)[0], (titles.get(text.split('\n', 1)[0]) ?? 0) + 1);
const known = { 'title that no other has': [0, 0], number: [0, 0], '12 characters of one document only': [0, 0], '8 characters of one document only': [0, 0] };
const tell = (name, isFirst) => { known[name][1]++; if (isFirst) known[name][0]++; };
for (let i = 0; i < count; i++) {
  const at = below(texts.length), [title, number] = texts[at].split('\n', 2);
  if (titles.get(title) === 1) tell('title that no other has', await first(title) === ids[at]);
  if (number) tell('number', await first(number) === ids[at]);
}

for (const [length, name] of [[12, '12 characters of one document only'], [8, '8 characters of one document only']]) {
  for (let i = 0; i < 20 * count && known[name][1] < count; i++) {
    const piece = torn(length), only = holders(asked(piece));
    if (only.length === 1) tell(name, await first(piece) === only[0]);
  }
}

console.log('\n| known item | first | of |\n| --- | --- | --- |');
for (const [name, [good, all]] of Object.entries(known)) console.log(`| ${name} | ${(good / all).toFixed(4)} | ${all} |`);
