import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { address, browser, fileRoot } from './lib/browser.mjs';
import { serverRoot } from './lib/server.mjs';
import './lib/tests.mjs';

describe('a reader who searches', () => {
  for (const [where, root] of [['over http', serverRoot], ['from a USB stick', () => fileRoot]]) {
    test(`finds a document by words of its title typed into the box of any page, ${where}`, async () => {
      const tab = await (await browser()).newPage();
      await tab.goto(address(await root(), 'policies/2024/zf-3.html'));
      await tab.getByRole('searchbox').fill('加装电梯');
      await tab.getByRole('button', { name: '检索' }).click();
      await tab.waitForURL(/search\/index\.html\?q=/u);
      assert.match(await tab.getByRole('status').first().textContent(), /找到\d+件/u);
      const titles = await tab.locator('#page-results a').allTextContents();
      assert.ok(titles.some(title => title.includes('既有住宅加装电梯实施办法')), titles.join('\n'));
      await tab.locator('#page-results a').first().click();
      assert.ok(await tab.getByRole('heading', { level: 1 }).isVisible());
      await tab.close();
    });
  }

  test('finds a number however its brackets and blanks are typed', async () => {
    const tab = await (await browser()).newPage();
    for (const typed of ['云政办规〔2023〕4号', '云政办规[2023]4号', '云政办规(2023) 4号', '云政办规【２０２３】4号']) {
      await tab.goto(`${address(await serverRoot(), 'search/index.html')}?q=${encodeURIComponent(typed)}`);
      await tab.locator('#page-results a').first().waitFor();
      assert.match(await tab.locator('#page-results a').first().textContent(), /既有住宅加装电梯实施办法/u, typed);
    }

    await tab.close();
  });

  test('is told when nothing is found, and led to the lists', async () => {
    const tab = await (await browser()).newPage();
    await tab.goto(address(await serverRoot(), 'search/index.html'));
    await tab.getByRole('searchbox').fill('量子隧穿显微镜');
    await tab.getByText('没有找到').waitFor();
    assert.equal(await tab.locator('#page-results li').count(), 0);
    assert.ok(await tab.getByRole('link', { name: '按主题分类' }).isVisible());
    await tab.close();
  });
});
