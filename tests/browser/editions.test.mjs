// A reader goes through the editions with the keyboard alone, over http and from a disk; what is chosen stays chosen.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { address, browser, fileRoot } from './lib/browser.mjs';
import { firefox } from './lib/firefox.mjs';
import { page } from './lib/kinds.mjs';
import { serverRoot } from './lib/server.mjs';
import { editions } from './lib/site.mjs';
import './lib/tests.mjs';

const text = page('long policy with chapters');

async function open(root, where, options = {}) {
  const tab = await (await browser()).newPage(options);
  tab.faults = [];
  tab.on('console', message => { if (message.type() === 'error') tab.faults.push(message.text()); });
  tab.on('pageerror', fault => tab.faults.push(String(fault)));
  await tab.goto(address(root, where));
  return tab;
}

/** Goes on with Tab until the focus is where it should be, as a reader does who sees where it is. */
async function tabTo(tab, wanted, most = 150) {
  for (let i = 0; i < most; i++) {
    await tab.keyboard.press('Tab');
    const found = await tab.evaluate(selector => {
      const at = document.activeElement;
      if (!at?.matches(selector)) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      return { visible: at.checkVisibility(), outline: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
    }, wanted);
    if (found) {
      assert.ok(found.visible && found.outline, `the focus on ${wanted} cannot be seen`);
      return;
    }
  }

  assert.fail(`Tab does not lead to ${wanted}`);
}

const place = (tab, root) => decodeURIComponent(tab.url().slice(root.length).replace(/[?#].*$/u, ''));

for (const [how, rootOf] of [['over http', serverRoot], ['from a USB stick', async () => fileRoot]]) {
  describe(`a reader with a keyboard ${how}`, () => {
    for (const { name, folder } of editions) {
      test(`goes from the home page of the ${name} edition to a document by searching, to another edition, and back`, async () => {
        const root = await rootOf();
        const tab = await open(root, `${folder}index.html`);
        await tabTo(tab, '.skip');
        await tabTo(tab, 'input[type=search]');
        await tab.keyboard.type('加装电梯');
        await tab.keyboard.press('Enter');
        await tab.locator('#page-found:not(:empty)', { hasNotText: '正在检索' }).waitFor();
        assert.equal(place(tab, root), `${folder}search/index.html`);
        await tabTo(tab, '#page-results a');
        await tab.keyboard.press('Enter');
        await tab.locator('article[data-text]').waitFor();
        const here = place(tab, root);
        assert.ok(here.startsWith(`${folder}policies/`) || here.startsWith(`${folder}interpretations/`), here);
        const other = name === 'standard' ? 'accessible' : 'standard';
        await tabTo(tab, `a[data-edition=${other}]`);
        await tab.keyboard.press('Enter');
        await tab.waitForURL(url => !url.pathname.includes(`/${folder || 'nowhere/'}`) && (other === 'standard' || url.pathname.includes('/wza/')));
        assert.equal(place(tab, root), (other === 'accessible' ? 'wza/' : '') + here.slice(folder.length));
        await tab.goBack();
        await tab.waitForURL(url => url.href.includes(encodeURI(here)));
        assert.deepEqual(tab.faults, []);
        await tab.close();
      });
    }

    test('is told which edition was chosen last, and led nowhere', async () => {
      const root = await rootOf();
      const tab = await open(root, text);
      await tab.locator('header a[data-edition=accessible]').click();
      await tab.locator('a[data-edition=mobile]').first().waitFor();
      await tab.goto(address(root, `m/${text}`));
      assert.match(await tab.locator('a[data-edition=accessible]').first().textContent(), /无障碍版（上次选用）/u);
      assert.equal(place(tab, root), `m/${text}`);
      await tab.close();
    });

    test('keeps size, colours and spacing of the accessible edition from page to page', async () => {
      const root = await rootOf();
      const tab = await open(root, 'wza/index.html');
      await tab.keyboard.press('+');
      await tab.keyboard.press('+');
      await tab.locator('[data-settings] > summary').focus();
      await tab.keyboard.press('Enter');
      await tab.getByLabel('黑底黄字').check();
      await tab.getByLabel('更宽').check();
      const look = () => tab.evaluate(() => {
        const { fontSize, color, backgroundColor, letterSpacing } = getComputedStyle(document.documentElement);
        return { fontSize, color, backgroundColor, letterSpacing };
      });
      const chosen = await look();
      assert.equal(chosen.fontSize, '36px');
      assert.equal(chosen.color, 'rgb(255, 230, 0)');
      assert.equal(chosen.backgroundColor, 'rgb(0, 0, 0)');
      await tab.keyboard.press('2');
      await tab.keyboard.press('2');
      await tab.waitForURL(/issues/u);
      assert.deepEqual(await look(), chosen);
      await tab.locator('main a').last().click();
      await tab.waitForLoadState();
      assert.deepEqual(await look(), chosen);
      assert.equal(await tab.evaluate(() => document.querySelector('input[name=theme]:checked').value), 'yellow');
      await tab.close();
    });

    test('keeps what is chosen on the settings page of the mobile edition', async () => {
      const root = await rootOf();
      const tab = await open(root, 'm/settings.html');
      await tab.getByLabel('特大').check();
      await tab.getByLabel('深色').check();
      await tab.getByRole('link', { name: '首页' }).last().click();
      await tab.waitForURL(/m\/index\.html/u);
      assert.equal(await tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), 'rgb(23, 22, 21)');
      assert.equal(await tab.evaluate(() => document.documentElement.dataset.text), 'huge');
      await tab.close();
    });
  });
}

// Firefox keeps what pages from a disk store for each file alone; and it has a focus ring and a Tab order of its own.
describe('a reader with Firefox and a USB stick', () => {
  test('goes from page to page and edition to edition with the keyboard, and keeps what is chosen', async () => {
    const tab = await (await firefox()).newPage();
    const faults = [];
    tab.on('console', message => { if (message.type() === 'error') faults.push(message.text()); });
    tab.on('pageerror', fault => faults.push(String(fault)));
    await tab.goto(address(fileRoot, 'wza/index.html'));
    await tab.keyboard.press('+');
    await tab.keyboard.press('c');
    await tab.keyboard.press('c');
    await tab.keyboard.press('c');
    const look = () => tab.evaluate(() => `${getComputedStyle(document.documentElement).fontSize} ${getComputedStyle(document.documentElement).color}`);
    assert.equal(await look(), '30px rgb(255, 230, 0)');
    await tabTo(tab, 'input[type=search]');
    await tab.keyboard.type('加装电梯');
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => document.querySelector('#page-results a'));
    assert.equal(await look(), '30px rgb(255, 230, 0)');
    await tab.focus('#page-results a');
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => document.querySelector('article[data-text]'));
    assert.equal(await look(), '30px rgb(255, 230, 0)');
    const here = place(tab, fileRoot);
    assert.match(here, /^wza\//u);
    await tab.keyboard.press('q');
    await tab.keyboard.press('q');
    await tab.waitForFunction(() => document.querySelector('a[data-edition=accessible]'));
    assert.equal(place(tab, fileRoot), here.slice('wza/'.length));
    await tab.evaluate(() => document.querySelector('a[data-edition=mobile]').click());
    await tab.waitForFunction(() => document.querySelector('.bar'));
    assert.equal(place(tab, fileRoot), `m/${here.slice('wza/'.length)}`);
    await tab.evaluate(() => history.back());
    await tab.waitForFunction(() => !document.querySelector('.bar'));
    assert.equal(decodeURIComponent((await tab.evaluate(() => location.href)).slice(fileRoot.length).replace(/[?#].*$/u, '')), here.slice('wza/'.length));
    assert.deepEqual(faults, []);
    await tab.close();
  });
});
