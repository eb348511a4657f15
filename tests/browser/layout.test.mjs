import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { atOnce, fileRoot, lookAt, visit } from './lib/browser.mjs';
import { everywhere, examples } from './lib/kinds.mjs';
import { compact, documents, files } from './lib/site.mjs';
import { none, testEach } from './lib/tests.mjs';

// WCAG 2.2, 1.4.12.
const spacing = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

// Pictures of every kind of page are kept for people to look at.
const shots = process.env.BULLETIN_SHOTS ?? path.join(import.meta.dirname, 'artifacts');
rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });

describe('on a small screen, from a folder', { concurrency: atOnce }, () => {
  const options = { bypassCSP: true, viewport: { width: 360, height: 740 } };
  testEach(everywhere, name => `${name}: its style, links to files, no scrolling sideways, no small print; 400 %, and spaced out`, options, async (tab, page) => {
    await visit(tab, fileRoot, page);
    const found = (await tab.evaluate(relativeLinks)).filter(link => !isFile(link)).map(link => `leads nowhere: ${link}`);
    const picture = await tab.screenshot({ path: path.join(shots, `${page.replace(/\.html$/u, '').replaceAll('/', '-')}.png`) });
    // A blank page has next to nothing in it.
    if (picture.length < 4000) found.push(`looks empty: a picture of ${picture.length} bytes`);
    for (const width of [320, 280]) {
      await tab.setViewportSize({ width, height: 640 });
      found.push(...[...await tab.evaluate(tooWide), ...await tab.evaluate(smallText)].map(fault => `at ${width} px: ${fault}`));
    }

    // A window of 1280 px at 400 % has room for 320 × 256.
    await tab.setViewportSize({ width: 320, height: 256 });
    const words = await tab.evaluate(shownWords);
    found.push(...(await tab.evaluate(lost)).map(fault => `at 400 %: ${fault}`));
    const style = await tab.addStyleTag({ content: spacing });
    found.push(...(await tab.evaluate(lost)).map(fault => `spaced out: ${fault}`));
    if (await tab.evaluate(shownWords) !== words) found.push('spaced out: other words can be seen');
    await style.evaluate(element => element.remove());
    if (!await tab.evaluate(isStyled)) found.push('looks the same without its style');
    none(found.map(fault => `${page}: ${fault}`));
  });
});

describe('without JavaScript', () => {
  test('every document shows its whole text', async () => {
    const shortened = [];
    await lookAt(documents, { javaScriptEnabled: false }, async (tab, { page, text }) => {
      await visit(tab, fileRoot, page);
      if (!compact(await tab.evaluate(shownText)).includes(compact(text))) shortened.push(page);
    });
    none(shortened);
  });

  test('no page hides what it links to', async () => {
    const hidden = [];
    await lookAt(examples.filter(({ page }) => page), { javaScriptEnabled: false }, async (tab, { page }) => {
      await visit(tab, fileRoot, page);
      hidden.push(...(await tab.evaluate(hiddenLinks)).map(link => `${page}: ${link}`));
    });
    none(hidden);
  });
});

/** Nothing, or what stands out on the right of a page that can be scrolled sideways. */
function tooWide() {
  if (document.scrollingElement.scrollWidth <= innerWidth) return [];
  const wide = [...document.body.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > innerWidth + 1 && element.closest('.table-scroll') === null);
  return [`${document.scrollingElement.scrollWidth} px wide`, ...wide.slice(-5).map(element => element.outerHTML.replace(/\s+/gu, ' ').slice(0, 200))];
}

/** Text below 16 px in the body of a document, tables and charts aside, and in the titles of lists. */
function smallText() {
  const found = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const size = getComputedStyle(element).fontSize;
    const link = element.closest('main li a');
    const isTitle = link && link === link.closest('li').querySelector('a');
    const isRead = (isTitle || element.closest('article[data-text]')) && !element.closest('table, svg, figcaption, sup, sub, rt, .footnotes, nav, .after, .turn, [aria-hidden=true]');
    if (isRead && texts.currentNode.data.trim() && element.checkVisibility() && parseFloat(size) < 16) found.set(element, `${size}: ${element.outerHTML.slice(0, 200)}`);
  }

  return [...found.values()];
}

/** What a reader sees, in the words of the data: those have neither readings nor signs of the theme, and describe pictures. */
function shownText() {
  for (const added of document.querySelectorAll('rt, [data-chrome]')) added.remove();
  for (const picture of document.querySelectorAll('article[data-text] img')) picture.replaceWith(picture.alt);
  return document.documentElement.innerText;
}

/** Links to elsewhere that cannot be seen, even when everything is unfolded. */
function hiddenLinks() {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const links = [...document.querySelectorAll('main a[href]:not([href^="#"])')].filter(link => link.textContent.trim());
  return links.filter(link => !link.checkVisibility({ visibilityProperty: true, opacityProperty: true })).map(link => link.outerHTML.replace(/\s+/gu, ' ').slice(0, 200));
}

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

function shownWords() {
  return document.body.innerText.replace(/\s/gu, '');
}

/** What makes the page wider than the window, what its own box cuts off, and text that lies upon other text. */
function lost() {
  const found = [];
  if (document.scrollingElement.scrollWidth > innerWidth) found.push(`${document.scrollingElement.scrollWidth} px wide`);
  const lines = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility() || element.matches('.vh, .vh *, .skip, .copy-clause, .drawn, .drawn *') || element.closest('.table-scroll, .bar, .here, #page-options')) continue;
    const { overflowX, overflowY, position } = getComputedStyle(element);
    const cuts = [overflowX, overflowY].some(overflow => ['hidden', 'clip'].includes(overflow));
    if (cuts && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) found.push(`cut off: ${element.outerHTML.slice(0, 160)}`);
    if (element.matches('h1, h2, h3, p, dt, dd') && position === 'static' && element.innerText.trim() && !element.querySelector('p')) lines.push(element);
  }

  for (let i = 1; i < lines.length; i++) {
    const [above, below] = [lines[i - 1].getBoundingClientRect(), lines[i].getBoundingClientRect()];
    if (below.top < above.bottom - 2 && below.bottom > above.top + 2 && below.left < above.right - 2 && below.right > above.left + 2 && !lines[i - 1].contains(lines[i])) found.push(`upon each other: ${lines[i - 1].outerHTML.slice(0, 80)} ${lines[i].outerHTML.slice(0, 80)}`);
  }

  return found;
}
