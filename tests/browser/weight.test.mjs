import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { documents, folder, manifest } from './lib/site.mjs';

const limit = 12 * 1024;

test('the style sheets of the theme weigh 12 KB at most', t => {
  const sheets = manifest.files.filter(file => file.source === 'theme' && file.path.endsWith('.css')).map(file => file.path);
  assert.ok(sheets.length > 0, 'the theme has no style sheet');
  const sum = sheets.map(weight).reduce((a, b) => a + b);
  t.diagnostic(`${sheets.join(', ')}: ${sum} bytes`);
  assert.ok(sum <= limit, `${sheets.join(', ')}: ${sum} bytes, with gzip`);
});

test('a policy as most are weighs 12 KB at most, without pictures', t => {
  const sorted = documents.filter(document => document.type === 'policies').map(({ page }) => ({ page, bytes: weight(page) })).sort((a, b) => a.bytes - b.bytes);
  const median = sorted[Math.floor(sorted.length / 2)];
  const largest = sorted.at(-1);
  t.diagnostic(`${sorted.length} policies: half are below ${median.bytes} bytes; the largest is ${largest.page}, ${largest.bytes} bytes`);
  assert.ok(median.bytes <= limit, `${median.page}: ${median.bytes} bytes, with gzip`);
});

/** What a server with gzip sends. */
function weight(file) {
  return gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length;
}
