// What the accessible edition does for readers, beyond being accessible.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { address, atOnce, browser, fileRoot, visit } from './lib/browser.mjs';
import { colours, everything, faults, prepare } from './lib/axe.mjs';
import { everywhere, page } from './lib/kinds.mjs';
import { serverRoot } from './lib/server.mjs';
import { documents, pagesOf, read } from './lib/site.mjs';
import { none, testEach } from './lib/tests.mjs';

const own = everywhere.filter(({ edition }) => edition === 'accessible');
const text = page('policy with attachments');

async function open(where = `wza/${text}`, prepareTab = () => {}) {
  const tab = await (await browser()).newPage();
  tab.faults = [];
  tab.on('pageerror', fault => tab.faults.push(String(fault)));
  await tab.addInitScript(prepareTab);
  await tab.goto(address(fileRoot, where));
  return tab;
}

/** A voice that says nothing aloud and remembers what it was given. */
function withVoice() {
  window.spoken = [];
  window.SpeechSynthesisUtterance = class { constructor(words) { this.text = words; } };
  Object.defineProperty(window, 'speechSynthesis', { value: {
    speaking: false, paused: false, getVoices: () => [{ lang: 'zh-CN', name: '中文' }], addEventListener() {},
    cancel() { this.speaking = this.paused = false; }, pause() { this.paused = true; }, resume() { this.paused = false; },
    speak(words) { window.spoken.push(words.text); this.speaking = true; setTimeout(() => words.onend?.(), 0); },
  } });
}

/** Waits until this stands in the status, in a paragraph of its own. */
const said = (tab, words) => tab.locator('[data-said][role=status] > p').getByText(words, { exact: true }).waitFor();

