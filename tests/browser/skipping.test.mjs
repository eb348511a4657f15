// Ways through a page for who does not see it: skipping to the text, jumping within the page, landmarks, what is told.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { address, atOnce, browser, fileRoot, visit } from './lib/browser.mjs';
import { everywhere, page, templates } from './lib/kinds.mjs';
import { serverRoot } from './lib/server.mjs';
import { editions } from './lib/site.mjs';
import { none, testEach } from './lib/tests.mjs';

const led = templates.filter(({ name }) => !/unknown address|old address/u.test(name));
const texts = everywhere.filter(({ name }) => /policy|interpretation|response|consultation|dataset$|with a map$|news|special|conference|answers|plain page/u.test(name));

describe('the ways through a page', { concurrency: atOnce }, () => {
  testEach(led, name => `${name}: skipping leads to the title, landmarks are few, what is told is never hidden`, {}, async (tab, where) => {
    await visit(tab, fileRoot, where);
    await tab.locator('.skip').focus();
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => document.activeElement.matches('main h1'));
    none((await tab.evaluate(landmarks)).map(fault => `${where}: ${fault}`));
    none((await tab.evaluate(hiddenStatus)).map(fault => `${where}: ${fault}`));
  });

  testEach(texts, name => `${name}: nothing that takes the focus stands between the title and the text`, {}, async (tab, where) => {
    for (const width of [360, 1440]) {
      await tab.setViewportSize({ width, height: 800 });
      await visit(tab, fileRoot, where);
      none((await tab.evaluate(stops)).map(fault => `${where} at ${width} px: ${fault}`));
    }
  });

  for (const { name, folder } of editions) {
    test(`${name}: what must be known comes right after the title, and is shown above it`, async () => {
      const tab = await (await browser()).newPage();
      await tab.goto(address(fileRoot, folder + page('repealed policy')));
      const { isAfter, isAbove } = await tab.evaluate(() => {
        const title = document.querySelector('h1');
        const notices = document.querySelector('.notices');
        let last = title;
        while (!last.nextElementSibling) last = last.parentElement;
        return { isAfter: last.nextElementSibling === notices, isAbove: notices.getBoundingClientRect().bottom <= title.getBoundingClientRect().top };
      });
      assert.deepEqual({ isAfter, isAbove }, { isAfter: true, isAbove: true });
      await tab.close();
    });

    test(`${name}: what the notices name is a link among the facts`, async () => {
      const tab = await (await browser()).newPage();
      for (const [kind, label] of [['repealed policy', '废止依据'], ['corrected policy', '更正']]) {
        await tab.goto(address(fileRoot, folder + page(kind)));
        const notice = await tab.locator('.notices').textContent();
        const link = tab.locator('.facts div', { has: tab.locator('dt', { hasText: label }) }).locator('a').first();
        assert.ok(notice.includes((await link.textContent()).trim()), `${notice}: not among the facts`);
        assert.ok(await link.evaluate(one => !one.hash || document.getElementById(one.hash.slice(1)) !== null));
      }

      await tab.close();
    });

    test(`${name}: a browser that knows neither :is() nor :has() shows title, facts and contents in the same order`, async () => {
      const tab = await (await browser()).newPage({ viewport: { width: 360, height: 800 } });
      const order = () => tab.evaluate(() => [...document.querySelectorAll('h1, main .fold, main .contents, .issue-head, .notices, .text')]
        .map(part => ({ name: part.className || part.localName, top: part.getBoundingClientRect().top })).sort((a, b) => a.top - b.top).map(part => part.name));
      for (const kind of ['long policy with chapters', 'repealed policy', 'open consultation', 'questions and answers', 'issue']) {
        await visit(tab, await serverRoot(), folder + page(kind));
        const now = await order();
        await tab.evaluate(forgetSelectors);
        assert.deepEqual(await order(), now, kind);
      }

      await tab.close();
    });

    test(`${name}: who types already keeps the focus when the last picture comes`, async () => {
      const tab = await (await browser()).newPage({ serviceWorkers: 'block' });
      const where = page('long policy with chapters');
      let comes;
      const late = new Promise(done => { comes = done; });
      await tab.route('**/late.png', async route => { await late; await route.abort(); });
      await tab.route(url => url.pathname.endsWith(where), async route => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace('</main>', '<img src="late.png" alt=""><p><input id="own"></p></main>') });
      });
      await tab.goto(`${address(await serverRoot(), folder + where)}#t3`, { waitUntil: 'domcontentloaded' });
      await tab.waitForFunction(() => document.activeElement.id === 't3');
      await tab.locator('#own').focus();
      await tab.keyboard.type('供水');
      comes();
      await tab.waitForLoadState('load');
      await tab.waitForTimeout(100);
      await tab.keyboard.type('管网');
      assert.equal(await tab.locator('#own').inputValue(), '供水管网');
      await tab.close();
    });

    test(`${name}: who copies the link of an article without a clipboard stays at its button`, async () => {
      const tab = await (await browser()).newPage();
      await tab.addInitScript(() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); });
      await tab.goto(address(await serverRoot(), folder + page('long policy with chapters')));
      const made = tab.locator('.copy-clause').nth(2);
      await made.press('Enter');
      await tab.locator('[role=status]', { hasText: '在地址栏里' }).waitFor();
      assert.equal(new URL(tab.url()).hash, '#t3');
      assert.ok(await made.evaluate(one => one === document.activeElement), 'the focus went away');
      await tab.close();
    });

    test(`${name}: the button of the last article stands before what is attached, and each says of which text it is`, async () => {
      const tab = await (await browser()).newPage({ serviceWorkers: 'block' });
      const where = page('long policy with chapters');
      for (const title of ['附件1', '附件', '附：收费标准', '附录　名录', '附表一 价格', '附件 2：表', '附　件', '附件一、名录', '附件（1）']) {
        await tab.route(url => url.pathname.endsWith(where), async route => {
          const response = await route.fetch();
          await route.fulfill({ response, body: (await response.text()).replace('</article>', `<p class="attached">${title}</p><p>收费标准表</p><h2>另一个办法</h2><p id="p2-t1" class="clause article"><span class="clause-no">第一条</span>　另一条。</p></article>`) });
        });
        await tab.goto(address(await serverRoot(), folder + where));
        const seen = await tab.evaluate(() => ({
          isBefore: document.querySelectorAll('.attached ~ p > .copy-clause').length === 1 && document.querySelector('.attached > .copy-clause') === null,
          names: [...document.querySelectorAll('.copy-clause')].map(made => made.getAttribute('aria-label')),
          inText: document.querySelector('article').textContent.includes('的链接'),
          chrome: document.querySelectorAll('.copy-clause:not([data-chrome])').length,
        }));
        assert.ok(seen.isBefore, title);
        assert.equal(new Set(seen.names).size, seen.names.length);
        assert.ok(seen.names.includes('复制另一个办法第一条的链接'), seen.names.join());
        assert.deepEqual([seen.inText, seen.chrome], [false, 0], 'the names of buttons are a part of the text');
      }

      await tab.close();
    });

    test(`${name}: a link of the contents and an address with an anchor put the focus where they lead`, async () => {
      const tab = await (await browser()).newPage();
      const where = address(fileRoot, folder + page('long policy with chapters'));
      await tab.goto(where);
      await tab.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
      const entry = tab.locator('.contents li a').nth(1);
      const words = (await entry.textContent()).replace(/\s/gu, '');
      for (let time = 0; time < 2; time++) {
        await entry.focus();
        await tab.keyboard.press('Enter');
        await tab.waitForFunction(() => document.activeElement.matches('h2'));
        assert.equal((await tab.evaluate(() => document.activeElement.textContent)).replace(/\s/gu, ''), words);
      }

      await tab.goto('about:blank');
      await tab.goto(`${where}#t3`);
      await tab.waitForFunction(() => document.activeElement.id === 't3');
      assert.match(await tab.evaluate(() => document.activeElement.textContent.trim()), /^第三条/u);
      await tab.close();
    });
  }

  test('what is copied is told in a line that stood in the page before', async () => {
    const context = await (await browser()).newContext({ permissions: ['clipboard-write'] });
    const tab = await context.newPage();
    await tab.goto(address(await serverRoot(), page('short policy')));
    const status = tab.locator('.said[role=status]');
    assert.deepEqual(await status.evaluate(one => ({ shown: one.checkVisibility(), parts: one.children.length })), { shown: true, parts: 0 });
    await tab.locator('summary', { hasText: '引用本文' }).click();
    const names = await tab.locator('[data-copy] + button').evaluateAll(all => all.map(one => one.getAttribute('aria-label')));
    assert.ok(names.length > 2 && names.every(one => /^复制./u.test(one)) && new Set(names).size === names.length, names.join('、'));
    await tab.locator('[data-copy] + button').nth(1).click();
    await status.locator('p', { hasText: '已复制引文（BibTeX）' }).waitFor();
    await context.close();
  });
});

