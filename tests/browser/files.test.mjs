import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { atOnce, fileRoot, visit } from './lib/browser.mjs';
import { everywhere } from './lib/kinds.mjs';
import { files } from './lib/site.mjs';
import { none, testEach } from './lib/tests.mjs';

describe('opened from a folder', { concurrency: atOnce }, () => {
  testEach(everywhere, name => `${name} has its style, and its links lead to files`, {}, async (tab, page) => {
    await visit(tab, fileRoot, page);
    const links = await tab.evaluate(relativeLinks);
    none(links.filter(link => !isFile(link)).map(link => `${page}: ${link}`));
    assert.ok(await tab.evaluate(isStyled), `${page} looks the same without its style`);
  });
});

/** Whether an address is below the site's folder and names a file of it. */
function isFile(link) {
  const { href } = new URL(link.replace(/[#?].*$/u, ''));
  return href.startsWith(fileRoot) && files.has(decodeURIComponent(href.slice(fileRoot.length)));
}

/** As the browser resolves them. */
function relativeLinks() {
  const links = [...document.querySelectorAll('[href], [src]')].map(element => [element.getAttribute('href') ?? element.getAttribute('src'), element.href ?? element.src]);
  return links.filter(([written]) => !/^[a-z][a-z+.-]*:/iu.test(written) && !written.startsWith('#')).map(([, resolved]) => resolved);
}

/** Whether it makes a difference to take the style sheets away. */
function isStyled() {
  const widths = () => [...document.querySelectorAll('body *')].map(element => Math.round(element.getBoundingClientRect().width)).join();
  const styled = widths();
  for (const sheet of document.styleSheets) sheet.disabled = true;
  return widths() !== styled;
}
