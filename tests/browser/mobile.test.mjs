// What the mobile edition does for readers with an old phone: room for a thumb, little data, reading without a network.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { address, atOnce, browser, fileRoot, visit } from './lib/browser.mjs';
import { everywhere, page } from './lib/kinds.mjs';
import { serverRoot } from './lib/server.mjs';
import { read } from './lib/site.mjs';
import { none, testEach } from './lib/tests.mjs';

const own = everywhere.filter(({ edition }) => edition === 'mobile');
const document = page('long policy with chapters');

describe('the mobile edition', { concurrency: atOnce }, () => {
  testEach(own, name => `${name}: targets of 44 px, and a bar within reach that hides nothing at the end`, { viewport: { width: 360, height: 740 } }, async (tab, where) => {
    await visit(tab, fileRoot, where);
    const found = await tab.evaluate(smallTargets);
    const hidden = await tab.evaluate(() => {
      scrollTo(0, globalThis.document.body.scrollHeight);
      const bar = globalThis.document.querySelector('.bar');
      if (!bar) return null;
      const last = [...globalThis.document.querySelectorAll('footer li')].at(-1).getBoundingClientRect();
      return last.bottom > bar.getBoundingClientRect().top ? 'the bar lies upon the end of the page' : bar.getBoundingClientRect().bottom > innerHeight + 1 ? 'the bar is out of sight' : null;
    });
    none([...found, ...hidden ? [hidden] : []].map(fault => `${where}: ${fault}`));
  });

  test('shares, calls and shows the way', async () => {
    const tab = await (await browser()).newPage();
    await tab.addInitScript(() => { navigator.share = given => { window.shared = given; return Promise.resolve(); }; });
    await tab.goto(address(fileRoot, `m/${document}`));
    await tab.getByRole('button', { name: '分享' }).click();
    const shared = await tab.evaluate(() => window.shared);
    assert.match(shared.url, new RegExp(`^https://.*/${document}$`, 'u'));
    assert.ok(await tab.locator('a[href^="tel:"]').count() > 0);
    assert.match(decodeURIComponent(await tab.locator('a[href^="geo:"]').getAttribute('href')), /^geo:0,0\?q=\S+市/u);
    await tab.close();
  });

  test('shows wide tables within themselves, and folds what is long', async () => {
    const tab = await (await browser()).newPage({ viewport: { width: 320, height: 640 } });
    await tab.goto(address(fileRoot, `m/${page('policy with a grid table')}`));
    const box = tab.locator('.table-scroll').first();
    assert.ok(await box.evaluate(element => element.scrollWidth > element.clientWidth && element.tabIndex === 0));
    await tab.goto(address(fileRoot, `m/${document}`));
    assert.equal(await tab.locator('.contents details').getAttribute('open'), null);
    await tab.locator('.contents summary').click();
    await tab.locator('.contents a').first().click();
    assert.match(tab.url(), /#/u);
    await tab.close();
  });

  test('loads the parts of a long picture only when they are scrolled to', () => {
    const pictures = [...read(`m/${page('interpretation in pictures')}`).matchAll(/<img [^>]*>/gu)].map(([picture]) => picture);
    assert.ok(pictures.length > 1);
    none(pictures.filter(picture => !picture.includes('loading="lazy"') || !/ width="\d+" height="\d+"/u.test(picture)));
  });

  test('can be installed: its manifest names pages and icons that are there', async () => {
    const manifest = JSON.parse(read('m/app.webmanifest'));
    assert.equal(manifest.start_url, 'index.html');
    assert.ok(manifest.name && manifest.short_name && manifest.icons.length > 0 && manifest.display);
    assert.ok(read(`m/${manifest.start_url}`).includes('rel="manifest"'));
    for (const icon of manifest.icons) assert.match(read(new URL(icon.src, 'https://host.invalid/m/app.webmanifest').pathname.slice(1)), /<svg/u);
  });

  test('can be read without a network after the first visit', async () => {
    const context = await (await browser()).newContext();
    const tab = await context.newPage();
    const root = await serverRoot();
    await tab.goto(address(root, 'm/index.html'));
    await tab.evaluate(() => navigator.serviceWorker.ready);
    await tab.reload();
    await tab.goto(address(root, `m/${document}`));
    const words = await tab.locator('article[data-text]').innerText();
    await tab.waitForFunction(async wanted => Boolean(await caches.match(wanted)), tab.url());
    await context.setOffline(true);
    await tab.goto(address(root, 'm/index.html'));
    assert.ok(await tab.getByRole('heading', { level: 1 }).isVisible());
    await tab.goto(address(root, `m/${document}`));
    assert.equal(await tab.locator('article[data-text]').innerText(), words);
    assert.notEqual(await tab.evaluate(() => getComputedStyle(globalThis.document.querySelector('.bar')).position), 'static');
    await tab.goto(address(root, `m/${page('short policy')}`));
    assert.match(await tab.locator('h1').innerText(), /没有网络/u);
    await tab.locator('[data-kept-pages] a').first().waitFor();
    assert.ok((await tab.locator('[data-kept-pages] a').count()) >= 2);
    await context.setOffline(false);
    await tab.goto(address(root, 'm/settings.html'));
    await tab.getByRole('button', { name: '清除已存的页面' }).click();
    await tab.getByText('已存0页').waitFor();
    await context.close();
  });
});

/** Links within a sentence or a cell need no room of their own (WCAG 2.2, 2.5.5, inline). */
function smallTargets() {
  const { document } = globalThis;
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  const found = [];
  for (const target of document.querySelectorAll('a[href], button, summary, label:has(input), input[type=search]')) {
    if (!target.checkVisibility() || target.matches('.skip') || target.closest('[data-text]') && !target.matches('.files a, summary, button') || target.closest('.meta, dd, td, .duties, .timeline') || target.closest('p')?.matches(':not(.brand, .all, .annual-link)')) continue;
    const { width, height } = target.getBoundingClientRect();
    if (width < 43.5 || height < 43.5) found.push(`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 160)}`);
  }

  return found;
}
