import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { address, browser, fileRoot } from './lib/browser.mjs';
import { serverRoot } from './lib/server.mjs';
import { editions } from './lib/site.mjs';
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
const answered = tab => tab.locator('#page-found:not(:empty)').waitFor();
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
    await tab.getByRole('link', { name: '老旧小区改造', exact: true }).click();
    await tab.waitForURL(url => url.searchParams.get('q') === '老旧小区改造');
    await answered(tab);
    assert.match(await titles(tab).then(all => all[0]), /老旧小区改造/u);
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

  test('marks what is no longer in force', async () => {
    const tab = await open(await serverRoot(), '规范中心城区机动车停放服务收费的通知');
    assert.ok((await tab.locator('#page-results .status').allTextContents()).some(word => word === '已废止'));
    await tab.close();
  });

  test('says when nothing is found, and leads to the lists', async () => {
    const tab = await open(await serverRoot(), '魑魅魍魉');
    assert.match(await tab.getByRole('status').first().textContent(), /^没有找到/u);
    assert.equal(await tab.locator('#page-results li').count(), 0);
    assert.ok(await tab.getByRole('link', { name: '按主题分类' }).isVisible());
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
