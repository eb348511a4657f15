import { describe } from 'node:test';
import { atOnce, visit } from './lib/browser.mjs';
import { colours, everything, faults, prepare } from './lib/axe.mjs';
import { everywhere } from './lib/kinds.mjs';
import { serverRoot } from './lib/server.mjs';
import { none, testEach } from './lib/tests.mjs';

describe('everybody can use', { concurrency: atOnce }, () => {
  // The pages allow no style but their own; here they get one more.
  testEach(everywhere, name => `${name}, on a narrow and a wide screen, dark, and in the colours of the system`, { bypassCSP: true }, async (tab, page, t) => {
    await visit(tab, await serverRoot(), page);
    await prepare(tab);
    const tell = fault => t.diagnostic(fault);
    const found = [];
    for (const width of [360, 1440]) {
      await tab.setViewportSize({ width, height: 800 });
      found.push(...await faults(tab, everything, `${page} at ${width} px`, tell));
    }

    await tab.emulateMedia({ colorScheme: 'dark' });
    found.push(...await faults(tab, colours, `${page}, dark`, tell));
    await tab.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    found.push(...await faults(tab, colours, `${page}, forced colours`, tell));
    none(found);
  });
});
