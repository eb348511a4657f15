// The preview in a browser: any number of tabs is kept up to date, and nothing of it is left when it is over.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browser } from './lib/browser.mjs';
import { firefox } from './lib/firefox.mjs';
import './lib/tests.mjs';

const tool = path.resolve(import.meta.dirname, '../../src/Bulletin.Cli/bin/Debug/net10.0/bulletin.dll');
const scratch = mkdtempSync(path.join(tmpdir(), 'bulletin-preview-'));
const site = path.join(scratch, 'site');
const contact = path.join(site, 'content', 'pages', 'contact.md');

/** Starts `bulletin serve`; gives its address and a function that ends it. */
async function preview(port) {
  const server = spawn('dotnet', [tool, 'serve', site, '--drafts', '--lang', 'en', '--port', port], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise(resolve => { server.once('exit', resolve); });
  const root = await new Promise(resolve => {
    let said = '';
    server.stdout.on('data', text => {
      said += text;
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+\//u);
      if (address && /Updated|No changes/u.test(said)) resolve(address[0]);
    });
  });
  return { root, end: () => { server.kill('SIGINT'); return ended; } };
}

function save(title) {
  writeFileSync(contact, readFileSync(contact, 'utf8').replace(/^(标题|title): .*$/mu, `$1: ${title}`));
}

describe('the preview', () => {
  before(() => {
    execFileSync('dotnet', [tool, 'new', 'site', site]);
    writeFileSync(path.join(site, 'site.yml'), `${readFileSync(path.join(site, 'site.yml'), 'utf8').replace(/^(editions|版本):.*$/gmu, '')}\neditions: [standard, mobile]\n`);
  });
  after(() => rmSync(scratch, { recursive: true }));

  test('shows a saved page in all of eight tabs', async () => {
    const { root, end } = await preview('8310');
    const context = await (await browser()).newContext();
    const tabs = [];
    for (let i = 0; i < 8; i++) {
      const tab = await context.newPage();
      await tab.goto(`${root}pages/contact.html`, { timeout: 15_000 });
      tabs.push(tab);
    }

    save('都看得见');
    await Promise.all(tabs.map(tab => tab.getByRole('heading', { level: 1, name: '都看得见' }).waitFor()));
    await context.close();
    await end();
  });

  test('shows a saved page in eight tabs of Firefox, too', async () => {
    const { root, end } = await preview('8320');
    const context = await (await firefox()).createBrowserContext();
    const tabs = [];
    for (let i = 0; i < 8; i++) {
      const tab = await context.newPage();
      await tab.goto(`${root}pages/contact.html`, { timeout: 15_000 });
      tabs.push(tab);
    }

    save('火狐也看得见');
    await Promise.all(tabs.map(tab => tab.waitForFunction(() => document.querySelector('h1').innerText.includes('火狐也看得见'))));
    await context.close();
    await end();
  });

  test('clears what a service worker has kept at its address, and keeps nothing itself', async () => {
    const context = await (await browser()).newContext();
    const tab = await context.newPage();
    const first = await preview('8330');
    const port = new URL(first.root).port;
    await first.end();
    // As a server of the built site answers: with the worker that keeps pages for readers without a network.
    const plain = createServer((request, response) => {
      const file = path.join(site, '.bulletin', 'preview-drafts', decodeURIComponent(new URL(request.url, first.root).pathname));
      try {
        const bytes = readFileSync(file);
        response.writeHead(200, { 'content-type': { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' }[path.extname(file)] ?? 'application/octet-stream' });
        response.end(bytes);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise(resolve => { plain.listen(Number(port), '127.0.0.1', resolve); });
    await tab.goto(`${first.root}m/index.html`);
    await tab.evaluate(() => navigator.serviceWorker.ready);
    assert.ok((await tab.evaluate(() => caches.keys())).length > 0);
    plain.closeAllConnections();
    await new Promise(resolve => { plain.close(resolve); });

    const again = await preview(port);
    await tab.goto(`${again.root}m/pages/contact.html`);
    await tab.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0);
    await tab.goto(`${again.root}m/pages/contact.html`);
    assert.deepEqual(await tab.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]), [0, 0]);
    await again.end();
    await assert.rejects(tab.goto(`${again.root}m/pages/contact.html`), /ERR_CONNECTION_REFUSED/u);
    await context.close();
  });
});