describe('the accessible edition', { concurrency: atOnce }, () => {
  testEach(own, name => `${name}: targets of 60 px, type of 18 pt and more, no line above 40 characters`, {}, async (tab, where) => {
    await visit(tab, fileRoot, where);
    for (const width of [360, 1440]) {
      await tab.setViewportSize({ width, height: 800 });
      none((await tab.evaluate(smallParts)).map(fault => `${where} at ${width} px: ${fault}`));
    }
  });

  testEach(own.filter(({ name }) => /home|chapters|help|search$/u.test(name)), name => `${name}: every theme has its contrast, up to 300 % nothing is cut off`, { bypassCSP: true, viewport: { width: 1280, height: 800 } }, async (tab, where) => {
    await visit(tab, fileRoot, where);
    await prepare(tab);
    const found = [];
    for (const theme of ['white', 'black', 'yellow', 'blue']) {
      await tab.evaluate(name => window.bulletinSettings.set('theme', name), theme);
      found.push(...await faults(tab, colours, `${where}, ${theme}`, () => {}));
    }

    for (const size of ['200', '300']) {
      await tab.evaluate(name => window.bulletinSettings.set('size', name), size);
      found.push(...(await tab.evaluate(cutOff)).map(fault => `${where} at ${size} %: ${fault}`));
    }

    none(found);
  });

  test('without a script size, colours and spacing can be chosen, too', async () => {
    const tab = await (await browser()).newPage({ javaScriptEnabled: false });
    await tab.goto(address(fileRoot, `wza/${text}`));
    await tab.getByText('更多工具和设置').click();
    await tab.getByLabel('200%').check();
    await tab.getByLabel('蓝底黄字').check();
    const { fontSize, backgroundColor } = await tab.evaluate(() => { const { fontSize: size, backgroundColor: ground } = getComputedStyle(document.documentElement); return { fontSize: size, backgroundColor: ground }; });
    assert.deepEqual([fontSize, backgroundColor], ['48px', 'rgb(10, 31, 102)']);
    await tab.close();
  });

  test('reads the whole document aloud in order, and marks where it is', async () => {
    const tab = await open(`wza/${text}`, withVoice);
    await tab.getByRole('button', { name: '朗读本页' }).click();
    await tab.getByText('读完了').waitFor();
    const spoken = (await tab.evaluate(() => window.spoken)).join('').replace(/[。\s]/gu, '');
    const paragraphs = await tab.locator('article[data-text] > p').allInnerTexts();
    let at = 0;
    for (const paragraph of paragraphs.map(one => one.replace(/[。\s]/gu, ''))) {
      at = spoken.indexOf(paragraph, at);
      assert.ok(at >= 0, `not read, or not in its place: ${paragraph}`);
    }

    assert.doesNotMatch(spoken, /放大文字|退出无障碍版/u);
    assert.deepEqual(tab.faults, []);
    await tab.close();
  });

  test('reads what is selected, and what has the focus', async () => {
    const tab = await open(`wza/${text}`, withVoice);
    await tab.evaluate(() => getSelection().selectAllChildren(document.querySelector('article[data-text] p')));
    await tab.keyboard.press('s');
    const selected = await tab.locator('article[data-text] p').first().innerText();
    assert.ok((await tab.evaluate(() => window.spoken.at(-1))).includes(selected.slice(0, 20)));
    await tab.getByRole('link', { name: '退出无障碍版' }).focus();
    await tab.keyboard.press('f');
    assert.equal(await tab.evaluate(() => window.spoken.at(-1)), '退出无障碍版');
    await tab.close();
  });

  test('says in words that the machine has no voice, and where the plain text is', async () => {
    const tab = await open();
    await tab.getByRole('button', { name: '朗读本页' }).click();
    await tab.getByText('没有中文语音').waitFor();
    assert.match(await tab.getByRole('status').first().textContent(), /纯文本/u);
    await tab.close();
  });

  test('has a cross-hair and a ruler that follow pointer and focus and take no click', async () => {
    const tab = await open();
    await tab.keyboard.press('x');
    await tab.keyboard.press('l');
    await tab.mouse.move(200, 300);
    const at = () => tab.evaluate(() => ({ x: document.querySelector('.cross-x').style.top, y: document.querySelector('.cross-y').style.left, ruler: document.querySelector('.ruler').style.top }));
    assert.deepEqual(await at(), { x: '300px', y: '200px', ruler: '300px' });
    const link = tab.getByRole('link', { name: '本站导航' });
    const box = await link.boundingBox();
    await link.focus();
    assert.equal(Math.round(parseFloat((await at()).x)), Math.round(box.y + box.height / 2));
    await link.click();
    assert.ok(tab.url().endsWith('#page-nav'));
    await tab.close();
  });

  test('sets pinyin above rare characters, and above what is selected', async () => {
    const withRuby = pagesOf('wza/').find(where => read(where).includes('<ruby>'));
    const tab = await open(withRuby);
    const rt = tab.locator('article[data-text] rt, h1 rt').first();
    assert.ok(await rt.isVisible());
    assert.match(await rt.textContent(), /^\p{Ll}+$/u);
    await tab.locator('[data-settings] > summary').click();
    await tab.getByLabel('生僻字注音').uncheck();
    assert.ok(!await rt.isVisible());
    await tab.evaluate(() => {
      const first = document.createElement('p');
      first.textContent = '银行行长重庆';
      document.querySelector('article[data-text]').prepend(first);
      getSelection().selectAllChildren(first);
    });
    await tab.keyboard.press('p');
    await tab.locator('.noted').waitFor();
    assert.equal(await tab.locator('.noted').textContent(), '银yín行xíng（háng、héng）行xíng（háng、héng）长zhǎng（cháng）重zhòng（chóng）庆qìng');
    await tab.keyboard.press('Escape');
    assert.equal(await tab.locator('.noted').count(), 0);
    await tab.close();
  });

  test('has keys for numbered links, which are told before they lead away, and they can be switched off', async () => {
    const tab = await open();
    const here = tab.url();
    await tab.keyboard.press('4');
    await said(tab, '再按一次4：帮助和快捷键');
    await tab.waitForTimeout(2100);
    await tab.keyboard.press('4');
    await tab.waitForTimeout(200);
    assert.equal(tab.url(), here, 'a key pressed long ago counts');
    await tab.keyboard.press('4');
    await tab.waitForURL(/keys\.html/u);
    const numbered = tab.locator('[data-key="2"]');
    assert.equal(await numbered.getAttribute('aria-keyshortcuts'), '2');
    await tab.locator('[data-settings] > summary').click();
    await tab.getByLabel('快捷键').uncheck();
    assert.equal(await numbered.getAttribute('aria-keyshortcuts'), null);
    await tab.locator('h1').click();
    for (const key of ['1', '1', 'q', 'q', '/', '/']) await tab.keyboard.press(key);
    await tab.waitForTimeout(200);
    assert.ok(tab.url().includes('keys.html'));
    await tab.close();
  });

  test('lists the keys that act, and no others; each acts or says why not on every kind of page', async () => {
    const help = await open('wza/keys.html');
    const listed = await help.locator('table kbd').allTextContents();
    await help.close();
    assert.deepEqual([...listed].sort(), ['1', '9', '+', '-', '0', 'c', 'r', 's', 'f', 'Esc', 'p', 'x', 'l', 'm', 'n', 'b', '/', '?', 'q'].sort());
    for (const where of [`wza/${text}`, 'wza/accessibility.html']) {
      const tab = await open(where, withVoice);
      for (const key of listed.filter(one => !['Esc', 'f', 'm'].includes(one))) {
        await tab.evaluate(() => document.querySelector('[data-said]').replaceChildren());
        await tab.keyboard.press(key);
        await tab.waitForFunction(() => document.querySelector('[data-said]').textContent !== '');
      }

      await tab.keyboard.press('m');
      assert.equal(await tab.evaluate(() => document.activeElement.id), 'page-title');
      await tab.keyboard.press('n');
      await tab.keyboard.press('b');
      assert.ok(tab.url().endsWith(where), 'two keys one after the other led away');
      await tab.close();
    }
  });

  test('forgets what it asked as soon as the reader does something else', async () => {
    const tab = await open();
    const here = tab.url();
    for (const other of ['c', 'Tab', 'z', 'm']) {
      for (const key of ['q', other, 'q']) await tab.keyboard.press(key);
      await tab.waitForTimeout(100);
      assert.equal(tab.url(), here, `q, ${other} and q lead away`);
      await tab.waitForTimeout(2100);
    }

    for (const key of ['Shift+?', 'Shift+?']) await tab.keyboard.press(key);
    await tab.waitForURL(/keys\.html/u);
    await tab.close();
  });

  test('names the keys of buttons as its help does', async () => {
    const help = await open('wza/keys.html');
    const listed = await help.locator('table kbd').allTextContents();
    const named = await help.locator('[aria-keyshortcuts]').evaluateAll(all => all.flatMap(one => one.getAttribute('aria-keyshortcuts').split(' ')));
    assert.ok(named.length > 5);
    none(named.map(key => key === 'Plus' ? '+' : key).filter(key => !listed.includes(key) && !/^[1-9]$/u.test(key)));
    await help.close();
  });

  test('reads aloud in a browser that cannot say whether a part is shown', async () => {
    const tab = await open(`wza/${text}`, withVoice);
    await tab.evaluate(() => { delete Element.prototype.checkVisibility; });
    await tab.getByRole('button', { name: '朗读本页' }).click();
    await tab.getByText('读完了').waitFor();
    const spoken = (await tab.evaluate(() => window.spoken)).join('');
    assert.ok(spoken.includes((await tab.locator('article[data-text] > p').first().innerText()).slice(0, 20)));
    assert.doesNotMatch(spoken, /阅读尺/u, 'what is folded away is read');
    assert.deepEqual(tab.faults, []);
    await tab.close();
  });

  test('tells that it reads, pauses and goes on, and that a screen reader needs none of it', async () => {
    const tab = await open(`wza/${text}`, withVoice);
    await tab.evaluate(() => { window.speechSynthesis.speak = function () { this.speaking = true; }; });
    const button = tab.locator('[data-do=read]');
    const described = await button.getAttribute('aria-describedby');
    assert.match(await tab.locator(`#${described}`).textContent(), /读屏软件.*不需要/u);
    for (const [told, next] of [['开始朗读', '暂停朗读'], ['已暂停', '继续朗读'], ['继续朗读', '暂停朗读']]) {
      await button.click();
      await said(tab, told);
      assert.equal(await button.textContent(), next);
    }

    await tab.keyboard.press('Escape');
    await said(tab, '已停止朗读');
    await tab.close();
  });

  test('says that the link of a clause was copied, where its readers are told everything', async () => {
    const context = await (await browser()).newContext({ permissions: ['clipboard-write'] });
    const tab = await context.newPage();
    await tab.goto(address(await serverRoot(), `wza/${page('long policy with chapters')}`));
    await tab.locator('.copy-clause').first().focus();
    assert.equal(await tab.locator('.copy-clause').first().evaluate(made => getComputedStyle(made, '::before').content), '"复制第一条的链接"');
    await tab.keyboard.press('Enter');
    await tab.locator('[data-said]', { hasText: '已复制' }).waitFor();
    await tab.evaluate(() => getSelection().selectAllChildren(document.querySelector('article[data-text]')));
    assert.doesNotMatch(await tab.evaluate(() => getSelection().toString()), /复制第/u, 'who copies the text copies the buttons');
    await context.close();
  });

  test('shows what a document says in plain words, where somebody wrote it', async () => {
    const written = documents.filter(document => document.plain_summary);
    assert.ok(written.length > 0, 'no document of the sample has plain words');
    const tab = await open(`wza/${written[0].page}`);
    assert.ok((await tab.locator('.plain-summary').innerText()).includes(written[0].plain_summary));
    await tab.close();
  });

  test('violates no rule with everything open', async () => {
    const tab = await (await browser()).newPage({ bypassCSP: true, viewport: { width: 360, height: 800 } });
    await tab.goto(address(fileRoot, `wza/${text}`));
    await tab.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
    await prepare(tab);
    none(await faults(tab, everything, text, () => {}));
    await tab.close();
  });
});

