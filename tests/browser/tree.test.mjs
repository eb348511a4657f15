// What a screen reader is given, by Chromium's accessibility tree: of every kind of page in every edition, and on the way.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { address, atOnce, browser, fileRoot, visit } from './lib/browser.mjs';
import { cellsOf, faults, followLinks, headersOf, lookInside } from './lib/heard.mjs';
import { everyKind, page as pageOf } from './lib/kinds.mjs';
import { serverRoot } from './lib/server.mjs';
import { editions } from './lib/site.mjs';
import { none } from './lib/tests.mjs';
import { treeOf } from './lib/tree.mjs';

const law = 'policies/2024/ling-58.html';

/** A tab at the size of a phone for the mobile edition, else of a desk. */
async function open(root, where, options = {}) {
  const tab = await (await browser()).newPage({ viewport: { width: where.startsWith('m/') ? 360 : 1280, height: 800 }, ...options });
  tab.setDefaultTimeout(10_000);
  await tab.goto(address(root, where));
  return tab;
}

/** The words of the parts that speak by themselves, once they are what is wanted. */
async function told(tab, wanted) {
  let words = '';
  for (let turn = 0; turn < 60 && !wanted.test(words); turn++) {
    await tab.waitForTimeout(50);
    words = (await treeOf(tab)).all('status').map(status => status.text).join(' ');
  }

  assert.match(words, wanted);
  return words;
}

const focused = tab => tab.evaluate(() => ({ tag: document.activeElement.tagName, text: document.activeElement.textContent.trim() }));

describe('everybody can listen to', { concurrency: atOnce }, () => {
  // A tab goes on to the next page: a new one for each would cost more than all that is looked at.
  const free = [];
  for (const { name, page, edition } of everyKind) {
    test(name, async () => {
      assert.ok(page, 'the site has no such page');
      const tab = free.pop() ?? await (await browser()).newPage();
      await tab.setViewportSize({ width: edition === 'mobile' ? 360 : 1280, height: 800 });
      await visit(tab, fileRoot, page);
      const seen = await tab.evaluate(lookInside);
      const tree = await treeOf(tab);
      const lost = await tab.evaluate(followLinks);
      free.push(tab);
      none([...faults({ tree, page: seen, edition }), ...lost]);
    });
  }
});

for (const { name, folder } of editions) {
  describe(`who listens to the ${name} edition`, { concurrency: atOnce }, () => {
    test('hears a price with its user, its step and its column', async () => {
      const tab = await open(fileRoot, `${folder}policies/2024/fgg-1.html`);
      const { tables } = await tab.evaluate(lookInside);
      const cells = cellsOf((await treeOf(tab)).all('table')[0], tables[0]);
      const headers = headersOf(cells);
      const said = price => {
        const cell = cells.find(({ node }) => node.name === price);
        return [...headers.ofColumn(cell), ...headers.ofRow(cell)];
      };
      assert.deepEqual(said('3.35'), ['价格（元/立方米）', '到户价格', '居民合表及学校等', '不分阶梯']);
      for (const [price, step] of [['3.05', '第一级'], ['4.10', '第二级'], ['7.25', '第三级']]) {
        assert.deepEqual(said(price).slice(0, 4), ['价格（元/立方米）', '到户价格', '居民一户一表', step]);
      }

      await tab.close();
    });

    test('is told what a search found, the first time and by an address that was sent on', async () => {
      const tab = await open(fileRoot, `${folder}search/index.html`);
      assert.equal((await treeOf(tab)).all('status').length > 0, true, 'nothing is there to speak');
      await tab.getByRole('combobox').fill('供水');
      await tab.locator('#page-options li').first().waitFor();
      const offered = (await treeOf(tab)).all('option');
      assert.ok(offered.length > 0 && offered.every(option => option.name.includes('供水')), offered.join(', '));
      await tab.keyboard.press('Enter');
      await told(tab, /找到\d+件/u);
      const hits = await treeOf(tab);
      none([...hits.all('mark'), ...hits.all('main')[0].all('heading').filter(heading => heading.all('link').length !== 1 && heading.properties.level === 2 && heading.text.includes('供水'))]);
      await tab.goto(`${address(fileRoot, `${folder}search/index.html`)}?q=${encodeURIComponent('停车')}`);
      await told(tab, /找到\d+件/u);
      none((await treeOf(tab)).all('mark'));
      await tab.close();
    });

    test('comes from 跳到正文 to the heading, and from there by headings to the first article and to the one on fees', async () => {
      const tab = await open(fileRoot, folder + law);
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      assert.deepEqual(await focused(tab), { tag: 'H1', text: '云川市城市供水和节约用水管理办法' });
      const headings = (await treeOf(tab)).all('main')[0].all('heading');
      const title = headings.findIndex(heading => heading.properties.level === 1);
      const at = number => headings.findIndex(heading => heading.name.startsWith(number));
      assert.ok(at('第一条') > title && at('第一条') - title <= 3, headings.slice(0, 5).join(', '));
      // The key of a level leads from chapter to chapter, and then from article to article.
      const [chapter, article] = [at('第五章'), at('第三十一条')];
      const steps = headings.slice(title + 1, chapter + 1).filter(heading => heading.properties.level === headings[chapter].properties.level).length
        + headings.slice(chapter + 1, article + 1).filter(heading => heading.properties.level === headings[article].properties.level).length;
      assert.ok(chapter > 0 && article > chapter && steps <= 10, `${steps} steps`);
      await tab.close();
    });

    test('hears few links while reading a law through', async () => {
      const tab = await open(fileRoot, folder + law);
      const text = (await treeOf(tab)).all('article')[0];
      const links = text.all('link').length;
      assert.ok(links <= 0.05 * text.words.length, `${links} links among ${text.words.length} pieces`);
      await tab.close();
    });

    test('hears pictures and charts by their descriptions alone', async () => {
      const tab = await open(fileRoot, `${folder}data/caizheng.html`);
      const charts = (await treeOf(tab)).all('figure').flatMap(figure => figure.all('image'));
      assert.ok(charts.length > 0);
      for (const chart of charts) assert.ok(chart.name && chart.description.length > 20 && chart.words.length === 0, String(chart));
      await tab.close();
    });

    test('hears of each of several small charts', async () => {
      const tab = await open(fileRoot, `${folder}data/kongqi.html`);
      await tab.evaluate(lookInside);
      const figure = (await treeOf(tab)).all('figure').find(one => one.all('image').some(image => image.description.includes('一组小折线图')));
      const series = figure.all('columnheader').slice(1).map(header => header.name.replace(/（.*/u, ''));
      assert.ok(series.length > 1);
      for (const name of series) assert.match(figure.all('image')[0].description, new RegExp(`${name.replace('.', '\\.')}最高`, 'u'));
      await tab.close();
    });

    test('goes from a note back to its place in the sentence', async () => {
      const tab = await open(fileRoot, `${folder}interpretations/2024/gongye-wenzi.html`);
      for (const [link, arrived] of [['注1', /同一名高校毕业生/u], ['返回注1处', /注1/u]]) {
        await tab.getByRole('link', { name: link, exact: true }).press('Enter');
        await tab.waitForTimeout(100);
        const place = (await treeOf(tab)).below.findLast(node => node.properties.focused);
        assert.match(`${place.name} ${place.text} ${place.children.map(child => child.name).join(' ')}`, arrived);
      }

      await tab.close();
    });
  });
}

