import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe } from 'node:test';
import { fileRoot, visit } from './lib/browser.mjs';
import { everywhere } from './lib/kinds.mjs';
import { compact, documents } from './lib/site.mjs';
import { none, testEach } from './lib/tests.mjs';

describe('on paper', () => {
  testEach(everywhere.filter(({ name, edition }) => name.includes('policy') && (edition === 'standard' || name.includes('chapters'))), name => `${name} is a document on A4 and nothing of a web site`, {}, async (tab, page) => {
    await visit(tab, fileRoot, page);
    // On paper a reading stands above its character, and between lines in the text of the file.
    await tab.evaluate(() => window.bulletinSettings.set('pinyin', 'off'));
    const paragraphs = await tab.evaluate(bodyParagraphs);
    const menus = await tab.evaluate(menuTexts);
    await tab.emulateMedia({ media: 'print' });
    const used = await tab.evaluate(controls);
    const pdf = await tab.pdf({ preferCSSPageSize: true });
    assert.match(run('pdfinfo', pdf, '-'), /^Page size: +59[45](?:\.\d+)? x 84[12](?:\.\d+)? pts/mu);
    const paper = plain(run('pdftotext', pdf, '-raw', '-', '-'));
    const { title, number } = documents.find(document => document.page === page.replace(/^(?:m|wza)\//u, ''));
    const wanted = [title, number, ...paragraphs].filter(Boolean);
    assert.ok(paragraphs.length > 0, `${page} has no paragraphs`);
    none([
      ...wanted.filter(text => !paper.includes(plain(text))).map(text => `${page}, not on paper: ${text}`),
      ...[...used, ...menus.filter(text => paper.includes(plain(text)))].map(text => `${page}, on paper: ${text}`),
    ]);
  });
});

function run(command, input, ...options) {
  const done = spawnSync(command, options, { input, encoding: 'utf8', maxBuffer: 2 ** 26 });
  assert.ifError(done.error);
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
}

/** Without page numbers and line ends; some fonts name a character by the radical that looks like it. */
function plain(text) {
  return compact(text.replace(/^[\s\d—–·/第页共-]*$/gmu, '').normalize('NFKC'));
}

/** Outside tables, where the lines of cells stand side by side. */
function bodyParagraphs() {
  return [...document.querySelectorAll('article[data-text] > :is(p, h2, h3, h4)')].map(element => element.innerText).filter(text => text.trim());
}

/** What can be used on a screen only. */
function controls() {
  const shown = [...document.querySelectorAll('nav, .editions, .more, .turn, form, button, input, summary')].filter(element => element.checkVisibility() && !element.parentElement.closest('nav, form'));
  return shown.map(element => element.outerHTML.replace(/\s+/gu, ' ').slice(0, 200));
}

/** The words of each menu, one after the other, as no document has them. */
function menuTexts() {
  return [...document.querySelectorAll('nav, .editions, .more, .turn')].map(menu => menu.innerText.trim()).filter(text => text.includes('\n'));
}
