// Pictures of every kind of page in every edition, kept for people to look at: artifacts/ beside this file, or BULLETIN_SHOTS.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';
import { atOnce, fileRoot, visit } from './lib/browser.mjs';
import { everywhere } from './lib/kinds.mjs';
import { testEach } from './lib/tests.mjs';

const folder = process.env.BULLETIN_SHOTS ?? path.join(import.meta.dirname, 'artifacts');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

describe('is kept as a picture', { concurrency: atOnce }, () => {
  testEach(everywhere, name => name, { viewport: { width: 360, height: 740 } }, async (tab, page) => {
    await visit(tab, fileRoot, page);
    const picture = await tab.screenshot({ path: path.join(folder, `${page.replace(/\.html$/u, '').replaceAll('/', '-')}.png`) });
    // A blank page has next to nothing in it.
    assert.ok(picture.length > 4000, `${page} looks empty: ${picture.length} bytes`);
  });
});
