// What the tests have in common.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { browser, closeBrowser } from './browser.mjs';

after(closeBrowser);

/** A test for each example, with a tab of its own. */
export function testEach(examples, title, options, look) {
  for (const { name, page } of examples) {
    test(title(name), async t => {
      assert.ok(page, 'the site has no such page');
      const tab = await (await browser()).newPage(options);
      try {
        await look(tab, page, t);
      } finally {
        await tab.close();
      }
    });
  }
}

/** Fails with what is there when there is anything. */
export function none(faults) {
  const more = faults.length > 40 ? `\n… and ${faults.length - 40} more` : '';
  assert.ok(faults.length === 0, `${faults.length} of these:\n${faults.slice(0, 40).join('\n')}${more}`);
}
