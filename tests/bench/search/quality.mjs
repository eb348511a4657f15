#!/usr/bin/env node
// How often the right law comes first: judged queries, asked of a built site. See ../README.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Baseline } from './baseline.mjs';
import { BuiltSite } from './built.mjs';

const usage = 'usage: node quality.mjs SITE FILE.tsv... [--with SITE] [--agree PROGRAM] [--misses N]';
const PAGE = 10, AMONG = 3;

const { values: options, positionals: [folder, ...files] } = parseArgs({
  allowPositionals: true,
  options: { with: { type: 'string' }, agree: { type: 'string' }, misses: { type: 'string', default: '0' } },
});
if (!folder || !files.length) {
  console.error(usage);
  process.exit(2);
}

const queries = files.flatMap(file => readFileSync(file, 'utf8').split('\n').filter(line => line && !line.startsWith('#')).map((line, i) => {
  const [kind, query, pattern, law, article] = line.split('\t');
  return { set: path.basename(file, '.tsv'), kind, query, pattern: new RegExp(pattern, 'u'), law: law?.replace(/\.md$/, ''), article, isOdd: i % 2 === 0 };
}));

// 第一百三十三条之一, t133z1 and 133 as one spelling.
const DIGITS = '〇一二三四五六七八九', TENS = { 十: 10, 百: 100, 千: 1000 };
function numberOf(text) {
  if (/^\d+$/.test(text)) return Number(text);
  let sum = 0, digit = 0;
  for (const c of text.replaceAll('零', '')) {
    if (c in TENS) [sum, digit] = [sum + (digit || 1) * TENS[c], 0]; else digit = DIGITS.indexOf(c);
  }
  return sum + digit;
}
function articleOf(text) {
  const [, label, under, anchor, below] = /第([\d〇零一二三四五六七八九十百千]+)条(?:之([\d一二三四五六七八九十]+))?|^#?t?(\d+)(?:z(\d+))?/u.exec(text ?? '') ?? [];
  const article = label ?? anchor, part = under ?? below;
  return article && numberOf(article) + (part ? `z${numberOf(part)}` : '');
}

function judge(query, hits) {
  const place = hits.findIndex(hit => query.pattern.test(hit.title) || query.pattern.test(hit.number ?? ''));
  const isKnown = query.article && place === 0 && hits[0].id.endsWith(query.law);
  return { hits, place, isKnown, isClause: isKnown && articleOf(hits[0].clause) === articleOf(query.article) };
}

async function ask(site) {
  const answers = [];
  for (const query of queries) {
    const { engine, cost } = site.open();
    const found = await engine.search(query.query);
    await engine.glance(found, 0, PAGE);
    const first = { ...cost };
    const page = await engine.page(found, 0, PAGE);
    answers.push({ ...judge(query, page.map(hit => ({ ...hit.stored, clause: hit.clause }))), first, whole: cost });
  }
  return answers;
}

const share = (part, all) => all ? (part / all).toFixed(3).replace(/^0/, '') : '–';
const count = (items, test) => items.filter(test).length;
const isFirst = answer => answer.place === 0;
const isAmong = answer => answer.place >= 0 && answer.place < AMONG;
const rank = answers => answers.reduce((sum, { place }) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0);
const row = cells => console.log(`| ${cells.join(' | ')} |`);
const head = cells => { row(cells); row(cells.map(() => '---')); };
const quantile = (values, at) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))];

function figures(answers, isOurs) {
  const [n, known] = [answers.length, answers.filter(answer => answer.isKnown)];
  const shares = [share(count(answers, isFirst), n), share(count(answers, isAmong), n), share(rank(answers), n)];
  return isOurs ? [...shares, count(answers, answer => !answer.hits.length), known.length ? `${count(known, answer => answer.isClause)} of ${known.length}` : '–'] : shares;
}

const site = new BuiltSite(folder), other = options.with && new BuiltSite(options.with);
const baseline = new Baseline(site);
const ways = [['this', await ask(site)]];
if (other) ways.push(['other', await ask(other)]);
ways.push(['BM25', queries.map(query => judge(query, baseline.search(query.query, PAGE)))]);

