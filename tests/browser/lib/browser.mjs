// Debian's Chromium, driven through its debugger: one browser for all who ask.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { folder, isOldAddress } from './site.mjs';

/** How many pages are looked at at the same time. */
export const atOnce = Math.min(4, availableParallelism());

/** The root of the pages as they lie in the folder. */
export const fileRoot = `${pathToFileURL(folder).href}/`;

let started;

export function browser() {
  started ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? executable('chromium', 'chromium-browser', 'google-chrome'), args: ['--disable-quic', '--disable-sync'] });
  return started;
}

export async function closeBrowser() {
  await started?.then(one => one.close(), () => { /* The test that asked for it has failed. */ });
}

/** Looks at many pages, a few at once, each tab at one after the other. */
export async function lookAt(pages, options, look) {
  const waiting = [...pages];
  await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, async () => {
    const tab = await (await browser()).newPage(options);
    try {
      while (waiting.length > 0) await look(tab, waiting.shift());
    } finally {
      await tab.close();
    }
  }));
}

/** The address of a page below a root, as links in the pages have it. */
export function address(root, page) {
  return root + page.split('/').map(encodeURIComponent).join('/');
}

/** Shows a page. That of an old address would lead away at once, and is to be looked at, too. */
export async function visit(tab, root, page) {
  const wanted = address(root, page);
  await tab.unrouteAll();
  if (isOldAddress(page)) await tab.route(url => url.href !== wanted && url.pathname.endsWith('.html'), route => route.abort('aborted'));
  await tab.goto(wanted);
}

export function executable(...names) {
  const places = names.flatMap(name => process.env.PATH.split(path.delimiter).map(place => path.join(place, name)));
  const found = places.find(place => { try { accessSync(place, constants.X_OK); return true; } catch { return false; } });
  if (!found) throw new Error(`No browser: none of ${names.join(', ')} is on the PATH, nor named by CHROMIUM or FIREFOX.`);
  return found;
}
