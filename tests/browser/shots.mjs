#!/usr/bin/env node
// Pictures of pages, to look at: node shots.mjs FOLDER [PAGE …]
// A page is a path such as policies/2024/zf-3.html; without any, one of each kind. BULLETIN_SITE names the built site.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeBrowser, fileRoot, lookAt, visit } from './lib/browser.mjs';
import { examples } from './lib/kinds.mjs';

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node shots.mjs FOLDER [PAGE …]');
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
const pages = wanted.length > 0 ? wanted : examples.map(example => example.page).filter(Boolean);
await lookAt(pages, {}, async (tab, page) => {
  const name = path.join(folder, page.replace(/\.html$/u, '').replaceAll('/', '-'));
  await visit(tab, fileRoot, page);
  await tab.evaluate(() => { for (const picture of document.images) picture.loading = 'eager'; });
  await tab.waitForLoadState('networkidle');
  for (const width of [360, 768, 1440]) {
    await tab.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark']) {
      await tab.emulateMedia({ colorScheme });
      await tab.screenshot({ path: `${name}.${width}.${colorScheme}.png`, fullPage: true });
    }
  }

  await tab.emulateMedia({ colorScheme: 'light' });
  writeFileSync(`${name}.pdf`, await tab.pdf({ preferCSSPageSize: true }));
  const { error, status } = spawnSync('pdftoppm', ['-png', '-r', '80', `${name}.pdf`, `${name}.print`]);
  if (error || status !== 0) throw error ?? new Error(`pdftoppm failed for ${page}`);
  rmSync(`${name}.pdf`);
  console.log(page);
});
await closeBrowser();
