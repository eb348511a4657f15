#!/usr/bin/env node
// How often the right law comes first: judged queries, asked of a built site. See ../README.md.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Baseline } from './baseline.mjs';
import { BuiltSite } from './built.mjs';

const usage = 'usage: node quality.mjs SITE FILE.tsv... [--with SITE] [--misses N]';
const PAGE = 10, AMONG = 3;

const { values: options, positionals: [folder, ...files] } = parseArgs({
  allowPositionals: true,
  options: { with: { type: 'string' }, misses: { type: 'string', default: '0' } },
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
  const law = query.article ? hits.findIndex(hit => hit.id.endsWith(query.law)) : -1;
  return { hits, place, law, isClause: law >= 0 && articleOf(hits[law].clause) === articleOf(query.article) };
}

async function ask(site) {
  const answers = [];
  for (const query of queries) {
    const { engine, cost } = site.open();
    const told = hits => judge(query, hits.map(hit => ({ ...hit.stored, clause: hit.clause })));
    const found = await engine.search(query.query);
    const glanced = { ...told(await engine.glance(found, 0, PAGE)), ...cost };
    answers.push({ ...told(await engine.page(found, 0, PAGE)), ...cost, glanced });
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
const quantile = (values, at) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))];

const twoShares = answers => [share(count(answers, isFirst), answers.length), share(count(answers, isAmong), answers.length)];

const site = new BuiltSite(folder), other = options.with && new BuiltSite(options.with);
const baseline = new Baseline(site);
const engines = [['this', await ask(site), site]];
if (other) engines.push(['other', await ask(other), other]);
const ways = [...engines, ['BM25', queries.map(query => judge(query, baseline.search(query.query, PAGE)))]];

const sets = new Map(files.map(file => path.basename(file, '.tsv')).map(set => [set, query => query.set === set]));
const rows = [];
for (const [name, ...some] of [['unseen, all', 'unseen_citizens', 'unseen_needs', 'unseen_professionals'], ['citizens and needs', 'unseen_citizens', 'unseen_needs']]) {
  if (some.every(set => sets.has(set))) rows.push([`**${name}**`, query => some.includes(query.set)]);
}
for (const [set, isOf] of sets) {
  rows.push([`**${set}**`, isOf]);
  const kinds = [...new Set(queries.filter(isOf).map(query => query.kind))];
  if (kinds.length > 1) rows.push(...kinds.map(kind => [kind, query => isOf(query) && query.kind === kind]));
}
const of = (answers, test) => answers.filter((_, i) => test(queries[i]));

head(['queries', 'number', ...ways.flatMap(([name]) => [`${name}: first`, 'of three', 'MRR', ...(name === 'BM25' ? [] : ['none'])])]);
for (const [name, test] of rows) {
  row([name, count(queries, test), ...ways.flatMap(([way, answers]) => {
    const here = of(answers, test);
    return [...twoShares(here), share(rank(here), here.length), ...(way === 'BM25' ? [] : [count(here, answer => !answer.hits.length)])];
  })]);
}

console.log('\nHalves of each file, first / of three:\n');
head(['queries', ...ways.flatMap(([name]) => [`${name}: odd lines`, 'even lines'])]);
for (const [set, isOf] of sets) {
  row([set, ...ways.flatMap(([, answers]) => [true, false].map(isOdd => {
    return twoShares(of(answers, query => isOf(query) && query.isOdd === isOdd)).join(' / ');
  }))]);
}

if (queries.some(query => query.article)) {
  console.log('\nThe clause named right, where the law it is known of comes first / is among ten:\n');
  head(['queries', 'with a clause', ...engines.flatMap(([name]) => [`${name}: law first`, 'among ten'])]);
  for (const [name, test] of rows.filter(([, test]) => queries.some(query => test(query) && query.article))) {
    row([name, count(queries, query => test(query) && query.article), ...engines.flatMap(([, answers]) => [1, PAGE].map(most => {
      const known = of(answers, test).filter(answer => answer.law >= 0 && answer.law < most), right = count(known, answer => answer.isClause);
      return known.length ? `${right} of ${known.length} (${share(right, known.length)})` : '–';
    }))]);
  }
}

console.log('');
head(['a cold query', 'first', 'of three', 'KB gzip, median', '9 of 10', 'requests, median', '9 of 10']);
for (const [way, answers, { engineSize }] of engines) {
  for (const [name, stages] of [['ten results', answers.map(answer => answer.glanced)], ['with verified snippets', answers]]) {
    const bytes = stages.map(stage => (stage.bytes + engineSize) / 1000), requests = stages.map(stage => stage.requests + 1);
    row([`${way}: ${name}`, ...twoShares(stages), ...[0.5, 0.9].map(at => quantile(bytes, at).toFixed(1)), ...[0.5, 0.9].map(at => quantile(requests, at))]);
  }
}

const missed = queries.map((query, i) => ({ ...query, ...ways[0][1][i] })).filter(one => !isAmong(one)).slice(0, Number(options.misses));
if (missed.length) console.log('\nNot among three:\n');
for (const one of missed) {
  console.log(`- ${one.set} ${one.kind} **${one.query}**: ${one.place < 0 ? 'not among ten' : `number ${one.place + 1}`}, wanted ${one.pattern.source}`);
  for (const hit of one.hits.slice(0, AMONG)) console.log(`  - ${hit.title}${hit.clause ? ` ${hit.clause}` : ''}`);
}
