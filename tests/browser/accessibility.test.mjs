import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe } from 'node:test';
import { atOnce, visit } from './lib/browser.mjs';
import { examples } from './lib/kinds.mjs';
import { serverRoot } from './lib/server.mjs';
import { none, testEach } from './lib/tests.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const rules = { runOnly: { type: 'tag', values: criteria }, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations', 'incomplete'] };

describe('everybody can use', { concurrency: atOnce }, () => {
  // The pages allow no style but their own; here they get one more.
  testEach(examples, name => `${name}, on a narrow and a wide screen, light and dark`, { bypassCSP: true }, async (tab, page, t) => {
    await visit(tab, await serverRoot(), page);
    await tab.evaluate(axe);
    // axe cannot tell the contrast of text on a shade, but that on the colour below it.
    await tab.addStyleTag({ content: '*, ::before, ::after { background-image: none !important }' });
    const violations = [];
    for (const width of [360, 1440]) {
      await tab.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark']) {
        await tab.emulateMedia({ colorScheme });
        const found = await tab.evaluate(settings => globalThis.axe.run(settings), rules);
        const told = rule => `${page} at ${width} px, ${colorScheme}: ${rule.id} (${rule.nodes.length}): ${cases(rule)}`;
        violations.push(...found.violations.map(told));
        for (const rule of found.incomplete) t.diagnostic(`not to be told: ${told(rule)}`);
      }
    }

    none(violations);
  });
});

function cases(rule) {
  return rule.nodes.slice(0, 3).map(node => `${node.html} ${node.failureSummary}`.replace(/\s+/gu, ' ')).join('\n    ');
}
