import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { files, folder } from './lib/site.mjs';
import { none } from './lib/tests.mjs';

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

test('every page and every SVG picture is without an error for the Nu HTML checker', () => {
  const options = ['--errors-only', '--skip-non-html', '--also-check-svg', '--format', 'json', '--verbose', folder];
  // Without UTF-8 Java does not see files with Chinese names, and says nothing.
  const run = spawnSync('java', ['-Xss2m', '-jar', jar, ...options], { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  assert.ifError(run.error);
  const report = run.stderr.split('\n').find(line => line.startsWith('{"'));
  assert.ok(report, run.stderr);

  const errors = JSON.parse(report).messages.map(message => `${decodeURIComponent(message.url ?? '')}:${message.lastLine}: ${message.message}\n    ${message.extract?.replace(/\s+/gu, ' ')}`);
  none(errors);
  const seen = run.stdout.split('\n').filter(Boolean).map(file => file.slice(folder.length + 1));
  const expected = [...files].filter(file => /\.(?:html|svg)$/u.test(file));
  assert.deepEqual(seen.sort(), expected.sort());
});
