// What a reader sees while a search waits for its files, and when they do not come.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { address, browser } from './lib/browser.mjs';
import { serverRoot } from './lib/server.mjs';
import { editions } from './lib/site.mjs';
import './lib/tests.mjs';

const asked = (root, query, folder = '') => `${address(root, `${folder}search/index.html`)}?q=${encodeURIComponent(query)}`;
const wait = time => new Promise(done => { setTimeout(done, time); });
const isFile = kind => url => new RegExp(`/search/[^/]+/${kind}\\d*\\.js$`, 'u').test(url.pathname);
const isAnyFile = url => /\/search\/.+\.js$/u.test(url.pathname);
const isText = url => url.pathname.includes('/search/text/');

/** Every file of the index takes so many milliseconds. */
const slow = (tab, time) => tab.route(isAnyFile, async route => {
  await wait(time);
  await route.continue().catch(() => { /* The page is gone. */ });
});

/** All that the line of what was found has said, and all orders of rows that were to be seen. */
function watch() {
  window.told = [];
  window.orders = [];
  document.addEventListener('DOMContentLoaded', () => {
    const found = document.querySelector('#page-found'), results = document.querySelector('#page-results');
    new MutationObserver(() => { if (found.textContent) window.told.push(found.textContent); }).observe(found, { childList: true, subtree: true });
    new MutationObserver(() => {
      const links = [...results.querySelectorAll('h2 a')];
      if (links.length) window.orders.push(links.map(link => link.pathname));
    }).observe(results, { childList: true });
  });
}

