// Readers who magnify, and who set letters and lines apart.
import { describe } from 'node:test';
import { atOnce, fileRoot, visit } from './lib/browser.mjs';
import { everywhere } from './lib/kinds.mjs';
import { none, testEach } from './lib/tests.mjs';

// WCAG 2.2, 1.4.12.
const spacing = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

describe('magnified and spaced out', { concurrency: atOnce }, () => {
  // A window of 1280 px at 400 % has room for 320 × 256.
  testEach(everywhere, name => `${name} reflows at 400 %, and no text is cut off or covered when it is spaced out`, { bypassCSP: true, viewport: { width: 320, height: 256 } }, async (tab, page) => {
    await visit(tab, fileRoot, page);
    const words = await tab.evaluate(shownWords);
    const found = await tab.evaluate(lost);
    await tab.addStyleTag({ content: spacing });
    found.push(...(await tab.evaluate(lost)).map(fault => `spaced out: ${fault}`));
    if (await tab.evaluate(shownWords) !== words) found.push('spaced out: other words can be seen');
    none(found.map(fault => `${page}: ${fault}`));
  });
});

function shownWords() {
  return document.body.innerText.replace(/\s/gu, '');
}

/** What makes the page wider than the window, what its own box cuts off, and text that lies upon other text. */
function lost() {
  const found = [];
  if (document.scrollingElement.scrollWidth > innerWidth) found.push(`${document.scrollingElement.scrollWidth} px wide`);
  const lines = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility() || element.matches('.vh, .vh *, .skip, .drawn, .drawn *') || element.closest('.table-scroll, .bar, .here, #page-options')) continue;
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
