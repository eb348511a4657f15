import { describe, test } from 'node:test';
import { atOnce, fileRoot, lookAt, visit } from './lib/browser.mjs';
import { everywhere, examples } from './lib/kinds.mjs';
import { compact, documents } from './lib/site.mjs';
import { none, testEach } from './lib/tests.mjs';

describe('on a small screen', { concurrency: atOnce }, () => {
  testEach(everywhere, name => `${name} needs no scrolling sideways and has no small print for its text`, {}, async (tab, page) => {
    await visit(tab, fileRoot, page);
    for (const width of [320, 280]) {
      await tab.setViewportSize({ width, height: 640 });
      const faults = [...await tab.evaluate(tooWide), ...await tab.evaluate(smallText)];
      none(faults.map(fault => `${page} at ${width} px: ${fault}`));
    }
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

/** Text below 16 px in the body of a document and in the titles of lists. */
function smallText() {
  const found = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const size = getComputedStyle(element).fontSize;
    const link = element.closest('main li a');
    const isTitle = link && link === link.closest('li').querySelector('a');
    const isRead = (isTitle || element.closest('article[data-text]')) && !element.closest('table, figcaption, sup, sub, rt, .footnotes, nav, aside, [aria-hidden=true]');
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