describe('who listens to the rows of a table', { concurrency: atOnce }, () => {
  for (const { name, folder } of editions) {
    const where = `${folder}data/bianmin.html`;
    test(`hears the name of each row in the ${name} edition`, async () => {
      const tab = await open(fileRoot, where);
      const { tables } = await tab.evaluate(lookInside);
      const all = (await treeOf(tab)).all('table').map((table, at) => cellsOf(table, tables[at]));
      const rows = all.find(cells => cells.some(({ node }) => node.name === 'P001'));
      const cell = rows.find(({ node, row }) => row > 0 && node.name === '政务服务大厅');
      assert.ok(headersOf(rows).ofRow(cell).some(header => header === '市政务服务中心' || header === 'P001'));
      await tab.close();
    });
  }

  test('hears it, and how many there are, after they were sorted and filtered', async () => {
    const tab = await open(await serverRoot(), 'data/kongqi/ribao/index.html');
    await tab.getByLabel('在全部数据中筛选').fill('轻度污染');
    await tab.keyboard.press('Enter');
    await told(tab, /共 ?\d+ ?行.*以下是第 ?1 ?至 ?\d+ ?行/u);
    await tab.locator('.data th', { hasText: 'AQI' }).getByRole('button').click();
    await told(tab, /按“AQI”从小到大排列/u);
    const seen = await tab.evaluate(lookInside);
    none(faults({ tree: await treeOf(tab), page: seen, edition: 'standard' }));
    await tab.close();
  });
});

describe('who listens to the tools of the accessible edition', { concurrency: atOnce }, () => {
  const document = `wza/${pageOf('long policy with chapters')}`;

  test('stays where they are when a key of their screen reader comes through', async () => {
    const tab = await open(fileRoot, document);
    const here = tab.url();
    for (const key of ['q', 'n', 'b', '?', ...'123456789']) {
      await tab.keyboard.press(key);
      await tab.waitForTimeout(100);
      assert.equal(tab.url(), here, `${key} leads away`);
    }

    await tab.close();
  });

  test('hears what a key would do, and that it is done when pressed again', async () => {
    const tab = await open(fileRoot, document);
    await tab.keyboard.press('q');
    await told(tab, /再按一次|再按一下/u);
    await tab.keyboard.press('q');
    await tab.waitForURL(url => !url.pathname.includes('/wza/'));
    await tab.close();
  });

  test('hears that reading has begun and was halted', async () => {
    const withVoice = () => {
      Object.defineProperty(window, 'speechSynthesis', { value: {
        speaking: false, paused: false, getVoices: () => [{ lang: 'zh-CN', name: 'test' }], cancel() { this.speaking = false; }, addEventListener() {},
        speak() { this.speaking = true; }, pause() { this.paused = true; }, resume() { this.paused = false; },
      } });
      window.SpeechSynthesisUtterance = function (text) { this.text = text; };
    };
    const tab = await (await browser()).newPage();
    await tab.addInitScript(withVoice);
    await tab.goto(address(fileRoot, document));
    await tab.getByRole('button', { name: '朗读本页' }).click();
    await told(tab, /开始朗读/u);
    await tab.getByRole('button', { name: '暂停朗读' }).click();
    await told(tab, /已暂停/u);
    await tab.close();
  });

  test('hears each setting with its group and its state', async () => {
    const tab = await open(fileRoot, document);
    await tab.locator('[data-settings] > summary').click();
    await tab.getByLabel('黑底黄字').check();
    const tree = await treeOf(tab);
    const radio = tree.all('radio').find(one => one.name.trim() === '黑底黄字');
    assert.equal(radio.properties.checked, 'true');
    for (const one of tree.all('radio', 'checkbox')) {
      assert.ok(one.name.trim() && one.properties.checked !== undefined, String(one));
      assert.ok(one.closest('group').name.trim() || one.closest('radiogroup')?.name.trim(), `${one} is in no group with a name`);
    }

    await tab.close();
  });
});