/** Targets below 60 px, text below 24 px, lines above 40 characters. Links within a sentence need no size (WCAG 2.2, 2.5.5, inline). */
function smallParts() {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  const found = [];
  for (const target of document.querySelectorAll('a[href], button, summary, label:has(input[type=radio], input[type=checkbox]), input[type=search]')) {
    if (!target.checkVisibility() || target.matches('.skip') || target.closest('[data-text]') && !target.matches('.files a, summary, button') || target.closest('.meta, p, dd, td, .said') && !target.matches('.brand a, .all a, .annual-link a')) continue;
    const { width, height } = target.getBoundingClientRect();
    if (width < 60 || height < 60) found.push(`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 160)}`);
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility() || element.closest('rt, sup, sub, .vh, script, noscript')) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < 24) found.push(`${size} px: ${element.outerHTML.slice(0, 160)}`);
  }

  for (const paragraph of document.querySelectorAll('main p')) {
    const { fontSize } = getComputedStyle(paragraph);
    if (paragraph.getBoundingClientRect().width / parseFloat(fontSize) > 40.5) found.push(`a line of ${paragraph.getBoundingClientRect().width / parseFloat(fontSize)} characters: ${paragraph.outerHTML.slice(0, 100)}`);
  }

  return found;
}

/** What stands out on the right, or is cut off by its own box. */
function cutOff() {
  const found = [];
  if (document.scrollingElement.scrollWidth > innerWidth) found.push(`${document.scrollingElement.scrollWidth} px wide`);
  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (element.matches('.vh, .vh *, .skip, .copy-clause') || element.closest('.table-scroll')) continue;
    if (['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1 || ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1) found.push(element.outerHTML.slice(0, 160));
  }
  return found;
}