const sets = new Map(files.map(file => path.basename(file, '.tsv')).map(set => [set, query => query.set === set]));
const rows = [];
if (count([...sets.keys()], set => set.startsWith('unseen_')) > 1) rows.push(['**unseen, all**', query => query.set.startsWith('unseen_')]);
for (const [set, isOf] of sets) {
  rows.push([`**${set}**`, isOf]);
  const kinds = [...new Set(queries.filter(isOf).map(query => query.kind))];
  if (kinds.length > 1) rows.push(...kinds.map(kind => [kind, query => isOf(query) && query.kind === kind]));
}
const of = (answers, test) => answers.filter((_, i) => test(queries[i]));

head(['queries', 'number', ...ways.flatMap(([name]) => [`${name}: first`, 'of three', 'MRR', ...(name === 'BM25' ? [] : ['none', 'clause'])])]);
for (const [name, test] of rows) row([name, count(queries, test), ...ways.flatMap(([way, answers]) => figures(of(answers, test), way !== 'BM25'))]);

console.log('\nHalves of each file, first / of three:\n');
head(['queries', ...ways.flatMap(([name]) => [`${name}: odd lines`, 'even lines'])]);
for (const [set, isOf] of sets) {
  row([set, ...ways.flatMap(([, answers]) => [true, false].map(isOdd => {
    const half = of(answers, query => isOf(query) && query.isOdd === isOdd);
    return `${share(count(half, isFirst), half.length)} / ${share(count(half, isAmong), half.length)}`;
  }))]);
}

console.log('\n| a cold query | KB gzip, median | 9 of 10 | requests, median | 9 of 10 |\n| --- | --- | --- | --- | --- |');
for (const [way, answers] of ways.filter(([name]) => name !== 'BM25')) {
  const { engineSize } = way === 'this' ? site : other;
  for (const [name, stage] of [['ten results', 'first'], ['with verified snippets', 'whole']]) {
    const bytes = answers.map(answer => (answer[stage].bytes + engineSize) / 1000), requests = answers.map(answer => answer[stage].requests + 1);
    row([`${way}: ${name}`, quantile(bytes, 0.5).toFixed(1), quantile(bytes, 0.9).toFixed(1), quantile(requests, 0.5), quantile(requests, 0.9)]);
  }
}

const missed = queries.map((query, i) => ({ ...query, ...ways[0][1][i] })).filter(one => !isAmong(one)).slice(0, Number(options.misses));
if (missed.length) console.log('\nNot among three:\n');
for (const one of missed) {
  console.log(`- ${one.set} ${one.kind} **${one.query}**: ${one.place < 0 ? 'not among ten' : `number ${one.place + 1}`}, wanted ${one.pattern.source}`);
  for (const hit of one.hits.slice(0, AMONG)) console.log(`  - ${hit.title}${hit.clause ? ` ${hit.clause}` : ''}`);
}

if (options.agree) {
  const work = mkdtempSync(path.join(os.tmpdir(), 'bulletin-agree-')), list = path.join(work, 'queries');
  writeFileSync(list, queries.map(query => `${query.query}\n`).join(''));
  const lines = execFileSync(options.agree, ['search', '--index', folder, '--limit', String(PAGE), '--queries', list], { encoding: 'utf8', maxBuffer: 1 << 28 }).trim().split('\n');
  rmSync(work, { recursive: true });
  const told = hits => hits.map(hit => [hit.id, articleOf(hit.clause)].filter(Boolean).join(' ')).join('\n  ');
  let differing = 0;
  console.log('\nThe page and the program:\n');
  lines.forEach((line, i) => {
    const page = told(ways[0][1][i].hits), program = told(JSON.parse(line).hits);
    if (page === program) return;
    differing++;
    console.log(`- **${queries[i].query}**\n  page:\n  ${page}\n  program:\n  ${program}`);
  });
  console.log(`${queries.length - differing} of ${queries.length} queries have the same hits in the same order.`);
  if (differing) process.exitCode = 1;
}
