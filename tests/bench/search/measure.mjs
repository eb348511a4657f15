#!/usr/bin/env node
// What the index of a built site costs a reader, and what it finds: node measure.mjs SITE [N]. See ../README.md.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const [site, n = '400'] = process.argv.slice(2);
if (!site) {
  console.error('usage: node measure.mjs SITE [N=400]');
  process.exit(2);
}

const count = Number(n);
const engineFile = path.join(site, 'assets', 'search.js');
const Engine = createRequire(import.meta.url)(path.resolve(engineFile));
let loaded = 0, state = 7;
const below = limit => (state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0, (state >>> 1) % limit);
const load = name => {
  const script = readFileSync(path.join(site, 'search', `${name}.js`));
  loaded += gzipSync(script).length;
  let made;
  new Function('bulletinSearch', script.toString())((_, text) => { made = text; });
  return Promise.resolve(made);
};
const texts = readdirSync(path.join(site, 'search', 'text'), { recursive: true }).filter(name => name.endsWith('.js') && !name.includes('~')).sort().map(name => {
  let made;
  new Function('bulletinSearch', readFileSync(path.join(site, 'search', 'text', name), 'utf8'))((_, text) => { made = text; });
  return { id: name.slice(0, -3), lines: made.split('\n') };
});
const plain = text => text.normalize('NFKC').toLowerCase().replace(/[[〔﹝【]/gu, '(').replace(/[\]〕﹞】]/gu, ')');
const wholes = texts.map(text => plain(text.lines.join('\n')));
const holders = piece => texts.filter((_, i) => wholes[i].includes(plain(piece)));
const fragment = length => {
  for (;;) {
    const line = texts[below(texts.length)].lines.slice(4).filter(one => one.length >= length);
    if (!line.length) continue;
    const from = line[below(line.length)], at = below(from.length - length + 1), piece = from.slice(at, at + length);
    if (!/[\s"“”「」『』:：-]/u.test(piece) && /[\p{L}\p{N}]/u.test(piece)) return piece;
  }
};
// Signs at the ends of a query are left aside.
const asked = piece => plain(piece).replace(/^[ ,.;:!?。、…—()《》]+|[ ,.;:!?。、…—()《》]+$/gu, '');
const quantile = (values, at) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))];
const kb = bytes => (bytes / 1000).toFixed(1);

// Pieces of 2 to 6 characters: each is found, all documents that contain it are, and what is shown as containing it does.
let none = 0, found = 0, wanted = 0, shown = 0, right = 0;
const cold = [], verified = [], next = [];
let warm = new Engine(load);
for (let i = 0; i < count; i++) {
  const piece = fragment(2 + i % 5), truth = new Set(holders(asked(piece)).map(text => text.id));
  loaded = 0;
  const engine = new Engine(load), result = await engine.search(piece);
  await engine.glance(result, 0, 10);
  cold.push(loaded + gzipSync(readFileSync(engineFile)).length);
  loaded = 0;
  const page = await engine.page(result, 0, 10);
  verified.push(loaded);
  if (!page.some(hit => hit.tier < 2)) none++;
  shown += page.filter(hit => hit.tier < 2).length;
  right += page.filter(hit => hit.tier < 2 && truth.has(hit.stored.id)).length;
  const holding = new Set();
  for (const hit of result.hits) if (hit.tier < 3) holding.add(hit.place);
  wanted += truth.size;
  // Of those beyond the page only that they are candidates is known, which is what recall asks for.
  await engine.glance(result, 0, result.hits.length);
  for (const hit of result.hits) if (hit.tier < 3 && truth.has(hit.stored.id)) found++;
  loaded = 0;
  await warm.glance(await warm.search(piece), 0, 10);
  if (i) next.push(loaded);
}

console.log(`pieces of 2–6 characters: ${count}; nothing found ${none}; recall ${(found / wanted).toFixed(4)}; precision of what is shown ${(right / shown).toFixed(4)}`);
console.log(`cold query to ten results, KB gzip with the engine: median ${kb(quantile(cold, 0.5))}, p95 ${kb(quantile(cold, 0.95))}; verified snippets: median ${kb(quantile(verified, 0.5))}, p95 ${kb(quantile(verified, 0.95))}; next query: median ${kb(quantile(next, 0.5))}, p95 ${kb(quantile(next, 0.95))}`);

const engine = new Engine(load);
async function first(query) {
  const result = await engine.search(query), page = await engine.page(result, 0, 1);
  return page[0]?.stored.id;
}

const known = { title: [0, 0], number: [0, 0], 'twelve characters': [0, 0], 'eight characters': [0, 0] };
for (let i = 0; i < count; i++) {
  const text = texts[below(texts.length)], [title, number] = text.lines;
  const same = texts.filter(one => one.lines[0] === title).length;
  if (same === 1) {
    known.title[1]++;
    if (await first(title) === text.id) known.title[0]++;
  }

  if (number) {
    known.number[1]++;
    if (await first(number) === text.id) known.number[0]++;
  }

  for (const [length, name] of [[12, 'twelve characters'], [8, 'eight characters']]) {
    for (let tries = 0; tries < 20; tries++) {
      const piece = fragment(length), only = holders(asked(piece));
      if (only.length !== 1) continue;
      known[name][1]++;
      if (await first(piece) === only[0].id) known[name][0]++;
      break;
    }
  }
}

for (const [name, [good, all]] of Object.entries(known)) console.log(`${name}: first ${good} of ${all}, ${(good / all).toFixed(4)}`);
