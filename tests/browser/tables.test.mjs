// The rows of a table, page by page without a script, sorted and filtered with one; charts and maps in every edition.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { browser, closeBrowser } from './lib/browser.mjs';
import { fileOf, json, tables } from './lib/data.mjs';
import { serverRoot } from './lib/server.mjs';
import { editions, read } from './lib/site.mjs';

after(closeBrowser);

const table = tables.find(one => one.key === 'data/kongqi/ribao');
const page = 'data/kongqi/ribao/index.html';
const rows = json(fileOf(table, 'JSON'));

async function open(options, address) {
  const tab = await (await browser()).newPage(options);
  await tab.goto((await serverRoot()) + address);
  return tab;
}

const cells = (tab, column) => tab.locator(`.data tbody tr > :nth-child(${column})`).allInnerTexts();

test('without a script all rows are read by turning pages', async () => {
  const tab = await open({ javaScriptEnabled: false }, page);
  const seen = [];
  for (;;) {
    seen.push(...await cells(tab, 1));
    const next = tab.locator('.pager a[rel=next]');
    if (await next.count() === 0) break;
    await next.click();
  }

  assert.deepEqual(seen, rows.map(row => row.date));
  await tab.close();
});

test('with a script the whole table is filtered and sorted in the page', async () => {
  const tab = await open({}, page);
  await tab.getByLabel('在全部数据中筛选').fill('轻度污染');
  await tab.keyboard.press('Enter');
  const polluted = rows.filter(row => row.level === '轻度污染');
  await tab.locator('.sift [role=status]', { hasText: `共 ${polluted.length} 行` }).waitFor();
  assert.deepEqual(await cells(tab, 1), polluted.map(row => row.date).slice(0, 100));
  const aqi = tab.locator('.data th', { hasText: 'AQI' });
  await aqi.getByRole('button').click();
  await aqi.getByRole('button').click();
  assert.equal(await aqi.getAttribute('aria-sort'), 'descending');
  assert.deepEqual((await cells(tab, 3)).map(Number), polluted.map(row => row.aqi).sort((a, b) => b - a).slice(0, 100));
  // What shows the next rows stands below the last one, too, and what can no longer be pressed does not take the focus with it.
  await tab.getByLabel('在全部数据中筛选').fill('2023');
  await tab.keyboard.press('Enter');
  await tab.locator('.sift [role=status]', { hasText: '按“AQI”从大到小排列' }).waitFor();
  const below = tab.locator('.table-scroll + .sift').getByRole('button', { name: '下一百行' });
  for (let turns = 0; await below.isEnabled(); turns++) {
    assert.ok(turns < 4);
    await below.press('Enter');
  }

  assert.equal(await tab.evaluate(() => document.activeElement.getAttribute('role')), 'status');
  assert.ok(await tab.getByRole('link', { name: '数据集说明和下载' }).isVisible());
  await tab.getByLabel('在全部数据中筛选').fill('没有这样的词');
  await tab.keyboard.press('Enter');
  await tab.locator('.sift [role=status]', { hasText: '没有符合的行' }).waitFor();
  await tab.close();
});

for (const { name, folder } of editions) {
  test(`charts and maps of the ${name} edition have title, description and the same figures as a table`, async () => {
    const tab = await open({ viewport: { width: name === 'mobile' ? 360 : 1280, height: 900 } }, `${folder}data/bianmin.html`);
    const figures = await tab.locator('figure.chart').all();
    assert.equal(figures.length, 2);
    for (const figure of figures) {
      const drawings = figure.locator('svg[role=img]:visible');
      assert.equal(await drawings.count(), 1, 'one drawing for the width');
      const drawing = drawings.first();
      const [title, description] = await drawing.evaluate(svg => ['aria-labelledby', 'aria-describedby'].map(name => document.getElementById(svg.getAttribute(name)).textContent));
      assert.equal(title, await figure.locator('figcaption').innerText());
      assert.ok(description.length > 20);
      // Type that is drawn small would not be read.
      const smallest = await drawing.evaluate(svg => Math.min(...[...svg.querySelectorAll('text')].map(text => parseFloat(text.getAttribute('font-size')) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)));
      assert.ok(smallest >= (name === 'accessible' ? 18 : 11.5), `${smallest} px`);
      if (!await figure.locator('table').isVisible()) await figure.locator('summary').click();
      assert.ok(await figure.locator('table tbody tr').count() > 3);
    }

    assert.match(await tab.locator('.take a', { hasText: '全部数据' }).getAttribute('href'), /data\/bianmin\/bianmin\.zip$/u);
    const places = json(fileOf(tables.find(one => one.key === 'data/bianmin/didian'), 'JSON'));
    assert.deepEqual(await figures[1].locator('tbody tr > :nth-child(2)').allInnerTexts(), places.map(place => place.name));
    await tab.emulateMedia({ media: 'print' });
    const lost = await tab.evaluate(() => [...document.querySelectorAll('figure.chart svg')].filter(svg => svg.checkVisibility())
      .flatMap(svg => [...svg.querySelectorAll(':scope > :not(defs, title, desc), g *')].filter(shape => !shape.checkVisibility()).map(shape => shape.outerHTML)));
    assert.deepEqual(lost, [], 'not in print');
    await tab.close();
  });
}

test('a hit in a table opens at its row, with a script and without, and the row keeps its address', async () => {
  const stops = json(fileOf(tables.find(one => one.key === 'data/gongjiao/stops'), 'JSON'));
  for (const { folder } of editions) {
    for (const stop of [stops[2], stops.at(-1)]) {
      const tab = await open({}, `${folder}search/index.html?q=${encodeURIComponent(stop.name)}`);
      await tab.locator('#page-found:not(:empty)', { hasNotText: '正在检索' }).waitFor();
      const hit = tab.locator('#page-results a[href*="#page-row-"]').first();
      assert.ok((await hit.innerText()).endsWith(folder && stop !== stops[2] ? `${stop.name}（标准版）` : stop.name), await hit.innerText());
      await hit.click();
      await tab.locator('tr:target', { hasText: stop.name }).waitFor();
      assert.ok(await tab.locator('tr:target').evaluate(row => row.getBoundingClientRect().top >= 0 && row.getBoundingClientRect().bottom <= innerHeight));
      const plain = await open({ javaScriptEnabled: false }, tab.url().slice((await serverRoot()).length));
      await plain.locator('tr:target', { hasText: stop.name }).waitFor();
      await plain.close();
      await tab.close();
    }
  }

  const tab = await open({}, 'data/gongjiao/stops/index.html');
  const last = stops.at(-1);
  await tab.getByLabel('在全部数据中筛选').fill(last.name);
  await tab.keyboard.press('Enter');
  await tab.locator('.sift [role=status]', { hasText: '共 1 行' }).waitFor();
  assert.equal(await tab.locator('.data tbody tr').getAttribute('id'), `page-row-2-${stops.length}`);
  await tab.close();
});

test('series are told apart without colour', () => {
  const text = read('data/caizheng.html');
  const lines = [...text.matchAll(/<path class="line s(\d)"[^>]*>/gu)].filter(([line]) => line.includes('stroke'));
  const dashes = new Set(lines.slice(0, 2).map(([line]) => line.match(/stroke-dasharray="([^"]*)"/u)?.[1] ?? 'solid'));
  assert.equal(dashes.size, 2);
  assert.ok(/<pattern id="[^"]+-p1"/u.test(text) && /url\(#[^)]+-p1\)/u.test(text), 'bars have patterns');
});
