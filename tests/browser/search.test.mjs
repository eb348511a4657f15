import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import path from 'node:path';
import { address, browser, fileRoot } from './lib/browser.mjs';
import { newEngine } from './lib/in-page.mjs';
import { serverRoot } from './lib/server.mjs';
import { editions, pagesOf, read } from './lib/site.mjs';
import './lib/tests.mjs';
import { treeOf } from './lib/tree.mjs';

async function open(root, query) {
  const tab = await (await browser()).newPage();
  tab.faults = [];
  tab.on('console', message => { if (message.type() === 'error') tab.faults.push(message.text()); });
  tab.on('pageerror', fault => tab.faults.push(String(fault)));
  await tab.goto(`${address(root, 'search/index.html')}${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`);
  if (query !== undefined) await answered(tab);
  return tab;
}

// The line that tells how many there are comes when they were verified.
const answered = tab => tab.locator('#page-found:not(:empty)', { hasNotText: '正在检索' }).waitFor();
/** Notes how the line that tells what was found looked before anything was told. */
function watchFound() {
  document.addEventListener('DOMContentLoaded', () => {
    const found = document.querySelector('#page-found');
    if (found && !found.textContent) window.foundWas = { shown: found.checkVisibility(), height: found.offsetHeight };
  });
}

/** All hits of a page as a site may have them: seven notices with one title, of one day, without numbers. */
const alike = `;(() => {
  const engine = bulletinEngine;
  bulletinEngine = function (load) {
    const made = new engine(load);
    for (const name of ['glance', 'page', 'suggest']) {
      const plain = made[name];
      made[name] = async (...given) => {
        const hits = await plain.apply(made, given);
        for (const { stored } of hits ?? []) if (stored) Object.assign(stored, { title: '停水通知', number: '', date: '2024-04-18' });
        return hits;
      };
    }

    return made;
  };
})();`;

/** What a list of links showed whenever it showed any, from the first to the last: in what order they led where, and how far down they stood. */
function watchResults() {
  document.addEventListener('DOMContentLoaded', () => {
    const results = document.querySelector('#page-results');
    window.seen = [];
    const look = () => {
      const links = [...results.querySelectorAll('h2 a')];
      if (links.length) window.seen.push({ at: Date.now(), order: links.map(link => link.pathname), tops: links.map(link => Math.round(link.getBoundingClientRect().top + scrollY)), view: scrollY + innerHeight });
    };
    new MutationObserver(look).observe(results, { childList: true, subtree: true });
    addEventListener('mousemove', look);
  });
}

/** The texts come so many milliseconds late. */
const late = (tab, wait) => tab.route('**/search/text/**', async route => {
  await new Promise(done => { setTimeout(done, wait); });
  await route.continue();
});

/** What a list of the site says of a document beside its title. */
function statusInLists(page) {
  for (const list of pagesOf('').filter(name => /index\.html$/u.test(name))) {
    for (const [row] of read(list).matchAll(/<li>.*?<\/li>/gsu)) {
      const [, target] = row.match(/<a href="([^"]+)"/u) ?? [];
      if (target && path.posix.join('/', path.posix.dirname(list), decodeURIComponent(target)) === page) return row.match(/class="(status [^"]+)">([^<]+)</u)?.slice(1);
    }
  }

  return undefined;
}

/** The names of the links to what was found. */
const named = async tab => (await treeOf(tab)).all('main')[0].all('heading').flatMap(heading => heading.all('link')).map(link => link.name.trim());

const titles = tab => tab.locator('#page-results h2').allTextContents();

