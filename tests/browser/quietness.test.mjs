import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { address, browser, fileRoot, lookAt } from './lib/browser.mjs';
import { templates } from './lib/kinds.mjs';
import { listen } from './lib/noises.mjs';
import { serverRoot } from './lib/server.mjs';
import { editions, files, isOldAddress, pages, pagesOf, read } from './lib/site.mjs';
import { none } from './lib/tests.mjs';

describe('the browser', () => {
  test('has nothing to complain of on any page of the standard edition and one of each kind in the others, and asks for nothing from elsewhere', async () => {
    const others = templates.map(({ page }) => page).filter(page => page && !pagesOf('').includes(page));
    none(await complaints(await serverRoot(), [...pagesOf(''), ...others]));
  });

  test('has nothing to complain of on pages from a USB stick', async () => {
    none(await complaints(fileRoot, templates.map(({ page }) => page).filter(Boolean)));
  });

  test('shows the page of unknown addresses whole, at any depth', async () => {
    const root = await serverRoot();
    const wrong = address(root, 'policies/1999/没有/这个.html');
    const tab = await (await browser()).newPage();
    const hear = listen(tab, root);
    await tab.goto(wrong, { waitUntil: 'networkidle' });
    none(hear().filter(noise => !noise.includes('404') || !noise.includes(wrong)));
    assert.ok(await tab.getByRole('heading', { level: 1 }).isVisible());
    await tab.close();
  });

  test('is led to the search and to the other editions from an unknown address', async () => {
    const tab = await (await browser()).newPage();
    await tab.goto(address(fileRoot, '404.html'));
    const led = await tab.locator('main a').evaluateAll(all => all.map(link => new URL(link.href).pathname));
    for (const page of ['search/index.html', 'index.html', ...editions.map(({ folder }) => `${folder}index.html`)]) assert.ok(led.some(path => path.endsWith(`/${page}`)), `${page} is not among ${led.join(', ')}`);
    await tab.close();
  });
});

test('every anchor that a template makes is named by a link, a label, a style sheet or a script', () => {
  const ids = new Set(pages.flatMap(page => [...read(page).matchAll(/ id="(page-[a-z]+)"/gu)].map(([, id]) => id)));
  const named = new Set(pages.flatMap(page => [...read(page).matchAll(/(?:#| (?:for|aria-[a-z]+)=")(page-[a-z]+)/gu)].map(([, id]) => id)));
  const assets = [...files].filter(file => /^assets\/.*\.(?:css|js)$/u.test(file)).map(read).join('\n');
  none([...ids].filter(id => !named.has(id) && !assets.includes(id) && !assets.includes(`"${id.slice('page-'.length)}"`)));
});

test('every page names an icon, so that no browser asks the root of the server for one', () => {
  none(pages.filter(page => !/<link rel="(?:shortcut )?icon"/u.test(read(page))));
});

async function complaints(root, some) {
  const all = [];
  const ears = new Map();
  await lookAt(some, {}, async (tab, page) => {
    if (!ears.has(tab)) ears.set(tab, listen(tab, root));
    await tab.goto(address(root, page));
    if (isOldAddress(page)) await tab.waitForURL(url => url.href !== address(root, page));
    if (read(page).includes('<img')) await tab.evaluate(everyPicture);
    all.push(...ears.get(tab)().map(noise => `${page}: ${noise}`));
  });
  return all.sort();
}

/** Pictures further down load when they are scrolled to, or now. */
function everyPicture() {
  const pictures = [...document.images];
  for (const picture of pictures) picture.loading = 'eager';
  return Promise.all(pictures.map(picture => picture.complete || new Promise(resolve => { picture.onload = picture.onerror = () => resolve(); })));
}