/** Which rows moved that were to be seen, and how far: whatever a page does, it says so by the next frame. */
function watchRows() {
  window.moved = [];
  const places = [];
  const look = () => {
    const rows = [...document.querySelectorAll('#page-results > li')];
    if (!rows.length) places.length = 0;
    rows.forEach((row, i) => {
      const { top } = row.getBoundingClientRect(), place = top + scrollY, before = places[i];
      if (before?.isSeen && Math.abs(place - before.place) > 0.5) window.moved.push(`${row.querySelector('a').textContent}: ${before.place} → ${place}`);
      places[i] = { place, isSeen: top < innerHeight };
    });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const newTab = async options => {
  const tab = await (await browser()).newPage(options);
  await tab.addInitScript(watch);
  return tab;
};

describe('a reader on a slow line', () => {
  test('is told once that the search is at work, in a line that is heard, in every edition', async () => {
    for (const { folder } of editions) {
      const tab = await newTab();
      await slow(tab, 500);
      await tab.goto(asked(await serverRoot(), '停车收费', folder), { waitUntil: 'commit' });
      await tab.locator('#page-found[role=status]', { hasText: '正在检索…' }).waitFor();
      await tab.locator('#page-found', { hasText: /^找到/u }).waitFor();
      await tab.locator('#page-results .snippet mark').first().waitFor();
      const told = await tab.evaluate(() => window.told);
      assert.deepEqual(told.filter(one => one.includes('正在')), ['正在检索…'], told.join('\n'));
      assert.equal(await tab.locator('main', { hasText: '正在' }).count(), 0, 'it still says so');
      await tab.close();
    }
  });

  test('sees the first rows before the others can be read, and they stay the first', async () => {
    const tab = await newTab();
    await slow(tab, 700);
    let open = () => {};
    const gate = new Promise(done => { open = done; }), waiting = [];
    await tab.route(isFile('s'), async route => {
      waiting.push(route);
      await wait(500);
      // The last of those that were asked for together does not come.
      if (route === waiting.at(-1)) await gate;
      await route.fallback();
    });
    await tab.goto(asked(await serverRoot(), '供水 管理'), { waitUntil: 'commit' });
    const rows = tab.locator('#page-results > li');
    await rows.first().waitFor();
    assert.ok(await rows.count() < 10, 'nothing was waited for');
    await tab.locator('#page-found', { hasText: /^找到\d+件/u }).waitFor();
    const first = await rows.first().evaluate(row => { row.dataset.first = ''; return row.querySelector('a').pathname; });
    open();
    await tab.locator('#page-results .snippet mark').first().waitFor();
    await tab.locator('#page-tools summary').waitFor();
    const orders = await tab.evaluate(() => window.orders), last = orders.at(-1);
    assert.equal(last[0], first);
    for (const one of orders) assert.deepEqual(last.slice(0, one.length), one, 'a row came before those that were shown');
    assert.equal(await tab.locator('#page-results > li[data-first]').count(), 1, 'the row that was there was made again');
    await tab.close();
  });

  test('sees nothing move when the texts have come, on a phone and on a screen', async () => {
    for (const [folder, width] of [['', 1280], ['m/', 360], ['wza/', 360]]) {
      const tab = await newTab({ viewport: { width, height: 800 } });
      await slow(tab, 700);
      let open = () => {};
      const gate = new Promise(done => { open = done; });
      await tab.route(isText, async route => {
        await gate;
        await route.fallback();
      });
      await tab.goto(asked(await serverRoot(), '供水 管理', folder), { waitUntil: 'commit' });
      await tab.locator('#page-results > li').nth(4).waitFor();
      await tab.locator('#page-pager a').waitFor();
      await tab.locator('#page-found', { hasText: /^找到/u }).waitFor();
      await tab.evaluate(() => document.querySelector('#page-results').scrollIntoView());
      const tops = () => tab.locator('#page-results > li').evaluateAll(rows => rows.filter(row => row.getBoundingClientRect().top < innerHeight).map(row => Math.round(row.getBoundingClientRect().top)));
      const before = await tops();
      open();
      await tab.locator('#page-results .snippet mark').first().waitFor();
      await tab.waitForTimeout(200);
      assert.deepEqual((await tops()).slice(0, before.length), before, `${folder} ${width}`);
      // What was kept free is filled: no row has room for more than a line and a half below its snippet.
      const free = await tab.locator('#page-results > li').evaluateAll(rows => rows.map(row => {
        const text = row.querySelector('.snippet'), range = document.createRange();
        range.selectNodeContents(text);
        return (text.getBoundingClientRect().bottom - range.getBoundingClientRect().bottom) / parseFloat(getComputedStyle(text).lineHeight);
      }));
      assert.ok(free.filter(lines => lines > 1.5).length < 2, `${folder} ${width}: ${free.map(lines => lines.toFixed(1)).join(' ')}`);
      await tab.close();
    }
  });

  test('sees no row move that was shown, of texts and of long tables, in every edition', async () => {
    const places = [['', 1280], ['', 360], ['m/', 360], ['wza/', 1280], ['wza/', 360]];
    for (const [folder, width] of places) for (const query of ['体育馆', '烟花爆竹 通告']) {
      const tab = await newTab({ viewport: { width, height: 900 } });
      await tab.addInitScript(watchRows);
      await slow(tab, 700);
      await tab.goto(asked(await serverRoot(), query, folder), { waitUntil: 'commit' });
      await tab.locator('#page-results > li').first().waitFor();
      await tab.evaluate(() => document.querySelector('#page-results').scrollIntoView());
      await tab.locator('#page-results .snippet mark').first().waitFor();
      await tab.locator('#page-tools summary').waitFor({ state: 'attached' });
      await tab.waitForTimeout(200);
      assert.deepEqual(await tab.evaluate(() => window.moved), [], `${folder} ${query} ${width}`);
      await tab.close();
    }
  });

  test('asks for what a search needs while typing, before suggestions', async () => {
    const tab = await newTab();
    await slow(tab, 500);
    await tab.goto(address(await serverRoot(), 'search/index.html'));
    const names = [];
    tab.on('request', request => { if (isAnyFile(new URL(request.url()))) names.push(new URL(request.url()).pathname.match(/\/([a-z]+)\d*\.js$/u)?.[1]); });
    await tab.waitForTimeout(1500);
    await tab.keyboard.type('停车收费');
    await tab.locator('#page-options li').first().waitFor();
    assert.equal(names.filter(name => name === 'd').length > 0 && names.indexOf('s') > names.indexOf('d'), true, names.join(' '));
    await tab.close();
  });
});

describe('a reader whose files do not come', () => {
  const again = tab => tab.getByRole('button', { name: '重试' });
  const lost = async (tab, why) => {
    await tab.locator('#page-found[role=status]', { hasText: why }).waitFor();
    assert.equal(await tab.locator('main', { hasText: '正在' }).count(), 0, 'it still says that it is at work');
    assert.ok(await again(tab).isVisible());
    assert.ok(await tab.getByRole('link', { name: '按主题分类' }).isVisible());
  };

  test('is told why, in every edition, and may try again', async () => {
    for (const { folder } of editions) {
      const tab = await newTab();
      let isBroken = true;
      await tab.route(isFile('d'), route => isBroken ? route.abort() : route.continue());
      await tab.goto(asked(await serverRoot(), '电梯', folder));
      await lost(tab, /^检索文件没有读到。请检查网络后按“重试”/u);
      isBroken = false;
      await again(tab).press('Enter');
      await tab.locator('#page-found', { hasText: /^找到\d+件/u }).waitFor();
      assert.equal(await again(tab).count(), 0);
      assert.equal(await tab.evaluate(() => document.activeElement.id), 'page-found');
      await tab.close();
    }
  });

  test('is told so where a gateway answers in their place, or there is no network', async () => {
    const tab = await newTab();
    await tab.route(isFile('d'), route => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>请先登录</title>' }));
    await tab.goto(asked(await serverRoot(), '电梯'));
    await lost(tab, /^检索文件没有读到/u);
    await tab.unrouteAll();
    await tab.context().setOffline(true);
    await tab.locator('#page-q').fill('供水');
    await tab.keyboard.press('Enter');
    await lost(tab, /^没有连上网络/u);
    await tab.context().setOffline(false);
    await again(tab).click();
    await tab.locator('#page-found', { hasText: /^找到\d+件/u }).waitFor();
    await tab.close();
  });

  test('is told so where the script that searches is missing', async () => {
    const tab = await newTab();
    let isBroken = true;
    await tab.route('**/assets/search.js', route => isBroken ? route.abort() : route.continue());
    await tab.goto(asked(await serverRoot(), '电梯'));
    await lost(tab, /^检索文件没有读到/u);
    isBroken = false;
    await again(tab).click();
    await tab.locator('#page-found', { hasText: /^找到\d+件/u }).waitFor();
    await tab.close();
  });

  test('sees what was found where only a text is missing', async () => {
    const tab = await newTab();
    let isBroken = true;
    await tab.route(isText, route => isBroken ? route.abort() : route.continue());
    await tab.goto(asked(await serverRoot(), '加装电梯'));
    await lost(tab, /^找到\d+件.*有的原文没有读到/u);
    assert.ok(await tab.locator('#page-results h2 a').count() > 1);
    isBroken = false;
    await again(tab).click();
    await tab.locator('#page-results .snippet mark').first().waitFor();
    assert.doesNotMatch(await tab.locator('#page-found').textContent(), /没有读到/u);
    await tab.close();
  });
});

describe('the files of a search', () => {
  test('are on their way when a reader goes to the search box of any page', async () => {
    for (const { folder } of editions) {
      const tab = await newTab();
      await tab.goto(address(await serverRoot(), `${folder}index.html`));
      const asksFor = name => tab.waitForRequest(request => new URL(request.url()).pathname.endsWith(name));
      const all = Promise.all(['/assets/search.js', '/assets/search-page.js', '/search/meta.js'].map(asksFor));
      await tab.getByRole('searchbox').focus();
      await all;
      await tab.close();
    }
  });

  test('carry the version of the index, those of traditional characters and of sounds, too', async () => {
    const tab = await newTab();
    const names = [];
    tab.on('request', request => { if (isAnyFile(new URL(request.url()))) names.push(request.url()); });
    for (const query of ['電梯', 'dianti']) {
      await tab.goto(asked(await serverRoot(), query));
      await tab.locator('#page-found', { hasText: /^找到\d+件/u }).waitFor();
    }

    assert.ok(['variants', 'sounds'].every(name => names.some(url => url.includes(`/${name}.js`))), names.join('\n'));
    assert.deepEqual(names.filter(url => !/\.js\?v=[\da-f]{8,}$/u.test(url) && !url.endsWith('/meta.js')), []);
    await tab.close();
  });
});

test('the switch of what is in force is large enough for a finger', async () => {
  for (const { folder } of editions) {
    const tab = await newTab({ viewport: { width: 360, height: 740 } });
    await tab.goto(address(await serverRoot(), `${folder}search/index.html`));
    const least = { '': 24, 'm/': 44, 'wza/': 60 }[folder];
    const sizes = await tab.locator('.only label').evaluate(label => [label, label.firstElementChild].map(part => part.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
    assert.ok(sizes[0] >= least - 0.5, `${folder}: ${sizes}`);
    assert.ok(sizes[1] >= 23.5, `${folder}: ${sizes}`);
    await tab.close();
  }
});