for (const [where, root] of [['over http', serverRoot], ['from a USB stick', async () => fileRoot]]) {
  describe(`a reader who searches ${where}`, () => {
    test('finds a sentence of a text from the box of any page, and the words are marked', async () => {
      const tab = await (await browser()).newPage();
      await tab.goto(address(await root(), 'policies/2024/zf-3.html'));
      await tab.keyboard.press('/');
      await tab.keyboard.type('加装电梯');
      await tab.keyboard.press('Enter');
      await tab.waitForURL(/search\/index\.html\?q=/u);
      await answered(tab);
      assert.match(await tab.locator('#page-found').textContent(), /^找到\d+件/u);
      assert.ok((await titles(tab)).some(title => title.includes('既有住宅加装电梯实施办法')), (await titles(tab)).join('\n'));
      assert.ok((await tab.locator('#page-results .snippet mark').allTextContents()).includes('加装电梯'));
      assert.equal(await tab.locator('#page-results mark:not([role=none])').count(), 0, 'a screen reader breaks the sentence at each of its marks');
      await tab.locator('#page-results a').first().click();
      assert.ok(await tab.getByRole('heading', { level: 1 }).isVisible());
      await tab.close();
    });

    test('is told what was found, in a line that a screen reader follows from the start', async () => {
      for (const { folder } of editions) {
        const tab = await (await browser()).newPage();
        await tab.addInitScript(watchFound);
        await tab.goto(address(await root(), `${folder}index.html`));
        const box = tab.getByRole('searchbox');
        assert.equal(await box.getAttribute('required'), null);
        await box.fill('供水');
        await box.press('Enter');
        await tab.waitForURL(/search\/index\.html\?q=/u);
        await answered(tab);
        assert.match(await tab.locator('#page-found[role=status] > p').textContent(), /^找到\d+件/u);
        assert.deepEqual(await tab.evaluate(() => window.foundWas), { shown: true, height: 0 }, 'it was not there before it was filled');
        const again = tab.locator('#page-q');
        await tab.locator('#page-found > p').evaluate(before => { before.dataset.before = ''; });
        await again.press('Enter');
        await tab.locator('#page-found > p:not([data-before])').waitFor();
        await again.fill('  ');
        await again.press('Enter');
        await tab.locator('#page-found', { hasText: '还没有写要找的文字' }).waitFor();
        assert.equal(await tab.locator('#page-results li').count(), 0);
        await tab.close();
      }
    });

    test('is told that nothing was asked for, from the box of any page', async () => {
      for (const { folder } of editions) {
        const tab = await (await browser()).newPage();
        await tab.goto(address(await root(), `${folder}index.html`));
        await tab.getByRole('searchbox').press('Enter');
        await tab.locator('#page-found', { hasText: '还没有写要找的文字' }).waitFor();
        await tab.close();
      }

      const tab = await open(await root());
      await tab.waitForTimeout(200);
      assert.equal(await tab.locator('#page-found').textContent(), '', 'who only came has asked nothing');
      await tab.close();
    });

    test('finds a number however its brackets and blanks are typed', async () => {
      for (const typed of ['云政办规〔2023〕4号', '云政办规[2023]4号', '云政办规(2023) 4号', '云政办规【２０２３】4号', '云政办规2023 4号', '2023年4号']) {
        const tab = await open(await root(), typed);
        assert.match((await titles(tab))[0], /既有住宅加装电梯实施办法/u, typed);
        await tab.close();
      }
    });

    test('narrows what was found, goes on to the next page and comes back', async () => {
      const tab = await open(await root(), '云川市');
      const all = Number((await tab.locator('#page-found').textContent()).match(/\d+/u)[0]);
      assert.ok(all > 20);
      await tab.getByRole('link', { name: '下一页' }).click();
      await tab.waitForURL(/page=2/u);
      await tab.getByText(`第2页，共${Math.ceil(all / 10)}页`).waitFor();
      const second = await titles(tab);
      await tab.goBack();
      await tab.getByText(`第1页，共${Math.ceil(all / 10)}页`).waitFor();
      assert.notDeepEqual(await titles(tab), second);
      const fold = tab.locator('#page-tools summary');
      await fold.waitFor();
      if (await tab.locator('#page-tools details[open]').count() === 0) await fold.click();
      const choice = tab.locator('#page-tools li', { has: tab.getByRole('link', { name: '2023年' }) });
      const wanted = Number(await choice.locator('.n').textContent());
      await choice.getByRole('link').click();
      await tab.waitForURL(/year=2023/u);
      await tab.getByText(new RegExp(`^找到${wanted}件`, 'u')).waitFor();
      for (const day of await tab.locator('#page-results time').allTextContents()) assert.match(day, /^2023-/u);
      assert.deepEqual(tab.faults, []);
      await tab.close();
    });

    test('begins each page of results at its top, and finds the last one as it was left', async () => {
      const tab = await open(await root(), '云川市');
      await tab.setViewportSize({ width: 800, height: 600 });
      const next = tab.getByRole('link', { name: '下一页' });
      await next.click();
      await tab.locator('#page-found', { hasText: /第2页$/u }).waitFor();
      const { top, focus } = await tab.evaluate(() => ({ top: document.querySelector('#page-found').getBoundingClientRect().top, focus: document.activeElement.id }));
      assert.equal(focus, 'page-found');
      assert.ok(top >= 0 && top < 60, `what is told stands ${top} px below the upper edge`);
      const hit = tab.locator('#page-results h2 a').nth(7);
      await hit.scrollIntoViewIfNeeded();
      const before = { y: await tab.evaluate(() => scrollY), name: await hit.textContent(), titles: await titles(tab) };
      await hit.press('Enter');
      await tab.waitForURL(url => !url.pathname.includes('/search/'));
      await tab.goBack();
      await answered(tab);
      await tab.waitForFunction(() => scrollY > 0);
      assert.deepEqual(await titles(tab), before.titles);
      assert.deepEqual(await tab.evaluate(() => [scrollY, document.activeElement.textContent]), [before.y, before.name]);
      await tab.goBack();
      await tab.locator('#page-found', { hasText: /第1页$/u }).waitFor();
      await tab.waitForFunction(() => document.activeElement.textContent === '下一页');
      assert.ok(await next.evaluate(link => link.getBoundingClientRect().top < innerHeight));
      await tab.close();
    });

    test('sees the words marked on the page that opens, in every edition, by the browser or by the page itself', async () => {
      for (const { folder } of editions) for (const isOld of [false, true]) {
        const context = await (await browser()).newContext();
        // A browser from before it knew how to mark what an address names.
        if (isOld) await context.addInitScript(() => { delete Document.prototype.fragmentDirective; });
        const tab = await context.newPage();
        await tab.goto(`${address(await root(), `${folder}search/index.html`)}?q=${encodeURIComponent('停车场收费怎么定')}`);
        await answered(tab);
        const link = tab.locator('#page-results h2 a[href*="#t"]').first();
        const href = decodeURIComponent(await link.getAttribute('href')), [, anchor, sentence] = href.match(/#(t\d+):(?:~:text|mark)=(.+)$/u);
        assert.match(href, isOld ? /#t\d+:mark=/u : /#t\d+:~:text=/u);
        await link.click();
        await tab.waitForURL(url => !url.pathname.includes('/search/'));
        await tab.waitForFunction(id => document.activeElement.id === id, anchor);
        assert.ok((await tab.locator(`#${anchor}`).textContent()).replace(/\s/gu, '').includes(sentence.replace(/\s/gu, '')), `${sentence} is not in ${anchor}`);
        if (isOld) {
          const marks = tab.locator('mark.sought');
          await marks.first().waitFor();
          assert.equal((await marks.allTextContents()).join(''), sentence);
          assert.equal(await tab.locator('mark:not([role=none])').count(), 0);
          assert.equal(await tab.evaluate(() => location.hash), `#${anchor}`, 'the address is that of the clause');
          assert.equal(await tab.locator(':target').getAttribute('id'), anchor);
          assert.ok(await marks.first().evaluate(mark => { const { top, bottom } = mark.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; }), 'the mark is in view');
          const whole = await tab.locator(`#${anchor}`).textContent();
          await tab.keyboard.press('Escape');
          assert.equal(await marks.count(), 0);
          assert.equal(await tab.locator(`#${anchor}`).textContent(), whole);
          assert.ok(await tab.locator(`#${anchor}`).evaluate((clause, words) => [...clause.childNodes].some(node => node.nodeType === 3 && node.data.includes(words.slice(0, 8))), sentence), 'the text is in one piece again');
          await tab.goBack();
          await answered(tab);
          await context.close();
          continue;
        }

        assert.ok(await tab.evaluate(() => scrollY > 0));
        await context.close();
      }
    });

    test('comes to the heading of a question, and not to the line of the contents that repeats it', async () => {
      for (const { folder } of editions) {
        const tab = await (await browser()).newPage();
        await tab.goto(`${address(await root(), `${folder}search/index.html`)}?q=${encodeURIComponent('物业可以停水催物业费吗')}`);
        await answered(tab);
        await tab.locator('#page-results h2 a[href*="#物业"], #page-results h2 a[href*="#%E7%89%A9"]').first().click();
        const heading = tab.locator('main :is(h2, h3):target', { hasText: '物业' });
        await heading.waitFor();
        assert.ok(await heading.evaluate(one => one.getBoundingClientRect().top > -1 && one.getBoundingClientRect().bottom <= innerHeight), folder);
        await tab.close();
      }
    });

    test('reads the name of a clause as it is printed', async () => {
      const tab = await (await browser()).newPage();
      await tab.goto(`${address(await root(), 'search/index.html')}?q=${encodeURIComponent('装电梯补贴多少钱')}`);
      const link = tab.locator('#page-results h2 a', { has: tab.locator('.clause', { hasText: '三、补助提高，公示跟上' }) });
      const words = (await link.locator('.clause').textContent()).trim();
      await link.click();
      await tab.locator('h2:target, h3:target', { hasText: words }).waitFor();
      await tab.close();
    });

    test('keeps what is clicked where it is, however late the texts come', async () => {
      for (const wait of [0, 500, 4500]) {
        const tab = await (await browser()).newPage({ viewport: { width: 1280, height: 1000 } });
        await tab.addInitScript(watchResults);
        // However slow the machine is: as if no time had passed until the lists were there.
        if (wait < 2000) await tab.addInitScript(() => { Performance.prototype.now = () => 0; });
        await late(tab, wait);
        await tab.goto(`${address(await root(), 'search/index.html')}?q=${encodeURIComponent('供水 管理')}`, { waitUntil: 'domcontentloaded' });
        await tab.locator('#page-results h2').first().waitFor();
        if (wait > 4000) assert.equal(await tab.locator('#page-results .snippet mark').count(), 0, 'the texts were there');
        await tab.locator('#page-results .snippet mark').first().waitFor();
        await tab.waitForTimeout(300);
        await tab.mouse.move(5, 5);
        const seen = await tab.evaluate(() => window.seen), last = seen.at(-1);
        const whole = seen.filter(one => one.order.length === last.order.length);
        for (const one of whole) assert.deepEqual(one.order, last.order, `${wait} ms: the order changed`);
        if (wait > 4000) {
          assert.ok(last.at - whole[0].at > 1500, 'nothing was shown before the texts came');
          const before = whole.find(one => one.at > whole[0].at + 100) ?? whole[0], inView = tops => tops.slice(0, before.tops.filter(top => top < before.view).length);
          assert.ok(inView(before.tops).length > 1 && before.tops.length > inView(before.tops).length);
          assert.deepEqual(inView(whole.at(-1).tops), inView(before.tops), 'a title moved that can be clicked');
          // Below that no room is left free.
          const isFull = await tab.locator('#page-results > li').evaluateAll(items => items.map(item => item.getBoundingClientRect().top < innerHeight || item.getBoundingClientRect().bottom - item.lastElementChild.getBoundingClientRect().bottom < 24));
          assert.deepEqual(isFull, isFull.map(() => true));
          // The next page goes on from this order: what it has stood not on this one.
          await tab.getByRole('link', { name: '下一页' }).click();
          await tab.locator('#page-found', { hasText: /第2页$/u }).waitFor();
          const next = await tab.locator('#page-results h2 a').evaluateAll(all => all.map(link => link.pathname));
          assert.deepEqual(next.filter(one => last.order.includes(one)), []);
          await tab.goBack();
          await tab.locator('#page-found', { hasText: /第1页$/u }).waitFor();
          assert.deepEqual(await tab.locator('#page-results h2 a').evaluateAll(all => all.map(link => link.pathname)), last.order);
        } else {
          const best = await tab.evaluate(`(async engine => (await engine.page(await engine.search('供水 管理'), 0, 10)).map(hit => hit.stored.id))((${newEngine})())`);
          assert.deepEqual(last.order.map(one => decodeURIComponent(one).replace(/\.html$/u, '')).map((one, i) => one.endsWith(`/${best[i]}`)), best.map(() => true), 'the best order was not waited for');
        }

        await tab.close();
      }
    });

    test('is offered titles while typing and reaches one by keys alone', async () => {
      const tab = await open(await root());
      await tab.keyboard.type('老旧小区');
      await tab.locator('#page-options li').first().waitFor();
      await tab.keyboard.press('ArrowDown');
      const box = tab.getByRole('combobox');
      assert.equal(await box.getAttribute('aria-activedescendant'), 'page-option-0');
      const first = await tab.locator('#page-option-0').evaluate(option => option.firstChild.textContent);
      await tab.keyboard.press('Enter');
      await tab.waitForURL(url => !url.pathname.includes('/search/'));
      assert.equal((await tab.getByRole('heading', { level: 1 }).textContent()).trim(), first);
      await tab.close();
    });

    test('is offered what pinyin spells while typing, and told what was looked for', async () => {
      const tab = await open(await root());
      await tab.keyboard.type('jiazhuangdian');
      await tab.locator('#page-options li', { hasText: '加装电梯' }).first().waitFor();
      await tab.keyboard.press('Escape');
      await tab.keyboard.type('ti');
      await tab.keyboard.press('Enter');
      await tab.locator('#page-hint', { hasText: '按读音找的是“加装电梯”' }).waitFor();
      assert.match((await titles(tab))[0], /加装电梯/u);
      await tab.getByRole('link', { name: '只找“jiazhuangdianti”' }).click();
      await tab.locator('#page-found', { hasText: '没有找到' }).waitFor();
      await tab.close();
    });
  });
}

for (const { name, folder } of editions) {
  describe(`who listens to what was found in the ${name} edition`, () => {
    const found = async (query, prepare = () => {}) => {
      const tab = await (await browser()).newPage();
      await prepare(tab);
      await tab.goto(`${address(await serverRoot(), `${folder}search/index.html`)}?q=${encodeURIComponent(query)}`);
      await answered(tab);
      return tab;
    };

    test('hears the version that holds, and which earlier one holds no longer', async () => {
      const tab = await found('禁止和限制燃放烟花爆竹的通告');
      const names = await named(tab);
      assert.equal(names.filter(one => one.startsWith('云川市人民政府关于禁止和限制燃放烟花爆竹的通告')).length, 1, names.join('\n'));
      assert.equal(new Set(names).size, names.length, names.join('\n'));
      const first = tab.locator('#page-results > li').first();
      assert.match(await first.textContent(), /云政通〔2024〕1号/u);
      assert.equal(await first.getByRole('link', { name: '云政通〔2023〕1号，已废止', exact: true }).count(), 1);
      await tab.close();
    });

    test('hears it when neither number nor date tells them apart, also while typing', async () => {
      const tab = await found('供水', one => one.route('**/assets/search.js', async route => {
        const response = await route.fetch();
        await route.fulfill({ response, body: await response.text() + alike });
      }));
      const names = await named(tab);
      assert.ok(names.length > 4 && names.every(one => one.startsWith('停水通知')), names.join('\n'));
      assert.equal(new Set(names).size, names.length, names.join('\n'));
      await tab.getByRole('combobox').fill('供水');
      await tab.locator('#page-options li').first().waitFor();
      const offered = (await treeOf(tab)).all('option').map(option => option.name);
      assert.equal(new Set(offered).size, offered.length, offered.join('\n'));
      await tab.close();
    });

    test('hears dates as in the texts', async () => {
      const tab = await found('供水');
      for (const day of await tab.locator('#page-results time').allTextContents()) assert.match(day, folder === 'wza/' ? /^\d{4}年[1-9]\d?月[1-9]\d?日$/u : /^\d{4}-\d\d-\d\d$/u);
      await tab.close();
    });

    test('goes on from what is told when the link that was followed is gone, and hears how it is sorted and narrowed', async () => {
      const tab = await found('通知');
      const first = async () => {
        await tab.keyboard.press('Tab');
        return tab.evaluate(() => document.activeElement.closest('#page-results li') === document.querySelector('#page-results li'));
      };
      const follow = async (link, told) => {
        await link.press('Enter');
        await tab.locator('#page-found', { hasText: told }).waitFor();
        assert.equal(await tab.evaluate(() => document.activeElement.id), 'page-found', String(told));
        assert.ok(await first(), `${told}: the next stop is not the first hit`);
      };
      await follow(tab.getByRole('link', { name: '下一页' }), /第2页$/u);
      await follow(tab.getByRole('link', { name: '时间', exact: true }), /，按时间排列。第1页$/u);
      await follow(tab.getByRole('link', { name: '相关', exact: true }), /，按相关程度排列。第1页$/u);
      if (await tab.locator('#page-tools details[open]').count() === 0) await tab.locator('#page-tools summary').click();
      await follow(tab.locator('#page-tools').getByRole('link', { name: '政策文件' }), /，只看政策文件/u);
      await follow(tab.getByRole('link', { name: '类型不限' }), /^(?!.*只看)/u);
      await tab.close();
    });
  });
}

describe('a search', () => {
  test('puts right one wrong character', async () => {
    const tab = await open(await serverRoot(), '老旧小区改灶');
    assert.equal(await tab.locator('#page-hint p').first().textContent(), '按读音找的是“老旧小区改造”。只找“老旧小区改灶”');
    assert.match(await titles(tab).then(all => all[0]), /老旧小区改造/u);
    await tab.goto(`${address(await serverRoot(), 'search/index.html')}?q=${encodeURIComponent('云川市停车杨管理办法')}`);
    await tab.getByRole('link', { name: '云川市停车场管理办法', exact: true }).first().click();
    await tab.waitForURL(url => url.searchParams.get('q') === '云川市停车场管理办法');
    await answered(tab);
    assert.match(await titles(tab).then(all => all[0]), /停车场管理办法/u);
    await tab.close();
  });

  test('leaves out what is excluded, keeps to fields and to the order of time', async () => {
    const tab = await open(await serverRoot(), '电梯 -加装');
    for (const text of await tab.locator('#page-results li').allTextContents()) assert.doesNotMatch(text, /加装/u);
    await tab.goto(`${address(await serverRoot(), 'search/index.html')}?q=${encodeURIComponent('机关:民政局 年份:2023')}`);
    await answered(tab);
    for (const text of await tab.locator('#page-results .meta').allTextContents()) assert.match(text, /民政局.*2023-/u);
    await tab.goto(`${address(await serverRoot(), 'search/index.html')}?q=${encodeURIComponent('通知')}&sort=date`);
    await answered(tab);
    const days = await tab.locator('#page-results time').allTextContents();
    assert.deepEqual(days, [...days].sort().reverse());
    await tab.close();
  });

  test('marks what is no longer in force, and leads to what repealed it', async () => {
    const tab = await open(await serverRoot(), '规范中心城区机动车停放服务收费的通知');
    assert.ok((await tab.locator('#page-results .status').allTextContents()).some(word => word === '已废止'));
    const by = tab.locator('#page-results > li', { has: tab.locator('.status-repealed') }).first().getByRole('link', { name: /^被《.+》（.+）废止$/u });
    const title = (await by.textContent()).match(/《(.+)》/u)[1];
    await by.click();
    assert.equal((await tab.getByRole('heading', { level: 1 }).textContent()).replace(/\s/gu, ''), title);
    await tab.close();
  });

  test('marks each state of a document as lists do', async () => {
    const words = new Set();
    for (const query of ['停车收费', '云川市', '规定', '通知', '空气质量', '开放数据']) {
      const tab = await open(await serverRoot(), query);
      for (const item of await tab.locator('#page-results > li').all()) {
        const status = item.locator('.status'), page = decodeURIComponent(new URL(await item.locator('h2 a').evaluate(link => link.href)).pathname);
        const shown = await status.count() ? [await status.getAttribute('class'), await status.textContent()] : undefined, listed = statusInLists(page.replace(/^.*?(?=\/(?:policies|news|data|press|interpretations|responses|consultations|specials|issues|pages)\/)/u, ''));
        assert.deepEqual(shown, listed, page);
        if (shown) words.add(shown[1]);
      }
      await tab.close();
    }

    assert.ok(words.size >= 3, [...words].join());
  });

  test('keeps to what is in force by one switch, which the address remembers', async () => {
    for (const { folder } of editions) {
      const tab = await (await browser()).newPage();
      await tab.goto(`${address(await serverRoot(), `${folder}search/index.html`)}?q=${encodeURIComponent('停车收费')}`);
      await answered(tab);
      assert.ok(await tab.locator('#page-results .status-repealed').count() > 0);
      const only = tab.getByRole('checkbox', { name: '只看现行有效的文件' });
      await only.check();
      await tab.locator('#page-found', { hasText: '只看现行有效的文件' }).waitFor();
      assert.ok(await only.evaluate(box => box === document.activeElement), 'the switch lost the focus');
      assert.equal(new URL(tab.url()).searchParams.get('valid'), '1');
      await tab.reload();
      await answered(tab);
      assert.ok(await only.isChecked());
      const holds = async () => {
        assert.ok(await tab.locator('#page-results > li').count() > 0);
        assert.equal(await tab.locator('#page-results :is(.status-repealed, .status-expired, .status-not-yet-effective)').count(), 0);
      };
      await holds();
      // Another question is asked of the same.
      await tab.getByRole('combobox').fill('供水');
      await tab.keyboard.press('Enter');
      await tab.waitForURL(url => url.searchParams.get('q') === '供水');
      await tab.locator('#page-found', { hasText: '只看现行有效的文件' }).waitFor();
      await holds();
      await only.uncheck();
      await tab.locator('#page-found', { hasText: /^找到\d+件(?!，只看)/u }).waitFor();
      assert.ok(!new URL(tab.url()).searchParams.has('valid'));
      await tab.close();
    }
  });

  test('says which rows only the standard edition has, and opens them there', async () => {
    for (const { folder } of editions) {
      const tab = await (await browser()).newPage();
      await tab.goto(`${address(await serverRoot(), `${folder}search/index.html`)}?q=${encodeURIComponent('体育馆')}`);
      await answered(tab);
      const link = tab.locator('#page-results h2 a[href*="/bianmin/didian/index.html#page-row-"]');
      assert.equal(/（标准版）$/u.test(await link.textContent()), folder !== '');
      // Whatever this edition has, stays in it.
      for (const href of await tab.locator('#page-results h2 a:not([href*="#page-row-"])').evaluateAll(all => all.map(one => one.href)))
        assert.ok(href.startsWith(address(await serverRoot(), folder)), href);
      await link.click();
      await tab.waitForURL(/\/data\/bianmin\/didian\/index\.html#page-row-/u);
      await tab.locator('tr:target').waitFor();
      await tab.close();
    }
  });

  test('tells what leads nowhere, and what is left out since it is not in force', async () => {
    const tab = await open(await serverRoot(), '停车收费');
    const ask = async (search, text) => {
      await tab.goto(`${address(await serverRoot(), 'search/index.html')}?${search}`);
      await answered(tab);
      await tab.locator('#page-hint', { hasText: text }).waitFor();
    };
    await ask(`q=${encodeURIComponent('停车收费 区块链')}`, '没有含“区块链”的内容，下面是与其余的词有关的。');
    await ask(`q=${encodeURIComponent('云政办发2024 999')}`, '没有收录“云政办发2024 999”，下面是文字相近的。');
    await ask(`q=${encodeURIComponent('停车收费')}&valid=1`, /另有约?\d+件已废止或者失效，没有列出。/u);
    await tab.getByRole('link', { name: '全部列出' }).click();
    await tab.locator('#page-results .status-repealed').first().waitFor();
    assert.equal(await tab.locator('#page-hint', { hasText: '没有列出' }).count(), 0);
    await tab.goto(`${address(await serverRoot(), 'search/index.html')}?q=${encodeURIComponent('★')}`);
    await tab.locator('#page-found', { hasText: '还没有写要找的文字' }).waitFor();
    await tab.close();
  });

  test('leads out of a range in which there is nothing', async () => {
    const tab = await open(await serverRoot(), '加装电梯');
    await tab.goto(`${tab.url()}&year=2019&valid=1`);
    await tab.locator('#page-found', { hasText: /^在所选范围（2019年）里没有找到现行有效的文件。范围以外找到\d+件/u }).waitFor();
    await tab.getByRole('link', { name: '不限范围' }).click();
    await tab.locator('#page-found', { hasText: /^找到\d+件$/u }).waitFor();
    await tab.close();
  });

  test('is repeated for the very words that were found by others', async () => {
    const tab = await open(await serverRoot(), '停车收费怎么定');
    assert.ok(await tab.getByText('含“停车收费”的规范说法').count() > 0);
    await tab.getByRole('link', { name: '只找原样的“停车收费”' }).click();
    await tab.waitForURL(url => url.searchParams.get('q') === '“停车收费” 怎么定');
    await tab.locator('#page-found', { hasText: '都含有“停车收费”' }).waitFor();
    assert.equal(await tab.getByRole('link', { name: /只找原样/u }).count(), 0);
    await tab.close();
  });

  test('says what stands for a word only where the title does not have the word itself', async () => {
    const tab = await open(await serverRoot(), '水价');
    const rows = await tab.locator('#page-results > li').evaluateAll(items => items.map(item => [item.querySelector('h2').textContent, item.textContent]));
    assert.ok(rows.some(([, text]) => text.includes('含“水价”的')), 'nothing was found by other words');
    assert.deepEqual(rows.filter(([title, text]) => title.includes('水价') && text.includes('含“水价”的')), []);
    await tab.close();
  });

  test('leaves out of its address what nothing can be narrowed to, and tells so', async () => {
    const tab = await open(await serverRoot()), q = encodeURIComponent('电梯');
    const ask = async search => {
      await tab.goto(`${address(await serverRoot(), 'search/index.html')}?${search}`);
      await answered(tab);
      await tab.locator('#page-tools summary').waitFor();
      return { told: await tab.locator('#page-found').textContent(), hint: await tab.locator('#page-hint').textContent(), left: new URL(tab.url()).searchParams };
    };
    const all = (await ask(`q=${q}`)).told;
    assert.match(all, /^找到\d+件/u);
    for (const [key, value, name] of [
      ['year', 'abc', '年份'], ['year', '2023000000', '年份'], ['year', '-1', '年份'], ['year', '2023.5', '年份'],
      ['type', 'abc', '类型'], ['type', '政策文件', '类型'], ['category', '没有这一类', '主题分类'], ['issuer', '火星市人民政府', '发文机关'], ['status', 'x', '有效性'],
      ['sort', 'abc'], ['page', 'abc'], ['page', '-2'], ['page', '1e9'], ['page', '99999999999'], ['valid', 'yes'],
    ]) {
      const { told, hint, left } = await ask(`q=${q}&${key}=${encodeURIComponent(value)}`);
      assert.equal(told, all, `${key}=${value}`);
      assert.deepEqual([...left.keys()], ['q'], `${key}=${value}`);
      assert.equal(hint.includes(`没有按地址里的${name}“${value}”缩小范围`), Boolean(name), `${key}=${value}: ${hint}`);
      assert.equal(await tab.locator('#page-tools strong').count(), 1, 'the order alone is chosen');
      assert.equal(await tab.locator('#page-tools strong').textContent(), '相关');
      assert.ok(!await tab.locator('#page-valid').isChecked());
    }

    const both = await ask(`q=${q}&year=2023&issuer=${encodeURIComponent('火星市人民政府')}&status=x`);
    assert.match(both.told, /，只看2023年/u);
    assert.equal(both.left.get('year'), '2023');
    assert.match(both.hint, /没有按地址里的发文机关“火星市人民政府”、有效性“x”缩小范围/u);
    assert.ok(Number((await ask(`q=${q}&page=9999`)).left.get('page') ?? 1) < 10);
    await tab.close();
  });

  test('reads a query without signs that nobody sees, and as much of it as it looks for', async () => {
    const tab = await open(await serverRoot());
    const ask = async query => {
      await tab.goto(`${address(await serverRoot(), 'search/index.html')}?q=${encodeURIComponent(query)}`);
      await answered(tab);
    };
    await ask('\u0000电梯\u0007\u001b 补贴\u0085');
    assert.equal(await tab.locator('#page-q').inputValue(), '电梯 补贴');
    assert.equal(new URL(tab.url()).searchParams.get('q'), '电梯 补贴');
    assert.match(await tab.title(), /^电梯 补贴 · /u);
    // A server need not take an address of ninety kilobytes, but who pastes a text into the box sends none.
    await tab.locator('#page-q').fill(`电梯加装${'补贴办法'.repeat(2499)}`);
    await tab.keyboard.press('Enter');
    await tab.locator('#page-hint', { hasText: '写得太长，只按前200个字查找。' }).waitFor();
    assert.equal((await tab.locator('#page-q').inputValue()).length, 200);
    assert.equal(new URL(tab.url()).searchParams.get('q').length, 200);
    await ask(`${'电梯'.repeat(99)}补🀄`);
    assert.equal((await tab.locator('#page-q').inputValue()).length, 199, 'no half of a character is left');
    await tab.close();
  });

  test('says where the name of a clause or a row is cut, and what a line beside the text is', async () => {
    const tab = await open(await serverRoot(), '“不动产登记、出入境、车辆管理”');
    const names = await tab.locator('#page-results .clause').allTextContents();
    assert.ok(names.some(name => /^ 一、.{22}…$/u.test(name)), names.join('\n'));
    await tab.goto(`${address(await serverRoot(), 'search/index.html')}?q=${encodeURIComponent('9990-053X')}`);
    await answered(tab);
    assert.match(await tab.locator('#page-results .snippet').first().textContent(), /^ISSN：9990-053X/u);
    await tab.close();
  });

  test('says when nothing is found, and leads to the lists', async () => {
    const tab = await open(await serverRoot(), '魑魅魍魉');
    assert.match(await tab.getByRole('status').first().textContent(), /^没有找到/u);
    assert.equal(await tab.locator('#page-results li').count(), 0);
    assert.ok(await tab.getByRole('link', { name: '按主题分类' }).isVisible());
    assert.equal(await tab.getByRole('main').getByRole('link', { name: '拨打12345' }).getAttribute('href'), 'tel:12345');
    await tab.close();
  });

  test('is told that nothing was found where only years or issuers were asked for', async () => {
    for (const typed of ['年份:1990', '机关:水务 -机关:水务局']) {
      const tab = await open(await serverRoot(), typed);
      assert.match(await tab.locator('#page-found').textContent(), /^没有找到/u, typed);
      await tab.close();
    }
  });

  test('finds nothing by characters that are left over, and names what is near', async () => {
    for (const typed of ['甲乙补丙丁', '魑魅补魍魉', '帖补饕餮']) {
      const tab = await open(await serverRoot(), typed);
      assert.match(await tab.locator('#page-found').textContent(), /^没有找到/u, typed);
      await tab.close();
    }

    const tab = await open(await serverRoot(), '“加装电梯补帖”');
    await tab.getByText('近似的主题').waitFor();
    await tab.getByRole('link', { name: '不要求一字不差' }).waitFor();
    await tab.locator('#page-hint li a').first().click();
    assert.match(await tab.getByRole('heading', { level: 1 }).textContent(), /电梯/u);
    await tab.close();
  });

  test('says when its files cannot be read', async () => {
    const tab = await (await browser()).newPage();
    await tab.route('**/search/**/d*.js*', route => route.abort());
    await tab.goto(`${address(await serverRoot(), 'search/index.html')}?q=${encodeURIComponent('电梯')}`);
    await tab.getByText('检索文件没有读到').waitFor();
    await tab.close();
  });

  test('explains itself where scripts do not run', async () => {
    const context = await (await browser()).newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(address(await serverRoot(), 'search/index.html'));
    const text = await tab.locator('main').innerText();
    assert.match(text, /检索需要浏览器运行脚本/u);
    assert.match(text, /按主题分类[^]*网站地图/u);
    await context.close();
  });
});
