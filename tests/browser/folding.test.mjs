// A small site with all that the search takes for the same: every piece of its texts is found by both engines, and marked as it is printed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { browser } from './lib/browser.mjs';
import './lib/tests.mjs';

const tool = path.resolve(import.meta.dirname, '../../src/Bulletin.Cli');
const bulletin = (...given) => execFileSync('dotnet', ['run', '--project', tool, '--no-build', '--', ...given], { maxBuffer: 1 << 28, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const site = mkdtempSync(path.join(tmpdir(), 'bulletin-folding-')), output = path.join(site, 'output');
after(() => rmSync(site, { recursive: true }));

// Forty names with characters that few fonts have; 𲎰 and 𱍐 are of the latest versions of Unicode.
const names = '马𬭚 陈𫖯 王䶮 李𤋮 周𬙊 吴𡌶 郑㙟 冯𠂇 褚𠮷 卫𪚥 蒋𫝀 沈𫠝 韩𬺰 杨𮯠 朱𰀀 秦𱍐 尤𲎰 许𬭎 何𬍛 吕𫟹 施𬱖 张𬬭 孔𫞩 曹𬇙 严𫄧 华𬀩 金𬘓 魏𬀪 陶𬜬 姜𫍯 戚𬣙 谢𬴊 邹𫘦 喻𬬻 柏𬶋 水𬸪 窦𫛭 章𪟝 云𫓧 苏𣲘'.split(' ');
const texts = [
  `为传承𰻝𰻝面制作技艺，保护𬙊字辈家谱和㙟塘村、𡌶头村地名，现通知如下。${names.join('、')}列入名录。`,
  '葛󠄀洲坝旧址用“葛󠄀”字，直書“”字。含汞（⽔）、含⻳类、神社、福祉、㈱、㊣、①②③、№12、½、１２号、ＡＢＣ。曹操·孟德、買買提•艾力、古丽‧尼亚孜、阿·凡提。',
  '市⻓负责制。加强⻔户网站和⻋辆、⻛险、⻝品管理，召开电视电话会⻅。PM₂.₅年均浓度下降，CO₂排放强度，地表水Ⅲ类及以上，面积50㎡，10℃以下，蓄水3㎥，道路长12㎞，税率5％。e‑mail，2023—2025年，二○二四年。',
  '臺灣同胞居住證、資訊、後台、里程、裏面、干部、幹部、髮型，劳动合同、证券业务。ﬁber，ｅｆ，Ⅻ，㏄，㍿，ǎ，é，é。',
];

before(() => {
  mkdirSync(path.join(site, 'content', 'policies'), { recursive: true });
  writeFileSync(path.join(site, 'site.yml'), 'title: 试城\norganisation: 试城市人民政府\nbase_url: https://a.example/\neditions: [standard]\nsearch: true\nlucene: false\n');
  texts.forEach((text, i) => writeFileSync(path.join(site, 'content', 'policies', `${i}.md`), `---
标题: 试城市人民政府关于事项${i}的通知
发文机关: 试城市人民政府
发文字号: 试政发〔2024〕${i + 1}号
成文日期: 2024-03-05
发布日期: 2024-03-05
主题分类: 综合政务
有效性: 有效
公开属性: 主动公开
发布审核: 2024-03-01
---
${text}
`));
  bulletin('build', site, '--output', output);
});

function load(name) {
  let made;
  new Function('bulletinSearch', readFileSync(path.join(output, 'search', `${name}.js`), 'utf8'))((given, text) => { made = text; });
  return Promise.resolve(made);
}

async function inNode(queries) {
  const Engine = createRequire(import.meta.url)(path.join(output, 'assets', 'search.js'));
  const engine = new Engine(load), answers = [];
  for (const query of queries) {
    const page = await engine.page(await engine.search(query), 0, 10);
    answers.push(page.map(hit => ({ id: hit.stored.id, score: hit.final ?? hit.score, snippet: hit.snippet.text || hit.stored.lede, marks: hit.snippet.marks })));
  }

  return answers;
}

function inProgram(queries) {
  writeFileSync(path.join(site, 'queries'), `${queries.join('\n')}\n`);
  return bulletin('search', '--queries', path.join(site, 'queries'), '--index', output).trim().split('\n').map(line => JSON.parse(line).hits.map(({ id, score, snippet, marks }) => ({ id, score, snippet, marks })));
}

async function askedOfBoth(queries) {
  const answers = await inNode(queries), others = inProgram(queries);
  answers.forEach((answer, i) => assert.deepEqual(answer, others[i], queries[i]));
  return answers;
}

const marked = hit => hit.marks.map(([begin, end]) => hit.snippet.slice(begin, end));

test('every piece of a text is found, and what is marked is that piece as it is printed', async () => {
  const segments = new Intl.Segmenter('zh', { granularity: 'grapheme' }), pieces = new Map();
  for (const [i, text] of texts.entries()) {
    const characters = [...segments.segment(text)].map(one => one.segment);
    for (const length of [1, 2, 3, 5, 9]) {
      for (let at = 0; at + length <= characters.length; at++) {
        const piece = characters.slice(at, at + length).join('').replace(/^[\s，。、：（）“”—–‑.-]+|[\s，。、：（）“”—–‑.-]+$/gu, '');
        if (/[\p{L}\p{N}\p{Co}℃㎡]/u.test(piece) && !/[“”\s]/u.test(piece)) pieces.set(piece, `policies/${i}`);
      }
    }
  }

  const quoted = [...pieces.keys()];
  assert.ok(quoted.length > 1000);
  const answers = await askedOfBoth(quoted.map(piece => `“${piece}”`));
  quoted.forEach((piece, i) => {
    const hit = answers[i].find(one => one.id === pieces.get(piece));
    assert.ok(hit, piece);
    // What is put together of several signs is marked as a whole.
    assert.ok(marked(hit).some(one => one === piece || (one.startsWith(piece) || one.endsWith(piece))), `${piece}: ${marked(hit)}`);
  });
  const typed = quoted.filter(piece => !/[-:]/u.test(piece));
  (await askedOfBoth(typed)).forEach((answer, i) => assert.ok(answer.length, typed[i]));
});

test('each of forty names with rare characters is found and marked', async () => {
  (await askedOfBoth(names)).forEach((answer, i) => {
    assert.equal(answer[0]?.id, 'policies/0', names[i]);
    assert.ok(marked(answer[0]).includes(names[i]), `${names[i]}: ${marked(answer[0])}`);
  });
});

test('what a reader types leads to what is printed otherwise', async () => {
  const wanted = [
    ['葛洲坝', 1, '葛󠄀洲坝'], ['“葛洲坝旧址”', 1, '葛󠄀洲坝旧址'], ['含汞(水)', 1, '含汞（⽔'], ['龟类', 1, '⻳类'], ['神社', 1, '神社'], ['“福祉、(株)、正、123”', 1, '福祉、㈱、㊣、①②③'], ['no12', 1, '№12'], ['12号', 1, '１２号'], ['abc', 1, 'ＡＢＣ'],
    ['買買提·艾力', 1, '買買提•艾力'], ['古丽·尼亚孜', 1, '古丽‧尼亚孜'], ['古丽•尼亚孜', 1, '古丽‧尼亚孜'], ['门户网站', 2, '⻔户网站'], ['食品管理', 2, '⻝品管理'], ['PM2.5', 2, 'PM₂.₅'], ['CO2', 2, 'CO₂'], ['III类', 2, 'Ⅲ类'],
    ['50m2', 2, '50㎡'], ['“10°C”', 2, '10℃'], ['3m³', 2, '3㎥'], ['12km', 2, '12㎞'], ['5%', 2, '5％'], ['“e-mail”', 2, 'e‑mail'], ['“2023-2025”', 2, '2023—2025'], ['二〇二四年', 2, '二○二四年'],
    ['勞動合同', 3, '劳动合同'], ['證券業務', 3, '证券业务'], ['“勞動合同”', 3, '劳动合同'], ['臺灣同胞', 3, '臺灣同胞'], ['資訊', 3, '資訊'], ['劳动\u200b合同', 3, '劳动合同'], ['fiber', 3, 'ﬁber'],
  ];
  const answers = await askedOfBoth(wanted.map(([query]) => query));
  wanted.forEach(([query, text, mark], i) => {
    assert.equal(answers[i][0]?.id, `policies/${text}`, query);
    assert.ok(marked(answers[i][0]).some(one => one.includes(mark)), `${query}: ${marked(answers[i][0])}`);
  });
});

test('the page finds and marks what was typed in other characters, from a folder', async () => {
  const tab = await (await browser()).newPage();
  for (const [query, mark] of [['勞動合同', '劳动合同'], ['陈𫖯', '陈𫖯'], ['50m2', '50㎡']]) {
    await tab.goto(`file://${output}/search/index.html?q=${encodeURIComponent(query)}`);
    await tab.waitForSelector('#page-results .snippet mark');
    assert.ok((await tab.$$eval('#page-results .snippet mark', all => all.map(one => one.textContent))).includes(mark), query);
  }

  await tab.close();
});
