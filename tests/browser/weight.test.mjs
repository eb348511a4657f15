import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { documents, editions, folder, read } from './lib/site.mjs';

const limit = 12 * 1024;

for (const { name, folder } of editions) {
  test(`the style sheets of the ${name} edition weigh 12 KB at most`, t => {
    const sheets = parts(`${folder}index.html`).filter(file => file.endsWith('.css'));
    assert.ok(sheets.length > 0, 'there is no style sheet');
    const sum = sheets.map(weight).reduce((a, b) => a + b);
    t.diagnostic(`${sheets.join(', ')}: ${sum} bytes`);
    assert.ok(sum <= limit, `${sheets.join(', ')}: ${sum} bytes, with gzip`);
  });
}

test('a policy as most are weighs 15 KB at most in the mobile edition, with its style, scripts and icon', t => {
  const sums = policies().map(({ page }) => ['', ...parts(`m/${page}`)].map(part => weight(part || `m/${page}`)).reduce((a, b) => a + b)).sort((a, b) => a - b);
  const median = sums[Math.floor(sums.length / 2)];
  t.diagnostic(`${sums.length} policies: half are below ${median} bytes, the largest has ${sums.at(-1)}`);
  assert.ok(median <= 15 * 1024, `${median} bytes, with gzip`);
});

test('a policy as most are weighs 12 KB at most, without pictures', t => {
  const sorted = policies().map(({ page }) => ({ page, bytes: weight(page) })).sort((a, b) => a.bytes - b.bytes);
  const median = sorted[Math.floor(sorted.length / 2)];
  const largest = sorted.at(-1);
  t.diagnostic(`${sorted.length} policies: half are below ${median.bytes} bytes; the largest is ${largest.page}, ${largest.bytes} bytes`);
  assert.ok(median.bytes <= limit, `${median.page}: ${median.bytes} bytes, with gzip`);
});

function policies() {
  return documents.filter(document => document.type === 'policies');
}

/** What a page loads: style sheets, scripts, icon, application manifest. */
function parts(page) {
  const addresses = [...read(page).matchAll(/<(?:link rel="(?:stylesheet|icon|manifest)" href|script src)="([^"]+)"/gu)].map(([, address]) => address);
  return addresses.map(address => path.posix.join(path.posix.dirname(page), address));
}

/** What a server with gzip sends. */
function weight(file) {
  return gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length;
}