/** More than eight landmarks, or two of one name; sections with a heading are none. */
function landmarks() {
  const found = [...document.querySelectorAll('body > header, body > footer, main, nav, aside, form[role=search], form[aria-label], section[aria-label], section[aria-labelledby], [role=region], [role=doc-endnotes]')];
  const name = element => element.getAttribute('aria-label') ?? document.getElementById(element.getAttribute('aria-labelledby'))?.textContent ?? '';
  const names = found.map(element => `${element.getAttribute('role') ?? element.localName} ${name(element)}`);
  const faults = names.filter((one, at) => names.indexOf(one) !== at).map(one => `two landmarks: ${one}`);
  if (names.length > 8) faults.push(`${names.length} landmarks: ${names.join(', ')}`);
  for (const section of document.querySelectorAll('section[aria-labelledby], section[aria-label]:has(h2, h3, h4)')) faults.push(`a section with a heading is a region: ${name(section)}`);
  return faults;
}

/** Takes away the rules that an old browser does not read. Runs in the page. */
function forgetSelectors() {
  const forget = rules => {
    for (let at = rules.cssRules.length - 1; at >= 0; at--) {
      const rule = rules.cssRules[at];
      if (/:(?:is|has|where)\(/u.test(rule.selectorText ?? '')) rules.deleteRule(at);
      else if (rule.cssRules?.length > 0) forget(rule);
    }
  };
  for (const sheet of document.styleSheets) forget(sheet);
}

function hiddenStatus() {
  return [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')].filter(element => !element.checkVisibility() || element.localName === 'p').map(element => `cannot be heard: ${element.outerHTML.slice(0, 100)}`);
}

function stops() {
  const title = document.querySelector('h1');
  const text = document.querySelector('article');
  const between = element => title.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && text.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
  return [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter(element => between(element) && element.checkVisibility()).map(element => element.outerHTML.slice(0, 100));
}
