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

  testEach(texts, name => `${name}: nothing that takes the focus stands between the title and the text, but what must be known first`, {}, async (tab, where) => {
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
    await tab.locator('[data-copy] + button').first().click();
    await status.locator('p', { hasText: '已复制' }).waitFor();
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

function hiddenStatus() {
  return [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')].filter(element => !element.checkVisibility() || element.localName === 'p').map(element => `cannot be heard: ${element.outerHTML.slice(0, 100)}`);
}

function stops() {
  const title = document.querySelector('h1');
  const text = document.querySelector('article');
  const between = element => title.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && text.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
  return [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter(element => between(element) && element.checkVisibility() && !element.closest('.notices')).map(element => element.outerHTML.slice(0, 100));
}
